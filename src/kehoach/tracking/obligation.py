"""A plan's tasks, spread out: who owes what."""

from collections.abc import Iterator
from datetime import date
from typing import Literal

import msgspec

from kehoach.dates import Occurrence, Recurring, WorkCalendar, last_day, occurrences
from kehoach.model.body import NOBODY as NOBODY
from kehoach.model.body import Group, Party
from kehoach.model.directory import Directory
from kehoach.model.plan import Plan, Task

Role = Literal["lead", "requested"]


class Obligation(msgspec.Struct, frozen=True):
    """Task × body, and × occurrence for what recurs: the row that is late or done.

    `role` is `lead` for whoever is told to act, `requested` for whoever is asked. `group` is the id under which the
    plan names the body, where it does not name it itself. `last_day` is the last day in time, or None.
    """

    id: str
    plan: str
    task: Task
    body: Party
    role: Role
    group: str | None = None
    last_day: date | None = None
    occurrence: Occurrence | None = None

    @property
    def collective(self) -> bool:
        """Whether it stands for a group that nobody has listed."""
        return isinstance(self.body, Group)


class _Share(msgspec.Struct, frozen=True):
    body: Party
    role: Role
    group: str | None


def obligations(plan: Plan, directory: Directory, until: date, calendar: WorkCalendar) -> tuple[Obligation, ...]:
    """The obligations of a plan, in the order of its tasks and of the bodies in each.

    A group's duty is one obligation for each member. What recurs has one for every period from the plan's issue to
    the one that holds `until`. A body that owes a part of a task owes nothing more for the whole, unless it is named
    as the whole's lead, who answers for all of it.
    """
    shares = {task.id: _shares(task, directory) for task in plan.tasks}
    with_parts: dict[str, set[str]] = {}
    for task in plan.tasks:
        if task.part_of is not None:
            with_parts.setdefault(task.part_of, set()).update(share.body.id for share in shares[task.id])
    rows: list[Obligation] = []
    for task in plan.tasks:
        parts = with_parts.get(task.id, set())
        leads = {party.id for name in task.lead for party in directory.members(name)}
        for share in shares[task.id]:
            if share.body.id not in parts or share.body.id in leads:
                rows.extend(_rows(plan, task, share, until, calendar))
    return tuple(rows)


def _shares(task: Task, directory: Directory) -> tuple[_Share, ...]:
    """Who owes the task, each body once: as told to act, if it is both told and asked."""
    found: dict[str, _Share] = {}
    named: tuple[tuple[tuple[str, ...], Role], ...] = (
        (task.lead, "lead"),
        (task.assigned, "lead"),
        (task.requested, "requested"),
    )
    for names, role in named:
        for name in names:
            for party in directory.members(name):
                found.setdefault(party.id, _Share(party, role, name if name != party.id else None))
    return tuple(found.values()) or (_Share(NOBODY, "lead", None),)


def _rows(plan: Plan, task: Task, share: _Share, until: date, calendar: WorkCalendar) -> Iterator[Obligation]:
    name = f"{plan.id}/{task.id}/{share.body.id}"
    deadline = task.deadline
    if isinstance(deadline, Recurring) and deadline.day is not None:
        start = plan.latest_issue or until
        for occurrence in occurrences(deadline, start, max(start, until)):
            yield Obligation(
                f"{name}@{occurrence.label}",
                plan.id,
                task,
                share.body,
                share.role,
                share.group,
                occurrence.last_day,
                occurrence,
            )
        return
    last = last_day(deadline, calendar) if deadline else None
    yield Obligation(name, plan.id, task, share.body, share.role, share.group, last)
