"""KH604 received-twice: a result that came in twice.

What it finds
    A second `received` of one obligation while the first one stands: nothing was sent back and nothing was requested
    anew in between, by the days of the events and then by their ids. What was sent back or taken back with `void` does
    not count. As a note: where the plan sets no end (ongoing, periodic, as prescribed), for there several may be meant.

Why it matters
    Two clerks recorded one result, or the second one belongs to another body or task. The first one counts.

What to do
    Take one of them back with `void`; or record `returned` for the first one.

Bad::

    - {id: "1", event: received, on: 18/4/2025, task: ra-soat, body: so-tu-phap}
    - {id: "2", event: received, on: 19/4/2025, task: ra-soat, body: so-tu-phap}

Good::

    - {id: "1", event: received, on: 18/4/2025, task: ra-soat, body: so-tu-phap}
    - {id: "2", event: returned, on: 18/4/2025, task: ra-soat, body: so-tu-phap, of: "1"}
    - {id: "3", event: received, on: 19/4/2025, task: ra-soat, body: so-tu-phap}
"""

from collections.abc import Iterator

from kehoach.dates import Ongoing, Recurring, Unspecified
from kehoach.diagnostics import Severity
from kehoach.messages import say
from kehoach.model.plan import Task
from kehoach.rules.recorded import Line, Recorded
from kehoach.rules.rule import Context, Finding, Rule

RULE = Rule("KH604", "received-twice", "warning", say("a result that came in twice"), ("progress",))


def check(recorded: Recorded, _context: Context) -> Iterator[Finding]:
    for (task, _, _), lines in recorded.obligations.items():
        sent_back = {event.of for _, event in lines if event.kind == "returned"}
        severity = _severity(recorded.tasks.get(task))
        first: Line | None = None
        for path, event in lines:
            if event.kind == "requested" or (event.kind == "returned" and event.of is None):
                first = None
            elif event.kind == "received" and event.id not in sent_back:
                if first is None:
                    first = path, event
                    continue
                message = say("a result of {day} stands already: the first one counts", day=first[1].on)
                hint = say("take one of them back with void, or record that the first one was returned")
                related = ((say("it stands here"), (*first[0], "event")),)
                yield Finding((*path, "event"), message, hint, severity, related=related)


def _severity(task: Task | None) -> Severity:
    """Recurring without a day, ongoing, as prescribed: there the plan may mean several results."""
    deadline = task.deadline if task else None
    endless = isinstance(deadline, (Ongoing, Unspecified)) or (isinstance(deadline, Recurring) and deadline.day is None)
    return "note" if endless else RULE.severity
