"""A month of a year, where a plan's header names no day: `4/2025` or `2025-04`."""

import re
from datetime import date, timedelta

import msgspec

from kehoach.dates.fault import FIRST_YEAR, LAST_YEAR, DayFault, fault, month_hint, year_hint
from kehoach.dates.spelling import numbers_in, plain
from kehoach.messages import Message, say

_MONTH_FIRST = r"([0-9]{1,2})/([0-9]{4})"
_YEAR_FIRST = r"([0-9]{4})-([0-9]{1,2})"


class Month(msgspec.Struct, frozen=True, order=True):
    """A month of the calendar; `month` counts from 1."""

    year: int
    month: int

    def first_day(self) -> date:
        """The month's first day."""
        return date(self.year, self.month, 1)

    def last_day(self) -> date:
        """The month's last day: the 28th to the 31st."""
        return self.plus(1).first_day() - timedelta(days=1)

    def plus(self, months: int) -> "Month":
        """The month so many months later; earlier where the number is negative."""
        years, month = divmod(self.month - 1 + months, 12)
        return Month(self.year + years, month + 1)


def format_month(month: Month) -> str:
    """The month as plans write it: `4/2025`."""
    return f"{month.month}/{month.year}"


def parse_month(text: str) -> Month | DayFault:
    """The month that is written: `4/2025`, `04/2025` or `2025-04`. Blanks around it do not count."""
    written = text.strip()
    if found := re.fullmatch(_MONTH_FIRST, written):
        month, year = int(found[1]), int(found[2])
    elif found := re.fullmatch(_YEAR_FIRST, written):
        year, month = int(found[1]), int(found[2])
    else:
        return _misspelt(written)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return fault("impossible", written, year_hint())
    if not 1 <= month <= 12:
        return fault("impossible", written, month_hint())
    return Month(year, month)


def _misspelt(written: str) -> DayFault:
    match numbers_in(written):
        case (year, month) | (year, month, _) if len(year) == 4:
            return _malformed(written, int(year), int(month))
        case (month, year) | (_, month, year) if len(year) == 4:
            return _malformed(written, int(year), int(month))
        case (month, year) if len(year) == 2 and len(month) <= 2:
            # Either 4/25 for 4/2025 or a day without its year; a month is wanted here.
            return fault("two-digit-year", written, _full_year(int(year), int(month)))
        case (_,) if "tháng" in plain(written):
            return fault("no-year", written, say("add the year, as in {example}", example="4/2025"))
    return _malformed(written)


def _full_year(year: int, month: int) -> Message:
    if 1 <= month <= 12:
        return say("write {month}", month=format_month(Month(2000 + year, month)))
    return say("write the year with four digits")


def _malformed(written: str, year: int = 0, month: int = 0) -> DayFault:
    if FIRST_YEAR <= year <= LAST_YEAR and 1 <= month <= 12:
        return fault("malformed", written, say("write {month}", month=format_month(Month(year, month))))
    hint = say("write a month as {month_first} or {year_first}", month_first="4/2025", year_first="2025-04")
    return fault("malformed", written, hint)
