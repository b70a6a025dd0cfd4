"""`kehoach diff` as a user runs it: the contract, forms, choices, versions, exit statuses."""

import json
import re
import shutil
import subprocess
import zipfile
from pathlib import Path
from typing import Any

import pytest
from tests.conftest import PLANS, Kehoach

AN_GIANG, HAI_DUONG = PLANS / "an-giang-413.yaml", PLANS / "hai-duong-2025.yaml"
PLAN = {"id", "number", "title", "issuer", "place", "issued", "path"}
TASK: dict[str, tuple[type, ...]] = {
    "id": (str,), "clause": (str,), "title": (str,), "lead": (list,), "requested": (list,), "coordinating": (list,),
    "report_to": (str, type(None)), "via": (str, type(None)), "deadline": (dict,), "product": (str, type(None)),
}  # fmt: skip


def _json(kehoach: Kehoach, *arguments: str | Path, status: int = 0) -> dict[str, Any]:
    result = kehoach("diff", *arguments, "--format", "json")
    assert (result.status, result.err) == (status, "")
    value: dict[str, Any] = json.loads(result.data)
    return value


def _province(folder: Path, name: str, *changes: tuple[str, str]) -> Path:
    """An Giang's plan as another province's, with changes."""
    if not (folder / "bodies").is_dir():
        shutil.copytree(PLANS / "bodies", folder / "bodies")
    text = AN_GIANG.read_text(encoding="utf-8")
    for old, new in (("id: an-giang-413", f"id: {name}"), ("place: An Giang", f"place: {name}"), *changes):
        assert old in text
        text = text.replace(old, new)
    path = folder / f"{name}.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_contract(kehoach: Kehoach) -> None:
    value = _json(kehoach, AN_GIANG, HAI_DUONG)
    assert value["schema"] == "kehoach/diff/1"
    assert (set(value["left"]), set(value["right"])) == (PLAN, PLAN)
    assert (value["left"]["id"], value["right"]["issued"]) == ("an-giang-413", "2025-03")
    tasks = [*value["only_left"], *value["only_right"]]
    for pair in value["matched"]:
        tasks.extend((pair["left"], pair["right"]))
        assert pair["how"] in ("topic", "clause", "text")
        assert 0 <= pair["score"] <= 1
        for change in pair["changes"]:
            assert {"field", "left", "right"} <= set(change) or {"field", "added", "removed"} <= set(change)
            if change["field"] == "deadline":
                assert set(change["left"]) == set(change["right"]) == {"kind", "date", "text"}
    for task in tasks:
        for key, types in TASK.items():
            assert isinstance(task[key], types), key
    review = next(pair for pair in value["matched"] if pair["left"]["id"] == "ra-soat")
    assert review["changes"][0]["left"] == {"kind": "before", "date": "2025-04-20", "text": "trước ngày 20/4/2025"}
    lead = next(change for change in value["matched"][0]["changes"] if change["field"] == "lead")
    assert (lead["added"], lead["removed"]) == (["Công an tỉnh"], [])


def test_swapped(kehoach: Kehoach) -> None:
    there, back = _json(kehoach, AN_GIANG, HAI_DUONG), _json(kehoach, HAI_DUONG, AN_GIANG)
    assert there["only_left"] == back["only_right"]
    pairs = {(pair["left"]["id"], pair["right"]["id"]): pair for pair in there["matched"]}
    for pair in back["matched"]:
        mine = pairs.pop((pair["right"]["id"], pair["left"]["id"]))
        assert [change["field"] for change in mine["changes"]] == [change["field"] for change in pair["changes"]]
    assert not pairs


def test_exit_code_is_git_s(kehoach: Kehoach) -> None:
    assert kehoach("diff", AN_GIANG, HAI_DUONG).status == 0
    assert kehoach("diff", AN_GIANG, HAI_DUONG, "--exit-code").status == 1
    same = kehoach("diff", AN_GIANG, AN_GIANG, "--exit-code")
    assert (same.status, same.err) == (0, "")
    assert "There is no difference in meaning." in same.out


@pytest.mark.parametrize(
    ("only", "fields"),
    [
        ("deadlines", {"deadline"}),
        ("bodies", {"lead", "assigned", "requested", "coordinating", "report_to", "via"}),
        ("header", set()),
        ("tasks", {"product"}),
        ("tasks,deadlines", {"product", "deadline"}),
    ],
)
def test_only(kehoach: Kehoach, only: str, fields: set[str]) -> None:
    value = _json(kehoach, AN_GIANG, HAI_DUONG, "--only", only)
    assert {change["field"] for pair in value["matched"] for change in pair["changes"]} == fields
    assert bool(value["header"]) == (only == "header")
    assert bool(value["only_left"]) == ("tasks" in only)
    bad = kehoach("diff", AN_GIANG, HAI_DUONG, "--only", "colours")
    assert (bad.status, bad.out) == (2, "")


@pytest.mark.parametrize("columns", ["80", "120", "160", "200"])
def test_terminal(kehoach: Kehoach, columns: str) -> None:
    result = kehoach("diff", AN_GIANG, HAI_DUONG, FORCE_COLOR="1", COLUMNS=columns, TERM="xterm")
    assert result.status == 0
    assert "\x1b[" in result.out
    lines = re.sub(r"\x1b\[[0-9;]*m", "", result.out).split("\n")
    assert max(map(len, lines)) <= int(columns)
    assert lines[0].startswith("An Giang · 413/KH-UBND · 14/4/2025  ↔  Hải Dương")


def test_explain(kehoach: Kehoach) -> None:
    result = kehoach("diff", AN_GIANG, HAI_DUONG, "--explain")
    assert "WHY THESE WERE PAIRED" in result.out
    assert "same topic" in result.out
    assert "WHAT CAME CLOSEST TO THE OTHERS" in result.out
    value = _json(kehoach, AN_GIANG, HAI_DUONG, "--explain")
    assert {near["task"]["clause"] for near in value["nearest"]} == {"II.2.a", "II.3.b.5"}


HOSTILE = "<script>alert(1)</script> [red]đỏ[/red] | `x` =1+1 & </td>"


@pytest.mark.parametrize("ending", ["html", "md", "json", "txt"])
def test_files(kehoach: Kehoach, tmp_path: Path, ending: str) -> None:
    hostile = _province(tmp_path, "x", ("title: Gửi kết quả rà soát văn bản", f"title: {json.dumps(HOSTILE)}"))
    target = tmp_path / f"out.{ending}"
    result = kehoach("diff", hostile, HAI_DUONG, "-o", target)
    assert (result.status, result.out) == (0, "")
    text = target.read_text(encoding="utf-8")
    if ending == "html":
        assert "<script>" not in text
        assert "&lt;script&gt;" in text
        assert "http" not in text.replace("http-equiv", "")
    if ending == "md":
        assert "\\<script\\>" in text
    again = kehoach("diff", hostile, HAI_DUONG, "-o", target)
    assert again.status == 2
    assert "--force" in again.err
    assert target.read_text(encoding="utf-8") == text
    assert kehoach("diff", hostile, HAI_DUONG, "-o", target, "--force").status == 0
    assert target.read_text(encoding="utf-8") == text


def test_could_not_start(kehoach: Kehoach, tmp_path: Path) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_text(AN_GIANG.read_text(encoding="utf-8").replace("20/4/2025", "31/4/2025"), encoding="utf-8")
    for arguments, said in (
        ([AN_GIANG], "two plans are needed"),
        ([AN_GIANG, broken], "KH106"),
        ([AN_GIANG, tmp_path / "none.yaml"], "none.yaml"),
        ([AN_GIANG, HAI_DUONG, "-o", tmp_path / "x.pdf"], ".html"),
        ([AN_GIANG, HAI_DUONG, "-o", tmp_path / "x.xlsx"], "three plans"),
        ([AN_GIANG, HAI_DUONG, "-o", tmp_path / "no" / "x.html"], "cannot be written"),
        ([AN_GIANG, HAI_DUONG, "--since", "HEAD"], "--since"),
    ):
        result = kehoach("diff", *arguments)
        assert (result.status, result.out) == (2, ""), arguments
        assert said in result.err


def test_versions_by_id(kehoach: Kehoach, tmp_path: Path) -> None:
    """Between versions ids decide, whatever else has changed; wording counts in the list of amendments."""
    changes = (
        ("title: Gửi kết quả rà soát văn bản", "title: Nội dung hoàn toàn khác"),
        ("before: 20/4/2025", "before: 30/4/2025"),
        ("place: an-giang-413", "place: An Giang"),
    )
    new = _province(tmp_path, "an-giang-413", *changes)
    value = _json(kehoach, AN_GIANG, new)
    assert {pair["how"] for pair in value["matched"]} == {"id"}
    assert [(c["field"], c.get("days")) for pair in value["matched"] for c in pair["changes"]] == [("deadline", 10)]
    text = kehoach("diff", AN_GIANG, new, "--format", "markdown").out
    assert "becomes “before 30/4/2025 \\(10 days later\\)”" in text.replace("(", "\\(").replace(")", "\\)")
    assert "Nội dung hoàn toàn khác" in text


def _git(folder: Path, *arguments: str) -> None:
    names = ["-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", "-C", str(folder), *names, *arguments], check=True, capture_output=True)


def test_since(kehoach: Kehoach, tmp_path: Path) -> None:
    """Against git, from whatever folder, with the bodies of then; the working copy is left alone."""
    folder = tmp_path / "kế hoạch"
    shutil.copytree(PLANS, folder / "plans")
    _git(folder, "init", "-q")
    _git(folder, "add", "-A")
    _git(folder, "commit", "-qm", "x")
    plan = folder / "plans" / AN_GIANG.name
    plan.write_text(plan.read_text(encoding="utf-8").replace("before: 20/4/2025", "before: 30/4/2025"), "utf-8")
    (folder / "plans" / "bodies" / "an-giang.yaml").write_text(
        (folder / "plans" / "bodies" / "an-giang.yaml").read_text(encoding="utf-8") + "\n# khác\n", "utf-8"
    )
    result = kehoach("diff", plan, "--since", "HEAD", "--exit-code")
    assert (result.status, result.err) == (1, "")
    assert "10 days later" in result.out
    assert kehoach("diff", f"plans/{plan.name}", "--since", "HEAD", cwd=folder).out.count("10 days later") == 1
    for revision in ("nosuch", "--help", "HEAD:plans"):
        refused = kehoach("diff", plan, "--since", revision)
        assert (refused.status, refused.out) == (2, "")
        assert "knows no revision" in refused.err
    new = folder / "plans" / "moi.yaml"
    shutil.copy(plan, new)
    assert "there is no" in kehoach("diff", new, "--since", "HEAD").err
    assert "not at hand" in kehoach("diff", plan, "--since", "HEAD", PATH="/nonexistent").err
    outside = tmp_path / AN_GIANG.name
    shutil.copy(AN_GIANG, outside)
    refused = kehoach("diff", outside, "--since", "HEAD", GIT_CEILING_DIRECTORIES=str(tmp_path))
    assert (refused.status, refused.out) == (2, "")
    assert "not in a git repository" in refused.err


def _four(folder: Path) -> list[Path]:
    return [
        _province(folder, "mot"),
        _province(folder, "hai", ("before: 20/4/2025", "before: 20/9/2025")),
        _province(folder, "ba", ("    lead: so-y-te", "    lead: so-noi-vu")),
        _province(folder, "bon"),
    ]


def test_matrix(kehoach: Kehoach, tmp_path: Path) -> None:
    value = _json(kehoach, *_four(tmp_path), HAI_DUONG)
    assert value["schema"] == "kehoach/matrix/1"
    assert [plan["place"] for plan in value["plans"]] == ["mot", "hai", "ba", "bon", "Hải Dương"]
    rows = {row["topic"]: row for row in value["rows"]}
    assert len(rows) == len(value["rows"]) == 23
    assert rows["gop-y-du-thao"]["cells"][4] is None
    assert [cell["outlier"]["days"] for cell in rows["ra-soat"]["cells"]] == [None, 153, None, None, -36]
    assert [cell["outlier"]["lead"] for cell in rows["tap-huan-y-te"]["cells"]] == [False, False, True, False, False]


@pytest.mark.parametrize("columns", ["80", "120", "200"])
def test_matrix_on_a_terminal(kehoach: Kehoach, tmp_path: Path, columns: str) -> None:
    result = kehoach("diff", *_four(tmp_path), HAI_DUONG, FORCE_COLOR="1", COLUMNS=columns, TERM="xterm")
    lines = re.sub(r"\x1b\[[0-9;]*m", "", result.out).split("\n")
    assert max(map(len, lines)) <= int(columns)
    assert any("●●●●·" in line for line in lines) == (int(columns) < 120)
    assert "Góp ý dự thảo" in result.out


def test_matrix_as_files(kehoach: Kehoach, tmp_path: Path) -> None:
    plans = _four(tmp_path)
    first, second, html = tmp_path / "a.xlsx", tmp_path / "b.xlsx", tmp_path / "a.html"
    for target in (first, second, html):
        assert kehoach("diff", *plans, HAI_DUONG, "-o", target).status == 0
    assert first.read_bytes() == second.read_bytes()
    import openpyxl

    sheet = openpyxl.load_workbook(first).worksheets[0]
    assert (sheet.max_row, sheet.max_column) == (24, 6)
    assert sheet.freeze_panes == "B2"
    with zipfile.ZipFile(first) as package:
        assert not any("<f>" in package.read(name).decode() for name in package.namelist() if "sheet1.xml" in name)
    assert html.read_text(encoding="utf-8").count("<tr") == 24
