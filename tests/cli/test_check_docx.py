"""`kehoach check-docx` as a user runs it."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator
from tests.conftest import Kehoach
from tests.layout.documents import letter, report, saved
from tests.layout.faults import find

KEYS = {"code", "severity", "message", "hint", "file", "line", "column", "end_line", "end_column", "where", "clause"}

# What of SARIF 2.1.0 (OASIS) this program writes: the parts that its schema requires and the values it allows there.
_TEXT = {"type": "object", "required": ["text"], "properties": {"text": {"type": "string", "minLength": 1}}}
_LEVEL = {"enum": ["none", "note", "warning", "error"]}
_LOCATION = {
    "type": "object",
    "additionalProperties": False,
    "properties": {
        "physicalLocation": {
            "type": "object",
            "required": ["artifactLocation"],
            "properties": {
                "artifactLocation": {
                    "type": "object",
                    "properties": {"uri": {"type": "string", "pattern": r"^[A-Za-z0-9%/:._~!$&'()*+,;=@-]+$"}},
                }
            },
        },
        "logicalLocations": {
            "type": "array",
            "items": {"type": "object", "properties": {"fullyQualifiedName": {"type": "string"}}},
        },
    },
}
SARIF: dict[str, Any] = {
    "type": "object",
    "required": ["version", "runs"],
    "additionalProperties": False,
    "properties": {
        "$schema": {"type": "string", "format": "uri"},
        "version": {"enum": ["2.1.0"]},
        "runs": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["tool"],
                "additionalProperties": False,
                "properties": {
                    "tool": {
                        "type": "object",
                        "required": ["driver"],
                        "properties": {
                            "driver": {
                                "type": "object",
                                "required": ["name"],
                                "properties": {
                                    "rules": {
                                        "type": "array",
                                        "uniqueItems": True,
                                        "items": {
                                            "type": "object",
                                            "required": ["id"],
                                            "additionalProperties": False,
                                            "properties": {
                                                "id": {"type": "string"},
                                                "name": {"type": "string"},
                                                "shortDescription": _TEXT,
                                                "help": _TEXT,
                                                "defaultConfiguration": {"properties": {"level": _LEVEL}},
                                            },
                                        },
                                    }
                                },
                            }
                        },
                    },
                    "language": {"type": "string", "pattern": "^[a-zA-Z]{2}(-[a-zA-Z]{2})?$"},
                    "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                    "results": {
                        "type": "array",
                        "items": {
                            "type": "object",
                            "required": ["message"],
                            "additionalProperties": False,
                            "properties": {
                                "ruleId": {"type": "string"},
                                "ruleIndex": {"type": "integer", "minimum": -1},
                                "level": _LEVEL,
                                "message": _TEXT,
                                "locations": {"type": "array", "items": _LOCATION},
                                "properties": {"type": "object"},
                            },
                        },
                    },
                },
            },
        },
    },
}


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    document = letter()
    find(document, "CỘNG HÒA").runs[0].font.bold = False
    find(document, "Các sở").paragraph_format.line_spacing = 3.0
    find(document, "- Sở Giáo dục").paragraph_format.left_indent = 0
    path = tmp_path / "công văn.docx"
    path.write_bytes(saved(document))
    return path


@pytest.fixture
def good(tmp_path: Path) -> Path:
    path = tmp_path / "good.docx"
    path.write_bytes(saved(report()))
    return path


def test_good(kehoach: Kehoach, good: Path) -> None:
    result = kehoach("check-docx", good)
    assert (result.status, result.out, result.err) == (0, "1 file: 0 errors, 0 warnings, 0 notes\n", "")


def test_text_names_place_text_and_clause(kehoach: Kehoach, bad: Path) -> None:
    result = kehoach("check-docx", bad)
    assert (result.status, result.err) == (1, "")
    assert "công văn.docx: table 1, row 1, column 2: error KH721: not bold: “CỘNG HÒA XÃ HỘI" in result.out
    assert "(NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 1, điểm a)" in result.out
    assert "công văn.docx: paragraph 6: error KH764" in result.out
    assert result.out.splitlines()[-1] == "1 file: 2 errors, 1 warning, 0 notes"


@pytest.mark.parametrize("language", ["vi", "en"])
def test_json_contract(kehoach: Kehoach, bad: Path, language: str) -> None:
    result = kehoach("check-docx", bad, "--format", "json", "--lang", language)
    assert (result.status, result.err) == (1, "")
    value = json.loads(result.data)
    assert (value["schema"], value["files"]) == ("kehoach/diagnostics/1", 1)
    assert {one["code"] for one in value["diagnostics"]} == {"KH721", "KH764", "KH783"}
    for found in value["diagnostics"]:
        assert set(found) >= KEYS
        assert found["line"] is found["column"] is None
    [first] = [one for one in value["diagnostics"] if one["code"] == "KH721"]
    where = first["where"]
    assert (where["part"], where["table"], where["row"], where["column"]) == ("body", 1, 1, 2)
    assert where["text"] == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    assert first["clause"].startswith("NĐ 30/2020/NĐ-CP, Phụ lục I, ")


@pytest.mark.parametrize("language", ["vi", "en"])
def test_sarif(kehoach: Kehoach, bad: Path, language: str) -> None:
    result = kehoach("check-docx", bad, "none.docx", "--format", "sarif", "--lang", language)
    assert (result.status, result.err) == (1, "")
    value = json.loads(result.data)
    Draft7Validator(SARIF).validate(value)
    [run] = value["runs"]
    rules = run["tool"]["driver"]["rules"]
    for found in run["results"]:
        if "ruleIndex" in found:
            assert rules[found["ruleIndex"]]["id"] == found["ruleId"]
    assert run["results"][0]["locations"][0]["logicalLocations"]
    assert {found["ruleId"] for found in run["results"]} == {"KH001", "KH721", "KH764", "KH783"}


@pytest.mark.parametrize(("threshold", "status"), [("error", 1), ("warning", 1), ("never", 0)])
def test_fail_on(kehoach: Kehoach, bad: Path, threshold: str, status: int) -> None:
    assert kehoach("check-docx", bad, "--fail-on", threshold).status == status


def test_warnings_alone(kehoach: Kehoach, tmp_path: Path) -> None:
    document = letter()
    find(document, "- Lưu").runs[0].text = "- Lưu: HCTC."
    path = tmp_path / "x.docx"
    path.write_bytes(saved(document))
    assert kehoach("check-docx", path).status == 0
    assert kehoach("check-docx", path, "--fail-on", "warning").status == 1


def test_what_cannot_be_read_or_understood(kehoach: Kehoach, tmp_path: Path) -> None:
    (tmp_path / "x.docx").write_bytes(b"PK\x03\x04")
    result = kehoach("check-docx", "none.docx", "x.docx", ".", cwd=tmp_path)
    assert result.status == 1
    assert all(code in result.out for code in ("KH001", "KH701", "KH003"))
    assert kehoach("check-docx").status == 2
    assert kehoach("check-docx", "x.docx", "--format", "xml").status == 2
    assert kehoach("check-docx", "x.docx", "--fail-on", "note").status == 2


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not here")
def test_saved_again_by_libreoffice(kehoach: Kehoach, good: Path, bad: Path, tmp_path: Path) -> None:
    """What another program wrote of the same document is judged the same."""
    command = ["soffice", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless"]
    out = tmp_path / "again"
    subprocess.run(
        [*command, "--convert-to", "docx", "--outdir", str(out), str(good), str(bad)],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    for path in (good, bad):
        before = json.loads(kehoach("check-docx", path, "--format", "json").data)["diagnostics"]
        after = json.loads(kehoach("check-docx", out / path.name, "--format", "json").data)["diagnostics"]
        assert [(one["code"], one["where"]) for one in after] == [(one["code"], one["where"]) for one in before]
