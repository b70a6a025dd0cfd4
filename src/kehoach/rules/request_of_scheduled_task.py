"""KH611 request-of-scheduled-task: a request for what has its own time.

What it finds
    A `requested` for a task that is due neither on request nor after an event.

Why it matters
    A request starts the time of what waits for it. Here it only asks for the result anew: what came in before it no
    longer counts, and its `until` takes the place of the plan's last day.

What to do
    Where somebody was urged, record `reminded`; where the time was prolonged, `extended`. A request that was meant
    may stand.

Bad::

    # due before 20/4/2025
    - {id: "1", event: requested, on: 16/4/2025, task: ra-soat, body: so-tu-phap}

Good::

    - {id: "1", event: reminded, on: 16/4/2025, task: ra-soat, body: so-tu-phap}
"""

from collections.abc import Iterator

from kehoach.dates import After, OnRequest
from kehoach.messages import say
from kehoach.rules.recorded import Recorded
from kehoach.rules.rule import Context, Finding, Rule

RULE = Rule("KH611", "request-of-scheduled-task", "note", say("a request for what has its own time"), ("progress",))


def check(recorded: Recorded, _context: Context) -> Iterator[Finding]:
    hint = say("record reminded where somebody was urged, extended where the time was prolonged")
    for path, event, task in recorded.on_tasks:
        if event.kind == "requested" and not isinstance(task.deadline, (OnRequest, After)):
            yield Finding((*path, "event"), say("{task} does not wait for a request", task=task.id), hint)
