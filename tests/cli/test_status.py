"""`kehoach status` as a user runs it: contracts, choices, exit statuses."""

import csv
import io
import json
import re
from pathlib import Path
from typing import Any

import pytest
from tests.conftest import PLANS, Kehoach

AN_GIANG, HAI_DUONG = PLANS / "an-giang-413.yaml", PLANS / "hai-duong-2025.yaml"
STATUSES = {
    "overdue", "in_time", "awaiting_request", "undated", "done_late", "done_on_time", "done", "waived", "ceased",
}  # fmt: skip
KINDS = {"before", "by", "period", "recurring", "ongoing", "on-request", "promptly", "after", "unspecified"}
OBLIGATION: dict[str, tuple[type, ...]] = {
    "id": (str,), "plan": (str,), "task": (str,), "clause": (str,), "title": (str,), "body": (str,),
    "body_name": (str,), "role": (str,), "coordinating": (list,), "report_to": (str, type(None)),
    "via": (str, type(None)),
    "product": (str, type(None)), "deadline": (dict,), "last_day": (str, type(None)),
    "last_working_day": (str, type(None)), "extended_to": (str, type(None)), "status": (str,), "due_soon": (bool,),
    "days_overdue": (int,), "done_on": (str, type(None)), "document": (str, type(None)), "reminded": (int,),
}  # fmt: skip
PLAN: dict[str, tuple[type, ...]] = {
    "id": (str,), "number": (str, type(None)), "title": (str,), "issuer": (str,), "place": (str, type(None)),
    "issued": (str, type(None)), "path": (str,),
}  # fmt: skip


def _plan(folder: Path, title: str, task: str = "Một") -> Path:
    path = folder / "plan.yaml"
    path.write_text(
        f"kind: plan\nid: thu\ntitle: {json.dumps(title)}\nissuer: ubnd-tinh\nnumber: 1\nsymbol: KH\nissued: 1/4/2025\n"
        f"tasks:\n  - id: mot\n    clause: I.1\n    title: {json.dumps(task)}\n    lead: so-y-te\n"
        "    report_to: ubnd-tinh\n    product: x\n    deadline: {by: 20/4/2025}\n",
        encoding="utf-8",
    )
    return path


def _json(kehoach: Kehoach, *arguments: str | Path, status: int = 0) -> dict[str, Any]:
    result = kehoach("status", *arguments, "--format", "json")
    assert (result.status, result.err) == (status, "")
    value: dict[str, Any] = json.loads(result.data)
    return value


def test_contract(kehoach: Kehoach) -> None:
    value = _json(kehoach, AN_GIANG, HAI_DUONG, "--as-of", "2025-04-22")
    assert (value["schema"], value["as_of"]) == ("kehoach/status/1", "2025-04-22")
    assert [plan["id"] for plan in value["plans"]] == ["an-giang-413", "hai-duong-2025"]
    for plan in value["plans"]:
        for key, types in PLAN.items():
            assert isinstance(plan[key], types), key
    for owed in value["obligations"]:
        for key, types in OBLIGATION.items():
            assert isinstance(owed[key], types), key
        assert owed["role"] in ("lead", "requested")
        assert owed["status"] in STATUSES
        assert set(owed["deadline"]) == {"kind", "date", "text"}
        assert owed["deadline"]["kind"] in KINDS
        assert owed["id"].startswith(f"{owed['plan']}/{owed['task']}/{owed['body']}")
        assert (owed["days_overdue"] > 0) == (owed["status"] == "overdue")
        assert not owed["due_soon"] or owed["status"] == "in_time"
    ids = [owed["id"] for owed in value["obligations"]]
    assert len(set(ids)) == len(ids)
    totals = value["totals"]
    assert set(totals) == {"all", "due_soon", *STATUSES}
    assert sum(totals[status] for status in STATUSES) == totals["all"] == len(ids)
    for status in STATUSES:
        assert totals[status] == sum(owed["status"] == status for owed in value["obligations"])
    assert [plan["issued"] for plan in value["plans"]] == ["2025-04-14", "2025-03"]
    assert [plan["number"] for plan in value["plans"]] == ["413/KH-UBND", None]


@pytest.mark.parametrize(("day", "status"), [("19/4/2025", "in_time"), ("20/4/2025", "overdue")])
def test_before_a_day_excludes_it(kehoach: Kehoach, day: str, status: str) -> None:
    value = _json(kehoach, AN_GIANG, "--as-of", day)
    review = [owed for owed in value["obligations"] if owed["task"] == "ra-soat"]
    assert len(review) == 28
    assert {owed["status"] for owed in review} == {status}
    assert {owed["days_overdue"] for owed in review} == {0 if status == "in_time" else 1}
    assert {owed["due_soon"] for owed in review} == {status == "in_time"}
    assert {(owed["last_day"], owed["last_working_day"]) for owed in review} == {("2025-04-19", "2025-04-18")}


def test_only_and_within_and_fail_on(kehoach: Kehoach) -> None:
    value = _json(kehoach, AN_GIANG, "--as-of", "22/4/2025", "--only", "overdue,due-soon")
    assert {owed["task"] for owed in value["obligations"]} == {"ra-soat", "tong-hop-ra-soat"}
    value = _json(kehoach, AN_GIANG, "--as-of", "22/4/2025", "--within", "2")
    assert [owed["task"] for owed in value["obligations"]] == ["tong-hop-ra-soat"]
    assert _json(kehoach, AN_GIANG, "--as-of", "22/4/2025", "--within", "1")["obligations"] == []
    _json(kehoach, AN_GIANG, "--as-of", "22/4/2025", "--fail-on", "overdue", status=1)
    _json(kehoach, AN_GIANG, "--as-of", "19/4/2025", "--fail-on", "overdue")
    _json(kehoach, AN_GIANG, "--as-of", "19/4/2025", "--fail-on", "due_soon", status=1)


SPELLINGS = ["toa-an-nhan-dan-tinh", "Tòa án nhân dân tỉnh", "TOÀ ÁN nhân dân tỉnh", "To\u0300a án nhân dân tỉnh"]


@pytest.mark.parametrize("name", SPELLINGS)
def test_body_by_any_spelling(kehoach: Kehoach, name: str) -> None:
    value = _json(kehoach, AN_GIANG, "--as-of", "22/4/2025", "--body", name)
    assert {owed["body"] for owed in value["obligations"]} == {"toa-an-nhan-dan-tinh"}


def test_body_by_group_and_abbreviation(kehoach: Kehoach) -> None:
    value = _json(kehoach, AN_GIANG, "--as-of", "22/4/2025", "--body", "ubnd-cap-huyen")
    assert len({owed["body"] for owed in value["obligations"]}) == 11
    value = _json(kehoach, AN_GIANG, "--as-of", "22/4/2025", "--body", "STP", "--body", "Sở Y tế")
    assert {owed["body"] for owed in value["obligations"]} == {"so-tu-phap", "so-y-te"}


def test_unknown_body(kehoach: Kehoach) -> None:
    result = kehoach("status", AN_GIANG, "--body", "so y t", "--format", "json")
    assert (result.status, result.out) == (2, "")
    assert "so y t" in result.err
    assert "did you mean" in result.err
    assert "so-y-te" in result.err


@pytest.mark.parametrize("by", ["status", "task", "body", "deadline", "none"])
def test_group_by(kehoach: Kehoach, by: str) -> None:
    result = kehoach("status", AN_GIANG, "--as-of", "22/4/2025", "--group-by", by, "--all")
    assert (result.status, result.err) == (0, "")
    assert "180 obligations" in result.out
    assert "28 overdue" in result.out


def test_folder_and_files_are_counted_once(kehoach: Kehoach) -> None:
    value = _json(kehoach, PLANS, AN_GIANG, "--as-of", "22/4/2025")
    assert sorted(plan["id"] for plan in value["plans"]) == ["an-giang-413", "hai-duong-2025"]


def test_calendar(kehoach: Kehoach, tmp_path: Path) -> None:
    path = tmp_path / "days.yaml"
    path.write_text("kind: calendar\ndays_off:\n  - {day: 18/4/2025, name: Nghỉ}\n", encoding="utf-8")
    value = _json(kehoach, AN_GIANG, "--as-of", "22/4/2025", "--only", "overdue", "--calendar", path)
    assert {owed["last_working_day"] for owed in value["obligations"]} == {"2025-04-17"}
    for bad in (AN_GIANG, tmp_path / "none.yaml"):
        result = kehoach("status", AN_GIANG, "--calendar", bad)
        assert result.status == 2
        assert "KH033" in result.err or "KH001" in result.err


@pytest.mark.parametrize("output", ["table", "json", "csv", "markdown"])
def test_broken_plan_leaves_only_data_on_stdout(kehoach: Kehoach, tmp_path: Path, output: str) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_text(_plan(tmp_path, "x").read_text(encoding="utf-8").replace("20/4/2025", "31/4/2025"), "utf-8")
    alone = kehoach("status", broken, "--format", output)
    assert (alone.status, alone.out) == (2, "")
    assert "KH106" in alone.err
    beside = kehoach("status", broken, AN_GIANG, "--format", output, "--as-of", "22/4/2025")
    assert beside.status == 2
    assert "KH106" in beside.err
    assert "KH106" not in beside.out
    assert "An Giang" in beside.out or "an-giang" in beside.out


def test_nothing_to_do(kehoach: Kehoach, tmp_path: Path) -> None:
    for path in (tmp_path, PLANS / "bodies", tmp_path / "none", PLANS / "bodies" / "an-giang.yaml"):
        result = kehoach("status", path)
        assert (result.status, result.out) == (2, "")
        assert result.err


def test_csv_holds_no_formula(kehoach: Kehoach, tmp_path: Path) -> None:
    for sign in "=+-@":
        result = kehoach("status", _plan(tmp_path, "x", f"{sign}1+cmd|' /C calc'!A0"), "--format", "csv")
        [row] = csv.DictReader(io.StringIO(result.out))
        assert row["title"] == f"'{sign}1+cmd|' /C calc'!A0"
        assert row["due_soon"] in ("true", "false")


HOSTILE = "[red]đỏ[/red] [link=http://x]y[/link] \\[b] :boom: <b>& |a|b| `c` *d* _e_ ![i](x) # $x$"


def test_markup_ends_as_text(kehoach: Kehoach, tmp_path: Path) -> None:
    path = _plan(tmp_path, HOSTILE, HOSTILE)
    wide = kehoach("status", path, "--as-of", "22/4/2025", FORCE_COLOR="1", COLUMNS="300")
    assert wide.out.count(HOSTILE) == 2
    narrow = kehoach("status", path, "--as-of", "22/4/2025", FORCE_COLOR="1", COLUMNS="80")
    assert "[red]" in narrow.out
    assert "\x1b]8" not in narrow.out
    plain = kehoach("status", path, "--as-of", "22/4/2025")
    assert plain.out.count(HOSTILE) == 2
    assert "\x1b" not in plain.out


def test_markdown_is_escaped(kehoach: Kehoach, tmp_path: Path) -> None:
    result = kehoach("status", _plan(tmp_path, HOSTILE, HOSTILE), "--as-of", "22/4/2025", "--format", "markdown")
    assert result.out.count("\\[red\\]đỏ\\[/red\\]") == 2
    row = next(line for line in result.out.splitlines() if line.startswith("| I.1"))
    assert row.replace("\\|", "").count("|") == 5
    for title in ("- a", "+ a", "1. a", "1) a", "# a", "> a", "---", "==="):
        text = kehoach("status", _plan(tmp_path, title), "--format", "markdown").out if title in ("- a", "1. a") else ""
        assert f"\n{title}\n" not in text


@pytest.mark.parametrize("columns", ["1", "20", "80", "x"])
def test_any_width(kehoach: Kehoach, columns: str) -> None:
    result = kehoach("status", AN_GIANG, "--as-of", "22/4/2025", FORCE_COLOR="1", COLUMNS=columns)
    assert (result.status, result.err) == (0, "")
    if columns == "80":
        lines = re.sub(r"\x1b\[[0-9;]*m", "", result.out).split("\n")
        assert max(map(len, lines)) <= 80
