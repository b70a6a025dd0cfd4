"""A ledger as its rules see it: with its plan, looked up from every side, each lookup made once."""

from datetime import date, timedelta
from functools import cached_property

import msgspec

from kehoach.dates import FIRST_YEAR, Occurrence, Recurring, occurrences
from kehoach.model.body import NOBODY, Party
from kehoach.model.event import Event
from kehoach.model.plan import Plan, Task
from kehoach.rules.completeness import ids_in
from kehoach.rules.references import ACTING
from kehoach.source.document import PlanDocument, ProgressDocument
from kehoach.source.tree import Path
from kehoach.source.workspace import BAD_BODIES

Line = tuple[Path, Event]
Key = tuple[str, str, str | None]
_A_YEAR = timedelta(days=366)


class Term(msgspec.Struct, frozen=True):
    """A period of what recurs; `opens` is the first day on which an event may name it: one period ahead."""

    occurrence: Occurrence
    opens: date


class Recorded:
    """The lines of a ledger. The runner makes one for each ledger and hands it to the rules in place of the file.

    `beside` is the plan that the ledger belongs to; None where there is none that can be read, or another plan
    stands there: then nothing can be said of its tasks and bodies. `standing` are the lines that no `void` takes back.
    Only they are judged: nothing is ever deleted, so taking an event back is how a mistake is mended.
    """

    def __init__(self, document: ProgressDocument) -> None:
        self.document = document
        self.lines: tuple[Line, ...] = document.events()
        self.voided = {event.of for _, event in self.lines if event.kind == "void"}
        self.standing = tuple(line for line in self.lines if line[1].id not in self.voided or line[1].kind == "void")
        self.beside = _own_plan(document)
        self.tasks: dict[str, Task] = {task.id: task for task in self.plan.tasks} if self.plan else {}
        self._owing: dict[str, dict[str, Party] | None] = {}
        self._terms: dict[str, dict[str, Term] | None] = {}

    @property
    def plan(self) -> Plan | None:
        return self.beside.plan if self.beside else None

    @cached_property
    def on_tasks(self) -> tuple[tuple[Path, Event, Task], ...]:
        """The standing events about a task that the plan has, each with it."""
        return tuple(
            (path, event, self.tasks[event.task])
            for path, event in self.standing
            if event.task in self.tasks and event.kind != "void"
        )

    @cached_property
    def by_id(self) -> dict[str, Line]:
        """The first line under each id."""
        found: dict[str, Line] = {}
        for line in self.lines:
            found.setdefault(line[1].id, line)
        return found

    @cached_property
    def known_ids(self) -> set[str] | None:
        """All ids in the file, those of broken events too; None where no id can be called unknown."""
        written = ids_in(self.document, "events")
        return None if written is None else written | self.by_id.keys()

    @cached_property
    def obligations(self) -> dict[Key, list[Line]]:
        """The standing events of each obligation, by day and then by id; of a line that is there twice, one."""
        lines = [line for line in self.standing if line[1].kind != "void" and not self._is_copy(line)]
        lines.sort(key=lambda line: (line[1].on, line[1].id))
        found: dict[Key, list[Line]] = {}
        for line in lines:
            event = line[1]
            if event.task is not None and event.body is not None and not self.lacks_occurrence(event):
                found.setdefault((event.task, event.body, event.occurrence), []).append(line)
        return found

    def _is_copy(self, line: Line) -> bool:
        first = self.by_id[line[1].id]
        return first is not line and first[1] == line[1]

    def owing(self, task: Task) -> dict[str, Party] | None:
        """The bodies that owe the task, by id: those who lead, are told and are asked, members in place of groups.

        None where nobody can say, because the plan names somebody unknown or its file of bodies has errors.
        """
        if task.id not in self._owing:
            self._owing[task.id] = self._bodies_of(task)
        return self._owing[task.id]

    def _bodies_of(self, task: Task) -> dict[str, Party] | None:
        directory = self.beside.directory if self.beside else None
        if self.beside is None or directory is None or any(one.code == BAD_BODIES for one in self.beside.faults):
            return None
        names = [name for role in ACTING for name in getattr(task, role)]
        if any(name not in directory.parties for name in names):
            return None
        found = {party.id: party for name in names for party in directory.members(name)}
        return found or {NOBODY.id: NOBODY}

    def terms(self, task: Task) -> dict[str, Term] | None:
        """The periods of a task that recurs on a day of its own, by label; None for any other task."""
        if task.id not in self._terms:
            self._terms[task.id] = self._terms_of(task)
        return self._terms[task.id]

    def _terms_of(self, task: Task) -> dict[str, Term] | None:
        if self.plan is None or not isinstance(task.deadline, Recurring) or task.deadline.day is None:
            return None
        first, last = self._days
        start = self.plan.latest_issue or max(first - _A_YEAR, date(FIRST_YEAR, 1, 1))
        found = occurrences(task.deadline, start, last + _A_YEAR)
        opening = (date.min, *(one.first for one in found))
        return {one.label: Term(one, opens) for one, opens in zip(found, opening, strict=False)}

    @cached_property
    def _days(self) -> tuple[date, date]:
        """The first and the last day that the ledger speaks of."""
        days = [day for _, event in self.lines for day in (event.on, event.until) if day is not None]
        return min(days), max(days)

    def lacks_occurrence(self, event: Event) -> bool:
        """Whether an event does not say which period of a recurring task it belongs to."""
        task = self.tasks.get(event.task) if event.task is not None and event.occurrence is None else None
        return task is not None and event.body is not None and self.terms(task) is not None


def _own_plan(document: ProgressDocument) -> PlanDocument | None:
    beside, ledger = document.plan, document.ledger
    if beside is None or beside.plan is None or ledger is None or beside.plan.id != ledger.plan:
        return None
    return beside
