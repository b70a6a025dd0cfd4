"""Findings as JSON, contract `kehoach/diagnostics/1` (design, section 5)."""

from collections.abc import Iterable
from typing import Any

import msgspec

from kehoach.diagnostics import Diagnostic
from kehoach.report.wording import encodable, worded

SCHEMA = "kehoach/diagnostics/1"


def render(files: int, diagnostics: Iterable[Diagnostic]) -> bytes:
    """UTF-8 JSON, one line an entry's field, with a line end."""
    return encoded(files, [entry(diagnostic) for diagnostic in diagnostics])


def encoded(files: int, entries: list[dict[str, Any]]) -> bytes:
    """The whole of the contract around its entries."""
    value = {"schema": SCHEMA, "files": files, "diagnostics": entries}
    return msgspec.json.format(msgspec.json.encode(value), indent=2) + b"\n"


def entry(diagnostic: Diagnostic) -> dict[str, Any]:
    """One finding, in the active language."""
    span = diagnostic.span
    return {
        "code": diagnostic.code,
        "severity": diagnostic.severity,
        "message": encodable(worded(diagnostic.message)),
        "hint": encodable(worded(diagnostic.hint)) if diagnostic.hint else None,
        "file": encodable(diagnostic.file),
        "line": span.line if span else None,
        "column": span.column if span else None,
        "end_line": span.end_line if span else None,
        "end_column": span.end_column if span else None,
        "related": [
            {
                "message": encodable(worded(other.message)),
                "file": encodable(other.file),
                "line": other.span.line,
                "column": other.span.column,
            }
            for other in diagnostic.related
        ],
    }
