"""Every fault of every file at once."""

from collections.abc import Iterator
from datetime import date

import msgspec

from kehoach.api.calendar import calendar_with
from kehoach.diagnostics import Diagnostic
from kehoach.messages import say
from kehoach.rules.rule import Context
from kehoach.rules.runner import check
from kehoach.source.discover import Found, discover
from kehoach.source.document import BodiesDocument, Document, PlanDocument, ProgressDocument
from kehoach.source.reader import UNKNOWN_KIND, meant
from kehoach.source.workspace import KINDS, Workspace

NOTHING_BELOW = "KH034"


class Validation(msgspec.Struct, frozen=True):
    """What was found in how many files."""

    files: int
    diagnostics: tuple[Diagnostic, ...]


def validate(paths: tuple[str, ...], calendar: str | None = None, today: date | None = None) -> Validation:
    """Everything wrong with these files, with the ledgers beside plans, and with the files of bodies plans name.

    Without `today`, no event lies in the future. Of a file only its findings are kept: ten thousand plans take no
    more memory than one.
    """
    workspace = Workspace()
    work, faults = calendar_with(calendar, workspace)
    context = Context(work, today)
    diagnostics = [*faults]
    seen: set[str] = set()
    for file in discover(paths):
        document = _read(workspace, file)
        if document.path not in seen:
            seen.add(document.path)
            diagnostics.extend(_findings(document, context))
            ledger = workspace.ledger_of(document) if isinstance(document, PlanDocument) else None
            if ledger is not None and ledger.path not in seen:
                seen.add(ledger.path)
                diagnostics.extend(_findings(ledger, context))
    for bodies in workspace.bodies():
        if bodies.path not in seen:
            seen.add(bodies.path)
            diagnostics.extend(_findings(bodies, context))
    diagnostics.extend(
        Diagnostic(NOTHING_BELOW, "error", say("there are no YAML files here"), path)
        for path in paths
        if not discover((path,))
    )
    return Validation(len(seen), tuple(diagnostics))


def _read(workspace: Workspace, file: Found) -> Document:
    document = workspace.read(file.path, file.shown, file.real)
    if file.named or document.kind is not None or not _is_foreign(document):
        return document
    note = Diagnostic(UNKNOWN_KIND, "note", say("passed over: its kind is none that is known here"), document.path)
    return msgspec.structs.replace(document, faults=(note,))


def _is_foreign(document: Document) -> bool:
    """Whether a file that a folder led to is not one of ours: of no kind, or of one that is like none of ours."""
    tree = document.tree
    if tree is None or not isinstance(tree.root, dict):
        return False
    kind = tree.root.get("kind")
    return kind is None or not isinstance(kind, str) or meant(kind, KINDS) is None


def _findings(document: Document, context: Context) -> Iterator[Diagnostic]:
    own = list(document.faults)
    if isinstance(document, (PlanDocument, BodiesDocument, ProgressDocument)):
        own.extend(check(document, context))
    own.sort(key=_place)
    yield from own


def _place(diagnostic: Diagnostic) -> tuple[int, int]:
    return (diagnostic.span.line, diagnostic.span.column) if diagnostic.span else (0, 0)
