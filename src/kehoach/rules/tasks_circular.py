"""KH209 tasks-circular: tasks that wait for one another.

What it finds
    A circle of tasks: one waits for those it gathers, for the one its deadline counts from, and for its own shares
    (those that are `part_of` it). One finding for each circle, at the first of its tasks.

Why it matters
    None of them can be done first, and a deadline that depends on itself has no day.

What to do
    Take one of the links out.

Bad::

    - id: ra-soat
      gathers: tong-hop
    - id: tong-hop
      gathers: ra-soat

Good::

    - id: ra-soat
    - id: tong-hop
      gathers: ra-soat
"""

from collections.abc import Iterator

from kehoach.dates import After
from kehoach.messages import say
from kehoach.model.plan import Task
from kehoach.rules.circles import circles
from kehoach.rules.rule import Context, Finding, Rule
from kehoach.source.document import PlanDocument
from kehoach.source.tree import Path

RULE = Rule("KH209", "tasks-circular", "error", say("tasks that wait for one another"))


def check(document: PlanDocument, _context: Context) -> Iterator[Finding]:
    tasks = {task.id: (path, task) for path, task in document.tasks()}
    waits: dict[str, list[str]] = {}
    for name, (_, task) in tasks.items():
        for one in (*task.gathers, _after(task)):
            if one and one != name:
                waits.setdefault(name, []).append(one)
        if task.part_of and task.part_of != name:
            waits.setdefault(task.part_of, []).append(name)
    for circle in circles({name: waits[name] for name in tasks if name in waits}):
        path, task = tasks[circle[0]]
        chain = " → ".join(circle)
        yield Finding(_link(path, task, circle), say("these tasks wait for one another: {chain}", chain=chain))


def _after(task: Task) -> str | None:
    return task.deadline.task if isinstance(task.deadline, After) else None


def _link(path: Path, task: Task, circle: tuple[str, ...]) -> Path:
    """The place in the task that ties it to the circle; its id where the others name it."""
    if _after(task) in circle:
        return (*path, "deadline", "after", "task")
    if any(one in circle for one in task.gathers):
        return (*path, "gathers")
    return (*path, "part_of") if task.part_of in circle else (*path, "id")
