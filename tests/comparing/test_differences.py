"""The diff of the two issued plans says what a careful reader of both texts lists (differences.yaml)."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.conftest import PLANS, Kehoach

LISTED = yaml.safe_load((Path(__file__).parent / "differences.yaml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def diff() -> dict[str, Any]:
    from kehoach import api
    from kehoach.render import diff_json

    paths = (str(PLANS / "an-giang-413.yaml"), str(PLANS / "hai-duong-2025.yaml"))
    found = api.diff(paths, api.DiffRequest())
    assert found.comparison is not None
    value: dict[str, Any] = json.loads(diff_json.render(found.comparison))
    return value


def _ids(change: dict[str, Any], which: str) -> set[str]:
    return {one["id"] for one in change["details"] if one["change"] == which}


def _says(change: dict[str, Any], listed: dict[str, Any]) -> bool:
    """Whether a change is the one listed, with its bodies and its days."""
    if change["field"] != listed["field"]:
        return False
    if "days" in listed and change["days"] != listed["days"]:
        return False
    if "added" in listed:
        wanted = (set(listed["added"]), set(listed["removed"]))
        if (_ids(change, "added"), _ids(change, "removed")) != wanted:
            return False
    details = change.get("details", [])
    absent = {one["id"] for one in details if one["absent"]}
    wider = {one["id"] for one in details if one["holds"] and one["beyond"]}
    return absent == set(listed.get("absent", ())) and (not listed.get("wider") or listed["wider"] in wider)


def _of(diff: dict[str, Any], listed: dict[str, Any]) -> list[dict[str, Any]]:
    pairs = diff["matched"]
    return [p for p in pairs if (p["left"]["clause"], p["right"]["clause"]) == (listed["left"], listed["right"])]


@pytest.mark.parametrize("listed", LISTED["changes"], ids=lambda one: f"{one['left']}-{one['right']}-{one['field']}")
def test_says(diff: dict[str, Any], listed: dict[str, Any]) -> None:
    assert any(_says(change, listed) for pair in _of(diff, listed) for change in pair["changes"]), listed["about"]


def test_tasks_of_one_plan_only(diff: dict[str, Any]) -> None:
    assert [task["clause"] for task in diff["only_left"]] == [one["clause"] for one in LISTED["only_left"]]
    assert diff["only_right"] == LISTED["only_right"]
    assert (diff["uncertain"], diff["splits"]) == ([], [])


def test_header(diff: dict[str, Any]) -> None:
    found = {change["field"]: change for change in diff["header"]}
    for listed in LISTED["header"]:
        change = found[listed["field"]]
        if "added" in listed:
            assert _ids(change, "added") - {None} == set(listed["added"])
            assert _ids(change, "removed") - {None} == set(listed["removed"])
        else:
            assert (change["left"], change["right"]) == (listed["left"], listed["right"])
    assert not set(LISTED["same_in_header"]) & set(found)
    assert found["issued"]["days"] == [-44, -14]


@pytest.mark.parametrize("listed", LISTED["alike"], ids=lambda one: f"{one['left']}-{one['right']}")
def test_alike(diff: dict[str, Any], listed: dict[str, Any]) -> None:
    assert any(not pair["changes"] for pair in _of(diff, listed)), listed["about"]


def test_says_nothing_that_no_reader_lists(diff: dict[str, Any]) -> None:
    """Every change is listed; the form of what is handed in, told in words of our own, may differ once more."""
    listed = {(one["left"], one["right"], one["field"]) for one in LISTED["changes"]}
    found = {
        (pair["left"]["clause"], pair["right"]["clause"], change["field"])
        for pair in diff["matched"]
        for change in pair["changes"]
    }
    assert found - listed == {("IV.1", "IV.2", "product")}


def test_people_read_the_same(kehoach: Kehoach) -> None:
    """The page for people has the days and the bodies in words."""
    result = kehoach("diff", PLANS / "an-giang-413.yaml", PLANS / "hai-duong-2025.yaml")
    assert (result.status, result.err) == (0, "")
    for text in (
        "36 days earlier",
        "31 days earlier",
        "Only An Giang has 2 tasks: II.2.a",
        "Bộ Chỉ huy Bộ đội Biên phòng tỉnh (not among the bodies of Hải Dương)",
        "also takes in Ủy ban nhân dân cấp xã",
        "Tỉnh ủy",
    ):
        assert text in result.out
