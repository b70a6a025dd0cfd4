"""A Word document as its reader sees it: paragraphs and runs with their effective formatting, and where they stand."""

from typing import Literal

import msgspec

from kehoach.messages import Message, say

Alignment = Literal["left", "center", "right", "both"]
Pages = Literal["default", "first", "even"]
Part = Literal["body", "header", "footer", "section", "file"]


class Where(msgspec.Struct, frozen=True):
    """A place in a document, everything counted from 1.

    `paragraph` counts the paragraphs that stand in no table and no text box, empty ones too; in a cell or a box it
    counts those within it. `order` is the place among all paragraphs, for sorting.
    """

    part: Part = "file"
    order: int = 0
    paragraph: int | None = None
    table: int | None = None
    row: int | None = None
    column: int | None = None
    box: int | None = None
    section: int | None = None

    def message(self) -> Message | None:
        """The place in words; none for a whole file."""
        if self.part == "header":
            return say("header of section {section}", section=self.section or 1)
        if self.part == "footer":
            return say("footer of section {section}", section=self.section or 1)
        if self.part == "section":
            return say("section {section}", section=self.section or 1)
        if self.part == "file":
            return None
        if self.box is not None:
            return say("text box {box}", box=self.box)
        if self.table is not None:
            return say(
                "table {table}, row {row}, column {column}",
                table=self.table,
                row=self.row or 1,
                column=self.column or 1,
            )
        return say("paragraph {paragraph}", paragraph=self.paragraph or 1)


class Look(msgspec.Struct, frozen=True):
    """How letters look. `font` is that of ASCII letters, `other_font` that of the rest; `colour` None is automatic."""

    font: str = "Times New Roman"
    other_font: str = "Times New Roman"
    size: float = 10.0
    bold: bool = False
    italic: bool = False
    small_caps: bool = False
    underlined: bool = False
    colour: str | None = None
    language: str | None = None


class Run(msgspec.Struct, frozen=True):
    """A stretch of text of one look: NFC, and in capitals where its formatting shows it so."""

    text: str
    look: Look


class Field(msgspec.Struct, frozen=True):
    """A field such as `PAGE`, and how what it prints looks."""

    code: str
    look: Look


class Drawn(msgspec.Struct, frozen=True):
    """A straight horizontal line drawn as a shape: its length in points, and where it begins, where that is said."""

    length: float
    start: float | None = None


class Cell(msgspec.Struct, frozen=True):
    """The table cell a paragraph stands in: the outermost one, counted from 1."""

    table: int
    row: int
    column: int


class Paragraph(msgspec.Struct, frozen=True, eq=False):
    """A paragraph with its effective formatting; lengths in points. Each is itself, also where two say the same.

    `first` is the first line's indent beyond `left`, negative where it hangs. `line` is a multiple of single spacing
    where `exact` is false. `width` is that of the column or cell without its margins. `ruled` says that a border runs
    below (`ruled_above`: above). `label` is the automatic number or bullet.
    """

    runs: tuple[Run, ...]
    where: Where
    text: str
    section: int
    width: float
    alignment: Alignment = "left"
    left: float = 0.0
    right: float = 0.0
    first: float = 0.0
    before: float = 0.0
    after: float = 0.0
    line: float = 1.0
    exact: bool = False
    label: str = ""
    ruled: bool = False
    ruled_above: bool = False
    framed: bool = False
    breaks_page: bool = False
    tabs: tuple[tuple[float, str], ...] = ()
    drawn: tuple[Drawn, ...] = ()
    fields: tuple[Field, ...] = ()
    cell: Cell | None = None
    mark: Look = Look()

    @property
    def blank(self) -> bool:
        return not self.text.strip()

    @property
    def box(self) -> int | None:
        return self.where.box


class Margin(msgspec.Struct, frozen=True):
    """A header or footer as it is shown on some pages of a section."""

    kind: Literal["header", "footer"]
    pages: Pages
    paragraphs: tuple[Paragraph, ...]


class Section(msgspec.Struct, frozen=True):
    """A section: paper and margins in points, how its pages are numbered, and its headers and footers in force."""

    number: int
    width: float = 612.0
    height: float = 792.0
    landscape: bool = False
    top: float = 72.0
    bottom: float = 72.0
    left: float = 72.0
    right: float = 72.0
    title_page: bool = False
    page_start: int | None = None
    page_format: str = "decimal"
    continuous: bool = False
    margins: tuple[Margin, ...] = ()

    @property
    def where(self) -> Where:
        return Where("section", 0, section=self.number)


class WordDocument(msgspec.Struct, frozen=True):
    """Everything of a document that the rules look at, in its order."""

    paragraphs: tuple[Paragraph, ...]
    sections: tuple[Section, ...]
    even_and_odd: bool = False
    tab_width: float = 36.0
    tables: frozenset[int] = frozenset()  # the sections in which a table stands
