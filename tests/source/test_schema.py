"""The JSON Schemas: they refuse what the reader refuses, as far as a schema can."""

from pathlib import Path
from typing import Any

import jsonschema
import pytest

from kehoach.source.schema import file_schema
from kehoach.source.tree import parse

CASES = Path(__file__).parent / "cases"


def _value(path: Path) -> Any:
    return parse(path.read_text(encoding="utf-8")).root


@pytest.mark.parametrize(
    ("kind", "case"),
    [
        ("plan", "keys-misspelt"),
        ("plan", "keys-missing"),
        ("plan", "deadlines-unclear"),
        ("plan", "deadlines-of-wrong-make"),
        ("plan", "words-of-wrong-form"),
        ("plan", "values-of-wrong-make"),
        ("bodies", "bodies-file"),
        ("calendar", "calendar-file"),
    ],
)
def test_schema_refuses(kind: str, case: str) -> None:
    assert not jsonschema.Draft7Validator(file_schema(kind)).is_valid(_value(CASES / f"{case}.yaml"))


def test_every_key_is_described() -> None:
    for kind in ("plan", "bodies", "calendar"):
        for key, inner in file_schema(kind)["properties"].items():
            assert inner["description"], (kind, key)
