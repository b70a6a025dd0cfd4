"""`kehoach schema` as a user runs it."""

import json

import jsonschema
import pytest
from tests.conftest import Kehoach


@pytest.mark.parametrize("kind", ["plan", "bodies", "calendar"])
def test_schema(kehoach: Kehoach, kind: str) -> None:
    result = kehoach("schema", kind)
    assert (result.status, result.err) == (0, "")
    jsonschema.Draft7Validator.check_schema(json.loads(result.data))


def test_plan_is_the_first_kind_and_other_kinds_are_refused(kehoach: Kehoach) -> None:
    assert kehoach("schema").data == kehoach("schema", "plan").data
    result = kehoach("schema", "plna")
    assert (result.status, result.out) == (2, "")
    assert "plan, bodies" in result.err


def test_descriptions_are_in_the_language(kehoach: Kehoach) -> None:
    assert json.loads(kehoach("schema", "--lang", "en").data)["title"].startswith("A province")
    assert kehoach("schema", "--lang", "vi").data != kehoach("schema", "--lang", "en").data
