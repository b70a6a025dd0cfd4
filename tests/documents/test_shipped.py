"""The templates that ship are found, open without a fault for their views, and lie in the wheel."""

import tomllib

import pytest
from tests.conftest import ROOT
from tests.templates.cases import CASES

from kehoach.documents import Template, open_template, shipped


def test_every_template_of_the_source_tree_is_named() -> None:
    assert shipped.names() == tuple(sorted(path.stem for path in (ROOT / "templates").glob("*.docx")))
    assert {name for name, _ in CASES.values()} == {*shipped.names()}


def test_each_opens_without_a_fault() -> None:
    for name, view in CASES.values():
        assert shipped.read(name) == (ROOT / "templates" / f"{name}.docx").read_bytes()
        assert isinstance(open_template(shipped.read(name), f"{name}.docx", type(view)), Template)


@pytest.mark.parametrize("name", ["", "không-có", "../pyproject", "bao-cao.docx", "/etc/passwd"])
def test_no_other_file_is_read(name: str) -> None:
    with pytest.raises(LookupError):
        shipped.read(name)


def test_the_wheel_takes_them_along() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    included = project["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    assert included == {"templates": "kehoach/documents/word"}
