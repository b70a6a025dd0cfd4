"""KH608 event-in-the-future: an event on a day that has not come.

What it finds
    An event dated after today.

Why it matters
    It does not count until its day: the result is not in, the extension not granted.

What to do
    Correct the day, or take the event back with `void` and record it anew. What is already settled for a later day
    may stand.

Bad::

    # today is 18/4/2025
    - {id: "1", event: received, on: 18/5/2025, task: ra-soat, body: so-tu-phap}

Good::

    - {id: "1", event: received, on: 18/4/2025, task: ra-soat, body: so-tu-phap}
"""

from collections.abc import Iterator

from kehoach.messages import say
from kehoach.rules.recorded import Recorded
from kehoach.rules.rule import Context, Finding, Rule

RULE = Rule("KH608", "event-in-the-future", "warning", say("an event on a day that has not come"), ("progress",))


def check(recorded: Recorded, context: Context) -> Iterator[Finding]:
    today = context.today
    if today is None:
        return
    for path, event in recorded.standing:
        if event.on > today:
            yield Finding(
                (*path, "on"), say("{day} has not come yet: the event does not count until then", day=event.on)
            )
