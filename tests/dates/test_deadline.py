"""Deadlines and their last day in time."""

from datetime import date, timedelta
from typing import get_args

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.dates import (
    After,
    Before,
    By,
    CountedIn,
    Deadline,
    DeadlineKind,
    InPeriod,
    Ongoing,
    OnRequest,
    Period,
    Promptly,
    Recurring,
    Unspecified,
    after_day,
    kind_of,
    last_day,
    stated_date,
    vietnam,
)

days = st.dates(date(1900, 1, 2), date(2200, 12, 31))

QUARTER = Period(date(2025, 4, 1), date(2025, 6, 30))
ALL: tuple[Deadline, ...] = (
    Before(date(2025, 4, 20), text="trước ngày 20/4/2025"),
    By(date(2025, 4, 20)),
    InPeriod(QUARTER),
    Recurring("month", 15, inclusive=False),
    Ongoing(text="Năm 2025 và các năm tiếp theo"),
    OnRequest(),
    Promptly(),
    After(10, "working-day", event="ngày ký", event_day=date(2025, 4, 14)),
    Unspecified(text="theo quy định"),
)


def test_every_kind_has_its_word() -> None:
    assert tuple(kind_of(deadline) for deadline in ALL) == get_args(DeadlineKind)


@pytest.mark.parametrize("deadline", ALL, ids=kind_of)
def test_a_deadline_survives_json(deadline: Deadline) -> None:
    assert msgspec.json.decode(msgspec.json.encode(deadline), type=Deadline) == deadline
    assert msgspec.to_builtins(deadline)["kind"] == kind_of(deadline)


def test_last_days() -> None:
    found = [last_day(deadline, vietnam()) for deadline in ALL]
    assert found == [
        date(2025, 4, 19),
        date(2025, 4, 20),
        date(2025, 6, 30),
        *[None] * 4,
        # 15 to 18, 21 to 25, and Saturday 26, which is worked in exchange for 2 May.
        date(2025, 4, 26),
        None,
    ]


def test_dates_as_written() -> None:
    assert [stated_date(deadline) for deadline in ALL] == [
        date(2025, 4, 20),
        date(2025, 4, 20),
        date(2025, 6, 30),
        *[None] * 6,
    ]


def test_nothing_is_due_after_an_event_that_has_not_happened() -> None:
    assert last_day(After(10, "day", task="ii-1-a"), vietnam()) is None


@pytest.mark.parametrize(
    ("event", "n", "unit", "expected"),
    [
        ("2025-04-14", 10, "day", "2025-04-24"),
        ("2025-04-14", 5, "day", "2025-04-19"),
        ("2025-04-14", 1, "working-day", "2025-04-15"),
        ("2025-04-14", 5, "working-day", "2025-04-21"),
        ("2025-04-25", 1, "working-day", "2025-04-26"),
        ("2025-04-26", 1, "working-day", "2025-04-28"),
        ("2025-04-29", 1, "working-day", "2025-05-05"),
        ("2025-04-20", 1, "working-day", "2025-04-21"),
    ],
)
def test_terms_after_an_event(event: str, n: int, unit: CountedIn, expected: str) -> None:
    found = after_day(date.fromisoformat(event), n, unit, vietnam())
    assert found == date.fromisoformat(expected)


@given(days)
def test_before_a_day_is_by_the_day_before(day: date) -> None:
    assert last_day(Before(day), vietnam()) == last_day(By(day - timedelta(days=1)), vietnam())


@given(st.dates(date(2015, 1, 1), date(2034, 1, 1)), st.integers(0, 300))
def test_working_days_never_end_sooner_than_days(event: date, n: int) -> None:
    assert after_day(event, n, "working-day", vietnam()) >= after_day(event, n, "day", vietnam())
