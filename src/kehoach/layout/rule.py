"""What a rule of layout says of itself, and what it finds."""

import msgspec

from kehoach.diagnostics import Severity
from kehoach.layout.lines import Line
from kehoach.layout.word import Where
from kehoach.messages import Message

EXCERPT = 80


class Rule(msgspec.Struct, frozen=True):
    """A rule. `code` is never used again; `name` states the fault, never the remedy.

    `asks` is what the decree wants, `clause` where it says so, as a citation in Vietnamese.
    """

    code: str
    name: str
    severity: Severity
    summary: Message
    asks: Message
    clause: str


class Finding(msgspec.Struct, frozen=True):
    """What a rule found, where, and the text at fault; the runner adds code, severity, file and clause."""

    where: Where
    message: Message
    text: str = ""
    severity: Severity | None = None


def at(line: Line, message: Message, severity: Severity | None = None) -> Finding:
    """A finding about a line of text."""
    return Finding(line.where, message, excerpt(line.text), severity)


def excerpt(text: str) -> str:
    """The text cut to what helps to find it."""
    whole = " ".join(text.split())
    return whole if len(whole) <= EXCERPT else f"{whole[: EXCERPT - 1]}…"


def clause(place: str) -> str:
    """A clause of Phụ lục I, as it is cited."""
    return f"NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, {place}"
