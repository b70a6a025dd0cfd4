"""Findings with a place in words for reading: one fault of many paragraphs is told once, with the first few places."""

from collections.abc import Iterable, Sequence

import msgspec

from kehoach.diagnostics import Diagnostic
from kehoach.messages import Message, say, translate
from kehoach.report import as_text
from kehoach.report.placed import Placed

_SHOWN = 4  # places of one fault that are named


def render(files: int, findings: Iterable[Placed], style: as_text.Style) -> str:
    """The findings one below the other, each with the text at fault, what is asked and where, then how many."""
    groups: dict[tuple[str, str, str, str], list[Placed]] = {}
    for found in findings:
        one = found.diagnostic
        groups.setdefault((one.file, one.code, one.severity, translate(one.message)), []).append(found)
    return as_text.render(files, [_for_reading(group) for group in groups.values()], style)


def _for_reading(group: Sequence[Placed]) -> Diagnostic:
    first = group[0].diagnostic
    places = list(dict.fromkeys(translate(one.place) for one in group if one.place is not None))
    shown = "; ".join(places[:_SHOWN]) + ("; …" if len(places) > _SHOWN else "")
    file = f"{first.file}: {shown}" if shown else first.file
    text = group[0].text
    message = say("{fault}: “{text}”", fault=first.message, text=text) if text else first.message
    if len(group) > 1:
        message = say("{fault} (and {count} more)", fault=message, count=len(group) - 1)
    return msgspec.structs.replace(first, message=message, file=file, hint=_asked(group[0]))


def _asked(found: Placed) -> Message | None:
    if found.diagnostic.hint is None or found.clause is None:
        return found.diagnostic.hint
    return say("{asks} ({clause})", asks=found.diagnostic.hint, clause=found.clause)
