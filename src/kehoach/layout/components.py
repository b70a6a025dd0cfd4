"""The components of an administrative document, found in any Word file: also one that was typed by hand."""

import re
from collections.abc import Sequence
from itertools import takewhile

import msgspec

from kehoach.layout.foot import Foot, find_foot
from kehoach.layout.head import ADDRESSING, BASIS, STAMP, Head, find_head
from kehoach.layout.lines import Line, cut, folded, is_rule, whole
from kehoach.layout.signature import find_signature
from kehoach.layout.word import Paragraph, WordDocument

_APPENDIX = re.compile(r"phụ lục(?: (?:số )?[ivxlc\d]+)?(?: ?[:.\-].*)?")
_REFERENCE = re.compile(r"[(\[]? ?(?:ban hành )?kèm theo\b")
_FILLED_IN = re.compile(r"số ?:? ?\d+.* ngày ?\d")


class Appendix(msgspec.Struct, frozen=True):
    """An appendix: its heading, its title, the line that says what it belongs to, and all its paragraphs."""

    heading: Line
    title: tuple[Line, ...] = ()
    reference: tuple[Line, ...] = ()
    paragraphs: tuple[Paragraph, ...] = ()

    @property
    def on_paper(self) -> bool:
        """Whether its reference is filled in, as on paper; on an electronic document it is left open."""
        text = " ".join(line.folded for line in self.reference)
        return bool(_FILLED_IN.search(text))


class Drawing(msgspec.Struct, frozen=True):
    """A solid line below a component, however it was made; lengths in points."""

    length: float
    paragraph: Paragraph


class Components(msgspec.Struct, frozen=True):
    """What was found. `letter` says that it is a công văn; `addressing` is "Kính gửi", `addressees` its list.

    `signature` is what a digital signature left on an electronic copy. `main` are the paragraphs before any appendix,
    without it; none in a file that holds only an appendix.
    """

    document: WordDocument
    head: Head
    foot: Foot
    letter: bool = False
    addressing: Line | None = None
    addressees: tuple[Line, ...] = ()
    bases: tuple[Line, ...] = ()
    body: tuple[Line, ...] = ()
    appendices: tuple[Appendix, ...] = ()
    main: tuple[Paragraph, ...] = ()
    signature: tuple[Line, ...] = ()

    @property
    def main_text(self) -> bool:
        """Whether there is anything before the first appendix: a file may hold only an appendix."""
        return any(not paragraph.blank for paragraph in self.main)


def find_components(document: WordDocument) -> Components:
    """The components of the document."""
    signature = find_signature(document.paragraphs)
    signed = {line.order for line in signature}
    paragraphs = tuple(one for one in document.paragraphs if one.where.order not in signed)
    starts = _appendix_starts(paragraphs)
    main = _main(paragraphs[: starts[0]]) if starts else paragraphs
    ends = [*starts[1:], len(paragraphs)]
    appendices = tuple(_appendix(paragraphs[start:end]) for start, end in zip(starts, ends, strict=False))
    head = find_head(main)
    addressing, addressees = _addressing(main, head.end)
    top = max([head.end, *(line.order for line in (addressing, *addressees) if line is not None)])
    foot = find_foot(main, top)
    text = _text(main, top, foot.start)
    bases = _bases(text)
    letter = head.type_name is None and bool(head.subject or addressing)
    based = {line.order for line in bases}
    body = tuple(line for line in text if line.order not in based)
    return Components(
        document, head, foot, letter, addressing, addressees, bases, body, appendices, main, signature
    )  # fmt: skip


def _main(paragraphs: tuple[Paragraph, ...]) -> tuple[Paragraph, ...]:
    """The paragraphs before an appendix; none where they are only marks, such as DỰ THẢO above it."""
    said = (one for one in paragraphs if not one.blank)
    return () if all(STAMP.fullmatch(whole(one).folded) for one in said) else paragraphs


def _appendix_starts(paragraphs: Sequence[Paragraph]) -> list[int]:
    """Where appendices begin: a line that says so, in the middle, at the head of a page or set apart in bold."""
    found = []
    for place, paragraph in enumerate(paragraphs):
        if paragraph.blank or paragraph.cell is not None or len(paragraph.text) > 250:
            continue
        first = cut(paragraph)[0]
        if _APPENDIX.fullmatch(first.folded) and _stands_out(paragraphs, place):
            found.append(place)
    return found


def _stands_out(paragraphs: Sequence[Paragraph], place: int) -> bool:
    paragraph = paragraphs[place]
    before = paragraphs[place - 1] if place else None
    if before is None or before.section != paragraph.section or before.breaks_page or paragraph.breaks_page:
        return True
    return paragraph.alignment == "center" or all(run.look.bold for run in whole(paragraph).runs)


def _appendix(paragraphs: Sequence[Paragraph]) -> Appendix:
    lines = [line for paragraph in paragraphs[:20] for line in cut(paragraph)]
    heading = lines[0]
    title: list[Line] = []
    reference: list[Line] = []
    for line in lines[1:]:
        if is_rule(line.text):
            break
        if reference or _REFERENCE.match(line.folded):
            reference.append(line)
            if line.text.endswith(")") or len(reference) > 3:
                break
        elif line.paragraph.cell is not None or len(title) > 4 or len(line.text) > 300:
            break
        else:
            title.append(line)
    if not reference:
        title = _standing_out(title)
    return Appendix(heading, tuple(title), tuple(reference), tuple(paragraphs))


def _standing_out(lines: list[Line]) -> list[Line]:
    """The first lines that are centred or in capitals: without a reference nothing else ends a title."""
    found = []
    for line in lines:
        if line.paragraph.alignment != "center" and line.text != line.text.upper():
            break
        found.append(line)
    return found


def _addressing(main: Sequence[Paragraph], after: int) -> tuple[Line | None, tuple[Line, ...]]:
    """ "Kính gửi" and, where they stand below or beside it, the bodies it lists."""
    lines = [line for paragraph in main for line in _in_place(paragraph)]
    place = next((at for at, line in enumerate(lines) if ADDRESSING.match(line.folded)), None)
    if place is None or (lines[place].order < after and lines[place].paragraph.cell is None):
        return None, ()
    first = lines[place]
    if first.text.partition(":")[2].strip() or (":" not in first.text and len(first.text) > 12):
        rest = lines[place + 1 :]
        return first, _listed(rest) if rest and rest[0].text.startswith(("-", "–")) else ()
    return first, _listed(lines[place + 1 :])


def _in_place(paragraph: Paragraph) -> tuple[Line, ...]:
    return () if paragraph.blank else (whole(paragraph),)


def _listed(lines: list[Line]) -> tuple[Line, ...]:
    found: list[Line] = []
    for line in lines[:80]:
        dashed = line.text.startswith(("-", "–", "+", "•"))
        if not dashed and not (line.text.endswith((";", ",")) or (found and found[-1].text.endswith(";"))):
            break
        if not dashed and len(line.text) > 200:
            break
        if found and found[-1].text.endswith(".") and not dashed:
            break
        found.append(line)
    return tuple(found)


def _text(main: Sequence[Paragraph], after: int, before: int | None) -> list[Line]:
    """The paragraphs of the text: in no table and no box, between head and foot."""
    found = []
    for paragraph in main:
        order = paragraph.where.order
        if order <= after or (before is not None and order >= before):
            continue
        if paragraph.cell is None and paragraph.box is None and not paragraph.blank and not is_rule(paragraph.text):
            found.append(whole(paragraph))
    return found


def _bases(text: list[Line]) -> tuple[Line, ...]:
    """The legal bases at the head of the text; a sentence that begins with "Căn cứ" and goes on to act is none."""
    found: list[Line] = []
    for line in text[_decider(text) :]:
        if not BASIS.match(line.folded) or line.text.endswith(":"):
            break
        found.append(line)
    if len(found) == 1:
        line = found[0]
        italic = all(run.look.italic for run in line.runs)
        return tuple(found) if italic or line.text.endswith(";") else ()
    return tuple(found)


def _decider(text: list[Line]) -> int:
    """How many lines at the head of the text only say who decides, in the middle and in capitals."""
    upper = (line.text.isupper() and line.paragraph.alignment == "center" for line in text[:3])
    return sum(1 for _ in takewhile(bool, upper))


def drawing_below(line: Line, document: WordDocument, *, anywhere_beside: bool = False) -> Drawing | None:
    """The solid line below a line of text: underscores, a border, a drawn shape, or underlined letters.

    With `anywhere_beside` a shape counts wherever it is anchored in the same cell, or in the head where there is none.
    """
    paragraph = line.paragraph
    if line.runs and all(run.look.underlined for run in line.runs):
        return Drawing(line.width, paragraph)
    for other in cut(paragraph):
        if other.row == line.row + 1 and is_rule(other.text):
            return Drawing(other.width, paragraph)
    if paragraph.ruled:
        return Drawing(_border(paragraph), paragraph)
    if paragraph.drawn and (line.alone or paragraph.cell is not None):
        return Drawing(paragraph.drawn[-1].length, paragraph)
    found = _in_following(line, document)
    return found or (_beside(line, document) if anywhere_beside else None)


def _border(paragraph: Paragraph) -> float:
    return max(0.0, paragraph.width - paragraph.left - paragraph.right)


def _in_following(line: Line, document: WordDocument) -> Drawing | None:
    own = line.paragraph
    for paragraph in document.paragraphs[own.where.order : own.where.order + 6]:
        if paragraph.cell != own.cell:
            break
        if paragraph.box != own.box:
            continue
        rules = [other for other in cut(paragraph) if is_rule(other.text)]
        for other in rules:
            if own.cell is not None or other.column == line.column:
                return Drawing(other.width, paragraph)
        if paragraph.ruled_above:
            return Drawing(_border(paragraph), paragraph)
        if not paragraph.blank and not rules:
            break
        if paragraph.ruled:
            return Drawing(_border(paragraph), paragraph)
        if paragraph.drawn and (own.cell is not None or line.alone):
            return Drawing(paragraph.drawn[-1].length, paragraph)
    return None


def _beside(line: Line, document: WordDocument) -> Drawing | None:
    """A shape anchored elsewhere in the same cell; without a table, on the same side of the page."""
    own = line.paragraph
    middle = own.width / 2
    for paragraph in document.paragraphs[: own.where.order + 8]:
        for drawn in paragraph.drawn:
            if own.cell is not None:
                if paragraph.cell == own.cell:
                    return Drawing(drawn.length, paragraph)
            elif paragraph.cell is None and drawn.start is not None:
                left = drawn.start + drawn.length / 2 < middle
                if left == (line.column == 0):
                    return Drawing(drawn.length, paragraph)
    return None


def reference_of(text: str) -> bool:
    """Whether a text speaks of an appendix."""
    return "phụ lục" in folded(text)
