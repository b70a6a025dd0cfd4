"""What stands inside a paragraph: runs of text, fields, drawn lines and text boxes."""

import unicodedata
from collections.abc import Iterator
from typing import TYPE_CHECKING

import msgspec

from kehoach.layout.formatting import Styles, run_properties
from kehoach.layout.markup import MC, WP, WPS, A, V, W, attribute, measure
from kehoach.layout.word import Drawn, Field, Look, Run

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_INTO = frozenset(
    f"{W}{name}"
    for name in ("hyperlink", "smartTag", "sdt", "sdtContent", "ins", "moveTo", "customXml", "dir", "bdo", "fldSimple")
)
_LINES = frozenset(("line", "straightConnector1"))
_EMU = 1 / 12700
_VML_LINES = frozenset(("#_x0000_t20", "#_x0000_t32"))


class TextBox(msgspec.Struct):
    """The paragraphs of a text box, still as XML, and its width in points."""

    content: "Element"
    width: float


class Inline:
    """Reads one paragraph. What was deleted with changes tracked is not there; what was added is."""

    def __init__(self, styles: Styles, table: str | None, paragraph: str | None) -> None:
        self.styles, self.table, self.paragraph = styles, table, paragraph
        self.runs: list[Run] = []
        self.drawn: list[Drawn] = []
        self.boxes: list[TextBox] = []
        self.fields: list[Field] = []
        self.breaks_page = False
        self._codes: list[str] = []  # of fields that have begun and not yet come to their result
        self._open = 0  # fields whose result is being read

    def read(self, element: "Element") -> None:
        for child in element:
            if child.tag == f"{W}r":
                self._run(child)
            elif child.tag in _INTO:
                if child.tag == f"{W}fldSimple":
                    self._simple_field(child)
                self.read(child)
            elif child.tag == f"{MC}AlternateContent":
                self._alternate(child)

    def _simple_field(self, element: "Element") -> None:
        inner = element.find(f".//{W}rPr")
        look = self.styles.look(self.table, self.paragraph, run_properties(inner, self.styles.theme))[0]
        self.fields.append(Field(" ".join((attribute(element, "instr") or "").split()), look))

    def _run(self, element: "Element") -> None:
        direct = run_properties(element.find(f"{W}rPr"), self.styles.theme)
        look, capitals, hidden = self.styles.look(self.table, self.paragraph, direct)
        parts: list[str] = []
        for child in element:
            name = child.tag.removeprefix(W)
            if name == "fldChar":
                self._field(attribute(child, "fldCharType"), look)
            elif name == "instrText" and self._codes:
                self._codes[-1] += child.text or ""
            elif child.tag == f"{MC}AlternateContent":
                self._alternate(child)
            elif name in ("drawing", "pict", "object"):
                self._shape(child)
            elif not self._codes and not hidden:
                parts.append(self._text(child, name))
        text = "".join(parts)
        if text:
            text = unicodedata.normalize("NFC", text)
            self.runs.append(Run(text.upper() if capitals else text, look))

    def _text(self, child: "Element", name: str) -> str:
        if name == "t":
            text = child.text or ""
            kept = child.get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"
            return (text if kept else text.strip()).replace("\n", " ").replace("\t", " ")
        if name in ("tab", "ptab"):
            return "\t"
        if name in ("br", "cr"):
            if attribute(child, "type") == "page":
                self.breaks_page = True
            return "\n"
        return {"noBreakHyphen": "-"}.get(name, "")

    def _field(self, kind: str | None, look: Look) -> None:
        if kind == "begin":
            self._codes.append("")
        elif kind == "separate" and self._codes:
            self.fields.append(Field(" ".join(self._codes.pop().split()), look))
            self._open += 1
        elif kind == "end":
            if self._open:
                self._open -= 1
            elif self._codes:
                self.fields.append(Field(" ".join(self._codes.pop().split()), look))

    def _alternate(self, element: "Element") -> None:
        """One of two drawings of the same: the new one where there is one."""
        for name in ("Choice", "Fallback"):
            found = element.find(f"{MC}{name}")
            if found is not None and len(found):
                self._shape(found)
                return

    def _shape(self, element: "Element") -> None:
        for one in _outside_boxes(element):
            if one.tag in (f"{WP}inline", f"{WP}anchor"):
                self._drawing(one)
            elif one.tag == f"{V}line":
                self._vml_line(one)
            elif one.tag in (f"{V}shape", f"{V}rect"):
                self._vml_shape(one)

    def _drawing(self, place: "Element") -> None:
        extent = place.find(f"{WP}extent")
        width = (measure(attribute(extent, "cx"), _EMU) or 0.0) if extent is not None else 0.0
        for shape in _outside_boxes(place):
            geometry = shape.find(f"{WPS}spPr/{A}prstGeom")
            if geometry is not None and geometry.get("prst") in _LINES:
                size = shape.find(f"{WPS}spPr/{A}xfrm/{A}ext")
                length = measure(size.get("cx"), _EMU) if size is not None else None
                self.drawn.append(Drawn(length or width, _start(place)))
        for content in _boxes(place):
            self.boxes.append(TextBox(content, max(0.0, width - 14.4)))

    def _vml_line(self, line: "Element") -> None:
        ends = [measure((line.get(name) or "0,0").partition(",")[0], 0.75) or 0.0 for name in ("from", "to")]
        self.drawn.append(Drawn(abs(ends[1] - ends[0])))

    def _vml_shape(self, shape: "Element") -> None:
        style = dict(part.split(":", 1) for part in (shape.get("style") or "").split(";") if ":" in part)
        width = measure(style.get("width"), 0.75) or 0.0
        if shape.get("type") in _VML_LINES:
            self.drawn.append(Drawn(width))
        for content in _boxes(shape):
            self.boxes.append(TextBox(content, max(0.0, width - 14.4)))


def _outside_boxes(element: "Element") -> Iterator["Element"]:
    """Everything below an element but what stands in text boxes, whose paragraphs are read as paragraphs."""
    for child in element:
        if child.tag not in (f"{W}txbxContent", f"{MC}Fallback"):
            yield child
            yield from _outside_boxes(child)


def _boxes(place: "Element") -> Iterator["Element"]:
    """The contents of text boxes here, not of those inside them."""
    for child in place:
        if child.tag == f"{W}txbxContent":
            yield child
        else:
            yield from _boxes(child)


def _start(place: "Element") -> float | None:
    """Where an anchored shape begins, from the left edge of the column."""
    position = place.find(f"{WP}positionH")
    if position is None or position.get("relativeFrom") not in ("column", "margin"):
        return None
    offset = position.find(f"{WP}posOffset")
    return measure(offset.text, _EMU) if offset is not None else None


def mark_look(styles: Styles, table: str | None, paragraph: str | None, properties: "Element | None") -> Look:
    """The look of the paragraph's own mark, which gives an empty paragraph its height."""
    direct = run_properties(properties.find(f"{W}rPr") if properties is not None else None, styles.theme)
    return styles.look(table, paragraph, direct)[0]
