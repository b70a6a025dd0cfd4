"""Reading a tree: types, words, and what is left out."""

import pytest

from kehoach.dates import Month
from kehoach.messages import translate
from kehoach.source.kinds import ClauseAt, Count, Day, Flag, Id, ListOf, Number, Text, Word
from kehoach.source.reader import INVALID, Reader, bounded, meant
from kehoach.source.tree import parse


def read(kind: object, text: str) -> tuple[object, list[str]]:
    tree = parse(f"x: {text}\n")
    reader = Reader(tree)
    value = kind.read(tree.root["x"], ("x",), reader)  # type: ignore[attr-defined]
    return value, [fault.code for fault in reader.faults]


@pytest.mark.parametrize(
    ("kind", "text", "value"),
    [
        (Text(), " 'a b ' ", "a b"),
        (Text(), "no", "no"),
        (Number(), "0413", "0413"),
        (Number(), "12a", "12a"),
        (Count(1, 31), "031", 31),
        (Id(), "ra-soat-2", "ra-soat-2"),
        (Word(("a", "b")), "b", "b"),
        (Flag(), "true", True),
        (Flag(), "'false'", False),
        (Day(or_month=True), "3/2025", Month(2025, 3)),
        (ListOf(Id(), single=True), "a", ("a",)),
        (ListOf(Id()), "[]", ()),
        (ListOf(Id()), "[a, B, c]", ("a", "c")),
    ],
)
def test_read(kind: object, text: str, value: object) -> None:
    assert read(kind, text)[0] == value


@pytest.mark.parametrize(
    ("kind", "text", "code"),
    [
        (Text(), "", "KH112"),
        (Text(), "' '", "KH112"),
        (Text(), "[a]", "KH103"),
        (Number(), "-1", "KH113"),
        (Number(), "''", "KH112"),
        (Count(1, 31), "0", "KH113"),
        (Count(1, 31), "000000003199", "KH113"),
        (Count(1, 31), "٣", "KH113"),
        (Count(1, 31), "1_0", "KH113"),
        (Count(1, 31), "9" * 5000, "KH113"),
        (Id(), "a--b", "KH105"),
        (Id(), "đ", "KH105"),
        (Id(), "a" * 81, "KH105"),
        (Word(("a", "b")), "c", "KH104"),
        (Flag(), "yes", "KH104"),
        (Flag(), "True", "KH104"),
        (Day(), "3/2025", "KH109"),
        (Day(or_month=True), "13/2025", "KH106"),
        (Day(or_month=True), "30/2/2025", "KH106"),
        (ClauseAt(), "II.01", "KH110"),
        (ClauseAt(), "IIII", "KH110"),
        (ListOf(Id()), "a", "KH103"),
    ],
)
def test_refused(kind: object, text: str, code: str) -> None:
    assert read(kind, text) == (INVALID, [code])


def test_an_alias_is_not_also_empty() -> None:
    tree = parse("a: &a b\nx: *a\n")
    reader = Reader(tree)
    assert Text().read(tree.root["x"], ("x",), reader) is INVALID
    assert reader.faults == []
    assert reader.errors == 1


def test_long_texts_are_cut_before_they_are_parsed() -> None:
    assert bounded("20/4/2025") == "20/4/2025"
    assert read(Day(), "'20/4/2025" + " " * 100 + "x'")[1] == ["KH109"]


@pytest.mark.parametrize(
    ("word", "known", "hint"),
    [("titel", ["title", "id"], "title"), ("on_request", ["on-request"], "on-request"), ("xyz", ["title"], None)],
)
def test_meant(word: str, known: list[str], hint: str | None) -> None:
    found = meant(word, known)
    assert (translate(found) if found else None) == (f"did you mean {hint}?" if hint else None)


def test_a_long_word_means_nothing() -> None:
    assert meant("title" * 100, ["title" * 100]) is None
