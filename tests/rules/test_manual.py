"""Every rule has a manual page, a name, a code and cases of its own."""

import re
from itertools import pairwise
from pathlib import Path

import pytest
from tests.rules.expectations import CASES

from kehoach import rules
from kehoach.messages import translate
from kehoach.rules.runner import RuleFile, all_rules
from kehoach.source.tree import parse

ROOM = Path(rules.__file__).parent
PARTS = ("What it finds", "Why it matters", "What to do", "Bad::", "Good::")

every_rule = pytest.mark.parametrize("one", all_rules(), ids=lambda one: one.rule.code)


def test_codes_and_names_are_unique() -> None:
    codes = [one.rule.code for one in all_rules()]
    names = [one.rule.name for one in all_rules()]
    assert len(set(codes)) == len(codes)
    assert len(set(names)) == len(names)


def test_every_file_with_a_rule_is_found() -> None:
    files = {
        file.stem.replace("_", "-") for file in ROOM.glob("*.py") if "\nRULE = " in file.read_text(encoding="utf-8")
    }
    assert {one.rule.name for one in all_rules()} == files


def test_rules_are_listed_nowhere_by_hand() -> None:
    for file in ROOM.glob("*.py"):
        named = set(re.findall(r"KH\d{3}", file.read_text(encoding="utf-8").partition('"""\n\n')[2]))
        assert len(named) <= 1, file.name


@every_rule
def test_manual_has_its_parts_in_order(one: RuleFile) -> None:
    first = one.manual.partition("\n")[0]
    assert re.fullmatch(rf"{one.rule.code} {one.rule.name}: [^.]+\.", first)
    places = [one.manual.find(f"\n{part}\n") for part in PARTS]
    assert -1 not in places
    assert places == sorted(places)
    for part, after in pairwise(PARTS[:4]):
        assert one.manual.partition(f"\n{part}\n")[2].partition(f"\n{after}\n")[0].strip()


@every_rule
def test_examples_of_the_manual_are_yaml(one: RuleFile) -> None:
    _, bad, good = re.split(r"\n(?:Bad|Good)::\n", one.manual)
    assert bad.strip() != good.strip()
    for example in (bad, good):
        tree = parse("\n".join(line.removeprefix("    ") for line in example.splitlines()))
        assert tree.root
        assert tree.faults == []


@every_rule
def test_rule_has_a_bad_and_a_good_case(one: RuleFile) -> None:
    folder = CASES / f"{one.rule.code}-{one.rule.name}"
    assert (folder / "bad.yaml").is_file()
    assert (folder / "good.yaml").is_file()


@every_rule
def test_rule_says_what_it_is(one: RuleFile) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)+", one.rule.name)
    assert translate(one.rule.summary)
    assert one.rule.files


def test_every_case_belongs_to_a_rule() -> None:
    known = {f"{one.rule.code}-{one.rule.name}" for one in all_rules()}
    assert {folder.name for folder in CASES.iterdir() if folder.is_dir()} == known
