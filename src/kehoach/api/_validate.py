"""Every fault of every file at once."""

from datetime import date

import msgspec

from kehoach.api.calendar import calendar_with
from kehoach.diagnostics import Diagnostic
from kehoach.messages import say
from kehoach.rules.rule import Context
from kehoach.rules.runner import check
from kehoach.source.discover import discover
from kehoach.source.document import BodiesDocument, Document, PlanDocument, ProgressDocument
from kehoach.source.reader import UNKNOWN_KIND
from kehoach.source.workspace import Workspace

NOTHING_BELOW = "KH034"


class Validation(msgspec.Struct, frozen=True):
    """`files` is how many were looked at; `lines` holds the text of those with a finding, for showing it."""

    files: int
    diagnostics: tuple[Diagnostic, ...]
    lines: dict[str, list[str]]


def validate(paths: tuple[str, ...], calendar: str | None = None, today: date | None = None) -> Validation:
    """Everything wrong with these files, and with the files of bodies their plans name, in the order of the files.

    Without `today`, no event lies in the future.
    """
    workspace = Workspace()
    work, faults = calendar_with(calendar, workspace)
    context = Context(work, today)
    found = discover(paths)
    documents: dict[str, Document] = {}
    for file in found:
        document = workspace.read(file.path, file.shown)
        if not file.named and document.kind is None and _has_no_kind(document):
            document = _passed_over(document)
        documents.setdefault(document.path, document)
    for document in tuple(workspace.bodies()):
        documents.setdefault(document.path, document)
    diagnostics = [*faults]
    lines = {}
    for document in documents.values():
        own = list(document.faults)
        if isinstance(document, (PlanDocument, BodiesDocument, ProgressDocument)):
            own.extend(check(document, context))
        own.sort(key=_place)
        diagnostics.extend(own)
        if own and document.tree:
            lines[document.path] = document.tree.lines
    diagnostics.extend(_empty_folders(paths, documents))
    return Validation(len(documents), tuple(diagnostics), lines)


def _place(diagnostic: Diagnostic) -> tuple[int, int]:
    return (diagnostic.span.line, diagnostic.span.column) if diagnostic.span else (0, 0)


def _has_no_kind(document: Document) -> bool:
    """Whether a file that a folder led to is simply not one of ours."""
    tree = document.tree
    return tree is not None and isinstance(tree.root, dict) and "kind" not in tree.root


def _passed_over(document: Document) -> Document:
    note = Diagnostic(UNKNOWN_KIND, "note", say("passed over: it does not say its kind"), document.path)
    return msgspec.structs.replace(document, faults=(note,))


def _empty_folders(paths: tuple[str, ...], documents: dict[str, Document]) -> tuple[Diagnostic, ...]:
    if documents:
        return ()
    message = say("there are no YAML files here")
    return tuple(Diagnostic(NOTHING_BELOW, "error", message, path) for path in paths)
