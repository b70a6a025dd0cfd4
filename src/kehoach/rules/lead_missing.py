"""KH203 lead-missing: nobody is named as leading.

What it finds
    A task given to several bodies, none of them as lead; a task with nobody to do it. As a note: a task given to one
    body that is not called its lead, and a task that each member of a group does for itself while nobody receives the
    results. A share of a task is passed over where the whole names a lead or was reported itself, and so is a task
    whose results another one puts together.

Why it matters
    Whom to urge is not clear: everybody coordinates and nobody answers. The Secretariat's Kết luận 226-KL/TW of
    11/12/2025 wants one body or one person to lead each task.

What to do
    In a draft, name one body as lead and the others as coordinating. In a plan that was issued so, leave it: the
    obligations stand for each body that was told to act.

Bad::

    assigned: [cong-an-tinh, so-ban-nganh, ubnd-cap-huyen]

Good::

    lead: cong-an-tinh
    coordinating: [so-ban-nganh, ubnd-cap-huyen]
"""

from collections.abc import Iterator

from kehoach.messages import say, say_n
from kehoach.model.body import Group
from kehoach.model.plan import Task
from kehoach.rules.completeness import judged
from kehoach.rules.rule import Context, Finding, Rule
from kehoach.source.document import PlanDocument
from kehoach.source.tree import Path

RULE = Rule("KH203", "lead-missing", "warning", say("nobody is named as leading"))


def check(document: PlanDocument, _context: Context) -> Iterator[Finding]:
    found = {task.id: (task, finding) for path, task in judged(document) if (finding := _of(path, task, document))}
    if not found:
        return
    wholes = {task.id: task for _, task in document.tasks()}
    gathered = {name for task in wholes.values() for name in task.gathers}
    for task, finding in found.values():
        whole = wholes.get(task.part_of or "")
        told = whole is not None and (bool(whole.lead) or whole.id in found)
        if not told and not (task.assigned and task.id in gathered):
            yield finding


def _of(path: Path, task: Task, document: PlanDocument) -> Finding | None:
    """The gap of one task by itself."""
    if task.lead:
        return None
    at = (*path, "assigned")
    match task.assigned:
        case ():
            return None if task.requested else _with_nobody(path, task)
        case (one,) if not _is_group(one, document):
            name = document.directory.name(one) if document.directory else one
            return Finding(
                at, say("{body} is told to act, but not called the lead", body=name), None, "note", at_key=True
            )
        case several if all(_is_group(one, document) for one in several):
            if task.report_to:
                return None
            message = say("each body does this for itself, and nobody is named to see that all of it is done")
            return Finding(at, message, None, "note", at_key=True)
        case several:
            message = say_n(
                "{count} party is told to act", "{count} parties are told to act, none as lead", len(several)
            )
            return Finding(at, message, say("name one of them as lead, and let the others coordinate"), at_key=True)


def _with_nobody(path: Path, task: Task) -> Finding:
    if task.coordinating:
        return Finding((*path, "coordinating"), say("only helpers are named: nobody has to do this"), at_key=True)
    return Finding(path, say("no body is named: nobody has to do this"))


def _is_group(party: str, document: PlanDocument) -> bool:
    return document.directory is not None and isinstance(document.directory.parties.get(party), Group)
