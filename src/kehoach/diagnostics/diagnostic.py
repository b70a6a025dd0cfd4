"""The shape of a finding."""

from collections.abc import Sequence
from typing import Literal

import msgspec

from kehoach.messages import Message

Severity = Literal["error", "warning", "note"]


class Span(msgspec.Struct, frozen=True, order=True):
    """A stretch of a file: lines and columns from 1, columns in code points, the end one past the last."""

    line: int
    column: int
    end_line: int
    end_column: int


class Related(msgspec.Struct, frozen=True):
    """Another place that belongs to a finding, such as the first of two equal ids."""

    message: Message
    file: str
    span: Span


class Diagnostic(msgspec.Struct, frozen=True):
    """One finding. `code` never changes its meaning and is never used again.

    `span` is absent where a whole file is meant, such as one that is not there; `source` is the line it begins on, for
    showing it.
    """

    code: str
    severity: Severity
    message: Message
    file: str
    span: Span | None = None
    hint: Message | None = None
    related: tuple[Related, ...] = ()
    source: str | None = None


def with_source(found: Diagnostic, lines: Sequence[str]) -> Diagnostic:
    """The finding with the line of the file that it begins on."""
    if found.span is None or found.source is not None or found.span.line > len(lines):
        return found
    return msgspec.structs.replace(found, source=lines[found.span.line - 1])
