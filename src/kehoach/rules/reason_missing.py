"""KH613 reason-missing: a duty was let go without a reason.

What it finds
    A `waived` without `text`.

Why it matters
    The obligation is closed for good, and whoever checks the plan later asks why.

What to do
    Say the reason in `text`.

Bad::

    - {id: "1", event: waived, on: 18/4/2025, task: ra-soat, body: so-tu-phap}

Good::

    - {id: "1", event: waived, on: 18/4/2025, task: ra-soat, body: so-tu-phap, text: Không có văn bản phải rà soát}
"""

from collections.abc import Iterator

from kehoach.messages import say
from kehoach.rules.recorded import Recorded
from kehoach.rules.rule import Context, Finding, Rule

RULE = Rule("KH613", "reason-missing", "warning", say("a duty was let go without a reason"), ("progress",))


def check(recorded: Recorded, _context: Context) -> Iterator[Finding]:
    for path, event in recorded.standing:
        if event.kind == "waived" and event.text is None:
            yield Finding((*path, "event"), say("no reason is given"), say("say it in text"))
