"""Finds the components below the text: who signs, on whose authority, and who is sent the document."""

import re
from collections.abc import Sequence

import msgspec

from kehoach.layout.lines import Line, cut, folded, is_rule
from kehoach.layout.word import Paragraph

_DISTRIBUTION = re.compile(r"nơi nhận\b")
_TITLES = "|".join(
    folded(title)
    for title in (
        "chủ tịch", "phó chủ tịch", "giám đốc", "phó giám đốc", "tổng giám đốc", "chánh văn phòng",
        "phó chánh văn phòng", "bộ trưởng", "thứ trưởng", "cục trưởng", "phó cục trưởng", "viện trưởng",
        "phó viện trưởng", "chánh án", "phó chánh án", "trưởng phòng", "phó trưởng phòng", "trưởng ban",
        "phó trưởng ban", "thủ tướng", "phó thủ tướng", "bí thư", "phó bí thư", "chánh thanh tra", "hiệu trưởng",
        "tổ trưởng", "trưởng công an", "phó trưởng công an", "chi cục trưởng", "tổng cục trưởng", "vụ trưởng",
        "trưởng đoàn", "chỉ huy trưởng", "chính ủy", "thủ trưởng",
    )
)  # fmt: skip
AUTHORITY = re.compile(rf"(?:tm|kt|tl|tuq|ktr|q)[. ] ?\S|(?:t/m|k/t|t/l|t/u/q)\b|(?:{_TITLES})\b")
MARK = re.compile(r"[A-ZĐƯƠÂÊÔ]{1,6}\. ?\(\d+\)")
_IN_BRACKETS = re.compile(r"[(\[].*[)\]]")


class Foot(msgspec.Struct, frozen=True):
    """The components at the foot; `entries` are the list of recipients without its heading, one line each."""

    heading: Line | None = None
    entries: tuple[Line, ...] = ()
    authority: tuple[Line, ...] = ()
    name: Line | None = None
    mark: Line | None = None  # who drafted it and how many copies: "PL.(300)"

    @property
    def start(self) -> int | None:
        """The order of its first paragraph."""
        lines = (*self.entries, *self.authority, *(line for line in (self.heading, self.name) if line is not None))
        return min((line.order for line in lines), default=None)


def find_foot(paragraphs: Sequence[Paragraph], after: int) -> Foot:
    """The foot of a document, below the paragraph of order `after`."""
    lines = [line for paragraph in paragraphs if paragraph.where.order > after for line in cut(paragraph)]
    headings = [place for place, line in enumerate(lines) if _DISTRIBUTION.match(line.folded)]
    if not headings:
        return _signed_only(lines)
    heading = lines[headings[-1]]
    if heading.paragraph.cell is None and heading.paragraph.box is None:
        return _typed(lines, headings[-1])
    entries: list[Line] = []
    signing: list[Line] = []
    for line in lines:
        if _same_place(line, heading):
            if line.order > heading.order or (line.order == heading.order and line.row > heading.row):
                entries.append(line)
        elif _beside(line, heading):
            signing.append(line)
    if not signing:
        signing = list(_signed_only(lines).authority)
    return _foot(heading, _inside(heading, entries), signing)


def _same_place(line: Line, heading: Line) -> bool:
    """Whether a line stands in the heading's box or cell, or in a cell below it."""
    cell, other = line.paragraph.cell, heading.paragraph.cell
    if line.paragraph.box != heading.paragraph.box or cell is None or other is None:
        return line.paragraph.box == heading.paragraph.box and cell is other
    return (cell.table, cell.column) == (other.table, other.column) and cell.row >= other.row


def _beside(line: Line, heading: Line) -> bool:
    cell, other = line.paragraph.cell, heading.paragraph.cell
    if cell is None or other is None:
        return line.paragraph.box is not None
    return cell.table == other.table and cell.column != other.column


def _inside(heading: Line, entries: list[Line]) -> list[Line]:
    """The entries without blank rules between them."""
    return [line for line in entries if not is_rule(line.text) and line is not heading]


def _typed(lines: list[Line], place: int) -> Foot:
    """A foot without a table: the recipients on the left of each line, who signs on the right or above."""
    heading = lines[place]
    above = _signing_above(lines[:place])
    entries: list[Line] = []
    signing = list(above)
    for line in lines[place + 1 :]:
        same_line = (line.order, line.row) == (heading.order, heading.row)
        if same_line or (line.column and not line.text.startswith("-")):
            signing.append(line)
        elif _goes_on(line, entries, signing):
            entries.append(line)
        else:
            signing.append(line)
    return _foot(heading, entries, signing)


def _goes_on(line: Line, entries: list[Line], signing: list[Line]) -> bool:
    """Whether a line on the left belongs to the recipients."""
    if line.text.startswith("-") or line.paragraph.label:
        return True
    if not entries or _signs(line):
        return False
    return not signing or not entries[-1].text.endswith((";", "."))


def _signs(line: Line) -> bool:
    return bool(AUTHORITY.match(line.folded)) and line.text == line.text.upper()


def _could_sign(line: Line) -> bool:
    return len(line.text) < 80 and not line.text.endswith((".", ";", ":", ",", "./."))


def _signing_above(lines: list[Line]) -> list[Line]:
    """Who signs where that stands above the recipients: the last short lines of the text, from the authority on."""
    for place in range(max(0, len(lines) - 8), len(lines)):
        if _signs(lines[place]) and all(map(_could_sign, lines[place:])):
            return lines[place:]
    return []


def _signed_only(lines: list[Line]) -> Foot:
    """A foot that names no recipients: who signs, at the end of the text."""
    for place in range(max(0, len(lines) - 12), len(lines)):
        line = lines[place]
        short = all(map(_could_sign, lines[place:]))
        if short and AUTHORITY.match(line.folded) and (line.text.isupper() or line.paragraph.cell is not None):
            return _foot(None, [], lines[place:])
    return Foot()


def _foot(heading: Line | None, entries: list[Line], signing: list[Line]) -> Foot:
    mark = next((line for line in entries if MARK.fullmatch(line.text)), None)
    entries = [line for line in entries if line is not mark]
    shown = [line for line in signing if not is_rule(line.text) and not _IN_BRACKETS.fullmatch(line.text)]
    if not shown:
        return Foot(heading, tuple(entries), mark=mark)
    last = shown[-1]
    gap = len(shown) > 1 and last.order > shown[-2].order + 1
    if len(shown) > 1 and not AUTHORITY.match(last.folded) and (gap or last.text != last.text.upper()):
        return Foot(heading, tuple(entries), tuple(shown[:-1]), last, mark)
    return Foot(heading, tuple(entries), tuple(shown), mark=mark)
