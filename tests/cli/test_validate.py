"""`kehoach validate` as a user runs it."""

import json
from pathlib import Path

import pytest
from tests.conftest import PLANS, ROOT, Kehoach

CASES = ROOT / "tests" / "source" / "cases"
KEYS = {"code", "severity", "message", "hint", "file", "line", "column", "end_line", "end_column"}


@pytest.mark.parametrize("language", ["vi", "en"])
def test_contract(kehoach: Kehoach, language: str) -> None:
    """Every broken file at once: findings on stdout, as JSON, and nothing else anywhere."""
    result = kehoach("validate", CASES, "--format", "json", "--lang", language)
    assert (result.status, result.err) == (1, "")
    value = json.loads(result.data)
    assert value["schema"] == "kehoach/diagnostics/1"
    assert value["files"] == len(list(CASES.glob("*.yaml")))
    for found in value["diagnostics"]:
        assert set(found) >= KEYS
        assert found["severity"] in ("error", "warning", "note")
        assert found["message"]
        if found["line"] is not None:
            assert 1 <= found["line"] <= found["end_line"]
            assert min(found["column"], found["end_column"]) >= 1
            assert isinstance(found["line"], int)


def test_text(kehoach: Kehoach) -> None:
    result = kehoach("validate", CASES)
    assert (result.status, result.err) == (1, "")
    assert "days-impossible.yaml:12:24: error KH106" in result.out
    assert "\x1b" not in result.out


@pytest.mark.parametrize("name", ["none.yaml", "\t", "a\nb", "a" * 300, "folder/none"])
def test_what_is_not_there(kehoach: Kehoach, tmp_path: Path, name: str) -> None:
    result = kehoach("validate", name, "--format", "json", cwd=tmp_path)
    assert (result.status, result.err) == (1, "")
    [found] = json.loads(result.data)["diagnostics"]
    assert found["code"] in ("KH001", "KH002")
    assert found["file"] == name


def test_folders(kehoach: Kehoach, tmp_path: Path) -> None:
    """An empty folder is an error; YAML that is none of ours is passed over, with a note."""
    result = kehoach("validate", tmp_path, "--format", "json")
    assert (result.status, [one["code"] for one in json.loads(result.data)["diagnostics"]]) == (1, ["KH034"])
    (tmp_path / "ci.yaml").write_text("name: CI\non: [push]\n", encoding="utf-8")
    result = kehoach("validate", tmp_path, "--format", "json")
    assert result.status == 0
    assert [one["severity"] for one in json.loads(result.data)["diagnostics"]] == ["note"]
    named = kehoach("validate", tmp_path / "ci.yaml", "--format", "json")
    assert named.status == 1


@pytest.mark.parametrize(
    ("threshold", "status"), [("error", 0), ("warning", 1), ("note", 1), ("never", 0)]
)  # fmt: skip
def test_fail_on(kehoach: Kehoach, threshold: str, status: int) -> None:
    assert kehoach("validate", PLANS, "--fail-on", threshold).status == status


def test_never_fails_on_never(kehoach: Kehoach) -> None:
    assert kehoach("validate", CASES / "keys-twice.yaml", "--fail-on", "never").status == 0


def test_notes_in_full(kehoach: Kehoach) -> None:
    gathered = kehoach("validate", PLANS / "an-giang-413.yaml")
    full = kehoach("validate", PLANS / "an-giang-413.yaml", "--notes")
    assert full.out.count("note KH") > gathered.out.count("note KH")
    assert gathered.out.splitlines()[-1] == full.out.splitlines()[-1]


def test_several_folders_and_a_bad_name(kehoach: Kehoach) -> None:
    result = kehoach("validate", PLANS, "none", PLANS / "bodies", "--format", "json")
    value = json.loads(result.data)
    assert result.status == 1
    assert value["files"] == 5
    assert [one["code"] for one in value["diagnostics"] if one["severity"] == "error"] == ["KH001"]


def test_file_names_that_are_no_text(kehoach: Kehoach, tmp_path: Path) -> None:
    import os

    (tmp_path / os.fsdecode(b"k\xff.yaml")).write_bytes(b"kind: plan\n")
    (tmp_path / "\x1b[31m.yaml").write_bytes(b"kind: plan\n")
    result = kehoach("validate", ".", "--format", "json", cwd=tmp_path)
    assert result.status == 1
    assert len(json.loads(result.data)["diagnostics"]) == 2
    text = kehoach("validate", ".", cwd=tmp_path)
    assert text.status == 1
    assert "\x1b" not in text.out


def test_colours(kehoach: Kehoach) -> None:
    coloured = kehoach("validate", CASES / "keys-twice.yaml", FORCE_COLOR="1")
    assert "\x1b[1;31merror\x1b[0m" in coloured.out
    both = kehoach("validate", CASES / "keys-twice.yaml", FORCE_COLOR="1", NO_COLOR="1")
    assert "\x1b" not in both.out
