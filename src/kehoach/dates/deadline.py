"""By when a duty is due: the nine kinds of section 3 of the design, and their last day in time."""

from datetime import date, timedelta
from typing import Literal, cast

import msgspec

from kehoach.dates.calendar import WorkCalendar
from kehoach.dates.period import Period

Every = Literal["month", "quarter", "half-year", "year"]
CountedIn = Literal["day", "working-day"]
DeadlineKind = Literal[
    "before", "by", "period", "recurring", "ongoing", "on-request", "promptly", "after", "unspecified"
]

MOST_DAYS = 3660
"""More days than this after an event, some ten years, are a slip of the pen; the reader of a plan refuses them."""


class _Stated(msgspec.Struct, frozen=True, kw_only=True, tag_field="kind"):
    """`text` holds the plan's own words, where it has any."""

    text: str | None = None


class Before(_Stated, frozen=True, tag="before"):
    """trước ngày 20/4/2025: the 20th is too late, the 19th is in time."""

    day: date


class By(_Stated, frozen=True, tag="by"):
    """chậm nhất ngày 20/4/2025, đến hết ngày 20/4/2025: the 20th is in time."""

    day: date


class InPeriod(_Stated, frozen=True, tag="period"):
    """trong quý II/2025: the period's last day is in time."""

    period: Period


class Recurring(_Stated, frozen=True, tag="recurring"):
    """trước ngày 15 hằng tháng, hằng quý, định kỳ 6 tháng, hằng năm: due once in every period.

    The day lies in the last month of the period (for a year: in `month`, or December), with `following` in
    the month after the period's end (for a year: in `month` of the next year, or January). A day that the
    month lacks is its last day. Without a day the plan sets none, and there is no last day. Not
    `inclusive`, the day itself is too late ("trước ngày").
    """

    every: Every
    day: int | None = None
    month: int | None = None
    inclusive: bool = True
    following: bool = False


class Ongoing(_Stated, frozen=True, tag="ongoing"):
    """Năm 2025 và các năm tiếp theo; thường xuyên."""


class OnRequest(_Stated, frozen=True, tag="on-request"):
    """Khi có yêu cầu."""


class Promptly(_Stated, frozen=True, tag="promptly"):
    """khẩn trương, kịp thời: soon, and no day."""


class After(_Stated, frozen=True, tag="after"):
    """trong 10 ngày làm việc kể từ …: so many days after an event, or after another task is done.

    `task` is the other task's id, `event` the event in words; `event_day` is known once it has happened.
    """

    days: int
    unit: CountedIn
    task: str | None = None
    event: str | None = None
    event_day: date | None = None


class Unspecified(_Stated, frozen=True, tag="unspecified"):
    """định kỳ, theo quy định: the plan says no more."""


Deadline = Before | By | InPeriod | Recurring | Ongoing | OnRequest | Promptly | After | Unspecified


def kind_of(deadline: Deadline) -> DeadlineKind:
    """The deadline's kind in the word that plans and JSON use."""
    return cast(DeadlineKind, deadline.__struct_config__.tag)


def stated_date(deadline: Deadline) -> date | None:
    """The date as it is written: 20/4 for "trước ngày 20/4"; for a period, the last day of it."""
    match deadline:
        case Before(day=day) | By(day=day):
            return day
        case InPeriod(period=period):
            return period.last
    return None


def last_day(deadline: Deadline, calendar: WorkCalendar) -> date | None:
    """The last day on which a result is in time, a day off or not; nothing where no such day is known.

    A recurring deadline has one such day for each of its occurrences: see `occurrences`.
    """
    match deadline:
        case Before(day=day):
            return day - timedelta(days=1)
        case By(day=day):
            return day
        case InPeriod(period=period):
            return period.last
        case After(event_day=date() as event_day):
            return after_day(event_day, deadline.days, deadline.unit, calendar)
    return None


def after_day(event_day: date, n: int, unit: CountedIn, calendar: WorkCalendar) -> date:
    """The last day of a term of `n` days from an event, whose own day does not count (Civil Code 2015, art. 147).

    A term of calendar days that ends on a day off still ends there: days off move no deadline (design,
    section 3).
    """
    if unit == "working-day":
        return calendar.add_working_days(event_day, n)
    return event_day + timedelta(days=n)
