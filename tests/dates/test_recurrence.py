"""Occurrences of recurring deadlines."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.dates import Every, Recurring, occurrences

days = st.dates(date(2000, 1, 1), date(2060, 12, 31))
recurrings = st.builds(
    Recurring,
    st.sampled_from(["month", "quarter", "half-year", "year"]),
    st.none() | st.integers(1, 31),
    st.none() | st.integers(1, 12),
    st.booleans(),
    st.booleans(),
)


def due(recurring: Recurring, year: int) -> list[str]:
    found = occurrences(recurring, date(year, 1, 1), date(year, 12, 31))
    return [f"{one.label} {one.last_day}" for one in found]


@pytest.mark.parametrize(
    ("recurring", "expected"),
    [
        (Recurring("quarter"), ["2025-Q1 None", "2025-Q2 None", "2025-Q3 None", "2025-Q4 None"]),
        (
            Recurring("quarter", 20),
            ["2025-Q1 2025-03-20", "2025-Q2 2025-06-20", "2025-Q3 2025-09-20", "2025-Q4 2025-12-20"],
        ),
        (
            Recurring("quarter", 5, following=True),
            ["2025-Q1 2025-04-05", "2025-Q2 2025-07-05", "2025-Q3 2025-10-05", "2025-Q4 2026-01-05"],
        ),
        (Recurring("half-year", 15), ["2025-H1 2025-06-15", "2025-H2 2025-12-15"]),
        (Recurring("half-year", 10, following=True), ["2025-H1 2025-07-10", "2025-H2 2026-01-10"]),
        (Recurring("year", 15), ["2025 2025-12-15"]),
        (Recurring("year", 15, 11), ["2025 2025-11-15"]),
        (Recurring("year", 15, 11, inclusive=False), ["2025 2025-11-14"]),
        (Recurring("year", 10, following=True), ["2025 2026-01-10"]),
        (Recurring("year", 10, 2, following=True), ["2025 2026-02-10"]),
        (Recurring("year", 1, 1, inclusive=False, following=True), ["2025 2025-12-31"]),
    ],
)
def test_a_year_of(recurring: Recurring, expected: list[str]) -> None:
    assert due(recurring, 2025) == expected


def test_before_the_15th_of_every_month() -> None:
    found = due(Recurring("month", 15, inclusive=False), 2025)
    assert found == [f"2025-{month:02} 2025-{month:02}-14" for month in range(1, 13)]


def test_a_day_that_the_month_lacks_is_its_last() -> None:
    assert due(Recurring("month", 31), 2024)[:4] == [
        "2024-01 2024-01-31",
        "2024-02 2024-02-29",
        "2024-03 2024-03-31",
        "2024-04 2024-04-30",
    ]
    assert due(Recurring("month", 31, inclusive=False), 2025)[1] == "2025-02 2025-02-27"


def test_the_period_of_the_start_is_left_out_once_its_last_day_has_passed() -> None:
    recurring = Recurring("month", 15)
    until = date(2025, 5, 1)
    assert [one.label for one in occurrences(recurring, date(2025, 4, 15), until)] == ["2025-04", "2025-05"]
    assert [one.label for one in occurrences(recurring, date(2025, 4, 16), until)] == ["2025-05"]
    assert [one.label for one in occurrences(Recurring("month"), date(2025, 4, 30), until)] == [
        "2025-04",
        "2025-05",
    ]


@given(recurrings, days, days)
def test_periods_adjoin_and_labels_are_sorted(recurring: Recurring, start: date, until: date) -> None:
    found = occurrences(recurring, start, until)
    labels = [one.label for one in found]
    assert labels == sorted(set(labels))
    for one, following in pairwise(found):
        assert one.last + timedelta(days=1) == following.first
    if found:
        assert found[0].first <= start or (found[0].first - start).days <= 366
        assert found[-1].first <= until <= found[-1].last
    if until < start:
        assert not found


@given(st.sampled_from(["month", "quarter", "half-year", "year"]), st.integers(2000, 2050), st.integers(1, 9))
def test_whole_years_hold_so_many(every: Every, year: int, years: int) -> None:
    per_year = {"month": 12, "quarter": 4, "half-year": 2, "year": 1}[every]
    found = occurrences(Recurring(every), date(year, 1, 1), date(year + years - 1, 12, 31))
    assert len(found) == per_year * years


@given(recurrings, st.lists(days, min_size=3, max_size=3))
def test_a_range_cut_in_two_holds_the_same(recurring: Recurring, ends: list[date]) -> None:
    start, cut, until = sorted(ends)
    whole = occurrences(recurring, start, until)
    parts = occurrences(recurring, start, cut) + occurrences(recurring, cut, until)
    assert {one.label: one for one in parts} == {one.label: one for one in whole}


@given(recurrings, days, days)
def test_last_days_rise(recurring: Recurring, start: date, until: date) -> None:
    found = [one.last_day for one in occurrences(recurring, start, until) if one.last_day]
    assert all(one < following for one, following in pairwise(found))
