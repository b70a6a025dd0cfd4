"""Circles are found, each once, from their first member."""

from kehoach.rules.circles import circles


def test_no_circle() -> None:
    assert circles({"a": ["b", "c"], "b": ["c"], "c": []}) == []


def test_a_circle_is_named_from_its_first_member_in_order() -> None:
    assert circles({"x": ["b"], "b": ["c"], "c": ["a"], "a": ["b"]}) == [("b", "c", "a", "b")]


def test_the_shortest_way_is_told_and_what_is_not_on_it_starts_another() -> None:
    assert circles({"a": ["b", "c"], "b": ["c"], "c": ["a"]}) == [("a", "c", "a"), ("b", "c", "a", "b")]


def test_two_circles_and_one_alone() -> None:
    graph = {"a": ["b"], "b": ["a"], "c": ["c"], "d": ["a"]}
    assert circles(graph) == [("a", "b", "a"), ("c", "c")]


def test_what_is_not_in_the_graph_is_passed_over() -> None:
    assert circles({"a": ["nobody"], "b": ["a"]}) == []


def test_a_long_chain_is_quick() -> None:
    assert circles({str(i): [str(i + 1)] for i in range(20_000)}) == []
