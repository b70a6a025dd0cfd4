"""A line of an event is read back as the same text, by our reader and by others."""

from typing import Any

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kehoach.ledger import Value, event_line, header
from kehoach.ledger.tail import is_whole
from kehoach.source.tree import CONTROL, parse

ID = "01JS8E0000000000000000000A"
LETTERS = st.characters(exclude_categories=["Cs"])
# Signs that mean something to YAML, letters with marks apart, emoji, line separators, controls.
TRAPS = st.sampled_from([*"{}[],:#'\"\\&*!|>%@`?-=~.+_/ \t\n\r\0\x85\u2028\ufeff\u202e\u200d\xa0👮ếấ", "é", ": ", " #"])
TEXTS = st.lists(st.one_of(TRAPS, LETTERS, st.sampled_from(["yes", "0x1F", "12", "e", "null", "."]))).map("".join)
KEYS = st.from_regex(r"[a-z][a-z0-9_-]{0,10}", fullmatch=True)
FIELDS = st.dictionaries(KEYS, st.one_of(TEXTS, st.dictionaries(KEYS, TEXTS, min_size=1, max_size=3)), min_size=1)


def ours(line: bytes) -> Any:
    tree = parse("events:\n" + line.decode())
    assert all(fault.code == CONTROL for fault in tree.faults)
    return tree.root["events"][0]


def theirs(line: bytes) -> Any:
    """PyYAML's own reader and resolver, which turn words and digits of YAML 1.1 into other things."""
    return yaml.safe_load(b"events:\n" + line)["events"][0]


@settings(deadline=None)
@given(FIELDS)
@example(
    {"y": "y", "on": "no", "null": "NULL", "n": {"a": "1e5", "b": "1:20", "c": "0o7", "d": "~", "e": "", "f": "-"}}
)
@example(
    {
        "a": "2025-04-18",
        "b": "18/4/2025",
        "c": "2025-04-18T08:00:00+07:00",
        "d": "1_000",
        "e": ".5",
        "f": "=",
        "g": "<<",
    }
)
def test_what_is_written_is_read_back(fields: dict[str, Value]) -> None:
    line = event_line(fields)
    assert line.count(b"\n") == 1
    assert line.startswith(b"  - {")
    assert line.endswith(b"}\n")
    assert ours(line) == fields
    assert theirs(line) == fields


@settings(deadline=None, max_examples=60)
@given(st.dictionaries(KEYS, TEXTS, min_size=1, max_size=3))
def test_no_beginning_of_a_line_is_whole(fields: dict[str, Value]) -> None:
    line = event_line(fields)[2:-1]
    assert is_whole(line)
    assert not any(is_whole(line[:length]) for length in range(len(line)))


def test_ten_thousand_letters_stay_on_one_line() -> None:
    text = "Công an tỉnh, " * 800
    assert ours(event_line({"id": ID, "text": text})) == {"id": ID, "text": text}


def test_numbers_and_nothing() -> None:
    line = event_line({"id": ID, "count": 3, "document": None})
    assert line == f"  - {{id: {ID}, count: 3, document: null}}\n".encode()
    assert ours(line) == {"id": ID, "count": "3", "document": None}


@pytest.mark.parametrize("text", ["18/4/2025", "ra-soat", "123/BC-STP", "Sở Tư pháp", "đã nộp (bản giấy)", "Tòa án"])
def test_what_is_safe_stays_plain(text: str) -> None:
    assert event_line({"text": text}) == f"  - {{text: {text}}}\n".encode()


@pytest.mark.parametrize(
    "text", ["2025-04-18", "413", "1e5", "0x1F", "no", "a: b", "a #b", "", " a", "a ", "- a", "don't"]
)
def test_what_is_not_safe_is_quoted(text: str) -> None:
    assert b'"' in event_line({"text": text})


@pytest.mark.parametrize("fields", [{"a": "\ud800"}, {"A": "x"}, {"a b": "x"}, {"": "x"}, {"a": True}])
def test_what_no_caller_may_write_is_refused(fields: dict[str, Value]) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the surrogate's message is ours, the others' are ours too
        event_line(fields)


def test_the_header_quotes_a_plan_that_looks_like_a_number() -> None:
    assert header("an-giang-413") == b"kind: progress\nplan: an-giang-413\nevents:\n"
    assert header("413") == b'kind: progress\nplan: "413"\nevents:\n'
