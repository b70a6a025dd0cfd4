"""Months as a plan's header writes them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.dates import FIRST_YEAR, LAST_YEAR, DayFault, Month, format_month, parse_month
from kehoach.messages import translate

months = st.builds(Month, st.integers(FIRST_YEAR, LAST_YEAR), st.integers(1, 12))


@pytest.mark.parametrize("text", ["4/2025", "04/2025", "2025-04", "2025-4", " 4/2025 "])
def test_spellings_of_one_month(text: str) -> None:
    assert parse_month(text) == Month(2025, 4)


@pytest.mark.parametrize(
    ("text", "reason", "hint"),
    [
        ("13/2025", "impossible", "months run from 1 to 12"),
        ("0/2025", "impossible", "months run from 1 to 12"),
        ("4/1800", "impossible", "a year lies between 1900 and 2200"),
        ("4/25", "two-digit-year", "write 4/2025"),
        ("31/12", "two-digit-year", "write the year with four digits"),
        ("tháng 4", "no-year", "add the year, as in 4/2025"),
        ("4.2025", "malformed", "write 4/2025"),
        ("tháng 4 năm 2025", "malformed", "write 4/2025"),
        ("20/4/2025", "malformed", "write 4/2025"),
        ("2025-04-20", "malformed", "write 4/2025"),
        ("13.2025", "malformed", "write a month as 4/2025 or 2025-04"),
        ("4", "malformed", "write a month as 4/2025 or 2025-04"),
        ("", "malformed", "write a month as 4/2025 or 2025-04"),
    ],
)
def test_what_is_no_month(text: str, reason: str, hint: str) -> None:
    read = parse_month(text)
    assert isinstance(read, DayFault)
    assert read.hint is not None
    assert (read.reason, translate(read.hint)) == (reason, hint)


def test_the_days_of_a_month() -> None:
    assert Month(2024, 2).first_day() == date(2024, 2, 1)
    assert Month(2024, 2).last_day() == date(2024, 2, 29)
    assert Month(2100, 2).last_day() == date(2100, 2, 28)
    assert Month(2025, 12).last_day() == date(2025, 12, 31)


@given(months)
def test_months_adjoin_and_are_read_back(month: Month) -> None:
    assert month.last_day() + timedelta(days=1) == month.plus(1).first_day()
    assert parse_month(format_month(month)) == month


@given(months, st.integers(-2000, 2000))
def test_plus_can_be_taken_back(month: Month, count: int) -> None:
    assert month.plus(count).plus(-count) == month
    assert (month.plus(count) > month) == (count > 0)


@given(st.text() | st.text("0123456789/-. tháng", max_size=12))
def test_any_text_is_a_month_or_a_fault(text: str) -> None:
    assert isinstance(parse_month(text), Month | DayFault)
