"""KH609 occurrence-unknown: a period that the task does not have.

What it finds
    An `occurrence` on a task that does not recur on a day of its own; on one that does, none, or one that is no period
    of it from the plan's date to one period after the event, or after the day its `until` names.

Why it matters
    The event belongs to no obligation: each period of what recurs is one.

What to do
    Write the period as `kehoach status` shows it: 2025-04, 2025-Q2, 2025-H1 or 2025. Leave it out where nothing recurs.

Bad::

    # due every quarter
    - {id: "1", event: received, on: 18/6/2025, task: bao-cao-quy, body: so-tu-phap, occurrence: 2025-06}

Good::

    - {id: "1", event: received, on: 18/6/2025, task: bao-cao-quy, body: so-tu-phap, occurrence: 2025-Q2}
"""

from collections.abc import Iterator

from kehoach.dates import Recurring
from kehoach.messages import Message, say
from kehoach.model.event import Event
from kehoach.model.plan import Task
from kehoach.rules.recorded import Recorded, Term
from kehoach.rules.rule import Context, Finding, Rule

RULE = Rule("KH609", "occurrence-unknown", "error", say("a period that the task does not have"), ("progress",))


def check(recorded: Recorded, _context: Context) -> Iterator[Finding]:
    for path, event, task in recorded.on_tasks:
        terms = recorded.terms(task)
        label = event.occurrence
        if terms is None:
            if label is not None:
                yield Finding((*path, "occurrence"), _does_not_recur(task), say("leave occurrence out"))
        elif label is None:
            if event.body is not None:
                message = say("{task} recurs, and the event does not say for which period", task=task.id)
                yield Finding((*path, "task"), message, _example(event, terms))
        elif label not in terms:
            message = say("{task} has no period {label}", task=task.id, label=label)
            yield Finding((*path, "occurrence"), message, _example(event, terms))
        elif terms[label].opens > max(event.on, event.until or event.on):
            message = say("{label} is more than one period after this event", label=label)
            yield Finding((*path, "occurrence"), message, _example(event, terms))


def _does_not_recur(task: Task) -> Message:
    if isinstance(task.deadline, Recurring):
        return say("{task} recurs, but the plan sets no day: all its periods are one obligation", task=task.id)
    return say("{task} does not recur", task=task.id)


def _example(event: Event, terms: dict[str, Term]) -> Message | None:
    """The period that the event's day lies in, or the first one after it."""
    near = next((label for label, term in terms.items() if term.occurrence.last >= event.on), None)
    return say("write its periods as in {label}", label=near) if near else None
