"""What a rule says of itself, what it finds, and what it is given beside the file."""

from datetime import date
from typing import Literal

import msgspec

from kehoach.dates import WorkCalendar
from kehoach.diagnostics import Severity
from kehoach.messages import Message
from kehoach.source.tree import Path

FileKind = Literal["plan", "bodies", "progress"]


class Rule(msgspec.Struct, frozen=True):
    """A rule. `code` is never used again; `name` states the fault, never the remedy."""

    code: str
    name: str
    severity: Severity
    summary: Message
    files: tuple[FileKind, ...] = ("plan",)


class Finding(msgspec.Struct, frozen=True):
    """What a rule found, and where in the tree; the runner adds code, severity, file and position.

    `severity` is given where it differs from the rule's. With `at_key` the key at the end of `path` is meant, not
    its value. `related` are other places in the same file.
    """

    path: Path
    message: Message
    hint: Message | None = None
    severity: Severity | None = None
    at_key: bool = False
    related: tuple[tuple[Message, Path], ...] = ()


class Context(msgspec.Struct, frozen=True):
    """What rules need to know beside the file. Without `today`, nothing lies in the future."""

    calendar: WorkCalendar
    today: date | None = None
