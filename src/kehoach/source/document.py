"""What reading a file gives: the value, where everything in it stands, and what was wrong."""

from typing import Any

import msgspec

from kehoach.diagnostics import Diagnostic, Severity, Span
from kehoach.messages import Message
from kehoach.model.directory import Directory
from kehoach.model.event import Event, Ledger
from kehoach.model.plan import Plan, Task
from kehoach.source.bodies_file import RosterFile
from kehoach.source.tree import Path, Tree


class Document(msgspec.Struct, frozen=True):
    """One file. `value` is None where not enough of it could be read; `path` is as the user wrote it."""

    path: str
    kind: str | None
    value: Any
    tree: Tree | None
    faults: tuple[Diagnostic, ...]

    def span(self, *path: str | int) -> Span | None:
        """Where a value stands in the file."""
        return self.tree.nearest(path) if self.tree else None

    def key_span(self, *path: str | int) -> Span | None:
        """Where a key stands; of a key that is not there, where its mapping stands."""
        if self.tree is None:
            return None
        return self.tree.key_span(path) or self.tree.nearest(path[:-1])

    @property
    def has_errors(self) -> bool:
        return any(fault.severity == "error" for fault in self.faults)


class BodiesDocument(Document, frozen=True):
    """A file of bodies, and the directory it makes with the catalogue."""

    directory: Directory | None = None

    @property
    def roster(self) -> RosterFile | None:
        value: RosterFile | None = self.value
        return value


class PlanDocument(Document, frozen=True):
    """A plan file. `directory` is None where its file of bodies cannot be read.

    `placed` are the plan's tasks with their paths in the file, `broken` the ids of tasks left out, `named` all parties
    that the tasks name.
    """

    directory: Directory | None = None
    bodies_path: str | None = None
    broken: frozenset[str] = frozenset()
    placed: tuple[tuple[Path, Task], ...] = ()
    named: frozenset[str] = frozenset()

    @property
    def plan(self) -> Plan | None:
        value: Plan | None = self.value
        return value

    def tasks(self) -> tuple[tuple[Path, Task], ...]:
        """The tasks that could be read, each with its path in the file."""
        return self.placed

    def finding(
        self, code: str, severity: Severity, path: Path, message: Message, hint: Message | None = None
    ) -> Diagnostic:
        """A finding at the value the path leads to, or at what holds it."""
        return Diagnostic(code, severity, message, self.path, self.span(*path), hint)


class ProgressDocument(Document, frozen=True):
    """A ledger, and the plan it stands beside; `plan` is None where that cannot be read.

    `places` are the indices that the ledger's events have in the file.
    """

    plan: PlanDocument | None = None
    places: tuple[int, ...] = ()

    @property
    def ledger(self) -> Ledger | None:
        value: Ledger | None = self.value
        return value

    def events(self) -> tuple[tuple[Path, Event], ...]:
        """The events that could be read, each with its path in the file."""
        if self.ledger is None:
            return ()
        return tuple((("events", i), event) for i, event in zip(self.places, self.ledger.events, strict=True))
