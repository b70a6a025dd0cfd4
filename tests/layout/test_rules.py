"""Every rule of layout: a good document passes, and one fault in it is found as that fault and where it is."""

import re
from itertools import pairwise
from pathlib import Path

import pytest
from tests.conftest import ROOT
from tests.layout.documents import letter, report, saved
from tests.layout.faults import FAULTS, Fault

from kehoach.layout import rules
from kehoach.layout.runner import RuleFile, all_rules, check_document
from kehoach.messages import activate, translate

ROOM = Path(rules.__file__).parent
PARTS = ("What it finds", "What the decree asks", "How to mend it in Word")

every_rule = pytest.mark.parametrize("one", all_rules(), ids=lambda one: one.rule.code)


@pytest.fixture(autouse=True)
def english() -> None:
    activate("en")


@pytest.mark.parametrize("make", [report, letter])
def test_good_documents_pass(make: type) -> None:
    assert check_document(saved(make()), "x.docx") == ()


@pytest.mark.parametrize("fault", FAULTS, ids=[f"{fault.code}-{place}" for place, fault in enumerate(FAULTS)])
def test_one_fault_is_found_as_such(fault: Fault) -> None:
    document = fault.base()
    fault.change(document)
    found = check_document(saved(document), "x.docx")
    assert {one.code for one in found} == {fault.code}, [(one.code, translate(one.message), one.text) for one in found]
    place = found[0].where.message() if found[0].where is not None else None
    assert (translate(place) if place is not None else None) == fault.place
    assert found[0].clause
    assert found[0].asks


def test_every_rule_has_a_bad_case() -> None:
    assert {fault.code for fault in FAULTS} == {one.rule.code for one in all_rules()}


def test_codes_and_names_are_unique_and_files_bear_them() -> None:
    codes = [one.rule.code for one in all_rules()]
    assert len(set(codes)) == len(codes)
    files = {file.stem.replace("_", "-") for file in ROOM.glob("*.py") if file.stem != "__init__"}
    assert sorted(one.rule.name for one in all_rules()) == sorted(files)


@every_rule
def test_manual_has_its_parts_in_order(one: RuleFile) -> None:
    first = one.manual.partition("\n")[0]
    assert first == f"{one.rule.code} {one.rule.name}: {one.rule.summary.id}."
    places = [one.manual.find(f"\n{part}\n") for part in PARTS]
    assert -1 not in places
    assert places == sorted(places)
    for part, after in pairwise((*PARTS, "")):
        text = one.manual.partition(f"\n{part}\n")[2]
        assert (text.partition(f"\n{after}\n")[0] if after else text).strip()


@every_rule
def test_rule_says_what_it_is(one: RuleFile) -> None:
    assert re.fullmatch(r"KH7\d\d", one.rule.code)
    assert re.fullmatch(r"[a-z]+(-[a-z]+)+", one.rule.name)
    assert one.rule.clause.startswith("NĐ 30/2020/NĐ-CP, Phụ lục ")
    assert translate(one.rule.summary)
    assert translate(one.rule.asks)


def test_the_manual_lists_every_rule() -> None:
    text = (ROOT / "docs" / "check-docx.md").read_text(encoding="utf-8")
    for one in all_rules():
        assert f"| {one.rule.code} | {one.rule.name} | {one.rule.severity} | {one.rule.summary.id} |" in text
