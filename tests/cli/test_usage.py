"""The command line itself: languages, mistakes, consoles, faults of ours, and the same answer every time."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.conftest import PLANS, ROOT, Kehoach

from kehoach import __version__
from kehoach.cli.commands import COMMANDS
from kehoach.cli.main import run

AN_GIANG = PLANS / "an-giang-413.yaml"


def test_version_and_help(kehoach: Kehoach) -> None:
    assert (kehoach("--version").status, kehoach("--version").out) == (0, f"kehoach {__version__}\n")
    root = kehoach("--help")
    assert (root.status, root.err) == (0, "")
    assert all(name in root.out for name in COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_help_of_commands(kehoach: Kehoach, command: str) -> None:
    result = kehoach(command, "--help")
    assert (result.status, result.err) == (0, "")
    assert result.out.startswith(f"Usage: kehoach {command}")


MISTAKES = [
    ([], "status"),
    (["statsu"], "status"),
    (["status"], "PATH"),
    (["status", "--onyl", "overdue", "x"], "--only"),
    (["status", "x", "--only", "ovrdue"], "overdue"),
    (["status", "x", "--as-of", "31/4/2025"], "30/4/2025"),
    (["status", "x", "--as-of"], "--as-of"),
    (["status", "x", "--within", "-1"], "--within"),
    (["status", "x", "--within", "٣"], "--within"),
    (["status", "x", "--format", "xml"], "json"),
    (["status", "x", "--group-by", "day"], "deadline"),
    (["validate", "--fail-on", "bad", "x"], "warning"),
    (["schema", "plan", "bodies"], "bodies"),
    (["--lang", "fr", "status"], "vi"),
    (["status", "x", "--lang=fr"], "vi"),
]


@pytest.mark.parametrize(("arguments", "said"), MISTAKES, ids=lambda value: " ".join(value) if value else "none")
def test_mistakes(arguments: list[str], said: str, kehoach: Kehoach) -> None:
    result = kehoach(*arguments)
    assert (result.status, result.out) == (2, "")
    assert said in result.err


def test_mistakes_are_told_in_the_language(kehoach: Kehoach) -> None:
    for arguments in (["status"], ["statsu"], ["status", "--onyl", "x"], ["status", "x", "--within", "a"]):
        english = kehoach(*arguments, KEHOACH_LANG="en").err
        vietnamese = kehoach(*arguments, KEHOACH_LANG="vi").err
        assert english != vietnamese
        for word in ("Error:", "Usage:", "Missing", "missing", "No such"):
            assert word not in vietnamese
    assert "Error:" in kehoach("statsu").err


@pytest.mark.parametrize(
    ("environment", "arguments", "english"),
    [
        ({"KEHOACH_LANG": "", "LANG": "en_US.UTF-8"}, [], True),
        ({"KEHOACH_LANG": "", "LANG": "C"}, [], False),
        ({"KEHOACH_LANG": "", "LANG": "en_US.UTF-8", "LC_ALL": "vi_VN.UTF-8"}, [], False),
        ({"KEHOACH_LANG": ""}, [], False),
        ({"KEHOACH_LANG": "vi", "LANG": "en_US.UTF-8"}, [], False),
        ({"KEHOACH_LANG": "vi"}, ["--lang", "en"], True),
        ({"KEHOACH_LANG": "en"}, ["--lang=vi"], False),
    ],
)
def test_languages(
    kehoach: Kehoach, environment: dict[str, str], arguments: list[str], english: bool
) -> None:  # fmt: skip
    for line in ([*arguments, "validate", "none"], ["validate", "none", *arguments]):
        assert ("1 file: 1 error" in kehoach(*line, **environment).out) == english


@pytest.mark.parametrize("encoding", ["cp1252", "cp1258", "ascii", "utf-8"])
def test_consoles(kehoach: Kehoach, encoding: str) -> None:
    for language in ("vi", "en"):
        result = kehoach(
            "status", AN_GIANG, "--as-of", "22/4/2025", KEHOACH_LANG=language, PYTHONUTF8="0", PYTHONIOENCODING=encoding
        )
        assert (result.status, result.err) == (0, "")
        out = result.data.decode(encoding)
        assert "413/KH-UBND" in out
        assert out.count("?") - out.count("(?)") == 0
        if encoding == "ascii":
            assert "Cong an tinh" in out
    drawn = kehoach("status", AN_GIANG, PYTHONUTF8="0", PYTHONIOENCODING=encoding, FORCE_COLOR="1", COLUMNS="100")
    assert drawn.status == 0
    data = kehoach("status", AN_GIANG, "--format", "json", PYTHONUTF8="0", PYTHONIOENCODING=encoding).data
    assert "Công an tỉnh".encode() in data
    assert kehoach("statsu", KEHOACH_LANG="vi", PYTHONUTF8="0", PYTHONIOENCODING=encoding).status == 2


def test_no_colour(kehoach: Kehoach) -> None:
    assert "\x1b" not in kehoach("status", AN_GIANG).out
    assert "\x1b[" in kehoach("status", AN_GIANG, FORCE_COLOR="1").out


@pytest.mark.parametrize(
    "arguments",
    [
        ("status", PLANS, "--as-of", "22/4/2025", "--all"),
        ("status", PLANS, "--as-of", "22/4/2025", "--format", "json"),
        ("validate", ROOT / "tests" / "source" / "cases", "--format", "json"),
        ("bodies", AN_GIANG, "--format", "json"),
        ("schema",),
    ],
    ids=lambda arguments: " ".join(map(str, arguments[:1])),
)
def test_same_bytes_every_time(kehoach: Kehoach, arguments: tuple[str, ...]) -> None:
    first = kehoach(*arguments, PYTHONHASHSEED="1", TZ="Pacific/Kiritimati")
    second = kehoach(*arguments, PYTHONHASHSEED="2", TZ="America/Los_Angeles")
    assert first.data == second.data
    assert first.data


def _piped(command: str) -> "subprocess.CompletedProcess[bytes]":
    environment = {**os.environ, "KEHOACH_LANG": "en", "PYTHONUTF8": "1"}
    return subprocess.run(
        ["bash", "-c", command], cwd=ROOT, env=environment, capture_output=True, timeout=60, check=False
    )


@pytest.mark.skipif(sys.platform == "win32", reason="a shell of Unix")
@pytest.mark.parametrize("output", ["table", "json"])
def test_nobody_reads(output: str) -> None:
    done = _piped(f"{sys.executable} -m kehoach status plans -f {output} | head -1; exit ${{PIPESTATUS[0]}}")
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.count(b"\n") == 1
    done = _piped(f"{sys.executable} -m kehoach status plans -f {output} | true; exit ${{PIPESTATUS[0]}}")
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no full device here")  # noqa: PTH110
def test_disk_is_full() -> None:
    done = _piped(f"{sys.executable} -m kehoach status plans > /dev/full")
    assert done.returncode == 2
    assert done.stderr.decode().count("\n") == 1
    assert b"disk is full" in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="a shell of Unix")
def test_streams_are_closed() -> None:
    assert _piped(f"{sys.executable} -m kehoach status plans >&-").returncode == 0
    assert _piped(f"{sys.executable} -m kehoach validate none 2>&-").returncode == 1


def _fails_with(error: BaseException, monkeypatch: pytest.MonkeyPatch) -> None:
    from kehoach import api

    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr(api, "validate", fail)
    monkeypatch.setenv("KEHOACH_LANG", "en")


def test_a_bug_of_ours(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    _fails_with(RuntimeError("nobody thought of it"), monkeypatch)
    assert run(["validate", "/home/nguyen-van-a/plan.yaml", "--format=json"]) == 3
    shown = capsys.readouterr()
    assert shown.out == ""
    assert "Traceback" not in shown.err
    assert "RuntimeError: nobody thought of it" in shown.err
    assert f"kehoach {__version__}" in shown.err
    assert "nguyen-van-a" not in shown.err
    assert "validate_command.py" in shown.err


def test_interrupted(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    _fails_with(KeyboardInterrupt(), monkeypatch)
    assert run(["validate", "plan.yaml"]) == 130
    assert capsys.readouterr() == ("", "interrupted\n")


def test_an_error_of_no_option_begins_with_what_is_wrong(kehoach: Kehoach, tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").touch()
    done = kehoach("export", PLANS / "an-giang-413.yaml", "-o", "a.xlsx", "--as-of", "1/5/2025", cwd=tmp_path)
    assert done.status == 2
    assert "Error: a.xlsx" in done.err


@pytest.mark.parametrize(
    "arguments",
    [
        ["x\x1b[31m"],
        ["status", "plans/x\x1b[31m.yaml"],
        ["status", "plans", "--body", "x\x1b[31m"],
        ["status", "plans", "--x\x1b[31m"],
        ["status", "plans", "--only", "x\x1b[31m"],
        ["record", "plans/an-giang-413.yaml", "received", "x\x1b[31m"],
        ["remind", "plans/an-giang-413.yaml", "--out", "x\x1b[31m", "--sender", "x\x1b[31m"],
        ["remind", "plans/an-giang-413.yaml", "--out", "plans/an-giang-413.yaml/\x1b[31m", "--as-of", "22/4/2025"],
        ["remind", "plans/an-giang-413.yaml", "--out", "x", "--unit", "x\x1b[31m"],
        ["report", "plans/an-giang-413.yaml", "-o", "x\x1b[31m"],
        ["templates", "copy", "x\x1b[31m"],
        ["check-docx", "x\x1b[31m.docx"],
    ],
)
def test_nothing_typed_steers_the_terminal(kehoach: Kehoach, arguments: list[str]) -> None:
    done = kehoach(*arguments)
    assert done.status in (1, 2)
    assert "\x1b" not in done.err + done.out
    assert "Traceback" not in done.err
