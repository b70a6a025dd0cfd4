"""Tags that Word has cut into several runs: joined again where nothing is lost by it, a fault where something is.

Word cuts a text at every edit, spelling mark and change of language; of that a reader sees nothing. Where the pieces
are set differently, or a tab, a line break or a field stands between them, joining would change what is seen.
"""

import re
from bisect import bisect_left, bisect_right
from itertools import pairwise
from typing import NamedTuple

from kehoach.diagnostics import Diagnostic
from kehoach.documents import faults
from kehoach.documents.faults import fault
from kehoach.documents.markup import Element, Part, Piece
from kehoach.documents.tags import Tag
from kehoach.messages import say

_UNSEEN = re.compile(
    r"</?w:(?:t|r)(?:\s[^>]*)?>|<w:(?:proofErr|bookmarkStart|bookmarkEnd|lastRenderedPageBreak)(?:\s[^>]*)?/>"
)
_BOOKMARK = re.compile(r"<w:bookmark(?:Start|End)\s")
_OF_NO_ACCOUNT = re.compile(r"<w:(?:lang|noProof)(?:\s[^>]*)?/>|\s+w:rsid\w*\s*=\s*(?:\"[^\"]*\"|'[^']*')")


class Span(NamedTuple):
    """Where a tag stands: the first and last of the pieces of text that it covers, and how far into them."""

    pieces: tuple[Piece, ...]
    begin: int
    end: int


def in_order(tags: tuple[Tag, ...]) -> tuple[Tag, ...]:
    """The tags as they follow each other in the XML; a paragraph can have another in the midst of its text."""
    return tuple(sorted(tags, key=lambda tag: (span_of(tag).pieces[0].token, tag.start)))


def span_of(tag: Tag) -> Span:
    """The pieces of its paragraph that the tag covers; `end` counts letters of the last."""
    paragraph = tag.paragraph
    first, last = bisect_right(paragraph.ends, tag.start), bisect_left(paragraph.ends, tag.end)
    before = paragraph.ends[first - 1] if first else 0
    before_last = paragraph.ends[last - 1] if last else 0
    return Span(tuple(paragraph.pieces[first : last + 1]), tag.start - before, tag.end - before_last)


def cut_apart(part: Part, tag: Tag, file: str) -> Diagnostic | None:
    """Why the tag's pieces cannot be joined, where they cannot."""
    pieces = span_of(tag).pieces
    for left, right in pairwise(pieces):
        if left.holder is right.holder:
            continue
        between = _between(part, left, right)
        if between is None:
            what = say("a tab, a line break or something else stands inside the tag")
            return fault(faults.SPLIT, tag.place(file), what, say("write the tag anew, in one go"))
        one_run = left.holder.up("w:r") is right.holder.up("w:r")
        if not one_run and _setting(part, left) != _setting(part, right):
            what = say("the letters of the tag are set differently")
            hint = say("select the whole tag, braces included, and set it in one way (Ctrl+Space clears it)")
            return fault(faults.SPLIT, tag.place(file), what, hint)
    return None


def bookmarks(part: Part, tag: Tag) -> str:
    """The bookmarks that begin or end inside the tag: they are kept, behind its run."""
    pieces = span_of(tag).pieces
    if len(pieces) < 2:
        return ""
    return "".join(token for token in part.tokens[pieces[0].token : pieces[-1].token] if _BOOKMARK.match(token))


def _between(part: Part, left: Piece, right: Piece) -> tuple[str, ...] | None:
    """The tokens between two pieces, the settings of runs left out; None where a reader would see one of them."""
    kept, skipping = [], False
    for token in part.tokens[left.token + 1 : right.token]:
        if token.startswith(("<w:rPr>", "<w:rPr ", "<w:rPr/")):
            skipping = not token.endswith("/>")
        elif token == "</w:rPr>":
            skipping = False
        elif not skipping:
            if not _UNSEEN.fullmatch(token):
                return None
            kept.append(token)
    return tuple(kept)


def _setting(part: Part, piece: Piece) -> str:
    """How the run of a piece is set, without what cannot be seen."""
    settings = _settings(piece.holder.up("w:r"))
    text = "" if settings is None else "".join(part.tokens[settings.start : settings.end + 1])
    plain = _OF_NO_ACCOUNT.sub("", text)
    return "" if plain in ("<w:rPr></w:rPr>", "<w:rPr/>") else plain


def _settings(run: Element | None) -> Element | None:
    first = run.children[0] if run is not None and run.children else None
    return first if first is not None and first.name == "w:rPr" else None


def run_settings(part: Part, run: Element) -> str:
    """The settings of a run, as they stand in the XML."""
    settings = _settings(run)
    return "" if settings is None else "".join(part.tokens[settings.start : settings.end + 1])
