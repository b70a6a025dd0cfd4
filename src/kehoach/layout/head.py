"""Finds the components above the text: the names at its head, number, place and date, type and subject.

They are found by what they say and where they stand, not by how they look: in the two cells of a table, on the two
sides of a tab or of many blanks, one below the other, or in text boxes.
"""

import re
from collections.abc import Sequence

import msgspec

from kehoach.layout.kinds import ABBREVIATIONS
from kehoach.layout.lines import Line, cut, folded, is_rule, part
from kehoach.layout.word import Paragraph

LIMIT = 80  # paragraphs among which the head is looked for

NATION = folded("Cộng hòa xã hội chủ nghĩa Việt Nam")
_NATION_START = folded("Cộng hòa xã hội chủ nghĩa")
_MOTTO = re.compile("độc lập ?-? ?tự do ?-? ?hạnh phúc")
_NUMBER = re.compile(r"số ?:?[\d._… ]*/ ?\S|số ?:")
PLACE_DATE = re.compile(
    r"(?P<place>.*?)(?P<comma>,?) ?\bngày ?(?P<day>[\d._… ]*?) ?tháng ?(?P<month>[\d._… ]*?) ?năm ?(?P<year>[\d._… ]*)"
)
_SUBJECT = re.compile(r"v/v\b|về việc ")
STAMP = re.compile(r"(dự thảo|hỏa tốc|thượng khẩn|khẩn|mật|tối mật|tuyệt mật|lưu hành nội bộ|mẫu|tm\b).{0,30}")
ADDRESSING = re.compile("kính gửi")
BASIS = re.compile(r"(căn cứ|theo đề nghị|xét đề nghị) ")
_CONTINUED = re.compile(
    r"(tỉnh|thành phố|tp\.?|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu|và|của|về|cấp|việt nam) ?\S*"
)
_LONGEST_TITLE = 500  # letters, where nothing but its place makes it one
_HEADING = re.compile(r"(?:[ivx]+|\d+)\. ?\S|(?:điều|chương|phần|mục) [\divx]+")


class Head(msgspec.Struct, frozen=True):
    """The components at the head, each empty where it is not found; `left` and `right` are their paragraphs."""

    nation: tuple[Line, ...] = ()
    motto: Line | None = None
    superior: tuple[Line, ...] = ()
    issuer: tuple[Line, ...] = ()
    number: Line | None = None
    place_date: Line | None = None
    subject: tuple[Line, ...] = ()  # "V/v …" of a công văn
    type_name: Line | None = None
    title: tuple[Line, ...] = ()

    @property
    def lines(self) -> tuple[Line, ...]:
        single = (self.motto, self.number, self.place_date, self.type_name)
        several = (*self.nation, *self.superior, *self.issuer, *self.subject, *self.title)
        return (*several, *(line for line in single if line is not None))

    @property
    def end(self) -> int:
        """The order of its last paragraph; 0 where nothing was found."""
        return max((line.order for line in self.lines), default=0)


def find_head(paragraphs: Sequence[Paragraph]) -> Head:
    """The head of a document."""
    lines = [line for paragraph in paragraphs[:LIMIT] for line in cut(paragraph)]
    stop = next((place for place, line in enumerate(lines) if _ends_head(line)), len(lines))
    region = _without_join(lines[:stop])
    nation = _nation(region)
    motto = next((line for line in region if _MOTTO.search(line.folded)), None)
    number = next((line for line in region if _NUMBER.match(line.folded)), None)
    place_date = next((line for line in region if len(line.text) < 90 and PLACE_DATE.fullmatch(line.folded)), None)
    subject = _subject(region)
    known = [*nation, *subject, *(line for line in (motto, number, place_date) if line)]
    names = _names(region, known, nation[0] if nation else motto, number or (subject[0] if subject else None))
    superior, issuer = _parted(names)
    typed = lines[stop] if stop < len(lines) and lines[stop].folded in ABBREVIATIONS else None
    title = _title(lines[stop + 1 :]) if typed is not None else ()
    return Head(nation, motto, superior, issuer, number, place_date, subject, typed, title)


def _ends_head(line: Line) -> bool:
    return line.folded in ABBREVIATIONS or bool(ADDRESSING.match(line.folded)) or len(line.text) > 250


def _without_join(lines: list[Line]) -> list[Line]:
    """The lines, with one that holds the names of both sides with a single blank between them cut in two."""
    found: list[Line] = []
    for line in lines:
        lower = line.raw.casefold()
        for start in ("cộng hòa xã", "cộng hoà xã", "độc lập"):
            place = lower.find(start)
            if place > 0 and line.raw[:place].strip() and len(lower) == len(line.raw):
                right = part(line, place)
                found += [part(line, 0, place), msgspec.structs.replace(right, column=line.column + 1)]
                break
        else:
            found.append(line)
    return found


def _nation(lines: list[Line]) -> tuple[Line, ...]:
    for place, line in enumerate(lines):
        if NATION in line.folded:
            return (line,)
        if line.folded == _NATION_START and place + 1 < len(lines) and lines[place + 1].folded == "việt nam":
            return (line, lines[place + 1])
    return ()


def _subject(lines: list[Line]) -> tuple[Line, ...]:
    """ "V/v …" with the lines it runs on to in the same cell."""
    start = next((place for place, line in enumerate(lines) if _SUBJECT.match(line.folded)), None)
    if start is None:
        return ()
    found = [lines[start]]
    for line in lines[start + 1 :]:
        first = found[0]
        together = line.order == first.order or (line.paragraph.cell == first.paragraph.cell is not None)
        if not together or is_rule(line.text) or PLACE_DATE.fullmatch(line.folded) or STAMP.fullmatch(line.folded):
            break
        found.append(line)
    return tuple(found)


def _names(region: list[Line], known: list[Line], right: Line | None, below: Line | None) -> list[Line]:
    """The lines of the names on the left: what stands there above the number and is nothing else."""
    last = below.order if below is not None else max((line.order for line in region), default=0)
    found = []
    for line in region:
        if line in known or is_rule(line.text) or STAMP.fullmatch(line.folded) or line.order > last:
            continue
        if below is not None and line.order == last and (line.row, line.column) >= (below.row, below.column):
            continue
        if _stands_left(line, right, below) and len(line.text) < 120:
            found.append(line)
    return found


def _stands_left(line: Line, right: Line | None, below: Line | None) -> bool:
    cell = line.paragraph.cell
    if below is not None and below.paragraph.cell is not None:
        other = below.paragraph.cell
        if cell is None or cell.table != other.table:
            return False
        return cell.column == other.column
    if right is None:
        return line.text == line.text.upper()
    if right.paragraph.cell is not None:
        other = right.paragraph.cell
        return cell is not None and cell.table == other.table and cell.column != other.column
    if right.paragraph.box is not None or line.paragraph.box is not None:
        return line.paragraph.box != right.paragraph.box
    return cell is None and (line.column < right.column or right.column == 0)


def _parted(names: list[Line]) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """The superior body and the issuing one: by weight where it tells them apart, else by what the words say."""
    if len(names) < 2:
        return (), tuple(names)
    bold = [all(run.look.bold for run in line.runs) for line in names]
    if bold != [bold[0]] * len(bold):
        split = bold.index(True)
        if split and all(bold[split:]):
            return tuple(names[:split]), tuple(names[split:])
    split = next((place for place, line in enumerate(names) if place and not _CONTINUED.match(line.folded)), 0)
    return tuple(names[:split]), tuple(names[split:])


def _title(lines: list[Line]) -> tuple[Line, ...]:
    """The subject under the name of the type: the line after it, and the centred ones that go on with it.

    However long, what is centred is a subject; what is not is one up to `_LONGEST_TITLE` letters.
    """
    found: list[Line] = []
    for line in lines:
        text = line.folded
        if ADDRESSING.match(text) or BASIS.match(text) or is_rule(line.text) or text.startswith("("):
            break
        if found and line.text.isupper() and not found[0].text.isupper():
            break  # who decides, above the legal bases of a quyết định
        centred = line.paragraph.alignment == "center"
        if found and (not centred or line.order > found[-1].order + 1):
            break
        broken = bool(found) and line.order == found[-1].order  # a line break where the width asked for one
        if not broken and (_HEADING.match(text) or text.endswith(("./.", ":"))):
            break
        if len(line.text) > _LONGEST_TITLE and not centred:
            break
        found.append(line)
    return tuple(found)
