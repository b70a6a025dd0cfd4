"""Where an obligation stands on a day: one status of a closed set, so that totals add up (design, section 3)."""

from collections.abc import Iterable
from datetime import date
from typing import Literal, get_args

import msgspec

from kehoach.dates import After, OnRequest, WorkCalendar, after_day
from kehoach.model.body import Body
from kehoach.tracking.fold import NOTHING, Record
from kehoach.tracking.obligation import Obligation

Status = Literal[
    "overdue",
    "in_time",
    "awaiting_request",
    "undated",
    "done_late",
    "done_on_time",
    "done",
    "waived",
    "ceased",
]
STATUSES: tuple[Status, ...] = get_args(Status)
DUE_SOON_DAYS = 7


class State(msgspec.Struct, frozen=True):
    """An obligation as of a day. `days_overdue` counts calendar days after the last day in time.

    `days_late` counts them for what was done late. `last_day` is the obligation's own, or the day it was extended to,
    or the one a request or an event set; `last_working_day` the last one not later. `inputs` are how many results of
    the tasks it gathers are in, and how many there are.
    """

    obligation: Obligation
    status: Status
    due_soon: bool = False
    days_overdue: int = 0
    days_late: int = 0
    last_day: date | None = None
    last_working_day: date | None = None
    record: Record = NOTHING
    inputs: tuple[int, int] | None = None


def state_of(
    obligation: Obligation,
    as_of: date,
    calendar: WorkCalendar,
    soon: int = DUE_SOON_DAYS,
    record: Record = NOTHING,
    event_day: date | None = None,
) -> State:
    """The obligation on that day; `soon` is in how many calendar days something in time falls due soon.

    `event_day` is the day of what an `after` deadline counts from, where that has happened.
    """
    last = _last_day(obligation, record, event_day, calendar)
    status = _status(obligation, last, as_of, record, event_day)
    return State(
        obligation,
        status,
        due_soon=status == "in_time" and last is not None and (last - as_of).days <= soon,
        days_overdue=(as_of - last).days if status == "overdue" and last else 0,
        days_late=(record.done_on - last).days if status == "done_late" and last and record.done_on else 0,
        last_day=last,
        last_working_day=calendar.last_working_day(last) if last else None,
        record=record,
    )


def _last_day(obligation: Obligation, record: Record, event_day: date | None, calendar: WorkCalendar) -> date | None:
    deadline = obligation.task.deadline
    last = obligation.last_day
    if record.requested_until is not None:
        last = record.requested_until
    elif isinstance(deadline, After) and last is None and event_day is not None:
        last = after_day(event_day, deadline.days, deadline.unit, calendar)
    if record.extended_to is not None and (last is None or record.extended_to > last):
        last = record.extended_to
    return last


def _status(obligation: Obligation, last: date | None, as_of: date, record: Record, event_day: date | None) -> Status:
    if record.waived_on is not None:
        return "waived"
    if record.done_on is not None:
        if last is None:
            return "done"
        return "done_on_time" if record.done_on <= last else "done_late"
    if _has_ceased(obligation, as_of):
        return "ceased"
    if last is not None:
        return "overdue" if as_of > last else "in_time"
    waits = isinstance(obligation.task.deadline, (OnRequest, After))
    if waits and record.requested_on is None and event_day is None:
        return "awaiting_request"
    return "undated"


def _has_ceased(obligation: Obligation, as_of: date) -> bool:
    body = obligation.body
    return isinstance(body, Body) and body.until is not None and body.until < as_of and body.successor is None


class Totals(msgspec.Struct, frozen=True):
    """How many obligations have each status. The statuses sum to `all`; `due_soon` is a part of `in_time`."""

    all: int
    due_soon: int
    by_status: dict[Status, int]

    @property
    def fallen_due(self) -> int:
        """How many have fallen due: done with a date, or overdue. The base of the rate of overdue."""
        return sum(self.by_status[status] for status in ("done_on_time", "done_late", "overdue"))

    @property
    def overdue_rate(self) -> float | None:
        """Overdue over what has fallen due, as official reports have it; None where nothing has."""
        return self.by_status["overdue"] / self.fallen_due if self.fallen_due else None


def totals(states: Iterable[State]) -> Totals:
    """The totals of these states."""
    counts: dict[Status, int] = dict.fromkeys(STATUSES, 0)
    soon = 0
    for state in states:
        counts[state.status] += 1
        soon += state.due_soon
    return Totals(sum(counts.values()), soon, counts)
