"""Shares in per cent whose printed figures add up to 100,0."""

from collections.abc import Sequence

TENTHS = 1000


def shares(counts: Sequence[int]) -> tuple[str, ...]:
    """Each count's share of all, in per cent with one decimal: `17,2`. The largest remainders are rounded up.

    Where nothing is counted, every share is `0,0`.
    """
    whole = sum(counts)
    if not whole:
        return ("0,0",) * len(counts)
    down = [count * TENTHS // whole for count in counts]
    order = sorted(range(len(counts)), key=lambda index: (-(counts[index] * TENTHS % whole), index))
    for index in order[: TENTHS - sum(down)]:
        down[index] += 1
    return tuple(map(_tenths, down))


def rate(part: int, whole: int) -> str:
    """A part of the whole in per cent, `54,4`, half a tenth rounded up; empty where there is no whole."""
    return _tenths((2 * part * TENTHS + whole) // (2 * whole)) if whole else ""


def _tenths(number: int) -> str:
    return f"{number // 10},{number % 10}"
