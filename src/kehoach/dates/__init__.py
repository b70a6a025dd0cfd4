"""Days, months and periods as plans write them, deadlines, and the Vietnamese working calendar.

`model` and the rooms above it may import this room; it imports only `messages`. Never in here: a clock (today
is an argument), a plan or a body, YAML; and `holidays` only inside the one function that asks it.
"""

from kehoach.dates.calendar import Overrides, WorkCalendar
from kehoach.dates.day import format_day, parse_day
from kehoach.dates.deadline import (
    MOST_DAYS,
    After,
    Before,
    By,
    CountedIn,
    Deadline,
    DeadlineKind,
    Every,
    InPeriod,
    Ongoing,
    OnRequest,
    Promptly,
    Recurring,
    Unspecified,
    after_day,
    kind_of,
    last_day,
    stated_date,
)
from kehoach.dates.fault import FIRST_YEAR, LAST_YEAR, DayFault
from kehoach.dates.holidays_package import SpecialDays
from kehoach.dates.month import Month, format_month, parse_month
from kehoach.dates.period import Period, parse_period
from kehoach.dates.recurrence import Occurrence, occurrences
from kehoach.dates.vietnam import vietnam

__all__ = [
    "FIRST_YEAR",
    "LAST_YEAR",
    "MOST_DAYS",
    "After",
    "Before",
    "By",
    "CountedIn",
    "DayFault",
    "Deadline",
    "DeadlineKind",
    "Every",
    "InPeriod",
    "Month",
    "Occurrence",
    "OnRequest",
    "Ongoing",
    "Overrides",
    "Period",
    "Promptly",
    "Recurring",
    "SpecialDays",
    "Unspecified",
    "WorkCalendar",
    "after_day",
    "format_day",
    "format_month",
    "kind_of",
    "last_day",
    "occurrences",
    "parse_day",
    "parse_month",
    "parse_period",
    "stated_date",
    "vietnam",
]
