"""What people and scripts see, letter by letter. A change here is looked at before `--update-golden` accepts it."""

import json
import re
from pathlib import Path

import pytest
from tests.conftest import Golden, Kehoach

AS_OF = ("--as-of", "22/4/2025")
AN_GIANG, HAI_DUONG = "plans/an-giang-413.yaml", "plans/hai-duong-2025.yaml"
CASES = "tests/source/cases"


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("status-plain.txt", [AN_GIANG]),
        ("status-plain-all.txt", [AN_GIANG, HAI_DUONG, "--all"]),
        ("status-by-body.txt", [AN_GIANG, "--group-by", "body", "--only", "overdue,in_time"]),
        ("status.md", [HAI_DUONG, "--format", "markdown"]),
        ("status.csv", [AN_GIANG, "--format", "csv", "--only", "overdue"]),
    ],
)
def test_status(kehoach: Kehoach, golden: Golden, name: str, arguments: list[str]) -> None:
    result = kehoach("status", *arguments, *AS_OF)
    assert (result.status, result.err) == (0, "")
    golden(name, result.out)


@pytest.mark.parametrize("columns", ["80", "160"])
def test_table(kehoach: Kehoach, golden: Golden, columns: str) -> None:
    result = kehoach("status", AN_GIANG, *AS_OF, FORCE_COLOR="1", COLUMNS=columns, TERM="xterm")
    golden(f"status-table-{columns}.txt", result.out)
    assert max(map(len, re.sub(r"\x1b\[[0-9;]*m", "", result.out).split("\n"))) <= int(columns)


def test_head_of_json(kehoach: Kehoach, golden: Golden) -> None:
    result = kehoach("status", AN_GIANG, *AS_OF, "--format", "json")
    value = json.loads(result.data)
    value["obligations"] = value["obligations"][:2]
    golden("status-head.json", json.dumps(value, ensure_ascii=False, indent=2) + "\n")


@pytest.mark.parametrize("case", ["days-impossible", "keys-misspelt", "faults-before-syntax", "escapes", "traps"])
def test_validate(kehoach: Kehoach, golden: Golden, case: str) -> None:
    golden(f"validate-{case}.txt", kehoach("validate", f"{CASES}/{case}.yaml", "--notes").out)


def test_validate_plans(kehoach: Kehoach, golden: Golden) -> None:
    golden("validate-plans.txt", kehoach("validate", "plans").out)


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("diff-deadlines.txt", ["--only", "deadlines"]),
        ("diff-header.txt", ["--only", "header"]),
        ("diff.md", ["--only", "deadlines", "--format", "markdown"]),
    ],
)
def test_diff(kehoach: Kehoach, golden: Golden, name: str, arguments: list[str]) -> None:
    result = kehoach("diff", AN_GIANG, HAI_DUONG, *arguments, KEHOACH_LANG="vi")
    assert (result.status, result.err) == (0, "")
    golden(name, result.out)


@pytest.mark.parametrize("columns", ["80", "160"])
def test_diff_table(kehoach: Kehoach, golden: Golden, columns: str) -> None:
    result = kehoach("diff", AN_GIANG, HAI_DUONG, FORCE_COLOR="1", COLUMNS=columns, TERM="xterm")
    golden(f"diff-table-{columns}.txt", result.out)
    assert max(map(len, re.sub(r"\x1b\[[0-9;]*m", "", result.out).split("\n"))) <= int(columns)


def test_manifest_of_letters(kehoach: Kehoach, golden: Golden, tmp_path: Path) -> None:
    arguments = ("--sender", "committee", "--soon", "3", "--out", tmp_path / "x", "--format", "json")
    result = kehoach("remind", AN_GIANG, *AS_OF, *arguments)
    assert (result.status, result.err) == (0, "")
    golden("letters.json", result.out.replace(str(tmp_path), "FOLDER"))
