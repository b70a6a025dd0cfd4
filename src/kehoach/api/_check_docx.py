"""Whether Word files keep to the layout rules of Decree 30/2020/NĐ-CP."""

from collections.abc import Sequence
from pathlib import Path

import msgspec

from kehoach.api.placing import placed
from kehoach.diagnostics import Diagnostic
from kehoach.layout.package import MAX_FILE
from kehoach.layout.runner import LayoutFinding, all_rules, check_document
from kehoach.report.as_sarif import RuleEntry
from kehoach.report.placed import Placed
from kehoach.source.file_bytes import read_bytes


class LayoutCheck(msgspec.Struct, frozen=True):
    """What was found in how many files, file by file in the order of the text."""

    files: int
    findings: tuple[LayoutFinding, ...]

    @property
    def placed(self) -> tuple[Placed, ...]:
        """The findings as `report` shows them."""
        return tuple(placed(found) for found in self.findings)

    @property
    def rules(self) -> tuple[RuleEntry, ...]:
        """Every rule that the files were held against, with its manual page."""
        entries = ((one.rule, one.manual) for one in all_rules())
        return tuple(RuleEntry(rule.code, rule.name, rule.severity, rule.summary, manual) for rule, manual in entries)


def check_docx(paths: Sequence[str]) -> LayoutCheck:
    """Everything in these files that the decree wants otherwise. A file that cannot be opened is a finding."""
    names = tuple(dict.fromkeys(paths))
    return LayoutCheck(len(names), tuple(found for name in names for found in _found(name)))


def _found(name: str) -> tuple[LayoutFinding, ...]:
    data = read_bytes(Path(name), name, MAX_FILE)
    if isinstance(data, Diagnostic):
        return (LayoutFinding(data.code, data.severity, data.message, data.file, asks=data.hint),)
    return check_document(data, name)
