"""Every rule finds what its bad cases mark, where they mark it, and nothing in its good case."""

from pathlib import Path

import pytest
from tests.rules.expectations import cases, expected_in, found_in, read

BAD = cases("bad*")
GOOD = cases("good*")


def _name(path: Path) -> str:
    return f"{path.parent.name}/{path.stem}"


@pytest.mark.parametrize("path", BAD, ids=_name)
def test_bad_case(path: Path) -> None:
    document = read(path)
    assert document.faults == ()
    code = path.parent.name[:5]
    found = [one for one in found_in(document) if one.code == code]
    expected = expected_in(path)
    assert expected
    places = [(one.code, one.span.line, one.span.column) for one in found if one.span]
    assert places == [one[:3] for one in expected]
    for one, (_, _, _, severity) in zip(found, expected, strict=True):
        assert severity in (None, one.severity)


@pytest.mark.parametrize("path", GOOD, ids=_name)
def test_good_case(path: Path) -> None:
    document = read(path)
    assert document.faults == ()
    assert [one for one in found_in(document) if one.code == path.parent.name[:5]] == []
