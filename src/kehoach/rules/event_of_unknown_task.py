"""KH601 event-of-unknown-task: an event of a task that the plan does not have.

What it finds
    An event in a ledger whose `task` is no task of the plan beside it. A task with faults of its own is known.

Why it matters
    The event belongs to no obligation, and changes the status of none.

What to do
    Correct the id, or take the event back with `void` and record it anew.

Bad::

    - {id: "1", event: received, on: 18/4/2025, task: ra-soatt, body: so-tu-phap}

Good::

    - {id: "1", event: received, on: 18/4/2025, task: ra-soat, body: so-tu-phap}
"""

from collections.abc import Iterator

from kehoach.messages import Message, say
from kehoach.rules.completeness import ids_in
from kehoach.rules.recorded import Recorded
from kehoach.rules.rule import Context, Finding, Rule
from kehoach.rules.suggestions import MOST_GUESSES, suggestion

RULE = Rule(
    "KH601", "event-of-unknown-task", "error", say("an event of a task that the plan does not have"), ("progress",)
)


def check(recorded: Recorded, _context: Context) -> Iterator[Finding]:
    known = ids_in(recorded.beside, "tasks") if recorded.beside else None
    if known is None:
        return
    hints: dict[str, Message | None] = {}
    for path, event in recorded.standing:
        task = event.task
        if task is None or task in known or event.kind == "void":
            continue
        if task not in hints:
            hints[task] = suggestion(task, sorted(known)) if len(hints) < MOST_GUESSES else None
        yield Finding((*path, "task"), say("this plan has no task {id}", id=task), hints[task])
