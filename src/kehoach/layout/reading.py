"""A package's XML to a `WordDocument`: paragraphs in their order, wherever they stand, and sections."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import msgspec

from kehoach.layout.formatting import Properties, cell_margins, paragraph_properties, read_styles
from kehoach.layout.inline import Inline, TextBox, mark_look
from kehoach.layout.markup import R, W, attribute, is_on, twips
from kehoach.layout.numbering import Numbering, read_lists
from kehoach.layout.package import Package
from kehoach.layout.word import Cell, Margin, Pages, Paragraph, Section, Where, WordDocument

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_INTO = frozenset(f"{W}{name}" for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"))
_CELL_MARGIN = 5.4
_REFERENCES = (("headerReference", "header"), ("footerReference", "footer"))


class _Room(msgspec.Struct):
    """Where paragraphs are being read: the body, a cell, a text box, a header."""

    where: Where
    width: float
    cell: Cell | None = None
    table_style: str | None = None
    count: int = 0


def read_document(package: Package) -> WordDocument:
    """Everything of the document that the rules look at."""
    return _Reader(package).document()


class _Reader:
    """Reads one package; counts as it goes."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self.styles = read_styles(package.related("styles"), package.related("theme"))
        self.numbering = Numbering(read_lists(package.related("numbering")))
        self.sections: list[Section] = []
        self.section = 0
        self.paragraphs: list[Paragraph] = []
        self.tables: set[int] = set()
        self.table_count = self.box_count = 0

    def document(self) -> WordDocument:
        body = self.package.parts[self.package.document].find(f"{W}body")
        settings = self.package.related("settings")
        if body is None:
            return WordDocument((), ())
        for properties in _section_properties(body):
            self._read_section(properties)
        self.sections = self.sections or [Section(1)]
        self._blocks(body, _Room(Where("body"), self._text_width()))
        found = tuple(self.paragraphs)
        sections = tuple(self._with_margins())
        tab = twips(settings.find(f"{W}defaultTabStop"), "val") if settings is not None else None
        both = settings.find(f"{W}evenAndOddHeaders") if settings is not None else None
        return WordDocument(
            found, sections, both is not None and is_on(both), tab if tab else 36.0, frozenset(self.tables)
        )

    def _text_width(self) -> float:
        section = self.sections[min(self.section, len(self.sections) - 1)]
        return max(1.0, section.width - section.left - section.right)

    def _blocks(self, parent: "Element", room: _Room) -> None:
        for child in parent:
            if child.tag == f"{W}p":
                self._paragraph(child, room)
            elif child.tag == f"{W}tbl":
                self._table(child, room)
            elif child.tag in _INTO:
                self._blocks(child, room)

    def _table(self, table: "Element", room: _Room) -> None:
        properties = table.find(f"{W}tblPr")
        style = attribute(properties.find(f"{W}tblStyle"), "val") if properties is not None else None
        own = cell_margins(properties.find(f"{W}tblCellMar")) if properties is not None else {}
        margins = self.styles.cells(style) | own
        grid = [twips(column, "w") or 0.0 for column in table.findall(f"{W}tblGrid/{W}gridCol")]
        outer = room.cell is None and room.where.box is None and room.where.part == "body"
        if outer:
            self.table_count += 1
            self.tables.add(self.section + 1)
        for row_number, row in enumerate(_found(table, "tr"), 1):
            place = 0
            for column, cell in enumerate(_found(row, "tc"), 1):
                inner, place = self._cell(cell, grid, place, margins)
                inner.table_style = style or self.styles.default.get("table")
                if outer:
                    inner.cell = Cell(self.table_count, row_number, column)
                    inner.where = Where("body", table=self.table_count, row=row_number, column=column)
                else:
                    inner.cell, inner.where = room.cell, room.where
                self._blocks(cell, inner)

    def _cell(self, cell: "Element", grid: list[float], place: int, margins: Properties) -> tuple[_Room, int]:
        """A room for the cell that begins at this column of the grid, and the column after it."""
        properties = cell.find(f"{W}tcPr")
        span, width = 1, None
        if properties is not None:
            text = attribute(properties.find(f"{W}gridSpan"), "val") or "1"
            span = int(text) if text.isdecimal() and len(text) < 4 else 1
            wide = properties.find(f"{W}tcW")
            if wide is not None and attribute(wide, "type") in (None, "dxa"):
                width = twips(wide, "w")
            margins = margins | cell_margins(properties.find(f"{W}tcMar"))
        width = width or sum(grid[place : place + span]) or self._text_width()
        inner = width - margins.get("left", _CELL_MARGIN) - margins.get("right", _CELL_MARGIN)
        return _Room(Where("body"), max(1.0, inner)), place + span

    def _paragraph(self, element: "Element", room: _Room) -> None:
        properties = element.find(f"{W}pPr")
        direct = paragraph_properties(properties)
        style = direct.get("style")
        inline = Inline(self.styles, room.table_style, style)
        inline.read(element)
        room.count += 1
        where = msgspec.structs.replace(room.where, order=len(self.paragraphs) + 1, paragraph=room.count)
        effective, label = self._effective(direct, room.table_style)
        mark = mark_look(self.styles, room.table_style, style, properties)
        width = room.width if room.cell or room.where.box or room.where.part != "body" else self._text_width()
        self.paragraphs.append(_made(effective, inline, where, room.cell, label, self.section + 1, width, mark))
        for box in inline.boxes:
            self._box(box, room)
        if properties is not None and properties.find(f"{W}sectPr") is not None and room.where.part == "body":
            self.section = min(self.section + 1, len(self.sections) - 1)

    def _box(self, box: TextBox, room: _Room) -> None:
        self.box_count += 1
        where = msgspec.structs.replace(room.where, box=self.box_count, paragraph=None)
        self._blocks(box.content, _Room(where, box.width or self._text_width()))

    def _effective(self, direct: Properties, table_style: str | None) -> tuple[Properties, str]:
        """The paragraph's formatting from all layers, and its automatic number."""
        styled = self.styles.chain(direct.get("style"), "paragraph")[1]
        number = direct.get("number", styled.get("number"))
        level = self.numbering.level(number) if number else None
        listed = level.paragraph if level is not None else {}
        layers = [self.styles.paragraph_defaults]
        if table_style:
            layers.append(self.styles.chain(table_style, "table")[1])
        layers += [styled, listed] if "number" in direct else [listed, styled]
        layers = [layer for layer in (*layers, direct) if layer]
        merged: dict[str, Any] = {}
        for layer in layers:
            merged |= layer
        if "tabs" in merged:
            merged["tabs"] = {place: kind for layer in layers for place, kind in layer.get("tabs", {}).items()}
        return merged, self.numbering.next_label(number) if level is not None and number else ""

    def _read_section(self, properties: "Element") -> None:
        size, margin = properties.find(f"{W}pgSz"), properties.find(f"{W}pgMar")
        number, kind = properties.find(f"{W}pgNumType"), properties.find(f"{W}type")
        width, height = twips(size, "w") or 612.0, twips(size, "h") or 792.0
        top, bottom, left, right = (_side(margin, side) for side in ("top", "bottom", "left", "right"))
        start = attribute(number, "start") or ""
        title = properties.find(f"{W}titlePg")
        self.sections.append(
            Section(
                len(self.sections) + 1, width, height, width > height,
                top, bottom, left, right,
                title_page=title is not None and is_on(title),
                page_start=int(start) if start.isdecimal() and len(start) < 7 else None,
                page_format=attribute(number, "fmt") or "decimal",
                continuous=attribute(kind, "val") == "continuous",
            )
        )  # fmt: skip

    def _with_margins(self) -> Iterator[Section]:
        """The sections with the headers and footers in force: one that has none of its own shows the one before it."""
        body = self.package.parts[self.package.document].find(f"{W}body")
        parts = self.package.targets(self.package.document)
        known: dict[tuple[str, str], str] = {}
        properties = list(_section_properties(body)) if body is not None else []
        for place, section in enumerate(self.sections):
            for tag, kind in _REFERENCES:
                for reference in properties[place].findall(f"{W}{tag}") if place < len(properties) else ():
                    target = parts.get(attribute(reference, "id", R) or "", ("", ""))[1]
                    known[kind, attribute(reference, "type") or "default"] = target
            margins = [self._margin(kind, pages, name, section) for (kind, pages), name in known.items()]
            yield msgspec.structs.replace(section, margins=tuple(found for found in margins if found is not None))

    def _margin(self, kind: str, pages: str, name: str, section: Section) -> Margin | None:
        root = self.package.parts.get(name)
        if root is None:
            return None
        before, self.paragraphs = self.paragraphs, []
        width = max(1.0, section.width - section.left - section.right)
        self._blocks(root, _Room(Where("header" if kind == "header" else "footer", section=section.number), width))
        found, self.paragraphs = self.paragraphs, before
        shown: Pages = "first" if pages == "first" else "even" if pages == "even" else "default"
        return Margin("header" if kind == "header" else "footer", shown, tuple(found))


def _side(margin: "Element | None", side: str) -> float:
    """A margin; a negative one, which a long header may not push down, is as wide as a positive one."""
    value = twips(margin, side)
    return 72.0 if value is None else abs(value)


def _made(
    effective: Properties, inline: Inline, where: Where, cell: Cell | None, label: str, section: int, width: float,
    mark: Any,
) -> Paragraph:  # fmt: skip
    borders = effective.get("borders", {})
    frame = effective.get("frame")
    before = 14.0 if effective.get("before_automatic") else effective.get("before", 0.0)
    after = 14.0 if effective.get("after_automatic") else effective.get("after", 0.0)
    contextual = effective.get("contextualSpacing", False)
    return Paragraph(
        tuple(inline.runs),
        where,
        "".join(run.text for run in inline.runs),
        section,
        width,
        frame if frame == "center" else effective.get("alignment", "left"),
        effective.get("left", 0.0),
        effective.get("right", 0.0),
        effective.get("first", 0.0),
        0.0 if contextual else before,
        0.0 if contextual else after,
        effective.get("line", 1.0),
        effective.get("exact", False),
        label,
        borders.get("bottom", False),
        borders.get("top", False),
        borders.get("left", False) and borders.get("top", False),
        inline.breaks_page or effective.get("pageBreakBefore", False),
        tuple(sorted(effective["tabs"].items())) if "tabs" in effective else (),
        tuple(inline.drawn),
        tuple(inline.fields),
        cell,
        mark,
    )


def _found(parent: "Element", name: str) -> Iterator["Element"]:
    """The rows of a table or the cells of a row, also those inside content controls."""
    for child in parent:
        if child.tag == f"{W}{name}":
            yield child
        elif child.tag in _INTO:
            yield from _found(child, name)


def _section_properties(body: "Element") -> Iterator["Element"]:
    """The properties of each section, in order; earlier ones that tracked changes keep are left out."""
    for child in body:
        if child.tag == f"{W}sectPr":
            yield child
        elif child.tag == f"{W}p":
            found = child.find(f"{W}pPr/{W}sectPr")
            if found is not None:
                yield found
        elif child.tag in _INTO:
            yield from _section_properties(child)
