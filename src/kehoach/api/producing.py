"""Documents from templates: each one filled in, and held against the layout rules before anybody gets it."""

from collections.abc import Iterable
from datetime import date

import msgspec

from kehoach.api.templates import opened
from kehoach.diagnostics import Diagnostic
from kehoach.documents import FileProperties, Template
from kehoach.layout.runner import check_document
from kehoach.writing.paper import Properties


class Produced(msgspec.Struct, frozen=True):
    """A document's bytes, or None where it may not be kept. `faults` are what is wrong with it or with its template."""

    data: bytes | None
    faults: tuple[Diagnostic, ...] = ()


class Press:
    """One template, opened once. `day` is what the files give as the day they were made."""

    def __init__(self, template: Template, day: date) -> None:
        self._template = template
        self._day = day

    @classmethod
    def of(cls, path: str | None, name: str, day: date) -> "Press | tuple[Diagnostic, ...]":
        """A press for the template in a file, or for the one that ships under this name."""
        template = opened(path, name)
        return template if isinstance(template, tuple) else cls(template, day)

    def produce(self, view: msgspec.Struct, properties: Properties, shown: str) -> Produced:
        """The document called `shown`. One that breaks a rule of the decree is not handed out (design, section 6)."""
        about = FileProperties(
            properties.title, properties.author, properties.subject, properties.kind, self._day
        )  # fmt: skip
        data = self._template.render(view, about)
        if isinstance(data, Diagnostic):
            return Produced(None, (data,))
        found = tuple(finding.diagnostic for finding in check_document(data, shown))
        return Produced(None if _has_error(found) else data, found)


def _has_error(faults: Iterable[Diagnostic]) -> bool:
    return any(fault.severity == "error" for fault in faults)
