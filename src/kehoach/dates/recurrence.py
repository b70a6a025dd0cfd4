"""What a recurring deadline comes to between two days."""

from datetime import date, timedelta

import msgspec

from kehoach.dates.deadline import Every, Recurring
from kehoach.dates.month import Month

_MONTHS: dict[Every, int] = {"month": 1, "quarter": 3, "half-year": 6, "year": 12}


class Occurrence(msgspec.Struct, frozen=True):
    """One period of a recurring deadline.

    `label` is `2025-04`, `2025-Q2`, `2025-H1` or `2025`, so that labels of one deadline sort by time.
    `first` and `last` are the days of the period; `last_day` is the last day in time, before, in or after
    the period, or absent where the plan sets no day.
    """

    label: str
    first: date
    last: date
    last_day: date | None


def occurrences(recurring: Recurring, start: date, until: date) -> tuple[Occurrence, ...]:
    """The occurrences from the period that contains `start` to the one that contains `until`, in order.

    The first is left out where its last day in time (or without one, its last day) has passed at `start`.
    Nothing recurs where `until` comes before `start`.
    """
    if until < start:
        return ()
    length = _MONTHS[recurring.every]
    month = Month(start.year, (start.month - 1) // length * length + 1)
    end = Month(until.year, until.month)
    found = []
    while month <= end:
        occurrence = _occurrence(recurring, month, month.plus(length - 1))
        if (occurrence.last_day or occurrence.last) >= start or occurrence.first > start:
            found.append(occurrence)
        month = month.plus(length)
    return tuple(found)


def _occurrence(recurring: Recurring, first: Month, last: Month) -> Occurrence:
    return Occurrence(_label(recurring.every, first), first.first_day(), last.last_day(), _last_day(recurring, last))


def _label(every: Every, first: Month) -> str:
    match every:
        case "month":
            return f"{first.year:04}-{first.month:02}"
        case "quarter":
            return f"{first.year:04}-Q{first.month // 3 + 1}"
        case "half-year":
            return f"{first.year:04}-H{first.month // 6 + 1}"
        case "year":
            return f"{first.year:04}"


def _last_day(recurring: Recurring, last: Month) -> date | None:
    if recurring.day is None:
        return None
    month = last.plus(1) if recurring.following else last
    if recurring.every == "year" and recurring.month is not None:
        month = Month(month.year, recurring.month)
    day = min(date(month.year, month.month, 1) + timedelta(days=recurring.day - 1), month.last_day())
    return day if recurring.inclusive else day - timedelta(days=1)
