"""Plans made ready for use, each with its ledger; what has an error is named and left out whole."""

from pathlib import Path

import msgspec

from kehoach.dates import WorkCalendar
from kehoach.diagnostics import Diagnostic
from kehoach.messages import say
from kehoach.model.directory import Directory
from kehoach.model.event import Event
from kehoach.model.plan import Plan
from kehoach.source.discover import Found, discover
from kehoach.source.document import Document, PlanDocument, ProgressDocument
from kehoach.source.reader import UNKNOWN_KIND
from kehoach.source.soundness import is_sound
from kehoach.source.workspace import Workspace, ledger_path


class OpenPlan(msgspec.Struct, frozen=True):
    """A plan without errors, the bodies it knows, and the events recorded for it; nothing more of its file is kept."""

    path: str
    plan: Plan
    directory: Directory
    events: tuple[Event, ...] = ()

    @property
    def ledger(self) -> Path:
        """Where its ledger stands, or would stand."""
        return ledger_path(Path(self.path))


class Opened(msgspec.Struct, frozen=True):
    """The plans that can be used, and what kept the others out: totals that lack a task are worse than none."""

    plans: tuple[OpenPlan, ...]
    faults: tuple[Diagnostic, ...]


def open_plans(paths: tuple[str, ...], workspace: Workspace, calendar: WorkCalendar) -> Opened:
    """The plans behind these paths, in their order."""
    plans: list[OpenPlan] = []
    faults: list[Diagnostic] = []
    for file in discover(paths):
        document = workspace.read(file.path, file.shown, file.real)
        if not isinstance(document, PlanDocument):
            faults.extend(_not_a_plan(document, file))
            continue
        ledger = workspace.ledger_of(document)
        errors = [error for part in (document, ledger) if part for error in _errors(part, calendar)]
        if errors or document.plan is None or document.directory is None:
            faults.extend(errors)
            continue
        events = ledger.ledger.events if isinstance(ledger, ProgressDocument) and ledger.ledger else ()
        plans.append(OpenPlan(document.path, document.plan, document.directory, events))
    return Opened(tuple(plans), tuple(faults))


def _errors(document: Document, calendar: WorkCalendar) -> list[Diagnostic]:
    """The errors of a file. The rules are imported only for one that is not known to be sound."""
    if isinstance(document, PlanDocument) and is_sound(document):
        return []
    from kehoach.rules.rule import Context
    from kehoach.rules.runner import check

    found = (*document.faults, *check(document, Context(calendar), errors_only=True))
    return [fault for fault in found if fault.severity == "error"]


def _not_a_plan(document: Document, file: Found) -> tuple[Diagnostic, ...]:
    """Why a file gives no plan: nothing to say of a file of another kind that a folder led to."""
    if file.named:
        errors = tuple(fault for fault in document.faults if fault.severity == "error")
        return errors or (Diagnostic(UNKNOWN_KIND, "error", say("this is no plan"), document.path),)
    if document.kind is None and (document.tree is None or "kind" in document.tree.root):
        return tuple(fault for fault in document.faults if fault.severity == "error")
    return ()
