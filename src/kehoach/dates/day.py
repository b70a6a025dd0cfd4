"""A day as people write it: `20/4/2025` or `2025-04-20`."""

import re
from datetime import date

from kehoach.dates.fault import FIRST_YEAR, LAST_YEAR, DayFault, fault, month_hint, year_hint
from kehoach.dates.month import Month
from kehoach.dates.spelling import numbers_in
from kehoach.messages import Message, say

_DAY_FIRST = r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})"
_YEAR_FIRST = r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})"


def format_day(day: date) -> str:
    """The day as plans write it, without zeros: `5/4/2025`."""
    return f"{day.day}/{day.month}/{day.year}"


def parse_day(text: str) -> date | DayFault:
    """The day that is written, day first (`5/4/2025`, `05/04/2025`) or year first (`2025-04-05`).

    Blanks around it do not count. Nothing is guessed: a spelling that could be read, such as `5.4.2025` or
    `5/4/25`, is a fault whose hint gives the right one.
    """
    written = text.strip()
    if found := re.fullmatch(_DAY_FIRST, written):
        day, month, year = (int(number) for number in found.groups())
    elif found := re.fullmatch(_YEAR_FIRST, written):
        year, month, day = (int(number) for number in found.groups())
    else:
        return _misspelt(written)
    return _possible(year, month, day) or _impossible(written, year, month, day)


def _possible(year: int, month: int, day: int) -> date | None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _impossible(written: str, year: int, month: int, day: int) -> DayFault:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        hint = year_hint()
    elif 1 <= month <= 12 and day >= 1:
        hint = say(
            "the last day of {month}/{year} is {last}",
            month=month,
            year=year,
            last=Month(year, month).last_day(),
        )
    elif 1 <= month <= 12:
        hint = say("days are counted from 1")
    elif swapped := _possible(year, day, month):
        hint = say("day and month look swapped: write {day}", day=swapped)
    else:
        hint = month_hint()
    return fault("impossible", written, hint)


def _misspelt(written: str) -> DayFault:
    match numbers_in(written):
        case (first, middle, last) if len(first) == 4:
            return fault("malformed", written, _spelling(first, middle, last))
        case (first, middle, last) if len(last) == 4:
            return fault("malformed", written, _spelling(last, middle, first))
        case (first, middle, last) if len(last) == 2 and max(len(first), len(middle)) <= 2:
            return fault("two-digit-year", written, _full_year(written, last, middle, first))
        case (first, last) if max(len(first), len(last)) <= 2:
            return fault("no-year", written, say("add the year, as in {example}", example="20/4/2025"))
        case (month, year) if len(year) == 4:
            return fault("malformed", written, _month_only(int(year), int(month)))
        case (year, month) if len(year) == 4:
            return fault("malformed", written, _month_only(int(year), int(month)))
    return fault("malformed", written, _general_hint())


def _general_hint() -> Message:
    return say("write a day as {day_first} or {year_first}", day_first="20/4/2025", year_first="2025-04-20")


def _spelling(year: str, month: str, day: str) -> Message:
    meant = _possible(int(year), int(month), int(day))
    return say("write {day}", day=meant) if meant else _general_hint()


def _full_year(written: str, year: str, month: str, day: str) -> Message:
    # Which end of 25-04-20 is the year cannot be told, so nothing is proposed for it.
    meant = None if "-" in written else _possible(2000 + int(year), int(month), int(day))
    return say("write {day}", day=meant) if meant else say("write the year with four digits")


def _month_only(year: int, month: int) -> Message:
    if _possible(year, month, 1) is None:
        return _general_hint()
    return say("add the day, as in {day}", day=Month(year, month).last_day())
