"""A stretch of days as plans write it: a month, a quarter, the half of a year, a year, some years."""

import re
from collections.abc import Callable
from datetime import date

import msgspec

from kehoach.dates.day import parse_day
from kehoach.dates.fault import FIRST_YEAR, LAST_YEAR, DayFault, fault, month_hint, year_hint
from kehoach.dates.month import Month
from kehoach.dates.spelling import plain
from kehoach.messages import Message, say


class Period(msgspec.Struct, frozen=True, order=True):
    """The days from `first` to `last`, both included."""

    first: date
    last: date


def parse_period(text: str) -> Period | DayFault:
    """The period that is written; case, NFD and the number of blanks do not count.

    Read are `quý II/2025`, `quý 2 năm 2025`, `tháng 6/2025`, `6/2025`, `năm 2025`, `2025`, `6 tháng đầu năm
    2025` (also `cuối`, and other numbers of months), `giai đoạn 2026 - 2030`, `từ 1/3/2025 đến 30/4/2025`,
    and for scripts `2025-06`, `2025-Q2` and `2025-H1`.
    """
    written = text.strip()
    spelled = plain(written)
    read = _read(spelled)
    if isinstance(read, Period):
        return read
    if read is not None:
        return fault("impossible", written, read)
    full_year = re.sub(r"(?<![0-9])([0-9]{2})$", r"20\1", spelled)
    if isinstance(_read(full_year), Period):
        meant = f"{written[:-2]}20{written[-2:]}"
        return fault("two-digit-year", written, say("write {period}", period=meant))
    example = "quý II/2025"
    if isinstance(_read(f"{spelled} 2000"), Period):
        return fault("no-year", written, say("add the year, as in {example}", example=example))
    hint = say(
        "write a period as {quarter}, {month}, {year} or {years}",
        quarter=example,
        month="tháng 6/2025",
        year="năm 2025",
        years="2026-2030",
    )
    return fault("malformed", written, hint)


def _read(spelled: str) -> Period | Message | None:
    """The period, or what is impossible in it, or nothing where the words are not ours."""
    for pattern, reader in _READERS:
        if found := re.fullmatch(pattern, spelled):
            return reader(found)
    return None


def _months(year: str, first: int, count: int) -> Period | Message:
    """So many months of a year from its month `first`."""
    if not FIRST_YEAR <= int(year) <= LAST_YEAR:
        return year_hint()
    if count < 1 or first < 1 or first + count > 13:
        return month_hint()
    start = Month(int(year), first)
    return Period(start.first_day(), start.plus(count - 1).last_day())


def _year(found: re.Match[str]) -> Period | Message:
    return _months(found["year"], 1, 12)


def _month(found: re.Match[str]) -> Period | Message:
    return _months(found["year"], int(found["month"]), 1)


def _quarter(found: re.Match[str]) -> Period | Message:
    written = found["quarter"]
    number = _ROMAN.index(written) if written in _ROMAN else int(written) if written.isdecimal() else 0
    if not 1 <= number <= 4:
        return say("a year has four quarters, I to IV")
    return _months(found["year"], 3 * number - 2, 3)


def _half(found: re.Match[str]) -> Period | Message:
    return _months(found["year"], 6 * int(found["half"]) - 5, 6)


def _part(found: re.Match[str]) -> Period | Message:
    count = 6 if found["count"] == "sáu" else int(found["count"])
    return _months(found["year"], 1 if found["end"] == "đầu" else 13 - count, count)


def _years(found: re.Match[str]) -> Period | Message:
    first, last = _months(found["year"], 1, 12), _months(found["last"], 1, 12)
    if not isinstance(first, Period) or not isinstance(last, Period):
        return year_hint()
    return _stretch(first.first, last.last)


def _days(found: re.Match[str]) -> Period | Message:
    first, last = parse_day(found["first"]), parse_day(found["last"])
    if isinstance(first, DayFault):
        return first.hint or first.message
    if isinstance(last, DayFault):
        return last.hint or last.message
    return _stretch(first, last)


def _stretch(first: date, last: date) -> Period | Message:
    return Period(first, last) if first <= last else say("a period ends after it begins")


_ROMAN = ("", "i", "ii", "iii", "iv")

_IN = r"(?:trong )?"
_OF = r"(?: ?[/-] ?| (?:của )?năm | )(?P<year>[0-9]{4})"
_TO = r" ?(?:-|đến(?: hết)?) ?"
_DAY = r"[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}"

_READERS: tuple[tuple[str, Callable[[re.Match[str]], Period | Message]], ...] = (
    (rf"{_IN}(?:cả )?(?:năm )?(?P<year>[0-9]{{4}})", _year),
    (rf"{_IN}q(?:uý|úy|uí) ?(?P<quarter>[ivx]+|[0-9]{{1,2}}){_OF}", _quarter),
    (rf"{_IN}tháng ?(?P<month>[0-9]{{1,2}}){_OF}", _month),
    (r"(?P<month>[0-9]{1,2})/(?P<year>[0-9]{4})", _month),
    (r"(?P<year>[0-9]{4})-(?P<month>[0-9]{1,2})", _month),
    (r"(?P<year>[0-9]{4})-q(?P<quarter>[0-9])", _quarter),
    (r"(?P<year>[0-9]{4})-h(?P<half>[12])", _half),
    (rf"{_IN}(?P<count>[0-9]{{1,2}}|sáu) tháng (?P<end>đầu|cuối){_OF}", _part),
    (rf"{_IN}(?:giai đoạn |từ )?(?:năm )?(?P<year>[0-9]{{4}}){_TO}(?:năm )?(?P<last>[0-9]{{4}})", _years),
    (rf"(?:từ )?(?:ngày )?(?P<first>{_DAY}){_TO}(?:ngày )?(?P<last>{_DAY})", _days),
)
