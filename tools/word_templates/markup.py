"""Paragraphs, runs, tables and sections as Office Open XML. Lengths are millimetres, sizes and gaps points."""

from collections.abc import Sequence
from xml.sax.saxutils import escape

import msgspec

SECTION_MARK = "KHSectionEnd"
TAG = "KHTag"
KEPT = "<w:keepNext/>"
"""What keeps a paragraph on the page of the next one; in all cells of a row, the row."""


def twips(millimetres: float) -> int:
    return round(millimetres * 1440 / 25.4)


def two_digits(count: str) -> str:
    """A number of two digits at least, as documents write it: `rows|length`."""
    return "{% if " + count + " < 10 %}0{% endif %}{{ " + count + " }}"


def run(text: str) -> str:
    """A run; tabs in the text become tabs."""
    inner = "<w:tab/>".join(f'<w:t xml:space="preserve">{escape(one)}</w:t>' if one else "" for one in text.split("\t"))
    return f"<w:r>{inner}</w:r>" if text else ""


def paragraph(style: str, text: str = "", *, inside: str = "", after: str = "") -> str:
    """A paragraph of a named style, and nothing set on it directly.

    `inside` goes into its properties, `after` is what follows the text.
    """
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{inside}</w:pPr>{run(text)}{after}</w:p>'


def page_field() -> str:
    """The number of the page."""
    begin, middle, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    return f'{begin}<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>{middle}{run("2")}{end}'


def tag(statement: str) -> str:
    """A paragraph that holds a statement of the template and is gone from the document: `if draft`."""
    return paragraph(TAG, "{%p " + statement + " %}")


def rule(call: str) -> str:
    """A paragraph that becomes a solid line: `head.issuer, 62`."""
    return paragraph(TAG, "{{p rule(" + call + ") }}")


def when(condition: str, *inner: str, otherwise: Sequence[str] = ()) -> str:
    """Paragraphs and tables that stand only where the condition holds."""
    other = (tag("else"), *otherwise) if otherwise else ()
    return "".join((tag(f"if {condition}"), *inner, *other, tag("endif")))


def each(loop: str, *inner: str) -> str:
    """Paragraphs and tables once for each: `task in overdue`."""
    return "".join((tag(f"for {loop}"), *inner, tag("endfor")))


def cell(width: float, content: str, *, span: int = 1, middle: bool = False) -> str:
    spanned = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    placed = '<w:vAlign w:val="center"/>' if middle else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{twips(width)}" w:type="dxa"/>{spanned}{placed}</w:tcPr>{content}</w:tc>'


def row(*cells: str, header: bool = False, parted: bool = False) -> str:
    """A row that stays on one page unless it may be `parted`; a header row stands on each page of its table."""
    whole = "" if parted else "<w:cantSplit/>"
    repeated = "<w:tblHeader/>" if header else ""
    return f"<w:tr><w:trPr>{whole}{repeated}</w:trPr>{''.join(cells)}</w:tr>"


def table(style: str, widths: Sequence[float], *rows: str) -> str:
    """A table of fixed columns; style `KHGrid` has lines, `KHPlain` neither lines nor padding."""
    grid = "".join(f'<w:gridCol w:w="{twips(width)}"/>' for width in widths)
    total = sum(twips(width) for width in widths)
    properties = (
        f'<w:tblStyle w:val="{style}"/><w:tblW w:w="{total}" w:type="dxa"/><w:jc w:val="center"/>'
        '<w:tblLayout w:type="fixed"/><w:tblLook w:val="0000"/>'
    )
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"


class Column(msgspec.Struct, frozen=True):
    """A column of a table of records: what stands above it, how wide it is, and what it says of each."""

    heading: str
    width: float
    text: str
    style: str = "KHTableText"


class Records(msgspec.Struct, frozen=True):
    """A table with a row for each of something, its heading on every page; `none` stands there where there is nothing.

    With `outer`, a loop around, each turn begins with `heading` across the table. `after` are rows below it all.
    Where `last` holds, a row stays on a page with what follows the table; rows that are `parted` may run over pages.
    """

    columns: tuple[Column, ...]
    loop: str
    none: str = ""
    after: str = ""
    outer: str = ""
    heading: str = ""
    last: str = "loop.last"
    parted: bool = False

    @property
    def widths(self) -> tuple[float, ...]:
        return tuple(column.width for column in self.columns)

    def table(self) -> str:
        heads = (cell(one.width, paragraph("KHTableHead", one.heading), middle=True) for one in self.columns)
        return table("KHGrid", self.widths, row(*heads, header=True), self._rows(), self.after)

    def _rows(self) -> str:
        made = self._tag(f"if {self.last}") + self._record(KEPT)
        made += self._tag("else") + self._record() + self._tag("endif")
        made = self._tag(f"for {self.loop}") + made + self._tag("endfor")
        if self.none:
            source = self.loop.partition(" in ")[2]
            made += self._tag(f"if not {source}") + self._across("KHTableText", self.none, KEPT) + self._tag("endif")
        if self.outer:
            made = self._across("KHTableSection", self.heading) + made
            made = self._tag(f"for {self.outer}") + made + self._tag("endfor")
        return made

    def _record(self, inside: str = "") -> str:
        cells = (cell(one.width, paragraph(one.style, one.text, inside=inside)) for one in self.columns)
        return row(*cells, parted=self.parted)

    def _across(self, style: str, text: str, inside: str = "") -> str:
        """A row of one cell as wide as the table."""
        return row(cell(sum(self.widths), paragraph(style, text, inside=inside), span=len(self.columns)))

    def _tag(self, statement: str) -> str:
        """A row that holds a statement and is gone from the document."""
        return self._across(TAG, "{%tr " + statement + " %}")


def section(first_header: str, *, lying: bool = False, restart: bool = False) -> str:
    """A section of A4: page numbers at the top of all its pages but the first, which shows `first_header`."""
    width, height = (twips(297), twips(210)) if lying else (twips(210), twips(297))
    first = '<w:pgNumType w:start="1"/>' if restart else ""
    turned = ' w:orient="landscape"' if lying else ""
    margins = {"top": 20, "right": 15 if lying else 20, "bottom": 20, "left": 30, "header": 10, "footer": 10}
    edges = " ".join(f'w:{side}="{twips(size)}"' for side, size in margins.items())
    return (
        '<w:sectPr><w:headerReference w:type="default" r:id="rIdNumber"/>'
        f'<w:headerReference w:type="first" r:id="{first_header}"/><w:type w:val="nextPage"/>'
        f'<w:pgSz w:w="{width}" w:h="{height}"{turned}/><w:pgMar {edges} w:gutter="0"/>'
        f"{first}<w:titlePg/></w:sectPr>"
    )


def section_end(properties: str) -> str:
    """The paragraph, too small to see, that ends a section with these properties."""
    return paragraph(SECTION_MARK, inside=properties)
