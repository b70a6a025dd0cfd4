"""Whether a plan's references lead somewhere: asked before its obligations are counted, without naming what is wrong.

Naming it is the work of the rules for errors; a test holds this answer against theirs.
"""

from kehoach.dates import After
from kehoach.source.document import PlanDocument


def is_sound(document: PlanDocument) -> bool:
    """Whether the plan was read without error, its ids are unique, and whatever it refers to is there and no circle."""
    plan, directory = document.plan, document.directory
    if plan is None or directory is None or document.has_errors:
        return False
    tasks = {task.id: task for task in plan.tasks}
    known = directory.parties
    named = {plan.issuer, plan.monitor or plan.issuer}
    waits: dict[str, set[str]] = {name: set() for name in tasks}
    for task in plan.tasks:
        named.update(task.lead, task.assigned, task.coordinating, task.requested, task.report_to, task.via)
        waits[task.id].update(task.gathers)
        if isinstance(task.deadline, After) and task.deadline.task is not None:
            waits[task.id].add(task.deadline.task)
        if task.part_of is not None:
            if task.part_of not in tasks or task.part_of == task.id:
                return False
            waits[task.part_of].add(task.id)
    for line in plan.recipients:
        named.update(line.bodies)
    return len(tasks) == len(plan.tasks) and named <= known.keys() and _leads_on(waits)


def _leads_on(waits: dict[str, set[str]]) -> bool:
    """Whether everything waited for is there and can come before what waits for it."""
    left = {name: set(wanted) for name, wanted in waits.items()}
    if any(wanted - left.keys() for wanted in left.values()):
        return False
    while left:
        ready = {name for name, wanted in left.items() if not wanted}
        if not ready:
            return False
        left = {name: wanted - ready for name, wanted in left.items() if name not in ready}
    return True
