"""Days as people write them."""

import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.dates import FIRST_YEAR, LAST_YEAR, DayFault, format_day, parse_day
from kehoach.messages import translate

days = st.dates(date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31))

GENERAL = "write a day as 20/4/2025 or 2025-04-20"


def refused(text: str) -> tuple[str, str]:
    read = parse_day(text)
    assert isinstance(read, DayFault), read
    assert read.hint is not None
    return read.reason, translate(read.hint)


@pytest.mark.parametrize("text", ["5/4/2025", "05/04/2025", "05/4/2025", "2025-04-05", "2025-4-5", " 5/4/2025\t\n"])
def test_spellings_of_one_day(text: str) -> None:
    assert parse_day(text) == date(2025, 4, 5)


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("31/4/2025", "the last day of 4/2025 is 30/4/2025"),
        ("29/2/2025", "the last day of 2/2025 is 28/2/2025"),
        ("2025-02-29", "the last day of 2/2025 is 28/2/2025"),
        ("32/12/2025", "the last day of 12/2025 is 31/12/2025"),
        ("13/13/2025", "months run from 1 to 12"),
        ("5/0/2025", "months run from 1 to 12"),
        ("0/4/2025", "days are counted from 1"),
        ("4/20/2025", "day and month look swapped: write 20/4/2025"),
        ("2025-20-04", "day and month look swapped: write 20/4/2025"),
        ("20/4/1899", "a year lies between 1900 and 2200"),
        ("20/4/2201", "a year lies between 1900 and 2200"),
        ("20/4/0000", "a year lies between 1900 and 2200"),
    ],
)
def test_impossible_days(text: str, hint: str) -> None:
    assert refused(text) == ("impossible", hint)


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("20/4/25", "write 20/4/2025"),
        ("20.4.25", "write 20/4/2025"),
        ("31/4/25", "write the year with four digits"),
        ("25-04-20", "write the year with four digits"),
    ],
)
def test_two_digit_years(text: str, hint: str) -> None:
    assert refused(text) == ("two-digit-year", hint)


@pytest.mark.parametrize("text", ["20/4", "1.10", "30/7", "20 tháng 4", "ngày 20/4"])
def test_days_without_a_year(text: str) -> None:
    assert refused(text) == ("no-year", "add the year, as in 20/4/2025")


@pytest.mark.parametrize(
    "text",
    [
        "20.4.2025",
        "20-4-2025",
        "20–4–2025",
        "20 / 4 / 2025",
        "020/4/2025",
        "20/4/2025.",
        "2025/4/20",
        "20 tháng 4 năm 2025",
        "Ngày 20 tháng 4 năm 2025",
        unicodedata.normalize("NFD", "ngày 20 tháng 4 năm 2025"),
    ],
)
def test_other_spellings_are_refused_with_the_right_one(text: str) -> None:
    assert refused(text) == ("malformed", "write 20/4/2025")


@pytest.mark.parametrize("text", ["4/2025", "2025-04", "tháng 4 năm 2025"])
def test_a_month_is_not_a_day(text: str) -> None:
    assert refused(text) == ("malformed", "add the day, as in 30/4/2025")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "  ",
        "soon",
        "2025",
        "31.4.2025",
        "13.2025",
        "20/4/20255",
        "1/2/3/4",
        "２０/4/2025",
        "٢٠/4/2025",
    ],
)
def test_what_cannot_be_read(text: str) -> None:
    assert refused(text) == ("malformed", GENERAL)


def test_the_message_quotes_what_is_written() -> None:
    read = parse_day(" 31/4/2025 ")
    assert isinstance(read, DayFault)
    assert translate(read.message) == "“31/4/2025” is not in the calendar"


def test_a_long_text_is_quoted_in_part() -> None:
    read = parse_day("x" * 10_000)
    assert isinstance(read, DayFault)
    assert len(translate(read.message)) < 100


@given(days)
def test_what_is_written_is_read_back(day: date) -> None:
    assert parse_day(format_day(day)) == day
    assert parse_day(day.isoformat()) == day
    assert parse_day(f"{day:%d/%m/%Y}") == day


@given(st.text() | st.text("0123456789/-. ngàythánm", max_size=14))
def test_any_text_is_a_day_or_a_fault_that_can_be_said(text: str) -> None:
    read = parse_day(text)
    if isinstance(read, DayFault):
        assert translate(read.message)
        assert read.hint is not None
        assert translate(read.hint)
    else:
        assert FIRST_YEAR <= read.year <= LAST_YEAR
