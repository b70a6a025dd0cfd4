"""Finds the rules of layout, asks each about a document, and gives their findings a code and a clause."""

from collections.abc import Callable, Iterable
from functools import cache
from importlib import import_module
from pathlib import Path

import msgspec

from kehoach.diagnostics import Diagnostic, Severity
from kehoach.layout.components import Components, find_components
from kehoach.layout.lines import forget_paragraphs
from kehoach.layout.package import EMPTY, PackageFault, open_package
from kehoach.layout.reading import read_document
from kehoach.layout.rule import Finding, Rule
from kehoach.layout.word import Where
from kehoach.messages import Message, say


class RuleFile(msgspec.Struct, frozen=True):
    """One rule as its file gives it: `manual` is the file's docstring, the rule's manual page."""

    rule: Rule
    check: Callable[[Components], Iterable[Finding]]
    manual: str


class LayoutFinding(msgspec.Struct, frozen=True):
    """A finding about a Word file: what is wrong, where, the text at fault, and what the decree asks in which clause.

    `where` is absent where the file as a whole is meant, `clause` where it cannot be opened.
    """

    code: str
    severity: Severity
    message: Message
    file: str
    where: Where | None = None
    text: str = ""
    asks: Message | None = None
    clause: str | None = None

    @property
    def diagnostic(self) -> Diagnostic:
        """The finding in the shape that all have."""
        return Diagnostic(self.code, self.severity, self.message, self.file, hint=self.asks)


@cache
def all_rules() -> tuple[RuleFile, ...]:
    """Every rule, by code. A module of `rules` with a `RULE` is one: nothing is listed by hand."""
    package = f"{__name__.rpartition('.')[0]}.rules"
    names = sorted(file.stem for file in (Path(__file__).parent / "rules").glob("*.py") if file.stem != "__init__")
    modules = [import_module(f"{package}.{name}") for name in names]
    found = [RuleFile(m.RULE, m.check, m.__doc__ or "") for m in modules if hasattr(m, "RULE")]
    return tuple(sorted(found, key=lambda one: one.rule.code))


def check_document(data: bytes, file: str) -> tuple[LayoutFinding, ...]:
    """What is wrong with the Word file of these bytes, called `file`, in the order of its text. Never raises."""
    package = open_package(data, file)
    if isinstance(package, PackageFault):
        return (LayoutFinding(package.code, "error", package.message, file, asks=package.hint),)
    document = read_document(package)
    if all(paragraph.blank for paragraph in document.paragraphs):
        return (LayoutFinding(EMPTY, "error", say("there is no text in the document"), file),)
    components = find_components(document)
    found = [_stamped(one, rule.rule, file) for rule in all_rules() for one in rule.check(components)]
    forget_paragraphs()
    return tuple(sorted(found, key=_place))


def _stamped(found: Finding, rule: Rule, file: str) -> LayoutFinding:
    severity = found.severity or rule.severity
    where = None if found.where.part == "file" else found.where
    return LayoutFinding(rule.code, severity, found.message, file, where, found.text, rule.asks, rule.clause)


def _place(found: LayoutFinding) -> tuple[int, int, str]:
    where = found.where or Where()
    return (where.section or 0 if where.part in ("section", "header", "footer") else 0, where.order, found.code)
