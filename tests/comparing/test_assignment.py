"""The assignment is the best there is, found by trying all."""

from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from kehoach.comparing.assignment import Pair, assign

WORTH = st.dictionaries(st.tuples(st.integers(0, 5), st.integers(0, 5)), st.integers(-3, 40), max_size=24)


def _best(worth: dict[Pair, int]) -> int:
    rows = sorted({row for row, _ in worth})
    columns = sorted({column for _, column in worth})
    columns += [-1] * len(rows)  # nobody
    return max(
        (
            sum(max(0, worth.get(pair, 0)) for pair in zip(rows, chosen, strict=True))
            for chosen in set(permutations(columns, len(rows)))
        ),
        default=0,
    )


@settings(max_examples=60, deadline=None)
@given(
    st.dictionaries(st.tuples(st.integers(0, 3), st.integers(0, 3)), st.integers(-3, 40), max_size=12),
)
def test_best_overall(worth: dict[Pair, int]) -> None:
    found = assign(worth)
    assert all(worth[pair] > 0 for pair in found)
    assert len({row for row, _ in found}) == len({column for _, column in found}) == len(found)
    assert sum(worth[pair] for pair in found) == _best(worth)


@given(WORTH)
def test_turned_round_it_is_worth_the_same(worth: dict[Pair, int]) -> None:
    turned = {(column, row): value for (row, column), value in worth.items()}
    assert sum(worth[pair] for pair in assign(worth)) == sum(turned[pair] for pair in assign(turned))
    assert assign(worth) == assign(dict(reversed(worth.items())))


def test_greedy_would_be_worse() -> None:
    """The best single pair is not part of the best answer."""
    assert assign({(0, 0): 10, (0, 1): 9, (1, 0): 9}) == ((0, 1), (1, 0))
    assert assign({(0, 0): 10, (0, 1): 4, (1, 0): 4}) == ((0, 0),)
    assert assign({}) == ()
