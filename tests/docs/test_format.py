"""The examples of docs/format.md are read by the program they describe."""

import re
from pathlib import Path

import jsonschema
import pytest
import yaml
from tests.conftest import ROOT, Kehoach

from kehoach.source.schema import FILES, file_schema

TEXT = (ROOT / "docs" / "format.md").read_text(encoding="utf-8")
LEDGER = (ROOT / "docs" / "ledger.md").read_text(encoding="utf-8")
EXAMPLES = dict(re.findall(r"<!-- example: (\w+) -->\n```yaml\n(.*?)```", TEXT + LEDGER, re.DOTALL))


def test_all_examples_are_found() -> None:
    assert list(EXAMPLES) == ["plan", "deadlines", "bodies", "calendar", "progress"]


@pytest.mark.parametrize("kind", ["plan", "bodies", "calendar"])
def test_example_has_no_error(kind: str, kehoach: Kehoach, tmp_path: Path) -> None:
    (tmp_path / "bodies").mkdir()
    (tmp_path / "bodies" / "an-giang.yaml").write_bytes((ROOT / "plans" / "bodies" / "an-giang.yaml").read_bytes())
    (tmp_path / "example.yaml").write_text(EXAMPLES[kind], encoding="utf-8")
    result = kehoach("validate", "example.yaml", "--fail-on", "warning", cwd=tmp_path)
    assert result.status == 0, result.out


def test_every_deadline_is_read(kehoach: Kehoach, tmp_path: Path) -> None:
    deadlines = [line.split("#")[0][2:].strip() for line in EXAMPLES["deadlines"].splitlines()]
    assert len(deadlines) == 13
    tasks = "".join(
        f"  - {{id: t{i}, clause: I.{i + 1}, title: x, lead: so-y-te, report_to: ubnd-tinh, product: x, "
        f"deadline: {text}}}\n"
        for i, text in enumerate(deadlines)
    )
    plan = f"kind: plan\nid: p\ntitle: x\nissuer: ubnd-tinh\nnumber: 1\nsymbol: KH\nissued: 1/1/2025\ntasks:\n{tasks}"
    (tmp_path / "plan.yaml").write_text(plan, encoding="utf-8")
    result = kehoach("validate", "plan.yaml", "--fail-on", "warning", cwd=tmp_path)
    assert result.status == 0, result.out


@pytest.mark.parametrize("kind", FILES)
def test_schema_is_draft_07(kind: str) -> None:
    jsonschema.Draft7Validator.check_schema(file_schema(kind))


@pytest.mark.parametrize(
    ("kind", "file"),
    [("plan", path) for path in sorted((ROOT / "plans").glob("*.yaml"))]
    + [("bodies", path) for path in sorted((ROOT / "plans" / "bodies").glob("*.yaml"))],
)
def test_schema_accepts_what_the_reader_accepts(kind: str, file: Path) -> None:
    value = yaml.load(file.read_text(encoding="utf-8"), Loader=_Words)
    jsonschema.Draft7Validator(file_schema(kind)).validate(value)


def test_example_of_a_ledger_is_sound(kehoach: Kehoach, tmp_path: Path) -> None:
    plan = (
        "kind: plan\nid: vi-du-12\ntitle: x\nissuer: ubnd-tinh\nnumber: 1\nsymbol: KH\nissued: 1/4/2025\ntasks:\n"
        "  - {id: bao-cao, clause: I.1, title: x, lead: so-tu-phap, report_to: ubnd-tinh, product: x,"
        " deadline: {by: 20/4/2025}}\n"
    )
    (tmp_path / "vi-du.yaml").write_text(plan, encoding="utf-8")
    (tmp_path / "vi-du.progress.yaml").write_text(EXAMPLES["progress"], encoding="utf-8")
    assert kehoach("validate", "vi-du.yaml", "--fail-on", "warning", cwd=tmp_path).status == 0
    shown = kehoach("log", "vi-du.yaml", "--format", "csv", cwd=tmp_path).out
    assert "123/BC-STP,2025-04-17" in shown
    assert "Thiếu phụ lục" in shown


@pytest.mark.parametrize("kind", ["plan", "bodies", "calendar", "progress"])
def test_schema_accepts_the_examples(kind: str) -> None:
    value = yaml.load(EXAMPLES[kind], Loader=_Words)
    jsonschema.Draft7Validator(file_schema(kind)).validate(value)


@pytest.mark.parametrize(
    "wrong", ["{before: 20/4/25}", "{before: 20/4/2025, by: 21/4/2025}", "{recurring: week}", "{on_request: x}"]
)
def test_schema_refuses_what_the_reader_refuses(wrong: str) -> None:
    plan = EXAMPLES["plan"].replace("{after: {working_days: 5, task: bao-cao-quy}}", wrong)
    assert wrong in plan
    validator = jsonschema.Draft7Validator(file_schema("plan"))
    assert not validator.is_valid(yaml.load(plan, Loader=_Words))


class _Words(yaml.SafeLoader):
    """As editors' YAML servers read (YAML 1.2): days stay text, `true` and numbers do not."""


_Words.yaml_implicit_resolvers = {
    first: [(tag, regexp) for tag, regexp in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
