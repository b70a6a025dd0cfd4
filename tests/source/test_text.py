"""From a path to text: what is refused, what is noted, and where."""

import errno
import os
import re
import socket
import stat
import time
import unicodedata
from pathlib import Path

import pytest

from kehoach.diagnostics import Diagnostic, Span
from kehoach.messages import Message, translate
from kehoach.source.text import MAX_BYTES, TextFile, read_text, text_of

PLAN = "kind: plan\ntitle: Kế hoạch rà soát văn bản\nlead: Sở Tư pháp\n"


def read(folder: Path, data: bytes, limit: int = MAX_BYTES) -> TextFile:
    path = folder / "plan.yaml"
    path.write_bytes(data)
    return read_text(path, "plans/plan.yaml", limit=limit)


def places(file: TextFile) -> list[tuple[str, str, int, int]]:
    return [
        (fault.code, fault.severity, fault.span.line, fault.span.column)
        for fault in file.faults
        if fault.span is not None
    ]


def only(file: TextFile) -> Diagnostic:
    """The one fault of a file of which nothing could be read."""
    (fault,) = file.faults
    assert file.text is None
    assert fault.severity == "error"
    assert "{" not in translate(fault.message)
    return fault


def said(message: Message | None) -> str:
    assert message is not None
    return translate(message)


# Found, and a file


def test_a_file_is_read(tmp_path: Path) -> None:
    assert read(tmp_path, PLAN.encode()) == TextFile(PLAN, ())


def test_an_empty_file_is_empty_text(tmp_path: Path) -> None:
    assert read(tmp_path, b"") == TextFile("", ())


@pytest.mark.parametrize("name", ["none.yaml", "no/such/folder.yaml", "a\0b", "file.yaml/below"])
def test_a_missing_file(tmp_path: Path, name: str) -> None:
    (tmp_path / "file.yaml").touch()
    fault = only(read_text(tmp_path / name, "shown.yaml"))
    assert (fault.code, fault.file, fault.span) == ("KH001", "shown.yaml", None)


def test_a_link_to_nothing_is_missing_and_a_circle_is_unreadable(tmp_path: Path) -> None:
    (tmp_path / "lost").symlink_to(tmp_path / "nothing")
    (tmp_path / "circle").symlink_to(tmp_path / "circle")
    assert only(read_text(tmp_path / "lost", "lost")).code == "KH001"
    fault = only(read_text(tmp_path / "circle", "circle"))
    assert (fault.code, said(fault.message)) == ("KH002", "the file cannot be read: its links lead in a circle")


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        (errno.EACCES, "there is no permission to read it"),
        (errno.EPERM, "there is no permission to read it"),
        (errno.EIO, "the disk reports a fault"),
        (errno.EXDEV, f"the system reports error {errno.EXDEV}"),
    ],
)
def test_the_system_refuses(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, reason: str) -> None:
    def refuse(*_: object) -> int:
        raise OSError(number, "in the words of the system")

    monkeypatch.setattr(os, "open", refuse)
    fault = only(read(tmp_path, PLAN.encode()))
    assert (fault.code, said(fault.message)) == ("KH002", f"the file cannot be read: {reason}")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_no_permission(tmp_path: Path) -> None:
    path = tmp_path / "secret.yaml"
    path.touch(mode=0)
    assert only(read_text(path, "secret.yaml")).code == "KH002"


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    fault = only(read_text(tmp_path, "plans"))
    assert (fault.code, said(fault.message)) == ("KH003", "this is a folder, not a file")
    assert fault.hint is not None


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes with names")
def test_a_pipe_is_refused_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    fault = only(read_text(tmp_path / "pipe", "pipe"))
    assert (fault.code, said(fault.message)) == ("KH003", "this is a pipe, not a file")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes with names")
def test_a_pipe_put_in_the_place_of_the_file_meanwhile_is_refused_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "file").touch()
    before = (tmp_path / "file").stat()
    monkeypatch.setattr(Path, "stat", lambda *_, **__: before)
    assert stat.S_ISREG(before.st_mode)
    assert only(read_text(tmp_path / "pipe", "pipe")).code == "KH003"
    assert only(read_text(tmp_path, "folder")).code == "KH003"


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="needs devices")
def test_a_device_is_never_read() -> None:
    fault = only(read_text(Path("/dev/zero"), "/dev/zero"))
    assert (fault.code, said(fault.message)) == ("KH003", "this is a device, not a file")


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="needs sockets with names")
def test_a_socket_is_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("s")
        assert only(read_text(Path("s"), "s")).code == "KH003"


# Size


def test_the_limit_itself_is_read_and_one_byte_more_is_not(tmp_path: Path) -> None:
    assert read(tmp_path, b"a" * 10, limit=10).text == "a" * 10
    fault = only(read(tmp_path, b"a" * 11, limit=10))
    assert (fault.code, said(fault.message)) == ("KH004", "the file has 11 bytes; at most 10 are read")


def test_a_file_that_hides_its_size_is_read_no_further_than_the_limit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "empty").touch()
    empty = (tmp_path / "empty").stat()
    monkeypatch.setattr(os, "fstat", lambda _: empty)
    fault = only(read(tmp_path, b"a" * 5000, limit=10))
    assert said(fault.message) == "the file has 11 bytes; at most 10 are read"


def test_too_large_comes_before_what_the_bytes_are(tmp_path: Path) -> None:
    assert only(read(tmp_path, b"\xff" * 11, limit=10)).code == "KH004"


# Bytes


@pytest.mark.parametrize(
    ("encoding", "mark", "named"),
    [
        ("utf-16-le", b"\xff\xfe", "UTF-16"),
        ("utf-16-be", b"\xfe\xff", "UTF-16"),
        ("utf-16-le", b"", "UTF-16LE"),
        ("utf-16-be", b"", "UTF-16BE"),
        ("utf-32-le", b"\xff\xfe\0\0", "UTF-32"),
        ("utf-32-be", b"\0\0\xfe\xff", "UTF-32"),
        ("utf-32-le", b"", "UTF-32LE"),
        ("utf-32-be", b"", "UTF-32BE"),
    ],
)
@pytest.mark.parametrize("text", [PLAN, "Sở", "ok", "Kế hoạch của Ủy ban nhân dân tỉnh\n" * 500])
def test_wide_encodings_are_named_with_the_way_to_convert_them(
    tmp_path: Path, encoding: str, mark: bytes, named: str, text: str
) -> None:
    fault = only(read(tmp_path, mark + text.encode(encoding)))
    assert fault.code == "KH005"
    assert said(fault.message) == f"the file is written in {named}, not in UTF-8"
    assert f"iconv -f {named} -t UTF-8" in said(fault.hint)


@pytest.mark.parametrize(
    ("data", "code", "line", "column"),
    [
        ("# ok\nlead: Së T\xad ph¸p chñ tr×\n".encode("latin-1"), "KH006", 2, 8),
        ("# ok\nlead: Sôû Tö phaùp chuû trì\n".encode("latin-1"), "KH007", 2, 8),
        ("# ok\r\nlead: Sơ\u0309 Tư pha\u0301p\n".encode("cp1258"), "KH008", 2, 8),
        (b"# ok\r\r\nname: Caf\xe9\n", "KH008", 3, 10),
        ("tên: Đồng ".encode() + b"\xe9", "KH008", 1, 11),
        ("a: 𝟙".encode() + b"\xff", "KH008", 1, 5),
        ("a: Sở".encode()[:-1], "KH008", 1, 5),
        (b"a: \xc0\xaf", "KH008", 1, 4),
        (b"a: \xe0\x80\xaf", "KH008", 1, 4),
        (b"a: \xed\xa0\x80", "KH008", 1, 4),
        (b"\xef\xbb\xbfa: \xff", "KH008", 1, 4),
        (b"\xff", "KH008", 1, 1),
    ],
)
def test_bytes_that_are_not_utf8_are_placed(tmp_path: Path, data: bytes, code: str, line: int, column: int) -> None:
    fault = only(read(tmp_path, data))
    assert (fault.code, fault.span) == (code, Span(line, column, line, column + 1))
    assert fault.hint is not None


def test_the_byte_is_named_and_windows_1258_too(tmp_path: Path) -> None:
    assert said(only(read(tmp_path, b"Caf\xe9")).message) == "byte E9 is not UTF-8"
    fault = only(read(tmp_path, "Sơ\u0309 Tư pha\u0301p".encode("cp1258")))
    assert "windows-1258" in said(fault.message)
    assert "iconv -f WINDOWS-1258" in said(fault.hint)


# Letter by letter


@pytest.mark.parametrize(
    "sign", ["\0", "\x07", "\x08", "\x0b", "\x0c", "\x1b", "\x7f", "\x80", "\x9f", "\ufffe", "\uffff"]
)
def test_control_characters_are_placed(sign: str) -> None:
    file = text_of(f"a: 1\ntên: {sign}x\n".encode(), "plan.yaml")
    assert file.text is None
    assert places(file) == [("KH009", "error", 2, 6)]
    assert said(file.faults[0].message) == f"control character U+{ord(sign):04X}"


@pytest.mark.parametrize("sign", ["\x85", "\u2028", "\u2029"])
def test_line_separators_of_yaml_are_refused(sign: str) -> None:
    file = text_of(f"a: 1{sign}b: 2\n".encode(), "plan.yaml")
    assert file.text is None
    assert places(file) == [("KH009", "error", 1, 5)]
    assert "ends a line in YAML" in said(file.faults[0].message)


def test_control_characters_are_named_one_by_one_up_to_twenty() -> None:
    assert places(text_of(b"\x01\n\x02", "x")) == [("KH009", "error", 1, 1), ("KH009", "error", 2, 1)]
    assert len(text_of(b"\0" * 1000, "x").faults) == 20


def test_tab_and_letters_of_all_planes_are_read() -> None:
    assert text_of("\ta: é 漢 𝟙 😀 — “”…\n".encode(), "x").faults == ()


def test_a_byte_order_mark_is_noted_and_stripped() -> None:
    file = text_of(b"\xef\xbb\xbfkind: plan\n", "x")
    assert file.text == "kind: plan\n"
    assert places(file) == [("KH010", "note", 1, 1)]


@pytest.mark.parametrize(
    ("data", "text", "line", "column", "how"),
    [
        ("a: 1\r\nb: 2\r\n", "a: 1\nb: 2\n", 1, 5, "CR LF"),
        ("a: ế\nb: 2\r\n", "a: ế\nb: 2\n", 2, 5, "CR LF"),
        ("a: 1\rb: 2\r", "a: 1\nb: 2\n", 1, 5, "CR alone"),
        ("a\n\r\rb\r\n", "a\n\n\nb\n", 2, 1, "CR alone"),
    ],
)
def test_line_ends_are_noted_once_and_become_lf(data: str, text: str, line: int, column: int, how: str) -> None:
    file = text_of(data.encode(), "x")
    assert file.text == text
    assert places(file) == [("KH011", "note", line, column)]
    assert how in said(file.faults[0].message)


def test_marks_written_apart_are_noted_where_they_begin_and_the_text_stays() -> None:
    text = "a: 1\n- Sở " + unicodedata.normalize("NFD", "Tư pháp, Sở") + "\n"
    file = text_of(text.encode(), "x")
    assert file.text == text
    assert [(fault.code, fault.severity, fault.span) for fault in file.faults] == [("KH012", "note", Span(2, 7, 2, 9))]


@pytest.mark.parametrize(
    "letter", ["ê\u0323", "ạ\u0302", "a\u0302", "a\u0306", "o\u031b", "ư\u0301", "Y\u0309", "e\u0323\u0302"]
)
def test_every_half_decomposed_letter_is_noted(letter: str) -> None:
    file = text_of(("x" + letter).encode(), "x")
    assert [fault.span for fault in file.faults] == [Span(1, 2, 1, 2 + len(letter))]


def test_all_vietnamese_letters_apart_are_noted_and_together_are_not() -> None:
    vowels = "aăâeêioôơuưy"
    for vowel in vowels + vowels.upper():
        for tone in ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"):
            letter = unicodedata.normalize("NFC", vowel + tone)
            apart = unicodedata.normalize("NFD", letter)
            assert text_of(letter.encode(), "x").faults == ()
            assert len(text_of(apart.encode(), "x").faults) == (apart != letter)


def test_marks_that_belong_to_no_vietnamese_letter_are_not_noted() -> None:
    assert text_of("b\u0301 \u0301 x\u0302".encode(), "x").faults == ()


def test_letters_of_old_fonts_are_errors_and_the_text_is_there_all_the_same() -> None:
    text = "kind: plan\nlead: Së T\xad ph¸p\nvia: Uû ban nh©n d©n\nto: Sôû Tö phaùp\n"
    file = text_of(text.encode(), "x")
    assert file.text == text
    assert places(file) == [("KH013", "error", 2, 7), ("KH013", "error", 3, 6), ("KH013", "error", 4, 5)]
    assert said(file.faults[0].message) == "letters of a TCVN3 (ABC) font; “Sở Tư pháp” is meant"
    assert said(file.faults[2].message) == "letters of a VNI font; “Sở Tư pháp” is meant"


@pytest.mark.parametrize("sign", list("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"))
def test_signs_that_turn_the_text_round_are_errors(sign: str) -> None:
    assert places(text_of(f"a: 1\nb: Sở{sign}\n".encode(), "x")) == [("KH014", "error", 2, 6)]


@pytest.mark.parametrize("sign", list("\u200b\u200c\u200d\u200e\u200f\ufeff\xad\u2060\u061c"))
def test_signs_without_width_are_warnings(sign: str) -> None:
    file = text_of(f"a: 1\nb: Sở{sign}\n".encode(), "x")
    assert places(file) == [("KH014", "warning", 2, 6)]
    assert file.text is not None
    assert sign in file.text


def test_no_number_of_warnings_hides_an_error() -> None:
    file = text_of(("\u200b" * 100 + "\n" + "\u202e" * 100).encode(), "x")
    severities = [fault.severity for fault in file.faults]
    assert (severities.count("warning"), severities.count("error")) == (20, 20)


@pytest.mark.parametrize(
    ("line", "column"),
    [
        ("\xa0 title: x", 1),
        ("  \xa0title: x", 3),
        ("-\xa0title: x", 2),
        ("- \xa0x", 3),
        ("title:\xa0x", 7),
        ("  - title: \xa0x", 12),
        ('"title":\xa0x', 9),
        ("title\xa0: x", 6),
        ("title:\u202fx", 7),
        ("title:\u3000x", 7),
    ],
)
def test_spaces_that_yaml_does_not_know_are_warned_of(line: str, column: int) -> None:
    assert places(text_of(f"kind: plan\n{line}\n".encode(), "x")) == [("KH015", "warning", 2, column)]


@pytest.mark.parametrize("line", ["title: Điều\xa05", "- 10\xa0%", "  Sở\xa0Tư pháp", "# \xa0", "title: 'a\xa0: b'"])
def test_such_spaces_inside_a_text_are_fine(line: str) -> None:
    assert text_of(line.encode(), "x").faults == ()


def test_faults_stand_in_the_order_of_their_places() -> None:
    file = text_of("\ufeffa: \u200b1\r\nb:\xa0Sôû Tö phaùp\u202e\n".encode(), "x")
    assert [fault.code for fault in file.faults] == ["KH010", "KH014", "KH011", "KH015", "KH013", "KH014"]


def test_every_word_to_the_user_is_a_message() -> None:
    """Messages are in catalogues: none may carry words of the operating system or be put together on the spot."""
    source = Path(__file__).parents[2] / "src" / "kehoach" / "source" / "text.py"
    written = source.read_text(encoding="utf-8")
    assert "strerror" not in written
    assert not re.search(r"say\(\s*f[\"']", written)


MIB = 1 << 20


@pytest.mark.parametrize(
    "data",
    [
        (PLAN * (MIB // len(PLAN.encode()))).encode(),
        os.urandom(MIB),
        bytes(MIB),
        b"-" * (MIB - 2) + "é".encode(),
        ("a-" * (MIB // 2 - 2) + "é\xa0").encode(),
        ('"' * (MIB - 4) + "\xa0").encode(),
        ("\u0301" * (MIB // 2)).encode(),
        b"\r" * MIB,
        ("\n" * (MIB - 2) + "\xa0").encode(),
    ],
    ids=["plan", "random", "zeros", "dashes", "keys", "quotes", "marks", "returns", "lines"],
)
def test_nothing_takes_long(data: bytes) -> None:
    began = time.perf_counter()
    text_of(data, "x")
    assert time.perf_counter() - began < 1  # several times what it takes; what is not linear takes minutes
