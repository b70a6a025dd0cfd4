"""Which days are worked: weekends, holidays, and weekend days worked in exchange for another day off."""

from datetime import date, timedelta

import msgspec

from kehoach.dates.holidays_package import SpecialDays, special_days_of

_SATURDAY = 5
_ONE_DAY = timedelta(days=1)


class Overrides(SpecialDays, frozen=True):
    """A user's own days over the official ones, such as a late decision; a date in both tables is a day off.

    `announced_through` is the last year whose days off the user takes for settled, where they say so.
    """

    announced_through: int | None = None


class WorkCalendar(msgspec.Struct, frozen=True, eq=False):
    """The working days of civil servants. Made by `vietnam()`.

    The tables hold the years `first_year` to `last_year`, and single days of any year; for other years the
    installed package `holidays` is asked, whose answer may change with its version. It knows 1901 to 2100;
    beyond that only weekends are off.
    """

    days_off: dict[date, str]
    working_days: dict[date, str]
    first_year: int
    last_year: int
    announced_through: int

    def is_working(self, day: date) -> bool:
        """Whether offices work on this day."""
        if day in self.working_days:
            return True
        if day in self.days_off:
            return False
        beyond = self._beyond(day.year)
        if beyond is not None and day in beyond.working_days:
            return True
        return day.weekday() < _SATURDAY and (beyond is None or day not in beyond.days_off)

    def is_day_off(self, day: date) -> bool:
        """Whether offices rest on this day: a holiday, a day given in exchange or a weekend."""
        return not self.is_working(day)

    def name_of(self, day: date) -> str | None:
        """The holiday's name in Vietnamese; nothing for working days and plain weekends."""
        if self.is_working(day):
            return None
        beyond = self._beyond(day.year)
        return self.days_off.get(day) or (beyond.days_off.get(day) if beyond else None)

    def why_working(self, day: date) -> str | None:
        """Why a weekend or holiday is worked, in Vietnamese; nothing for other days."""
        if day in self.days_off:
            return None
        beyond = self._beyond(day.year)
        return self.working_days.get(day) or (beyond.working_days.get(day) if beyond else None)

    def last_working_day(self, day: date) -> date:
        """The last working day on or before this day."""
        while not self.is_working(day):
            day -= _ONE_DAY
        return day

    def next_working_day(self, day: date) -> date:
        """The first working day after this day."""
        return self.add_working_days(day, 1)

    def add_working_days(self, day: date, n: int) -> date:
        """The n-th working day after this day, before it where `n` is negative; the day itself does not count.

        With 0 the day itself, working or not. Raises `OverflowError` where the calendar ends.
        """
        step = _ONE_DAY if n >= 0 else -_ONE_DAY
        left = abs(n)
        while left:
            day += step
            left -= self.is_working(day)
        return day

    def working_days_between(self, start: date, end: date) -> int:
        """How many working days lie after `start`, up to and with `end`; negative where `end` comes first."""
        if end < start:
            return -self.working_days_between(end, start)
        days = (end - start).days
        return sum(self.is_working(start + timedelta(days=after)) for after in range(1, days + 1))

    def is_announced(self, year: int) -> bool:
        """Whether the year's days off are decided; those of later years are computed and may change."""
        return year <= self.announced_through

    def with_overrides(self, overrides: Overrides) -> "WorkCalendar":
        """This calendar with a user's days over it."""
        over_off, over_working = overrides.days_off, overrides.working_days
        working = {**self.working_days, **over_working}
        return msgspec.structs.replace(
            self,
            days_off={day: name for day, name in self.days_off.items() if day not in over_working} | over_off,
            working_days={day: name for day, name in working.items() if day not in over_off},
            announced_through=max(self.announced_through, overrides.announced_through or 0),
        )

    def _beyond(self, year: int) -> SpecialDays | None:
        return None if self.first_year <= year <= self.last_year else special_days_of(year)
