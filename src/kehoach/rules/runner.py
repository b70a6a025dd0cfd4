"""Finds the rules, asks each of them about a file, and gives their findings a code and a place."""

from collections.abc import Callable, Iterable
from functools import cache
from importlib import import_module
from itertools import islice
from pathlib import Path
from typing import Any

import msgspec

from kehoach.diagnostics import Diagnostic, Related, Span, with_source
from kehoach.messages import say
from kehoach.rules.recorded import Recorded
from kehoach.rules.rule import Context, FileKind, Finding, Rule
from kehoach.source.collecting import without_collecting
from kehoach.source.document import BodiesDocument, Document, PlanDocument, ProgressDocument
from kehoach.source.tree import TOO_MANY

MOST = 500  # findings of one rule in one file: more help nobody


class RuleFile(msgspec.Struct, frozen=True):
    """One rule as its file gives it: `manual` is the file's docstring, the rule's manual page."""

    rule: Rule
    check: Callable[[Any, Context], Iterable[Finding]]
    manual: str


@cache
def all_rules() -> tuple[RuleFile, ...]:
    """Every rule, by code. A module of this package with a `RULE` is one: nothing is listed by hand."""
    package = __name__.rpartition(".")[0]
    names = sorted(file.stem for file in Path(__file__).parent.glob("*.py") if file.stem not in ("__init__", "runner"))
    modules = [import_module(f"{package}.{name}") for name in names]
    found = [RuleFile(m.RULE, m.check, m.__doc__ or "") for m in modules if hasattr(m, "RULE")]
    return tuple(sorted(found, key=lambda one: one.rule.code))


def check(document: Document, context: Context, *, errors_only: bool = False) -> tuple[Diagnostic, ...]:
    """What the rules find in a file, in the order of the file; with `errors_only`, the rules that find errors.

    Nothing is found in a file that could not be read, nor at a place where reading it already met an error.
    """
    if document.value is None:
        return ()
    with without_collecting():
        return _found(document, context, errors_only)


def _found(document: Document, context: Context, errors_only: bool) -> tuple[Diagnostic, ...]:
    """Rules for plans and bodies are given the document, those for ledgers what is `Recorded` in it."""
    kind: FileKind
    subject: PlanDocument | BodiesDocument | Recorded
    if isinstance(document, PlanDocument):
        kind, subject = "plan", document
    elif isinstance(document, BodiesDocument):
        kind, subject = "bodies", document
    elif isinstance(document, ProgressDocument):
        kind, subject = "progress", Recorded(document)
    else:
        return ()
    faulty = {fault.span for fault in document.faults if fault.severity == "error"}
    found: list[Diagnostic] = []
    for one in all_rules():
        if kind in one.rule.files and (one.rule.severity == "error" or not errors_only):
            findings = [_stamped(finding, one.rule, document) for finding in islice(one.check(subject, context), MOST)]
            found.extend(findings)
            if len(findings) == MOST:
                message = say(
                    "there are more than {count} faults of this sort; from here on they are not listed", count=MOST
                )
                found.append(
                    msgspec.structs.replace(findings[-1], code=TOO_MANY, message=message, hint=None, related=())
                )
    return tuple(sorted((one for one in found if one.span not in faulty), key=_place))


def _stamped(finding: Finding, rule: Rule, document: Document) -> Diagnostic:
    span = document.key_span(*finding.path) if finding.at_key else document.span(*finding.path)
    severity = finding.severity or rule.severity
    related = []
    for message, path in finding.related:
        place = document.span(*path)
        if place is not None:
            related.append(Related(message, document.path, place))
    found = Diagnostic(rule.code, severity, finding.message, document.path, span, finding.hint, tuple(related))
    return with_source(found, document.tree.lines) if document.tree else found


def _place(found: Diagnostic) -> tuple[Span, str]:
    return found.span or Span(1, 1, 1, 1), found.code
