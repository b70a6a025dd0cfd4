"""Effective formatting: what document defaults, styles and direct formatting together make of letters and paragraphs.

The order is that of ECMA-376, 17.7.2: defaults, table style, numbering, paragraph style, character style, what is set
on the run itself. Switches such as bold are turned over by each kind of style that sets them (17.7.3). The settings for
complex scripts (`w:szCs`, `w:bCs`, `w:cs`) are no business of Vietnamese letters and are passed over.
"""

from functools import lru_cache
from typing import TYPE_CHECKING, Any

import msgspec

from kehoach.layout.markup import A, W, attribute, is_on, measure, twips
from kehoach.layout.word import Look

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

Properties = dict[str, Any]

TOGGLES = ("b", "i", "caps", "smallCaps", "vanish")
_BLACK_IN_THEME = ("dark1", "text1", "dk1", "tx1")
_LONGEST_CHAIN = 50
_MOST_LOOKS = 4096


class Style(msgspec.Struct, frozen=True):
    """A style as it is written: what it is based on, and what it sets."""

    kind: str
    name: str
    based_on: str | None
    link: str | None
    run: Properties
    paragraph: Properties
    cells: Properties


class Theme(msgspec.Struct, frozen=True):
    """The fonts that a theme stands for: `major` for headings, `minor` for text."""

    major: str | None = None
    minor: str | None = None


def read_theme(root: "Element | None") -> Theme:
    def latin(which: str) -> str | None:
        found = root.find(f".//{A}{which}/{A}latin") if root is not None else None
        return found.get("typeface") if found is not None else None

    return Theme(latin("majorFont"), latin("minorFont"))


def run_properties(element: "Element | None", theme: Theme) -> Properties:
    """What a `w:rPr` sets, and nothing that it leaves alone."""
    found: Properties = {}
    for child in element if element is not None else ():
        name = child.tag.removeprefix(W)
        if name in TOGGLES:
            found[name] = is_on(child)
        elif name == "rFonts":
            found |= _fonts(child, theme)
        elif name == "sz":
            size = measure(attribute(child, "val"), 0.5)
            if size is not None:
                found["size"] = size
        elif name == "color":
            found["colour"] = _colour(child)
        elif name == "lang" and attribute(child, "val"):
            found["language"] = attribute(child, "val")
        elif name == "u":
            found["underlined"] = is_on(child)
        elif name == "rStyle":
            found["style"] = attribute(child, "val")
    return found


def _fonts(element: "Element", theme: Theme) -> Properties:
    found: Properties = {}
    for key, direct, themed in (("font", "ascii", "asciiTheme"), ("other_font", "hAnsi", "hAnsiTheme")):
        word = attribute(element, themed)
        name = attribute(element, direct)
        if word:
            name = (theme.major if word.startswith("major") else theme.minor) or name
        if name:
            found[key] = name
    return found


def _colour(element: "Element") -> str | None:
    value = attribute(element, "val")
    if attribute(element, "themeColor") in _BLACK_IN_THEME and not attribute(element, "themeTint"):
        return None
    return None if value in (None, "auto") else value


def paragraph_properties(element: "Element | None") -> Properties:
    """What a `w:pPr` sets, and nothing that it leaves alone."""
    found: Properties = {}
    for child in element if element is not None else ():
        name = child.tag.removeprefix(W)
        if name == "jc":
            found["alignment"] = _ALIGNMENTS.get(attribute(child, "val") or "", "left")
        elif name == "ind":
            found |= _indents(child)
        elif name == "spacing":
            found |= _spacing(child)
        elif name == "pBdr":
            found["borders"] = {edge.tag.removeprefix(W): _is_drawn(edge) for edge in child}
        elif name == "numPr":
            found["number"] = _number(child)
        elif name == "tabs":
            stops = {twips(tab, "pos") or 0.0: attribute(tab, "val") or "left" for tab in child}
            found["tabs"] = stops
        elif name in ("pageBreakBefore", "contextualSpacing"):
            found[name] = is_on(child)
        elif name == "pStyle":
            found["style"] = attribute(child, "val")
        elif name == "framePr":
            found["frame"] = attribute(child, "xAlign") or "left"
    return found


_ALIGNMENTS = {
    "center": "center", "right": "right", "end": "right", "both": "both", "distribute": "both",
    "thaiDistribute": "both",
}  # fmt: skip


def _is_drawn(edge: "Element") -> bool:
    return attribute(edge, "val") not in (None, "nil", "none")


def _indents(element: "Element") -> Properties:
    found: Properties = {}
    for key, names in (("left", ("start", "left")), ("right", ("end", "right"))):
        for name in names:
            value = twips(element, name)
            if value is not None:
                found[key] = value
    hanging, first = twips(element, "hanging"), twips(element, "firstLine")
    if hanging is not None:
        found["first"] = -hanging
    elif first is not None:
        found["first"] = first
    return found


def _spacing(element: "Element") -> Properties:
    found: Properties = {}
    for key in ("before", "after"):
        value = twips(element, key)
        if value is not None:
            found[key] = value
        automatic = attribute(element, f"{key}Autospacing")
        if automatic is not None:
            found[f"{key}_automatic"] = automatic in ("1", "true", "on")
    line = attribute(element, "line")
    if line is not None:
        rule = attribute(element, "lineRule") or "auto"
        value = measure(line, 1 / 20)
        if value is not None and value > 0:
            found["exact"] = rule != "auto"
            found["line"] = value if rule != "auto" else value * 20 / 240
    return found


def _number(element: "Element") -> tuple[str, int]:
    level = attribute(element.find(f"{W}ilvl"), "val") or "0"
    number = attribute(element.find(f"{W}numId"), "val") or "0"
    return number, int(level) if level.isdecimal() and len(level) < 3 else 0


def cell_margins(element: "Element | None") -> Properties:
    """The margins left and right that a `w:tblCellMar` or `w:tcMar` sets."""
    found: Properties = {}
    for child in element if element is not None else ():
        side = {"start": "left", "end": "right"}.get(name := child.tag.removeprefix(W), name)
        value = twips(child, "w")
        if side in ("left", "right") and value is not None:
            found[side] = value
    return found


class Styles:
    """The styles of a document, each resolved through what it is based on."""

    def __init__(self, root: "Element | None", theme: Theme) -> None:
        self.theme = theme
        self.styles: dict[str, Style] = {}
        self.default: dict[str, str] = {}
        self.run_defaults: Properties = {}
        self.paragraph_defaults: Properties = {}
        self._chains: dict[tuple[str | None, str], tuple[Properties, Properties]] = {}
        self._looks: dict[tuple[Any, ...], tuple[Look, bool, bool]] = {}
        if root is not None:
            self._read(root)

    def _read(self, root: "Element") -> None:
        defaults = root.find(f"{W}docDefaults")
        if defaults is not None:
            self.run_defaults = run_properties(defaults.find(f"{W}rPrDefault/{W}rPr"), self.theme)
            self.paragraph_defaults = paragraph_properties(defaults.find(f"{W}pPrDefault/{W}pPr"))
        for element in root.iter(f"{W}style"):
            kind, name = attribute(element, "type") or "paragraph", attribute(element, "styleId") or ""
            self.styles[name] = Style(
                kind,
                attribute(element.find(f"{W}name"), "val") or name,
                attribute(element.find(f"{W}basedOn"), "val"),
                attribute(element.find(f"{W}link"), "val"),
                run_properties(element.find(f"{W}rPr"), self.theme),
                paragraph_properties(element.find(f"{W}pPr")),
                cell_margins(element.find(f"{W}tblPr/{W}tblCellMar")),
            )
            if attribute(element, "default") in ("1", "true", "on"):
                self.default[kind] = name

    def chain(self, name: str | None, kind: str) -> tuple[Properties, Properties]:
        """What a style of this kind sets for runs and paragraphs, with all that it is based on; nearest wins.

        A name of another kind means the style it is linked with; a name that is nobody's means the default style.
        """
        key = (name, kind)
        if key not in self._chains:
            self._chains[key] = self._resolved(name, kind)
        return self._chains[key]

    def _resolved(self, name: str | None, kind: str) -> tuple[Properties, Properties]:
        style = self.styles.get(name or "")
        if style is not None and style.kind != kind and style.link:
            style = self.styles.get(style.link)
        if style is None or style.kind != kind:
            default = self.default.get(kind) if kind != "character" else None
            style = self.styles.get(default or "")
        line: list[Style] = []
        while style is not None and style not in line and len(line) < _LONGEST_CHAIN:
            line.append(style)
            style = self.styles.get(style.based_on or "")
        run: Properties = {}
        paragraph: Properties = {}
        for one in reversed(line):
            run |= one.run
            paragraph |= one.paragraph
        return run, paragraph

    def cells(self, name: str | None) -> Properties:
        """The cell margins of a table style, with all that it is based on."""
        style = self.styles.get(name or self.default.get("table", ""))
        found: Properties = {}
        for _ in range(_LONGEST_CHAIN):
            if style is None:
                break
            found = style.cells | found
            style = self.styles.get(style.based_on or "")
        return found

    def look(self, table: str | None, paragraph: str | None, direct: Properties) -> tuple[Look, bool, bool]:
        """The effective look of a run, whether it is shown in capitals, and whether it is hidden."""
        key = (table, paragraph, *sorted(direct.items(), key=_first)) if direct else (table, paragraph)
        if key not in self._looks:
            if len(self._looks) >= _MOST_LOOKS:
                self._looks.clear()
            self._looks[key] = self._look(table, paragraph, direct)
        return self._looks[key]

    def _look(self, table: str | None, paragraph: str | None, direct: Properties) -> tuple[Look, bool, bool]:
        layers = [self.chain(table, "table")[0] if table else {}, self.chain(paragraph, "paragraph")[0]]
        if direct.get("style"):
            layers.append(self.chain(direct["style"], "character")[0])
        merged = dict(self.run_defaults)
        for layer in layers:
            merged |= layer
        for name in TOGGLES:
            turned = sum(bool(layer.get(name)) for layer in layers) % 2 == 1
            merged[name] = bool(self.run_defaults.get(name)) or turned
        merged |= direct
        look = Look(
            font=merged.get("font", "Times New Roman"),
            other_font=merged.get("other_font", "Times New Roman"),
            size=merged.get("size", 10.0),
            bold=merged["b"],
            italic=merged["i"],
            small_caps=merged["smallCaps"],
            underlined=merged.get("underlined", False),
            colour=merged.get("colour"),
            language=merged.get("language"),
        )
        return look, merged["caps"], merged["vanish"]


@lru_cache(16)
def read_styles(root: "Element | None", theme: "Element | None") -> Styles:
    """The styles of these parts; kept, as many documents have the same."""
    return Styles(root, read_theme(theme))


def _first(item: tuple[str, Any]) -> str:
    return item[0]
