"""Findings with a place in words as JSON: the contract `kehoach/diagnostics/1`, with `where` and `clause` added."""

from collections.abc import Iterable

from kehoach.report import as_json
from kehoach.report.placed import Placed


def render(files: int, findings: Iterable[Placed]) -> bytes:
    """UTF-8 JSON, one line an entry's field, with a line end."""
    return as_json.encoded(files, [as_json.entry(one.diagnostic) | one.properties for one in findings])
