"""Findings as SARIF 2.1.0 (OASIS), for whatever collects the findings of many programs.

A finding without lines and columns, such as one about a Word file, has its place as a logical location.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from urllib.parse import quote

import msgspec

from kehoach import __version__
from kehoach.diagnostics import Severity
from kehoach.messages import Message, active_language
from kehoach.report.placed import Placed
from kehoach.report.wording import encodable, worded

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
VERSION = "2.1.0"


class RuleEntry(msgspec.Struct, frozen=True):
    """What SARIF tells about a rule; `manual` is its manual page."""

    code: str
    name: str
    severity: Severity
    summary: Message
    manual: str


def render(results: Iterable[Placed], rules: Sequence[RuleEntry]) -> bytes:
    """UTF-8 SARIF with one run, in the active language."""
    places = {rule.code: number for number, rule in enumerate(rules)}
    driver = {"name": "kehoach", "version": __version__, "rules": [_rule(rule) for rule in rules]}
    run = {
        "tool": {"driver": driver},
        "language": active_language(),
        "columnKind": "unicodeCodePoints",
        "results": [_result(result, places) for result in results],
    }
    value = {"$schema": SCHEMA, "version": VERSION, "runs": [run]}
    return msgspec.json.format(msgspec.json.encode(value), indent=2) + b"\n"


def _rule(rule: RuleEntry) -> dict[str, Any]:
    return {
        "id": rule.code,
        "name": "".join(word.capitalize() for word in rule.name.split("-")),
        "shortDescription": {"text": worded(rule.summary)},
        "help": {"text": rule.manual.strip()},
        "defaultConfiguration": {"level": rule.severity},
    }


def _result(result: Placed, places: Mapping[str, int]) -> dict[str, Any]:
    found = result.diagnostic
    text = worded(found.message) + (f" ({worded(found.hint)})" if found.hint else "")
    value: dict[str, Any] = {
        "ruleId": found.code,
        "level": found.severity,
        "message": {"text": encodable(text)},
        "locations": [_location(result)],
    }
    if found.code in places:
        value["ruleIndex"] = places[found.code]
    value["properties"] = result.properties
    return value


def _location(result: Placed) -> dict[str, Any]:
    found = result.diagnostic
    physical: dict[str, Any] = {"artifactLocation": {"uri": _uri(found.file)}}
    if found.span is not None:
        physical["region"] = {
            "startLine": found.span.line,
            "startColumn": found.span.column,
            "endLine": found.span.end_line,
            "endColumn": found.span.end_column,
        }
    value: dict[str, Any] = {"physicalLocation": physical}
    if result.place is not None:
        value["logicalLocations"] = [{"fullyQualifiedName": encodable(worded(result.place))}]
    return value


def _uri(path: str) -> str:
    """A reference to a file: its name with everything escaped that a URI does not hold, the bytes of no text too."""
    plain = path.replace("\\", "/")
    escaped = quote(plain.encode("utf-8", "surrogateescape"), safe="/")
    return f"file://{escaped}" if plain.startswith("/") else escaped
