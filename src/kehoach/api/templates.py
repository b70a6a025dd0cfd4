"""The Word templates: those that ship, what each is for, and what is wrong with one that somebody has changed."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

import msgspec

from kehoach.diagnostics import Diagnostic
from kehoach.messages import Message, say

if TYPE_CHECKING:
    from kehoach.documents import Template
    from kehoach.report.placed import Placed

MAX_TEMPLATE = 16 << 20


class TemplateKind(msgspec.Struct, frozen=True):
    """A template that ships: what it makes, for which command, and the view that it may name fields of."""

    name: str
    makes: Message
    command: str
    module: str
    view: str

    @property
    def shape(self) -> type[msgspec.Struct]:
        """The class of the view."""
        from importlib import import_module

        found: type[msgspec.Struct] = getattr(import_module(f"kehoach.writing.{self.module}"), self.view)
        return found


LETTER, COMBINED, REPORT, COMPARISON = "cong-van-don-doc", "cong-van-don-doc-chung", "bao-cao", "so-sanh"
KINDS: Mapping[str, TemplateKind] = MappingProxyType(
    {
        LETTER: TemplateKind(LETTER, say("a reminder letter to one body"), "remind", "letter_view", "LetterView"),
        COMBINED: TemplateKind(
            COMBINED, say("one reminder letter to all, with a table"), "remind --combined", "letter_view",
            "CombinedLetterView",
        ),
        REPORT: TemplateKind(
            REPORT, say("a report with its appendices"), "report", "report_view", "ReportView"
        ),
        COMPARISON: TemplateKind(
            COMPARISON, say("two plans side by side, as an appendix"), "diff -o FILE.docx", "comparison_view",
            "ComparisonView",
        ),
    }
)  # fmt: skip


def shipped(name: str) -> bytes:
    """The template that ships under this name."""
    from kehoach.documents.shipped import read

    return read(name)


def kind_of(path: str) -> TemplateKind | None:
    """The kind that a file's name stands for: the name of a template that ships, or one that begins with it."""
    stem = Path(path).stem
    fitting = [kind for name, kind in KINDS.items() if stem == name or stem.startswith((f"{name}-", f"{name}_"))]
    return max(fitting, key=lambda kind: len(kind.name), default=None)


def check_template(path: str, kind: TemplateKind) -> "tuple[Placed, ...]":
    """Everything that keeps the file from being used as a template of this kind.

    Where nothing is wrong with its tags, that is what the documents would break of the decree that it makes of an
    invented plan.
    """
    from kehoach.api.producing import Press
    from kehoach.api.sample import AS_OF, sample_views
    from kehoach.report.placed import Placed
    from kehoach.writing.paper import Properties

    press = Press.of(path, kind.name, AS_OF)
    if isinstance(press, tuple):
        return tuple(map(Placed, press))
    about = Properties(kind.name, "", "", "")
    found = [one for view in sample_views(kind.name) for one in press.produce(view, about, path).findings]
    return tuple({(one.diagnostic.code, one.text): one for one in found}.values())


def opened(path: str | None, name: str) -> "Template | tuple[Diagnostic, ...]":
    """The template in a file, or the one that ships under this name, compiled; or what is wrong with it."""
    from kehoach.documents import open_template

    if path is None:
        return open_template(shipped(name), f"{name}.docx", KINDS[name].shape)
    from kehoach.source.file_bytes import read_bytes

    data = read_bytes(Path(path), path, MAX_TEMPLATE)
    if isinstance(data, Diagnostic):
        return (data,)
    return open_template(data, path, KINDS[name].shape)
