"""Clauses as written, in the order of the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.model.clause import LETTERS, parse_clause


@pytest.mark.parametrize("text", ["II", "II.1", "II.1.c", "II.3.b.4", "IV.2", "1.a", "3", "I.1.đ", "XXXIX.100"])
def test_clauses(text: str) -> None:
    found = parse_clause(text)
    assert found is not None
    assert str(found) == text


@pytest.mark.parametrize(
    "text", ["", ".", "II.", "IIII", "II.01", "II.1.f", "II.1.C", "1.II", "II 1", "ii.1", "II.1000"]
)
def test_no_clauses(text: str) -> None:
    assert parse_clause(text) is None


def test_order_is_that_of_the_text() -> None:
    texts = ["I.2", "II.1.b", "II.1.c.1", "II.1.c.2", "II.1.c.10", "II.2.a", "II.2.d", "II.2.đ", "II.2.e", "IX", "X.1"]
    clauses = [parse_clause(text) for text in texts]
    orders = [clause.order for clause in clauses if clause]
    assert orders == sorted(orders)
    assert len(orders) == len(texts)


@given(st.integers(1, 399), st.lists(st.one_of(st.integers(1, 999).map(str), st.sampled_from(LETTERS)), max_size=4))
def test_every_well_formed_clause_is_read(number: int, rest: list[str]) -> None:
    text = ".".join([_roman(number), *rest])
    found = parse_clause(text)
    assert found is not None
    assert found.order[0] == (0, number)
    assert len(found.order) == 1 + len(rest)


def _roman(number: int) -> str:
    units = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
    tens = ("", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC")
    return "C" * (number // 100) + tens[number // 10 % 10] + units[number % 10]
