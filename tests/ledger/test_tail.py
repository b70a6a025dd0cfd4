"""A last line without its end: torn, whole, or typed by hand."""

from pathlib import Path

import pytest
from tests.ledger.events import TEXT, holds_once, new_line, read_ids, recorded

from kehoach.ledger import header, split_torn

HEAD = header("an-giang-413")
NAME, LINE = new_line()
SECOND, SECOND_LINE = new_line()


@pytest.mark.parametrize("length", range(1, len(LINE) - 1))
def test_every_cut_of_a_line_is_put_aside_and_nothing_else(tmp_path: Path, length: int) -> None:
    tail = LINE[:length]
    data = HEAD + SECOND_LINE + tail
    blank = not tail.strip()
    assert split_torn(data) == ((data, b"") if blank else (HEAD + SECOND_LINE, tail))
    path = tmp_path / "plan.progress.yaml"
    path.write_bytes(data)
    name, line = new_line()
    outcome = recorded(path, line)
    assert outcome.torn == (b"" if blank else tail)
    assert read_ids(path.read_bytes()) == [SECOND, name]
    if length > 8 and tail.decode("utf-8", "ignore").encode() == tail:
        assert b"  # torn: " + tail.strip() in path.read_bytes()


def test_a_whole_line_without_its_end_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "plan.progress.yaml"
    path.write_bytes(HEAD + LINE[:-1])
    assert split_torn(HEAD + LINE[:-1]) == (HEAD + LINE[:-1], b"")
    outcome = recorded(path, SECOND_LINE)
    assert outcome.torn == b""
    assert path.read_bytes() == HEAD + LINE + SECOND_LINE


@pytest.mark.parametrize(
    "typed",
    [
        "  - {id: a, text: 'đủ'}",
        "  - {id: a, text: [b, {c: d}], more: don't}   # xong",
        "  - id: a\n    text: xong",
        "  - id: a\n    text: |\n      - {chưa",
        "  - id: a\n    text: |\n      # torn: {",
        "  - {id: a,\n     text: xong}",
        "  - {id: a, text: xong}\n  # còn nữa",
        "- id: a\n  text: xong",
        "- {id: a, text: xong}",
        "      - id: a\n        text: xong",
    ],
)
def test_what_was_typed_without_a_last_line_end_is_kept(tmp_path: Path, typed: str) -> None:
    data = HEAD + typed.encode()
    assert split_torn(data) == (data, b"")
    path = tmp_path / "plan.progress.yaml"
    path.write_bytes(data)
    recorded(path, LINE)
    assert path.read_bytes().startswith(data + b"\n")
    assert read_ids(path.read_bytes()) == ["a", NAME]


def test_zeros_of_a_lengthened_file_are_put_aside(tmp_path: Path) -> None:
    path = tmp_path / "plan.progress.yaml"
    path.write_bytes(HEAD + LINE + SECOND_LINE[:30] + bytes(4000))
    assert split_torn(path.read_bytes()) == (HEAD + LINE, SECOND_LINE[:30] + bytes(4000))
    recorded(path, SECOND_LINE)
    holds_once(path, NAME, SECOND)
    assert b"\\x00 x 4000" in path.read_bytes()
    assert b"\0" not in path.read_bytes()


def test_a_comment_that_was_cut_within_a_letter_is_put_aside(tmp_path: Path) -> None:
    path = tmp_path / "plan.progress.yaml"
    path.write_bytes(HEAD + LINE + "  # torn: - {id: x, text: đ".encode()[:-1])
    recorded(path, SECOND_LINE)
    assert "  # torn: - {id: x, text: \\xc4" in path.read_text()


def test_nothing_is_torn_in_what_is_no_ledger() -> None:
    for data in (b"", b"\n", b"kind: plan\ntitle: - {", b"\xff\xfek\0i\0n\0d\0", TEXT.encode()):
        assert split_torn(data) == (data, b"")
