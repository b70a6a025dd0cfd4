"""The working calendar: days off, days worked in exchange, and counting."""

from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kehoach.dates import Overrides, vietnam

ONE_DAY = timedelta(days=1)
days = st.dates(date(2015, 3, 1), date(2035, 10, 31))


def day(text: str) -> date:
    return date.fromisoformat(text)


@pytest.mark.parametrize(
    ("text", "working", "strictly_before", "on_or_before"),
    [
        ("2025-03-15", False, "2025-03-14", "2025-03-14"),
        ("2025-03-25", True, "2025-03-24", "2025-03-25"),
        ("2025-04-20", False, "2025-04-18", "2025-04-18"),
        ("2025-04-25", True, "2025-04-24", "2025-04-25"),
        ("2025-04-14", True, "2025-04-11", "2025-04-14"),
        ("2025-02-17", True, "2025-02-14", "2025-02-17"),
        ("2025-07-01", True, "2025-06-30", "2025-07-01"),
    ],
)
def test_the_days_of_the_two_plans(text: str, working: bool, strictly_before: str, on_or_before: str) -> None:
    calendar = vietnam()
    assert calendar.is_working(day(text)) is working
    assert calendar.is_day_off(day(text)) is not working
    assert calendar.last_working_day(day(text) - ONE_DAY) == day(strictly_before)
    assert calendar.last_working_day(day(text)) == day(on_or_before)


def test_a_saturday_is_worked_after_the_day_an_giang_reports() -> None:
    calendar = vietnam()
    assert calendar.next_working_day(day("2025-04-25")) == day("2025-04-26")
    assert calendar.next_working_day(day("2025-04-26")) == day("2025-04-28")
    assert calendar.next_working_day(day("2025-04-29")) == day("2025-05-05")
    assert calendar.why_working(day("2025-04-26")) == "Ngày làm bù (thay cho ngày 02/05/2025)"
    assert calendar.name_of(day("2025-04-26")) is None


def test_the_days_left_to_an_giang() -> None:
    calendar = vietnam()
    assert calendar.working_days_between(day("2025-04-13"), day("2025-04-18")) == 5
    assert calendar.working_days_between(day("2025-04-20"), day("2025-04-24")) == 4


@pytest.mark.parametrize(
    ("first", "last"),
    [
        ("2025-01-25", "2025-02-02"),
        ("2025-04-30", "2025-05-04"),
        ("2025-08-30", "2025-09-02"),
        ("2026-01-01", "2026-01-04"),
        ("2026-02-14", "2026-02-22"),
        ("2026-08-29", "2026-09-02"),
    ],
)
def test_announced_stretches_of_days_off(first: str, last: str) -> None:
    calendar = vietnam()
    assert calendar.working_days_between(day(first) - ONE_DAY, day(last)) == 0
    assert calendar.is_working(day(first) - ONE_DAY)
    assert calendar.is_working(day(last) + ONE_DAY)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("2025-01-27", "28 Tết"),
        ("2025-04-07", "Ngày Giỗ Tổ Hùng Vương"),
        ("2025-11-24", None),
        ("2026-01-02", "Ngày nghỉ (thay cho ngày 10/01/2026)"),
        ("2026-04-27", "Ngày Giỗ Tổ Hùng Vương (nghỉ bù)"),
        ("2026-11-24", "Ngày Văn hóa Việt Nam"),
        ("2025-04-19", None),
        ("2025-04-21", None),
        ("2050-01-01", "Tết Dương lịch"),
    ],
)
def test_names(text: str, name: str | None) -> None:
    assert vietnam().name_of(day(text)) == name


def test_the_swap_of_january_2026_that_the_package_lacks() -> None:
    calendar = vietnam()
    assert calendar.is_day_off(day("2026-01-02"))
    assert calendar.is_working(day("2026-01-10"))
    assert calendar.why_working(day("2026-01-10")) == "Ngày làm bù (thay cho ngày 02/01/2026)"
    assert calendar.why_working(day("2026-01-12")) is None


def test_what_is_announced() -> None:
    calendar = vietnam()
    assert calendar.is_announced(2025)
    assert calendar.is_announced(2026)
    assert not calendar.is_announced(2027)
    assert calendar.with_overrides(Overrides(announced_through=2027)).is_announced(2027)
    assert calendar.with_overrides(Overrides(announced_through=2020)).is_announced(2026)


def test_years_outside_the_snapshot_are_asked_of_the_package() -> None:
    calendar = vietnam()
    assert calendar.is_working(day("2014-12-27"))
    assert calendar.why_working(day("2014-12-27")) == "Ngày làm bù (thay cho ngày 02/01/2015)"
    assert calendar.is_day_off(day("2014-09-01"))
    assert calendar.is_day_off(day("2036-04-30"))
    assert calendar.name_of(day("2036-04-30")) == "Ngày Chiến thắng"


@pytest.mark.parametrize("year", [1, 2, 1900, 1945, 1980, 2036, 2100, 2101, 2200, 9998, 9999])
def test_far_years_do_no_harm(year: int) -> None:
    calendar = vietnam()
    for month in (1, 4, 9, 12):
        for number in (1, 2, 28, 30):
            one = date(year, month, number)
            assert calendar.is_working(one) is not calendar.is_day_off(one)
            calendar.name_of(one)
            calendar.last_working_day(one)


def test_a_users_days_lie_over_the_official_ones() -> None:
    calendar = vietnam().with_overrides(
        Overrides(
            days_off={day("2027-02-03"): "28 Tết", day("2025-04-26"): "Nghỉ", day("2040-05-04"): "Nghỉ"},
            working_days={day("2027-02-10"): "Đi làm", day("2025-04-27"): "Đi làm", day("2040-05-01"): "Đi làm"},
        )
    )
    assert calendar.name_of(day("2027-02-03")) == "28 Tết"
    assert calendar.is_working(day("2027-02-10"))
    assert calendar.name_of(day("2027-02-10")) is None
    assert calendar.is_day_off(day("2025-04-26"))
    assert calendar.why_working(day("2025-04-26")) is None
    assert calendar.why_working(day("2025-04-27")) == "Đi làm"
    assert calendar.is_day_off(day("2040-05-04"))
    assert calendar.is_working(day("2040-05-01"))
    assert vietnam().is_working(day("2025-04-26")), "the official calendar is left as it was"


def test_a_date_in_both_of_a_users_tables_is_a_day_off() -> None:
    both = {day("2025-04-23"): "?"}
    assert vietnam().with_overrides(Overrides(both, both)).is_day_off(day("2025-04-23"))


@given(days)
@example(date(2025, 4, 27))
@example(date(2026, 2, 22))
def test_the_last_working_day_is_the_last(one: date) -> None:
    calendar = vietnam()
    found = calendar.last_working_day(one)
    assert found <= one
    assert calendar.is_working(found)
    assert calendar.working_days_between(found, one) == 0
    following = calendar.next_working_day(one)
    assert following > one
    assert calendar.is_working(following)
    assert calendar.working_days_between(one, following) == 1


@given(days, st.integers(-60, 60))
def test_adding_working_days_is_taken_back(one: date, n: int) -> None:
    calendar = vietnam()
    start = calendar.last_working_day(one)
    found = calendar.add_working_days(start, n)
    assert calendar.add_working_days(found, -n) == start
    assert calendar.working_days_between(start, found) == n


@given(days, st.lists(st.integers(0, 200), min_size=2, max_size=2))
def test_counts_add_up(start: date, steps: list[int]) -> None:
    calendar = vietnam()
    middle = start + timedelta(days=steps[0])
    end = middle + timedelta(days=steps[1])
    whole = calendar.working_days_between(start, end)
    assert whole == calendar.working_days_between(start, middle) + calendar.working_days_between(middle, end)
    assert calendar.working_days_between(end, start) == -whole
