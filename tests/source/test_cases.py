"""Broken and hostile files: every fault at its line and column, quickly, and never a crash.

A file in `cases/` marks its faults with `# expect:` as the cases of the rules do. What cannot carry a comment, because
it is bytes, or cut off, or large, stands in the tables below.
"""

import json
import os
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from tests.rules.expectations import expected_in

from kehoach import api
from kehoach.diagnostics import Diagnostic
from kehoach.messages import translate
from kehoach.report import as_json, as_text
from kehoach.source.text import MAX_BYTES
from kehoach.source.tree import MAX_FAULTS
from kehoach.source.workspace import Workspace

CASES = Path(__file__).parent / "cases"
FILES = sorted(CASES.glob("*.yaml"))
AT_NO_LINE = {"only-comments": "KH030"}
AS_OF = date(2025, 4, 22)
SLOWEST = 3.0  # seconds of the processor; one is meant, and CI is slow

HEAD = """\
kind: plan
id: thu
title: Kế hoạch để thử
issuer: ubnd-tinh
number: 1
symbol: KH-UBND
issued: 14/4/2025
"""
TASK = "  - {{id: mot, clause: I.1, title: Một, lead: so-y-te, report_to: ubnd-tinh, product: x{more}}}\n"

Place = tuple[str, int, int]


def place(found: Diagnostic) -> Place:
    return (found.code, found.span.line, found.span.column) if found.span else (found.code, 0, 0)


def looked_at(path: Path) -> tuple[Diagnostic, ...]:
    """What `validate` finds, after everything that must hold for any file was tried on it."""
    start = time.process_time()
    result = api.validate((str(path),))
    shown = as_json.render(result.files, result.diagnostics)
    text = as_text.render(result.files, result.diagnostics, as_text.Style(notes=True))
    assert time.process_time() - start < SLOWEST
    entries = json.loads(shown)["diagnostics"]
    assert len(entries) == len(result.diagnostics)
    assert not any(ord(letter) < 32 and letter != "\n" for letter in text)
    start = time.process_time()
    status = api.status((str(path),), api.StatusRequest(AS_OF))
    assert time.process_time() - start < SLOWEST
    if any(found.severity == "error" for found in result.diagnostics):
        assert status.view.plans == ()
        assert status.faults
    return result.diagnostics


def errors(path: Path) -> list[Place]:
    return [place(found) for found in looked_at(path) if found.severity == "error"]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_marked_case(path: Path) -> None:
    """All faults of the reading at once, none twice, none beside."""
    found = Workspace().read(path).faults
    expected = expected_in(path)
    if path.stem in AT_NO_LINE:
        assert [place(one) for one in found] == [(AT_NO_LINE[path.stem], 0, 0)]
    else:
        assert expected
        assert [place(one) for one in found] == [one[:3] for one in expected]
        for one, (_, _, _, severity) in zip(found, expected, strict=True):
            assert one.severity == (severity or "error")
    looked = [one.severity for one in looked_at(path)]
    assert "error" in looked


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_marked_case_says_everything(path: Path) -> None:
    """No gap of a message or a hint is left open, and none says something of Python."""
    for found in Workspace().read(path).faults:
        for words in (translate(found.message), translate(found.hint) if found.hint else ""):
            assert "None" not in words
            assert "object at" not in words


HINTS = {
    "keys-misspelt": ["title", "issuer", "lead", "deadline", "before", "text"],
    "kind-misspelt": ["plan"],
    "bodies-file": ["certain", "department"],
    "calendar-file": ["day", "working_days"],
    "deadlines-of-wrong-make": ["month"],
}


@pytest.mark.parametrize("name", HINTS)
def test_what_was_probably_meant(name: str) -> None:
    hints = [translate(found.hint) for found in Workspace().read(CASES / f"{name}.yaml").faults if found.hint]
    meant = [hint for hint in hints if hint.startswith("did you mean")]
    assert meant == [f"did you mean {word}?" for word in HINTS[name]]


def test_what_was_probably_meant_by_references(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    text = (
        HEAD
        + "tasks:\n"
        + TASK.format(more=", coordinating: [so-y-tê, cong-an-tin, So-ban-nghanh], topic: ra-soatt")
        + "  - {id: hai, clause: I.2, title: Hai, lead: so-y-te, report_to: ubnd-tinh, product: x, gathers: mott}\n"
    )
    path.write_text(text, encoding="utf-8")
    found = [one for one in looked_at(path) if one.severity != "note"]
    hints = [translate(one.hint) for one in found if one.hint]
    assert [one.code for one in found] == ["KH201", "KH201", "KH201", "KH404", "KH208"]
    for word, hint in zip(("so-y-te", "cong-an-tinh", "so-ban-nganh", "ra-soat", "mot"), hints, strict=True):
        assert word in hint


# Bytes, and text that no comment can stand in: name, content, the errors.
BROKEN: dict[str, tuple[bytes, list[Place]]] = {
    "empty": (b"", [("KH030", 0, 0)]),
    "blank": (b"\n  \n\n", [("KH030", 0, 0)]),
    "mark-alone": (b"\xef\xbb\xbf", [("KH030", 0, 0)]),
    "utf-16-le": ("\ufeff".encode("utf-16-le") + HEAD.encode("utf-16-le"), [("KH005", 0, 0)]),
    "utf-16-be": ("\ufeff".encode("utf-16-be") + HEAD.encode("utf-16-be"), [("KH005", 0, 0)]),
    "utf-16-unmarked": (HEAD.encode("utf-16-le"), [("KH005", 0, 0)]),
    "byte": (b"kind: plan\ntitle: a\xffb\n", [("KH008", 2, 9)]),
    "nul": (b"kind: plan\nid: a\0b\n", [("KH009", 2, 6)]),
    "escape": (b"kind: plan\nid: \x1b[31mab\n", [("KH009", 2, 5)]),
    "bell-and-next-line": ("kind: plan\nid: a\x07b\u0085c\n".encode(), [("KH009", 2, 6), ("KH009", 2, 8)]),
    "direction": ((HEAD + "note: a\u202eb\ntasks: []\n").encode(), [("KH014", 8, 8)]),
    "quote-open": ((HEAD + 'note: "mở mà không đóng\ntasks: []\n').encode(), [("KH020", 8, 7)]),
    "bracket-open": ((HEAD + "tasks: [\n").encode(), [("KH020", 9, 1)]),
    "brace-open": (
        (HEAD.replace("14/4", "31/4") + "tasks:\n  - {id: mot, deadline: {before: 31/4/2025}").encode(),
        [("KH106", 7, 9), ("KH020", 9, 5), ("KH106", 9, 34)],
    ),
    "deadline-open": (
        (HEAD + "tasks:\n  - {id: mot, clause: I.1, title: x, deadline: {text: sớm").encode(),
        [("KH020", 9, 48)],
    ),
    "after-open": (
        (HEAD + "tasks:\n  - {id: mot, clause: I.1, title: x, deadline: {after: {days: 5").encode(),
        [("KH020", 9, 56)],
    ),
    "nothing-after-colon": (b"kind: plan\nid: [", [("KH103", 2, 1), ("KH020", 2, 6)]),
    "tab": ((HEAD + "tasks:\n\t- id: mot\n").encode(), [("KH021", 9, 1)]),
    "tabs": (
        (
            HEAD.replace("14/4", "31/4")
            + "tasks:\n  - id: mot\n\tclause: I.1\n    title: x\n  \tlead: a\n\t# x\n\n \tvia: b\n"
        ).encode(),
        [("KH106", 7, 9), ("KH021", 10, 1), ("KH021", 12, 3), ("KH021", 15, 2)],
    ),
    "surrogate": ((HEAD + 'note: "\\ud800"\ntasks: []\n').encode(), [("KH020", 8, 10)]),
    "anchors-of-anchors": (
        ("a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n" + HEAD + "tasks: []\n").encode(),
        [
            ("KH101", 1, 1), ("KH022", 1, 4), ("KH101", 2, 1), ("KH022", 2, 4), ("KH022", 2, 8), ("KH022", 2, 12),
            ("KH101", 3, 1), ("KH022", 3, 5), ("KH022", 3, 9),
        ],
    ),
    "bodies-missing": ((HEAD + "bodies: nicht-da.yaml\ntasks: []\n").encode(), [("KH032", 8, 9)]),
    "bodies-folder": ((HEAD + "bodies: .\ntasks: []\n").encode(), [("KH032", 8, 9)]),
    "bodies-itself": ((HEAD + "bodies: bodies-itself.yaml\ntasks: []\n").encode(), [("KH032", 8, 9)]),
    "bodies-device": ((HEAD + "bodies: /dev/zero\ntasks: []\n").encode(), [("KH032", 8, 9)]),
    "bodies-far-up": ((HEAD + f"bodies: {'../' * 40}etc/passwd\ntasks: []\n").encode(), [("KH032", 8, 9)]),
    "bodies-long-name": ((HEAD + f"bodies: {'a/' * 100000}\ntasks: []\n").encode(), [("KH032", 8, 9)]),
    "bodies-nul": ((HEAD + 'bodies: "a\\0b"\ntasks: []\n').encode(), [("KH029", 8, 9), ("KH032", 8, 9)]),
    "bodies-list": ((HEAD + "bodies: [a.yaml]\ntasks: []\n").encode(), [("KH103", 8, 1)]),
    "long-kind": (b"kind: " + b"planx" * 100000, [("KH100", 1, 7)]),
    "long-id": (HEAD.replace("id: thu", "id: " + "A" * 900000).encode() + b"tasks: []\n", [("KH105", 2, 5)]),
    "long-day": (
        (HEAD + "tasks:\n" + TASK.format(more=", deadline: {by: " + "1/" * 400000 + "}")).encode(),
        [("KH109", 9, 104)],
    ),
    "long-period": (
        (HEAD + "tasks:\n" + TASK.format(more=", deadline: {period: " + "9" * 900000 + "}")).encode(),
        [("KH114", 9, 108)],
    ),
    "long-count": (
        (HEAD + "tasks:\n" + TASK.format(more=", deadline: {after: {event: x, days: 1" + "0" * 5000 + "}}")).encode(),
        [("KH113", 9, 124)],
    ),
    "long-clause": (
        (HEAD + f"tasks:\n  - {{id: mot, title: x, clause: {'C' * 900000}}}\n").encode(),
        [("KH110", 9, 33)],
    ),
    "depth-of-lists": (b"[" * 100000, [("KH025", 1, 33)]),
    "depth-of-words": (b"{a: " * 50000, [("KH025", 1, 129)]),
    "depth-of-blocks": ("".join(" " * i + "a:\n" for i in range(900)).encode(), [("KH025", 33, 33)]),
    "depth-in-plan": ((HEAD + "tasks: " + "[" * 100000).encode(), [("KH025", 8, 39), ("KH103", 8, 39)]),
    "tabs-alone": (b"\t" * 100000, [("KH021", 1, 1)]),
    "line-ends-alone": (b"\n" * (MAX_BYTES - 1), [("KH030", 0, 0)]),
    "list-of-letters": (b"- a\n" * 50000, [("KH031", 1, 3)]),
    "percent": (b"%YAML 1.1\n" * 100, [("KH020", 2, 1)]),
}  # fmt: skip


@pytest.mark.parametrize("name", BROKEN)
def test_broken(name: str, tmp_path: Path) -> None:
    path = tmp_path / f"{name}.yaml"
    content, expected = BROKEN[name]
    path.write_bytes(content)
    assert errors(path) == expected
    longest = max(len(translate(one.message)) for one in looked_at(path))
    entries = json.loads(as_json.render(1, looked_at(path)))["diagnostics"]
    assert longest < 1000 or all(len(entry["message"]) <= 1000 for entry in entries)


# Read without harm: the notes that they give.
HARMLESS: dict[str, tuple[bytes, list[Place]]] = {
    "mark": (b"\xef\xbb\xbf" + (HEAD + "tasks: []\n").encode(), [("KH010", 1, 1)]),
    "windows-lines": ((HEAD + "tasks: []\n").replace("\n", "\r\n").encode(), [("KH011", 1, 11)]),
    "mac-lines": ((HEAD + "tasks: []\n").replace("\n", "\r").encode(), [("KH011", 1, 11)]),
    "marks-apart": (
        (HEAD.replace("Kế", "Ke\u0302\u0301") + "tasks: []\n").encode(),
        [("KH012", 3, 9)],
    ),
    "one-long-text": ((HEAD + "note: " + "x" * (MAX_BYTES - 300) + "\ntasks: []\n").encode(), []),
    "long-block": ((HEAD + "note: |\n" + "  x\n" * 200000 + "tasks: []\n").encode(), []),
    "emoji": ((HEAD + "note: 😀\ntasks: []\n").encode(), []),
}  # fmt: skip


@pytest.mark.parametrize("name", HARMLESS)
def test_harmless(name: str, tmp_path: Path) -> None:
    path = tmp_path / f"{name}.yaml"
    content, expected = HARMLESS[name]
    path.write_bytes(content)
    assert [place(found) for found in looked_at(path) if found.code < "KH100"] == expected
    assert "error" not in [found.severity for found in looked_at(path)]


@pytest.mark.parametrize("encoding", ["tcvn3", "vni"])
def test_legacy_encodings(encoding: str, tmp_path: Path) -> None:
    """A few words of a plan in the bytes of the fonts before Unicode."""
    words = {
        "tcvn3": "KÕ ho¹ch triÓn khai thi hµnh LuËt trªn ®Þa bµn tØnh, ñy ban nh©n d©n",
        "vni": "Keá hoaïch trieån khai thi haønh Luaät treân ñòa baøn tænh, uûy ban nhaân daân",
    }
    path = tmp_path / "plan.yaml"
    path.write_bytes(HEAD.replace("Kế hoạch để thử", words[encoding]).encode("latin-1") + b"tasks: []\n")
    assert [code for code, _, _ in errors(path)] == ["KH006" if encoding == "tcvn3" else "KH007"]


# More faults than anybody reads: the first ones, and word that there are more.
MANY: dict[str, tuple[str, str]] = {
    "unknown keys": (HEAD + "".join(f"k{i}: \n" for i in range(30000)) + "tasks: []\n", "KH101"),
    "duplicate keys": (HEAD + "title: \n" * 30000 + "tasks: []\n", "KH026"),
    "texts for tasks": (HEAD + "tasks:\n" + "- a\n" * 30000, "KH103"),
    "tags": (HEAD + "note: [" + "!x a," * 30000 + "]\ntasks: []\n", "KH023"),
    "aliases": (HEAD + "place: &a x\nnote: [" + "*a," * 30000 + "]\ntasks: []\n", "KH022"),
    "complex keys": (HEAD + "tasks: []\n" + "? [a]\n: b\n" * 15000, "KH027"),
}


@pytest.mark.parametrize("name", MANY)
def test_many(name: str, tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    text, code = MANY[name]
    path.write_text(text, encoding="utf-8")
    codes = [found for found, _, _ in errors(path)]
    assert codes.count(code) == MAX_FAULTS
    assert codes.count("KH036") == 1
    assert len(codes) < 2 * MAX_FAULTS + 3


def test_two_plans_name_each_other_as_bodies(tmp_path: Path) -> None:
    for name, other in (("a", "b"), ("b", "a")):
        (tmp_path / f"{name}.yaml").write_text(HEAD + f"bodies: {other}.yaml\ntasks: []\n", encoding="utf-8")
    assert errors(tmp_path / "a.yaml") == [("KH032", 8, 9)]


def test_broken_bodies_are_shown_where_they_are_broken(tmp_path: Path) -> None:
    (tmp_path / "bodies.yaml").write_text("kind: bodies\nid: x\nuntil: 31/6/2025\n", encoding="utf-8")
    (tmp_path / "plan.yaml").write_text(HEAD + "bodies: bodies.yaml\ntasks: []\n", encoding="utf-8")
    found = looked_at(tmp_path / "plan.yaml")
    assert [(Path(one.file).name, one.code) for one in found] == [("plan.yaml", "KH032"), ("bodies.yaml", "KH106")]


def test_unreadable_bodies_are_shown_beside_the_key(tmp_path: Path) -> None:
    (tmp_path / "bodies.yaml").write_bytes(b"kind: bodies\nid: a\xffb\n")
    (tmp_path / "plan.yaml").write_text(HEAD + "bodies: bodies.yaml\ntasks: []\n", encoding="utf-8")
    [found] = looked_at(tmp_path / "plan.yaml")
    [other] = found.related
    assert (Path(other.file).name, other.span.line, other.span.column) == ("bodies.yaml", 2, 6)


def test_absolute_path_of_bodies(tmp_path: Path) -> None:
    (tmp_path / "bodies.yaml").write_text("kind: bodies\nid: x\nbodies:\n  - {id: so-y-te}\n", encoding="utf-8")
    (tmp_path / "deep").mkdir()
    text = HEAD.replace("ubnd-tinh", "so-y-te") + f"bodies: {tmp_path}/bodies.yaml\ntasks: []\n"
    (tmp_path / "deep" / "plan.yaml").write_text(text, encoding="utf-8")
    assert errors(tmp_path / "deep" / "plan.yaml") == []


def test_group_that_the_catalogue_has_as_a_body(tmp_path: Path) -> None:
    path = tmp_path / "bodies.yaml"
    path.write_text(
        "kind: bodies\nid: x\nunit: tỉnh X\nbodies:\n  - {id: so-y-te}\n"
        "groups:\n  - {id: so-y-te, members: [so-y-te]}\n",
        encoding="utf-8",
    )
    assert ("KH202", 7, 10) in errors(path)


def _too_large(path: Path) -> None:
    path.write_bytes(b"#" * (MAX_BYTES + 1))


def _below_a_file(path: Path) -> None:
    path.parent.rmdir()
    path.parent.write_bytes(b"")


def _circle(path: Path) -> None:
    path.symlink_to(path.name)


NOT_FILES: dict[str, tuple[Callable[[Path], object], str]] = {
    "missing": (lambda path: None, "KH001"),
    "too large": (_too_large, "KH004"),
    "pipe": (lambda path: os.mkfifo(path), "KH003"),
    "device": (lambda path: path.symlink_to("/dev/zero"), "KH003"),
    "circle": (_circle, "KH002"),
    "dangling": (lambda path: path.symlink_to("nowhere"), "KH001"),
    "below a file": (_below_a_file, "KH001"),
}  # fmt: skip


@pytest.mark.skipif(sys.platform == "win32", reason="pipes, devices and links of Unix")
@pytest.mark.parametrize("name", NOT_FILES)
def test_what_is_no_file(name: str, tmp_path: Path) -> None:
    make, code = NOT_FILES[name]
    path = tmp_path / "folder" / "plan.yaml"
    path.parent.mkdir()
    make(path)
    assert errors(path) == [(code, 0, 0)]


def test_name_too_long(tmp_path: Path) -> None:
    assert errors(tmp_path / ("a" * 5000)) == [("KH002", 0, 0)]


@pytest.mark.skipif(sys.platform == "win32", reason="the permissions of Unix")
def test_no_permission(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(HEAD, encoding="utf-8")

    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)
    [found] = api.validate((str(path),)).diagnostics
    assert (found.code, translate(found.message)) == (
        "KH002",
        "the file cannot be read: there is no permission to read it",
    )
