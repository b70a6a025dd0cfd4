"""Printed shares are truly rounded, and it is known whether they add up to 100,0."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.writing.shares import add_up, rate, shares


@given(st.lists(st.integers(0, 5000), min_size=1, max_size=12).filter(any))
def test_each_share_is_rounded_for_itself(counts: list[int]) -> None:
    printed = [int(share.replace(",", "")) for share in shares(counts)]
    for count, tenths in zip(counts, printed, strict=True):
        assert abs(tenths - count * 1000 / sum(counts)) <= 0.5
    assert add_up(counts) == (sum(printed) == 1000)


def test_shares_that_do_not_add_up() -> None:
    assert shares((15, 69, 48)) == ("11,4", "52,3", "36,4")
    assert not add_up((15, 69, 48))
    assert shares((28, 152)) == ("15,6", "84,4")
    assert add_up((28, 152))


def test_nothing_counted() -> None:
    assert shares((0, 0)) == ("0,0", "0,0")
    assert add_up((0, 0))


@pytest.mark.parametrize(
    ("part", "whole", "printed"),
    [(31, 57, "54,4"), (0, 9, "0,0"), (9, 9, "100,0"), (223, 16274, "1,4"), (1, 2000, "0,1"), (0, 0, "")],
)
def test_rate(part: int, whole: int, printed: str) -> None:
    assert rate(part, whole) == printed
