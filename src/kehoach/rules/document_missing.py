"""KH612 document-missing: nothing proves the event.

What it finds
    A `received`, `returned`, `extended` or `waived` without `document`.

Why it matters
    Nobody can look up later whether the result came in, and who sent it back, prolonged it or let it go.

What to do
    Write number and symbol of the document: `document: 123/BC-STP`. Where there is none, say so in `text`.

Bad::

    - {id: "1", event: received, on: 18/4/2025, task: ra-soat, body: so-tu-phap}

Good::

    - {id: "1", event: received, on: 18/4/2025, task: ra-soat, body: so-tu-phap, document: 123/BC-STP}
"""

from collections.abc import Iterator

from kehoach.messages import say
from kehoach.rules.recorded import Recorded
from kehoach.rules.rule import Context, Finding, Rule

RULE = Rule("KH612", "document-missing", "note", say("nothing proves the event"), ("progress",))
PROVEN = frozenset(("received", "returned", "extended", "waived"))


def check(recorded: Recorded, _context: Context) -> Iterator[Finding]:
    message = say("no document is named that proves this")
    for path, event in recorded.standing:
        if event.document is None and event.kind in PROVEN:
            yield Finding((*path, "event"), message)
