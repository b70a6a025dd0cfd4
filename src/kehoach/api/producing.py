"""Documents from templates: each one filled in, and held against the layout rules before anybody gets it."""

from datetime import date

import msgspec

from kehoach.api.placing import placed
from kehoach.api.templates import opened
from kehoach.diagnostics import Diagnostic
from kehoach.documents import FileProperties, Template
from kehoach.layout.runner import check_document
from kehoach.report.placed import Placed
from kehoach.writing.paper import Properties


class Produced(msgspec.Struct, frozen=True):
    """A document's bytes, or None where it may not be kept. `findings` are what is wrong with it.

    With a template of somebody's own they name that file: that is where they can be mended.
    """

    data: bytes | None
    findings: tuple[Placed, ...] = ()


class Press:
    """One template, opened once. `day` is what the files give as the day they were made."""

    def __init__(self, template: Template, day: date, own: str | None = None) -> None:
        self._template = template
        self._day = day
        self._own = own

    @classmethod
    def of(cls, path: str | None, name: str, day: date) -> "Press | tuple[Diagnostic, ...]":
        """A press for the template in a file, or for the one that ships under this name."""
        template = opened(path, name)
        return template if isinstance(template, tuple) else cls(template, day, path)

    def produce(self, view: msgspec.Struct, properties: Properties, shown: str) -> Produced:
        """The document called `shown`. One that breaks a rule of the decree is not handed out (design, section 6)."""
        about = FileProperties(
            properties.title, properties.author, properties.subject, properties.kind, self._day
        )  # fmt: skip
        data = self._template.render(view, about)
        if isinstance(data, Diagnostic):
            return Produced(None, (Placed(data),))
        found = tuple(placed(finding) for finding in check_document(data, self._own or shown))
        refused = any(finding.diagnostic.severity == "error" for finding in found)
        return Produced(None if refused else data, found)
