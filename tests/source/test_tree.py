"""The tree: the values of YAML as text, and where each stands."""

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.conftest import PLANS

from kehoach.source.tree import MAX_DEPTH, TRAP, Node, Path, parse

TEXTS = st.text(st.characters(min_codepoint=32, exclude_categories=("Cs", "Cc", "Zl", "Zp")), max_size=20)
WORDS = st.text("abcđêơ hoạt 0123456789", min_size=1, max_size=12).map(str.strip).filter(bool)
VALUES = st.recursive(
    TEXTS | WORDS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(WORDS, inner, max_size=4),
    max_leaves=20,
)


def _agree(ours: Node, base: Node) -> bool:
    """Whether both readers saw the same; an empty scalar, `~` and `null` are None to ours alone."""
    if isinstance(ours, dict):
        return list(ours) == list(base) and all(_agree(inner, base[key]) for key, inner in ours.items())
    if isinstance(ours, list):
        return len(ours) == len(base) and all(map(_agree, ours, base))
    return bool(base in ("", "~", "null", "Null", "NULL") if ours is None else ours == base)


def _paths(value: Node, path: Path = ()) -> list[tuple[Path, Node]]:
    found = [(path, value)]
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, one in inner:
        found.extend(_paths(one, (*path, step)))
    return found


@settings(max_examples=150, deadline=None)
@given(value=VALUES, flow=st.booleans(), quoted=st.booleans())
def test_same_values_as_the_base_loader(value: Node, flow: bool, quoted: bool) -> None:
    text = yaml.safe_dump(value, allow_unicode=True, default_flow_style=flow, default_style='"' if quoted else None)
    tree = parse(text)
    assert not [fault for fault in tree.faults if fault.code != TRAP]
    assert _agree(tree.root, yaml.load(text, Loader=yaml.BaseLoader))


@settings(max_examples=150, deadline=None)
@given(value=st.dictionaries(WORDS, st.lists(WORDS, max_size=3) | WORDS, min_size=1, max_size=5))
def test_spans_point_at_the_text(value: Node) -> None:
    """A plain scalar stands where its span says, letter by letter."""
    text = yaml.safe_dump(value, allow_unicode=True, width=1000)
    tree = parse(text)
    lines = text.split("\n")
    for path, inner in _paths(tree.root):
        span = tree.span(path)
        assert span is not None
        if isinstance(inner, str) and inner and lines[span.line - 1][span.column - 1] not in "'\"":
            assert span.end_line == span.line
            assert lines[span.line - 1][span.column - 1 : span.end_column - 1] == inner
        if path and isinstance(path[-1], str):
            key = tree.key_span(path)
            assert key is not None
            assert lines[key.line - 1][key.column - 1 : key.end_column - 1].strip("'\"") == path[-1]


def test_spans_of_a_real_plan() -> None:
    text = (PLANS / "an-giang-413.yaml").read_text(encoding="utf-8")
    tree = parse(text)
    assert tree.faults == []
    lines = text.split("\n")
    checked = 0
    for path, inner in _paths(tree.root):
        span = tree.span(path)
        assert span is not None
        if (
            isinstance(inner, str)
            and span.end_line == span.line
            and lines[span.line - 1][span.column - 1 :][0] not in "\"'>"
        ):
            assert lines[span.line - 1][span.column - 1 : span.end_column - 1] == inner
            checked += 1
    assert checked > 250


def test_containers_stand_where_their_first_entry_does() -> None:
    tree = parse("a:\n  - {b: [c, d]}\n  - []\n")
    places = {path: tree.span(path) for path in ((), ("a",), ("a", 0), ("a", 0, "b"), ("a", 1))}
    assert [(span.line, span.column) for span in places.values() if span] == [(1, 1), (2, 6), (2, 6), (2, 10), (3, 5)]


def test_what_is_not_there_has_no_span() -> None:
    tree = parse("a: [b]\n")
    for path in (("b",), ("a", 3), ("a", 0, "c"), ("a", "b")):
        assert tree.span(path) is None
    nearest = tree.nearest(("a", 3, "b"))
    assert nearest is not None
    assert nearest.column == 5


def test_an_empty_value_has_a_place() -> None:
    span = parse("a:\nb: x\n").span(("a",))
    assert span is not None
    assert span.end_column == span.column + 1


def test_depth() -> None:
    deep = "[" * MAX_DEPTH + "]" * MAX_DEPTH
    assert parse(deep).faults == []
    [fault] = parse(f"[{deep}]").faults
    assert (fault.code, fault.span.column) == ("KH025", MAX_DEPTH + 1)


def test_first_of_two_equal_keys_counts() -> None:
    tree = parse("a: 1\nb: 2\na: {c: 3}\n")
    assert tree.root == {"a": "1", "b": "2"}
    assert [(fault.code, fault.span.line) for fault in tree.faults] == [("KH026", 3)]


def test_what_a_syntax_error_cuts_off() -> None:
    tree = parse("a: {b: c}\nd:\n  - e: [f, g\n")
    assert tree.root == {"a": {"b": "c"}, "d": [{"e": ["f", "g"]}]}
    whole = [path for path, inner in _paths(tree.root) if isinstance(inner, (dict, list)) and tree.is_complete(inner)]
    assert whole == [("a",)]


def test_a_line_indented_too_little_cuts_off_what_it_closes() -> None:
    tree = parse("a:\n  - b: c\n    d: {e: f}\n   g: h\n")
    assert not tree.is_complete(tree.root["a"][0])
    assert tree.is_complete(tree.root["a"][0]["d"])
