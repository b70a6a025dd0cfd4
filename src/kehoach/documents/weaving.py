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
_SHOWN = (
    "w:drawing", "w:pict", "w:object", "w:sectPr", "m:oMath",
    "w:sym", "w:footnoteReference", "w:endnoteReference", "w:fldChar",
)  # fmt: skip
_MOST_SETTINGS = 10_000


class Woven(NamedTuple):
    """The source of a template, and the tag that begins on each of its lines."""

    source: str
    tags: dict[int, Tag]


def misplaced(tag: Tag, tags: tuple[Tag, ...], part: Part, file: str) -> Diagnostic | None:
    """Why a tag that stands for what it is in would take more with it than meant."""
    element = replaced(tag)
    if tag.reach in ("", "r"):
        return _overset(tag, part, file) if tag.reach else None
    if element is None:
        what = _NO_ROW if tag.reach == "tr" else _NO_CELL
        return fault(faults.MISPLACED, tag.place(file), what, say("write {form}", form=f"{tag.opening}p … {_end(tag)}"))
    hint = say("give the tag a paragraph, row or cell of its own")
    among = tags[bisect_left(tags, element.start, key=_token) : bisect_right(tags, element.end, key=_token)]
    if any(one is not tag and (one.reach or one.opening != "{#") for one in among):
        return fault(faults.MISPLACED, tag.place(file), _TWO[tag.reach], hint)
    at = bisect_left(part.paragraphs, element.start, key=_start)
    inside = part.paragraphs[at : bisect_right(part.paragraphs, element.end, key=_start)]
    rest = "".join(one.text for one in inside if one is not tag.paragraph)
    rest += tag.paragraph.text[: tag.start] + tag.paragraph.text[tag.end :]
    if rest.strip() or any(_shown(one, part) for one in element.within()):
        return fault(faults.MISPLACED, tag.place(file), _LOST[tag.reach], hint)
    return None


def _overset(tag: Tag, part: Part, file: str) -> Diagnostic | None:
    """Settings of a run are written anew behind each of its tags: they must not be what makes a template grow."""
    run = span_of(tag).pieces[0].holder.up("w:r")
    if run is None or len(run_settings(part, run)) <= _MOST_SETTINGS:
        return None
    hint = say("select the whole tag, braces included, and set it in one way (Ctrl+Space clears it)")
    return fault(faults.NOT_ALLOWED, tag.place(file), say("the letters of the tag have too many settings"), hint)


def _token(tag: Tag) -> int:
    return span_of(tag).pieces[0].token


def _shown(element: Element, part: Part) -> bool:
    if element.name == "w:br":
        return "w:type=" in part.tokens[element.start]  # a page or a column ends here
    return element.name in _SHOWN


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
        self._tails: dict[int, tuple[Piece, int, list[str | Tag]]] = {}
        """Of the pieces with tags: how many of their letters are as they were, and what follows these."""

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
                self._tails.pop(at, None)
            self._out[element.start] = [tag]
            return
        pieces, begin, end = span_of(tag)
        self._put_in_text(tag, pieces, begin, end)

    def _put_in_text(self, tag: Tag, pieces: tuple[Piece, ...], begin: int, end: int) -> None:
        first, last = pieces[0], pieces[-1]
        rest = self._after(last, end)
        kept = bookmarks(self._part, tag)
        if first is not last:
            for at in range(first.token + 1, last.token + 1):
                self._out[at] = []
                self._tails.pop(at, None)
            run = last.holder.up("w:r")
            if kept and run is not None:
                self._out[run.end].append(kept)
        put: list[str | Tag] = [] if tag.opening == "{#" else [tag]
        if tag.reach == "r" and put:
            run = first.holder.up("w:r")
            settings = run_settings(self._part, run) if run is not None and any(rest) else ""
            put = ["</w:t></w:r>", tag, f"<w:r>{settings}{_PRESERVED}"]
        self._tails[first.token] = first, begin, put + rest

    def _after(self, piece: Piece, end: int) -> list[str | Tag]:
        """What stands in a piece after so many letters, with the tags that were put there."""
        _, begin, tail = self._tails.get(piece.token, (piece, len(piece.letters), []))
        return ["".join(piece.letters[end:begin]), *tail]

    def source(self) -> Woven:
        for at, (piece, begin, tail) in self._tails.items():
            self._out[at] = ["".join(piece.letters[:begin]), *tail]
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
