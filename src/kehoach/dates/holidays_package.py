"""The one place that asks the package `holidays`: for making the snapshot, and for years that it lacks.

Importing the package takes some 110 ms, so it is imported only where it is asked.
"""

import re
from datetime import MAXYEAR, MINYEAR, date
from functools import cache

import msgspec


class SpecialDays(msgspec.Struct, frozen=True):
    """The days that are not as their weekday has it, each with its name or reason in Vietnamese.

    `days_off` may hold weekends too, where a holiday falls on one; `working_days` are days worked in
    exchange.
    """

    days_off: dict[date, str] = {}
    working_days: dict[date, str] = {}


@cache
def special_days_of(year: int) -> SpecialDays:
    """What the installed package says of one year; nothing for years it does not know."""
    # A day may be exchanged over New Year, and the package tells of both only in the year of the day off.
    import holidays

    known = holidays.country_holidays(
        "VN", years=range(max(year - 1, MINYEAR), min(year + 1, MAXYEAR) + 1), language="vi"
    )
    in_exchange = {_exchanged(name): day for day, name in known.items()}
    return SpecialDays(
        {day: name for day, name in sorted(known.items()) if day.year == year},
        {day: _working_name(in_exchange.get(day)) for day in sorted(known.weekend_workdays) if day.year == year},
    )


def _exchanged(name: str) -> date | None:
    """The day worked in exchange for a day off, out of its name."""
    found = re.search(r"thay cho ngày ([0-9]{2})/([0-9]{2})/([0-9]{4})", name)
    return date(int(found[3]), int(found[2]), int(found[1])) if found else None


def _working_name(day_off: date | None) -> str:
    if day_off is None:
        return "Ngày làm bù"
    return f"Ngày làm bù (thay cho ngày {day_off:%d/%m/%Y})"
