"""Where an obligation stands on a day: one status of a closed set, so that totals add up (design, section 3)."""

from collections.abc import Iterable
from datetime import date
from typing import Literal, get_args

import msgspec

from kehoach.dates import After, OnRequest, WorkCalendar
from kehoach.model.body import Body
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


class Record(msgspec.Struct, frozen=True):
    """What is recorded of an obligation up to a day. Without a ledger, nothing is."""

    done_on: date | None = None
    document: str | None = None
    extended_to: date | None = None
    requested_on: date | None = None
    waived: bool = False
    reminded: int = 0


NOTHING = Record()


class State(msgspec.Struct, frozen=True):
    """An obligation as of a day. `days_overdue` counts calendar days after the last day in time.

    `last_day` is the obligation's own, or the day it was extended to; `last_working_day` the last one not later.
    """

    obligation: Obligation
    status: Status
    due_soon: bool = False
    days_overdue: int = 0
    last_day: date | None = None
    last_working_day: date | None = None
    record: Record = NOTHING


def state_of(
    obligation: Obligation,
    as_of: date,
    calendar: WorkCalendar,
    soon: int = DUE_SOON_DAYS,
    record: Record = NOTHING,
) -> State:
    """The obligation on that day; `soon` is in how many calendar days something in time falls due soon."""
    last = record.extended_to or obligation.last_day
    status = _status(obligation, last, as_of, record)
    return State(
        obligation,
        status,
        due_soon=status == "in_time" and last is not None and (last - as_of).days <= soon,
        days_overdue=(as_of - last).days if status == "overdue" and last else 0,
        last_day=last,
        last_working_day=calendar.last_working_day(last) if last else None,
        record=record,
    )


def _status(obligation: Obligation, last: date | None, as_of: date, record: Record) -> Status:
    if record.waived:
        return "waived"
    if record.done_on is not None:
        if last is None:
            return "done"
        return "done_on_time" if record.done_on <= last else "done_late"
    if _has_ceased(obligation, as_of):
        return "ceased"
    if last is not None:
        return "overdue" if as_of > last else "in_time"
    if isinstance(obligation.task.deadline, (OnRequest, After)) and record.requested_on is None:
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
