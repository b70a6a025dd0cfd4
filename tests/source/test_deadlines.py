"""Deadlines as the files write them."""

from datetime import date

import pytest

from kehoach.dates import (
    After,
    Before,
    By,
    InPeriod,
    Ongoing,
    OnRequest,
    Period,
    Promptly,
    Recurring,
    Unspecified,
)  # fmt: skip
from kehoach.source.deadlines import DeadlineAt
from kehoach.source.reader import INVALID, Reader
from kehoach.source.tree import parse


def read(text: str) -> tuple[object, list[tuple[str, int]]]:
    tree = parse(f"d: {text}\n")
    reader = Reader(tree)
    value = DeadlineAt().read(tree.root["d"], ("d",), reader)
    return value, [(fault.code, fault.span.column) for fault in reader.faults]


@pytest.mark.parametrize(
    ("text", "deadline"),
    [
        ("{before: 20/4/2025}", Before(date(2025, 4, 20))),
        ("{by: 2025-04-20, text: hết ngày}", By(date(2025, 4, 20), text="hết ngày")),
        ("{period: quý II/2025}", InPeriod(Period(date(2025, 4, 1), date(2025, 6, 30)), text="quý II/2025")),
        ("{recurring: month, by: 25}", Recurring(every="month", day=25)),
        ("{recurring: quarter, before: 15}", Recurring(every="quarter", day=15, inclusive=False)),
        (
            "{recurring: year, by: 5, month: 11, following: true}",
            Recurring(every="year", day=5, month=11, following=True),
        ),
        ("{ongoing: từ nay}", Ongoing(text="từ nay")),
        ("{on-request: }", OnRequest()),
        ("{promptly: ~, text: ngay}", Promptly(text="ngay")),
        ("{unspecified: null}", Unspecified()),
        ("{after: {days: 0, task: a}}", After(days=0, unit="day", task="a")),
        ("{after: {working_days: 5, event: b}}", After(days=5, unit="working-day", event="b")),
    ],
)  # fmt: skip
def test_read(text: str, deadline: object) -> None:
    assert read(text) == (deadline, [])


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("{before: 31/4/2025, txet: x, month: 3}", [("KH101", 24), ("KH101", 33), ("KH106", 13)]),
        ("{recurring: month, ongoing: x}", [("KH111", 1)]),
        ("{recurring: month, before: 1, by: 2}", [("KH111", 1)]),
        ("{before: 20/4/2025, ongoing: x}", [("KH111", 1)]),
        ("{befor: 20/4/2025}", [("KH101", 5)]),
        ("{after: {days: 1, working_days: 1, event: x}}", [("KH111", 5)]),
        ("{after: {event: x}}", [("KH111", 5)]),
        ("{after: {days: 1}}", [("KH111", 5)]),
        ("{before: , text: }", [("KH112", 15), ("KH112", 5)]),
    ],
)
def test_refused(text: str, faults: list[tuple[str, int]]) -> None:
    assert read(text) == (INVALID, faults)


@pytest.mark.parametrize("text", ["{", "{text: x", "{after: {days: 5", "{after: {"])
def test_what_a_syntax_error_cut_off_is_not_missed(text: str) -> None:
    assert read(text) == (INVALID, [])
