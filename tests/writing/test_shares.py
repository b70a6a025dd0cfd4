"""Printed shares add up to 100,0, whatever is counted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.writing.shares import rate, shares


@given(st.lists(st.integers(0, 5000), min_size=1, max_size=12).filter(any))
def test_shares_add_up(counts: list[int]) -> None:
    printed = [int(share.replace(",", "")) for share in shares(counts)]
    assert sum(printed) == 1000
    for count, tenths in zip(counts, printed, strict=True):
        assert abs(tenths - count * 1000 / sum(counts)) < 1
        assert count or tenths == 0


def test_nothing_counted() -> None:
    assert shares((0, 0)) == ("0,0", "0,0")


@pytest.mark.parametrize(
    ("part", "whole", "printed"),
    [(31, 57, "54,4"), (0, 9, "0,0"), (9, 9, "100,0"), (223, 16274, "1,4"), (1, 2000, "0,1"), (0, 0, "")],
)
def test_rate(part: int, whole: int, printed: str) -> None:
    assert rate(part, whole) == printed
