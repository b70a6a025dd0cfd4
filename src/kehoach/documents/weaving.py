"""A part and its tags as the source of a Jinja template, the way docxtpl understands them.

`{%p %}`, `{%tr %}`, `{%tc %}` and `{%r %}` stand for the whole paragraph, row, cell or run they are in; a tag in a text
keeps its place. Each tag begins a line of its own inside its braces, where line ends mean nothing: so a line of the
source tells the tag, and the XML stays as it is.
"""

from bisect import bisect_left, bisect_right
from typing import NamedTuple

from kehoach.diagnostics import Diagnostic
from kehoach.documents import faults
from kehoach.documents.faults import fault
from kehoach.documents.joining import bookmarks, run_settings, span_of
from kehoach.documents.markup import Element, Paragraph, Part, Piece
from kehoach.documents.tags import Tag
from kehoach.messages import Message, say

_PRESERVED = '<w:t xml:space="preserve">'
_SHOWN = ("w:drawing", "w:pict", "w:object", "w:sectPr", "m:oMath")


class Woven(NamedTuple):
    """The source of a template, and the tag that begins on each of its lines."""

    source: str
    tags: dict[int, Tag]


def misplaced(tag: Tag, tags: tuple[Tag, ...], part: Part, file: str) -> Diagnostic | None:
    """Why a tag that stands for what it is in would take more with it than meant."""
    element = replaced(tag)
    if tag.reach in ("", "r"):
        return None
    if element is None:
        what = _NO_ROW if tag.reach == "tr" else _NO_CELL
        return fault(faults.MISPLACED, tag.place(file), what, say("write {form}", form=f"{tag.opening}p … {_end(tag)}"))
    at = bisect_left(part.paragraphs, element.start, key=_start)
    inside = part.paragraphs[at : bisect_right(part.paragraphs, element.end, key=_start)]
    ours = {id(one) for one in inside}
    others = any(one is not tag and id(one.paragraph) in ours and one.opening != "{#" for one in tags)
    rest = "".join(one.text for one in inside if one is not tag.paragraph)
    rest += tag.paragraph.text[: tag.start] + tag.paragraph.text[tag.end :]
    hint = say("give the tag a paragraph, row or cell of its own")
    if others:
        return fault(faults.MISPLACED, tag.place(file), _TWO[tag.reach], hint)
    if rest.strip() or any(one.name in _SHOWN for one in element.within()):
        return fault(faults.MISPLACED, tag.place(file), _LOST[tag.reach], hint)
    return None


def _start(paragraph: Paragraph) -> int:
    return paragraph.element.start


_NO_ROW = say("the tag stands for a row of a table, and is in none")
_NO_CELL = say("the tag stands for a cell of a table, and is in none")
_TWO: dict[str, Message] = {
    "p": say("two tags in a paragraph of which one stands for the paragraph"),
    "tr": say("two tags in a row of which one stands for the row"),
    "tc": say("two tags in a cell of which one stands for the cell"),
}
_LOST: dict[str, Message] = {
    "p": say("the tag stands for its paragraph, and what else is in it would be lost"),
    "tr": say("the tag stands for its row, and what else is in it would be lost"),
    "tc": say("the tag stands for its cell, and what else is in it would be lost"),
}


def _end(tag: Tag) -> str:
    return {"{{": "}}", "{%": "%}", "{#": "#}"}[tag.opening]


def replaced(tag: Tag) -> Element | None:
    """The paragraph, row or cell that the tag stands for."""
    return tag.paragraph.element.up(f"w:{tag.reach}") if tag.reach in ("p", "tr", "tc") else None


def woven(part: Part, tags: tuple[Tag, ...]) -> Woven:
    """The source for a part whose tags have no fault."""
    weaver = _Weaver(part)
    weaver.preserve_spaces(tags)
    for tag in reversed(tags):
        weaver.put(tag)
    return weaver.source()


class _Weaver:
    """The part's tokens while tags are put into them, from the last to the first: places before them stay right."""

    def __init__(self, part: Part) -> None:
        self._part = part
        self._out: list[list[str | Tag]] = [[token] for token in part.tokens]
        self._letters: dict[int, list[str | Tag]] = {}

    def preserve_spaces(self, tags: tuple[Tag, ...]) -> None:
        """Each bare `<w:t>` before a tag keeps its spaces, as docxtpl has it."""
        tokens, bare, at = self._part.tokens, -1, 0
        for tag in tags:
            while at < span_of(tag).pieces[0].token:
                if tokens[at] == "<w:t>" and tokens[at + 1] != "</w:t>":
                    bare = at
                at += 1
            if bare >= 0 and tag.opening != "{#":
                self._out[bare] = [_PRESERVED]

    def put(self, tag: Tag) -> None:
        element = replaced(tag)
        if element is not None:
            for at in range(element.start, element.end + 1):
                self._out[at] = []
            self._out[element.start] = [tag]
            return
        pieces, begin, end = span_of(tag)
        self._put_in_text(tag, pieces, begin, end)

    def _put_in_text(self, tag: Tag, pieces: tuple[Piece, ...], begin: int, end: int) -> None:
        first, last = pieces[0], pieces[-1]
        rest = self._of(last)[end:]
        kept = bookmarks(self._part, tag)
        if first is not last:
            for at in range(first.token + 1, last.token + 1):
                self._out[at] = []
            run = last.holder.up("w:r")
            if kept and run is not None:
                self._out[run.end].append(kept)
        put: list[str | Tag] = [] if tag.opening == "{#" else [tag]
        if tag.reach == "r" and put:
            run = first.holder.up("w:r")
            settings = run_settings(self._part, run) if run is not None and any(rest) else ""
            put = ["</w:t></w:r>", tag, f"<w:r>{settings}{_PRESERVED}"]
        letters = self._of(first)[:begin] + put + rest
        self._letters[first.token] = letters
        self._out[first.token] = letters

    def _of(self, piece: Piece) -> list[str | Tag]:
        """The letters of a piece, with the tags that were put behind them."""
        found = self._letters.get(piece.token)
        return list(piece.letters) if found is None else found

    def source(self) -> Woven:
        written: list[str] = []
        lines: dict[int, Tag] = {}
        line = 1
        for token in self._out:
            for one in token:
                if isinstance(one, Tag):
                    line += 1
                    lines[line] = one
                    written.append(f"{one.opening}\n {one.inner} {_end(one)}")
                else:
                    line += one.count("\n")
                    written.append(one)
        return Woven("".join(written), lines)
