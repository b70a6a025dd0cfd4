"""The quick answer whether a plan is sound is the rules' answer whether it has an error."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import ROOT

from kehoach.dates import vietnam
from kehoach.rules.rule import Context
from kehoach.rules.runner import check
from kehoach.source.document import PlanDocument
from kehoach.source.soundness import is_sound
from kehoach.source.workspace import Workspace

CASES = sorted((ROOT / "tests" / "rules" / "cases").rglob("*.yaml")) + sorted((ROOT / "plans").glob("*.yaml"))
TEXT = (ROOT / "plans" / "an-giang-413.yaml").read_text(encoding="utf-8")
LINES = TEXT.split("\n")


def agrees(document: PlanDocument) -> bool:
    found = (*document.faults, *check(document, Context(vietnam()), errors_only=True))
    return is_sound(document) == (not any(fault.severity == "error" for fault in found))


@pytest.mark.parametrize("path", CASES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_agrees_on_every_case(path: Path) -> None:
    document = Workspace().read(path)
    if isinstance(document, PlanDocument):
        assert agrees(document)


@given(st.integers(0, len(LINES) - 1), st.sampled_from(["drop", "twice", "misspell"]))
def test_agrees_on_changed_plans(tmp_path_factory: pytest.TempPathFactory, number: int, how: str) -> None:
    folder = tmp_path_factory.mktemp("plan")
    line = LINES[number]
    changed = {"drop": [], "twice": [line, line], "misspell": [line.replace("tinh", "tinhh").replace("soat", "soatt")]}
    text = "\n".join([*LINES[:number], *changed[how], *LINES[number + 1 :]])
    (folder / "plan.yaml").write_text(text.replace("bodies/", f"{ROOT}/plans/bodies/"), encoding="utf-8")
    document = Workspace().read(folder / "plan.yaml")
    if isinstance(document, PlanDocument):
        assert agrees(document)
