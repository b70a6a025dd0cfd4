"""Shares in per cent, each rounded for itself: their printed figures need not add up to 100,0."""

from collections.abc import Sequence

TENTHS = 1000


def shares(counts: Sequence[int]) -> tuple[str, ...]:
    """Each count's share of all, in per cent with one decimal, half a tenth rounded up: `17,2`.

    Where nothing is counted, every share is `0,0`.
    """
    whole = sum(counts)
    return tuple(_tenths(_rounded(count, whole)) if whole else "0,0" for count in counts)


def add_up(counts: Sequence[int]) -> bool:
    """Whether the printed shares add up to 100,0, or there is nothing to share."""
    whole = sum(counts)
    return not whole or sum(_rounded(count, whole) for count in counts) == TENTHS


def rate(part: int, whole: int) -> str:
    """A part of the whole in per cent, `54,4`, half a tenth rounded up; empty where there is no whole."""
    return _tenths(_rounded(part, whole)) if whole else ""


def _rounded(part: int, whole: int) -> int:
    return (2 * part * TENTHS + whole) // (2 * whole)


def _tenths(number: int) -> str:
    return f"{number // 10},{number % 10}"
