"""Whether Word files keep to the layout rules of Decree 30/2020/NĐ-CP."""

from collections.abc import Sequence
from pathlib import Path

import msgspec

from kehoach.diagnostics import Diagnostic
from kehoach.layout.package import MAX_FILE
from kehoach.layout.runner import LayoutFinding, check_document
from kehoach.source.file_bytes import read_bytes


class LayoutCheck(msgspec.Struct, frozen=True):
    """What was found in how many files, file by file in the order of the text."""

    files: int
    findings: tuple[LayoutFinding, ...]


def check_docx(paths: Sequence[str]) -> LayoutCheck:
    """Everything in these files that the decree wants otherwise. A file that cannot be opened is a finding."""
    names = tuple(dict.fromkeys(paths))
    return LayoutCheck(len(names), tuple(found for name in names for found in _found(name)))


def _found(name: str) -> tuple[LayoutFinding, ...]:
    data = read_bytes(Path(name), name, MAX_FILE)
    if isinstance(data, Diagnostic):
        return (LayoutFinding(data.code, data.severity, data.message, data.file, asks=data.hint),)
    return check_document(data, name)
