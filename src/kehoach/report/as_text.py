"""Findings for reading: the place, what is wrong, the line with a mark under the fault, and what to do."""

from collections.abc import Iterable, Iterator

import msgspec

from kehoach.diagnostics import Diagnostic, Severity
from kehoach.messages import Message, gettext, ngettext, printable, say, translate, width
from kehoach.report.wording import worded

_NAMES: dict[Severity, Message] = {"error": say("error"), "warning": say("warning"), "note": say("note")}
_COLOURS: dict[str, str] = {"error": "1;31", "warning": "1;33", "note": "36", "mark": "1;32", "dim": "2"}
_LONGEST = 100
_NO_NAME_AFTER = 6


class Style(msgspec.Struct, frozen=True):
    """How findings are shown: with colours or not, notes in full or gathered."""

    colour: bool = False
    notes: bool = False

    def paint(self, text: str, name: str) -> str:
        return f"\x1b[{_COLOURS[name]}m{text}\x1b[0m" if self.colour else text


def render(files: int, diagnostics: Iterable[Diagnostic], style: Style) -> str:
    """The findings one below the other, then how many there are.

    Notes are gathered into one line for each code and file unless `style.notes` wants them in full.
    """
    found = list(diagnostics)
    blocks = []
    for diagnostic in found:
        if diagnostic.severity != "note" or style.notes:
            blocks.append(_block(diagnostic, style))
    if not style.notes:
        blocks.extend(_gathered([d for d in found if d.severity == "note"], style))
    blocks.append(_summary(files, found))
    return "\n".join(blocks) + "\n"


def _block(diagnostic: Diagnostic, style: Style) -> str:
    name = style.paint(translate(_NAMES[diagnostic.severity]), diagnostic.severity)
    where = printable(diagnostic.file)
    if diagnostic.span:
        where += f":{diagnostic.span.line}:{diagnostic.span.column}"
    parts = [f"{where}: {name} {diagnostic.code}: {printable(worded(diagnostic.message))}"]
    parts.extend(_excerpt(diagnostic, style))
    if diagnostic.hint:
        parts.append(f"     = {printable(worded(diagnostic.hint))}")
    for other in diagnostic.related:
        place = f"{printable(other.file)}:{other.span.line}:{other.span.column}"
        parts.append(f"     = {place}: {printable(worded(other.message))}")
    return "\n".join(parts) + "\n"


def _excerpt(diagnostic: Diagnostic, style: Style) -> Iterator[str]:
    """The line at fault, cut around the fault where it is long, and a mark under it."""
    span, line = diagnostic.span, diagnostic.source
    if span is None or line is None:
        return
    start = min(span.column - 1, len(line))
    end = min(span.end_column - 1, len(line)) if span.end_line == span.line else len(line.rstrip())
    first = max(0, start - _LONGEST // 2) if len(line) > _LONGEST else 0
    shown = line[first : first + _LONGEST]
    left, right = ("…" if first else ""), ("…" if first + _LONGEST < len(line) else "")
    before = left + printable(line[first:start])
    marked = printable(line[start : min(end, first + _LONGEST)])
    mark = style.paint("^" * max(1, width(marked)), "mark")
    number = f"{span.line:>4}"
    yield f"{style.paint(f'{number} |', 'dim')} {left}{printable(shown)}{right}"
    yield f"{style.paint('     |', 'dim')} {' ' * width(before)}{mark}"


def _gathered(notes: list[Diagnostic], style: Style) -> Iterator[str]:
    """Equal notes of one file on one line, with the lines they stand on."""
    groups: dict[tuple[str, str, str], list[Diagnostic]] = {}
    for note in notes:
        groups.setdefault((note.file, note.code, translate(note.message)), []).append(note)
    for (file, code, _), group in groups.items():
        name = style.paint(translate(_NAMES["note"]), "note")
        places = [str(note.span.line) for note in group if note.span]
        if len(group) == 1:
            where = f"{printable(file)}:{places[0]}" if places else printable(file)
            yield f"{where}: {name} {code}: {printable(worded(group[0].message))}"
        else:
            shown = ", ".join(places[:_NO_NAME_AFTER]) + (", …" if len(places) > _NO_NAME_AFTER else "")
            count = ngettext("{count} time", "{count} times", len(group)).format(count=len(group))
            text = printable(worded(group[0].message))
            lines = gettext("lines {lines}").format(lines=shown)
            yield f"{printable(file)}: {name} {code}: {text} ({count}: {lines})"
    if groups:
        yield style.paint(gettext("All notes in full, with what to do: --notes"), "dim") + "\n"


def _summary(files: int, found: list[Diagnostic]) -> str:
    counts = {name: sum(d.severity == name for d in found) for name in _NAMES}
    parts = (
        ngettext("{count} file", "{count} files", files).format(count=files),
        ngettext("{count} error", "{count} errors", counts["error"]).format(count=counts["error"]),
        ngettext("{count} warning", "{count} warnings", counts["warning"]).format(count=counts["warning"]),
        ngettext("{count} note", "{count} notes", counts["note"]).format(count=counts["note"]),
    )
    return f"{parts[0]}: {', '.join(parts[1:])}"
