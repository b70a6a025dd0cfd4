"""KH208 task-unknown: a task that the plan does not have.

What it finds
    An id in `gathers`, in `part_of` or in a deadline's `after` that no task of the plan bears, or that is the task's
    own.

Why it matters
    What a task puts together, and when it is due, cannot be worked out.

What to do
    Write the id of a task of this plan.

Bad::

    - id: tong-hop
      gathers: ra-soatt

Good::

    - id: tong-hop
      gathers: ra-soat
"""

from collections.abc import Iterator

from kehoach.dates import After
from kehoach.messages import say
from kehoach.model.plan import Task
from kehoach.rules.completeness import ids_in
from kehoach.rules.rule import Context, Finding, Rule
from kehoach.rules.suggestions import suggestion
from kehoach.source.document import PlanDocument
from kehoach.source.tree import Path

RULE = Rule("KH208", "task-unknown", "error", say("a task that the plan does not have"))


def check(document: PlanDocument, _context: Context) -> Iterator[Finding]:
    known = ids_in(document, "tasks")
    for path, task in document.tasks():
        for place, name in _named(path, task, document):
            if name == task.id:
                yield Finding(place, say("a task cannot name itself here"))
            elif known is not None and name not in known:
                yield Finding(
                    place, say("this plan has no task {id}", id=name), suggestion(name, sorted(known - {task.id}))
                )


def _named(path: Path, task: Task, document: PlanDocument) -> Iterator[tuple[Path, str]]:
    """The tasks that a task names, and where."""
    if task.part_of is not None:
        yield (*path, "part_of"), task.part_of
    if task.gathers and document.tree is not None:
        listed = isinstance(document.tree.root["tasks"][path[1]]["gathers"], list)
        for i, name in enumerate(task.gathers):
            yield (*path, "gathers", i) if listed else (*path, "gathers"), name
    if isinstance(task.deadline, After) and task.deadline.task is not None:
        yield (*path, "deadline", "after", "task"), task.deadline.task
