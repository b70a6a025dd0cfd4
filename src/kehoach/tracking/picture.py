"""A plan and its ledger as of a day: every obligation with its state."""

from collections.abc import Iterable
from datetime import date

import msgspec

from kehoach.dates import After, WorkCalendar
from kehoach.model.directory import Directory
from kehoach.model.event import Event
from kehoach.model.plan import Plan
from kehoach.source.collecting import without_collecting
from kehoach.tracking.fold import NOTHING, Key, Record, fold
from kehoach.tracking.obligation import Obligation, obligations
from kehoach.tracking.state import DUE_SOON_DAYS, State, state_of

_CLOSED = frozenset(("done_on_time", "done_late", "done", "waived", "ceased"))


def picture(
    plan: Plan,
    directory: Directory,
    events: Iterable[Event],
    as_of: date,
    calendar: WorkCalendar,
    soon: int = DUE_SOON_DAYS,
) -> tuple[State, ...]:
    """The states of all obligations of the plan on that day, in the order of the plan.

    Events dated later have not happened yet. The same arguments give the same answer forever.
    """
    with without_collecting():
        owed = obligations(plan, directory, as_of, calendar)
        found = _Picture(plan, owed, fold(events, as_of), as_of, calendar, soon)
        return tuple(state for task in plan.tasks for state in found.of_task(task.id))


class _Picture:
    """The states found so far, by task; a task that counts from another one asks for that one's first."""

    def __init__(
        self,
        plan: Plan,
        owed: tuple[Obligation, ...],
        records: dict[Key, Record],
        as_of: date,
        calendar: WorkCalendar,
        soon: int,
    ) -> None:
        self.rows: dict[str, list[Obligation]] = {task.id: [] for task in plan.tasks}
        for obligation in owed:
            self.rows[obligation.task.id].append(obligation)
        self.records, self.as_of, self.calendar, self.soon = records, as_of, calendar, soon
        self.states: dict[str, list[State]] = {}
        self.open: set[str] = set()

    def of_task(self, name: str) -> list[State]:
        """The states of a task's obligations; none for a task that is not there or waits for itself."""
        if name in self.states:
            return self.states[name]
        if name not in self.rows or name in self.open:
            return []
        self.open.add(name)
        found = [self._state(obligation) for obligation in self.rows[name]]
        self.open.discard(name)
        self.states[name] = found
        return found

    def _state(self, owed: Obligation) -> State:
        label = owed.occurrence.label if owed.occurrence else None
        record = self.records.get((owed.task.id, owed.body.id, label), NOTHING)
        state = state_of(owed, self.as_of, self.calendar, self.soon, record, self._event_day(owed, record))
        if not owed.task.gathers:
            return state
        inputs = [one for name in owed.task.gathers for one in self.of_task(name) if one.status != "waived"]
        return msgspec.structs.replace(
            state, inputs=(sum(one.record.done_on is not None for one in inputs), len(inputs))
        )

    def _event_day(self, owed: Obligation, record: Record) -> date | None:
        """The day an `after` deadline counts from: its event's, or when the last result of its task came in."""
        deadline = owed.task.deadline
        if not isinstance(deadline, After):
            return None
        if deadline.task is None:
            return deadline.event_day or record.requested_on
        waited_for = self.of_task(deadline.task)
        if not waited_for or any(state.status not in _CLOSED for state in waited_for):
            return record.requested_on
        days = [state.record.done_on for state in waited_for if state.record.done_on is not None]
        return max(days, default=record.requested_on)
