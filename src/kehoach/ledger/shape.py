"""Where in a ledger's bytes the next event belongs, or why none can be appended.

This is no reading of YAML: it looks for the line `events:`, for the column in which the dashes below it stand, and for
anything at the left margin after it. That the file is sound otherwise is what its reader has checked.
"""

import re
from typing import Literal

from msgspec import Struct

from kehoach.messages import Message, say

_EVENTS = re.compile(rb"""(?:\A(?:\xef\xbb\xbf)?|\n)(?:events|"events"|'events')[ \t]*:([^\n]*)""")
_NO_VALUE = re.compile(rb"[ \t]*(?P<value>\[[ \t]*\]|null|~)?[ \t]*(?:[ \t]#.*)?\r?")
_FIRST = re.compile(rb"(?:[ \t]*(?:#[^\n]*)?\r?\n)*+(?P<indent>[ \t]*)(?P<start>[^\n]{0,8})")
_DASH = re.compile(rb"-(?:[ \t\r]|\Z)")
_MARGIN = re.compile(rb"\n([^ \t\r\n#][^\n]{0,7})")
_MARGIN_BUT_DASHES = re.compile(rb"\n((?:[^ \t\r\n#-]|-[^ \t\r\n])[^\n]{0,6})")
_CONFLICT = (b"<<<<<<<", b"=======", b">>>>>>>", b"|||||||")

_NO_EVENTS = (say("there is no line events:"), say("end the ledger with a line events: and put the events below it"))
_NOT_A_LIST = (
    say("events is not a list with one dash a line"),
    say("put each event on lines of its own, after a dash"),
)
_NOT_LAST = (say("something follows the events"), say("move it above the line events:, which must be the last key"))
_MERGE = (
    say("a merge of git is not finished"),
    say("keep the lines of both sides and remove the marks <<<<<<<, ======= and >>>>>>>"),
)


class Shape(Struct, frozen=True):
    """`indent` is the column of the dashes, None where there is no event yet; `newline` ends the file's lines.

    `empty` is the stretch of the `[]`, `null` or `~` that must give way to the first event.
    """

    indent: int | None
    newline: Literal[b"\n", b"\r\n"]
    empty: tuple[int, int] | None = None

    @property
    def column(self) -> int:
        """Where a new dash goes."""
        return 2 if self.indent is None else self.indent


class Flaw(Struct, frozen=True):
    """Why nothing can be appended, and the line, from 1, where that shows; 0 where no line does."""

    message: Message
    hint: Message
    line: int


def shape_of(data: bytes) -> Shape | Flaw:
    """The shape of a ledger's bytes, of which the last line may lack its end."""
    events = _EVENTS.search(data)
    if events is None:
        conflict = next((place for place in (data.find(b"\n" + mark) for mark in _CONFLICT) if place >= 0), None)
        return Flaw(*_NO_EVENTS, 0) if conflict is None else _flaw(_MERGE, data, conflict + 1)
    value = _NO_VALUE.fullmatch(events[1])
    if value is None:
        return _flaw(_NOT_A_LIST, data, events.start(1))
    indent = _indent(data, events.end())
    if isinstance(indent, Flaw):
        return indent
    margin = (_MARGIN_BUT_DASHES if indent == 0 else _MARGIN).search(data, events.end())
    if margin is not None:
        return _flaw(_MERGE if margin[1].startswith(_CONFLICT) else _NOT_LAST, data, margin.start(1))
    first_end = data.find(b"\n")
    newline: Literal[b"\n", b"\r\n"] = b"\r\n" if first_end > 0 and data[first_end - 1] == 13 else b"\n"
    start, end = value.span("value")
    if start < 0:
        return Shape(indent, newline)
    if indent is not None:
        return _flaw(_NOT_A_LIST, data, events.start(1))
    return Shape(None, newline, (events.start(1) + start, events.start(1) + end))


def _indent(data: bytes, after: int) -> int | Flaw | None:
    """The column of the first dash after the line `events:`, which ends at `after`."""
    first = _FIRST.match(data, after + 1)
    if first is None or not first["start"].strip():
        return None
    if first["start"].startswith(b"#"):
        return None
    if not _DASH.match(first["start"]) or b"\t" in first["indent"]:
        if not first["indent"]:
            return None  # at the margin: told by what is looked for there
        return _flaw(_NOT_A_LIST, data, first.start("start"))
    return len(first["indent"])


def _flaw(what: tuple[Message, Message], data: bytes, place: int) -> Flaw:
    return Flaw(*what, data.count(b"\n", 0, place) + 1)
