"""Who is who in a plan."""

from pathlib import Path

import msgspec

from kehoach.diagnostics import Diagnostic
from kehoach.messages import say
from kehoach.model.directory import Directory
from kehoach.source.document import BodiesDocument, PlanDocument
from kehoach.source.reader import UNKNOWN_KIND
from kehoach.source.workspace import Workspace


class DirectoryResult(msgspec.Struct, frozen=True):
    """A plan's directory, the ids the plan names, and what was wrong with the files."""

    directory: Directory | None
    named: frozenset[str]
    faults: tuple[Diagnostic, ...]


def read_directory(path: str) -> DirectoryResult:
    """The bodies that a plan, or a file of bodies, knows."""
    workspace = Workspace()
    document = workspace.read(Path(path))
    faults = tuple(fault for fault in document.faults if fault.severity == "error")
    if isinstance(document, PlanDocument):
        for bodies in workspace.bodies():
            faults += tuple(fault for fault in bodies.faults if fault.severity == "error")
        return DirectoryResult(document.directory, _named(document), faults)
    if isinstance(document, BodiesDocument):
        return DirectoryResult(document.directory, frozenset(), faults)
    message = say("this is neither a plan nor a file of bodies")
    faults = faults or (Diagnostic(UNKNOWN_KIND, "error", message, document.path),)
    return DirectoryResult(None, frozenset(), faults)


def _named(document: PlanDocument) -> frozenset[str]:
    """The ids that the plan's tasks name, in whatever role."""
    roles = ("lead", "assigned", "coordinating", "requested", "report_to", "via")
    return frozenset(name for _, task in document.tasks() for role in roles for name in getattr(task, role))
