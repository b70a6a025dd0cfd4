"""Automatic numbers and bullets: their text as Word would print it, and the indents that come with them."""

from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec

from kehoach.layout.formatting import Properties, paragraph_properties
from kehoach.layout.markup import W, attribute
from kehoach.model.clause import as_roman

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_LEVELS = 9
_BULLETS = {"\uf0b7": "•", "\uf02d": "-", "\uf0a7": "▪", "\uf0d8": "➢", "\uf0fc": "✓", "–": "–", "o": "○"}


class Level(msgspec.Struct, frozen=True):
    """One level of a list: how it counts, what it prints, and its indents."""

    form: str = "decimal"
    text: str = ""
    start: int = 1
    paragraph: Properties = {}


class Lists(msgspec.Struct, frozen=True):
    """The lists that a document defines: the levels of each, and which of them a number in a paragraph means."""

    levels: dict[str, dict[int, Level]]
    list_of: dict[str, str]


@lru_cache(16)
def read_lists(root: "Element | None") -> Lists:
    """The lists that the part defines; kept, as many documents have the same."""
    levels: dict[str, dict[int, Level]] = {}
    list_of: dict[str, str] = {}
    if root is not None:
        for element in root.iter(f"{W}abstractNum"):
            levels[attribute(element, "abstractNumId") or ""] = _levels(element)
        for element in root.iter(f"{W}num"):
            name = attribute(element.find(f"{W}abstractNumId"), "val") or ""
            list_of[attribute(element, "numId") or ""] = name
    return Lists(levels, list_of)


class Numbering:
    """How far each list of a document has counted. Paragraphs must be asked for in their order."""

    def __init__(self, lists: Lists) -> None:
        self._levels, self._list_of = lists.levels, lists.list_of
        self._counts: dict[str, list[int]] = {}

    def level(self, number: tuple[str, int]) -> Level | None:
        return self._levels.get(self._list_of.get(number[0], ""), {}).get(number[1])

    def next_label(self, number: tuple[str, int]) -> str:
        """What is printed before the next paragraph of this list and level."""
        level = self.level(number)
        if level is None:
            return ""
        name, depth = self._list_of[number[0]], number[1]
        if level.form == "bullet":
            return _BULLETS.get(level.text, level.text)
        counts = self._counts.setdefault(name, [])
        levels = self._levels[name]
        while len(counts) <= depth:
            counts.append(levels.get(len(counts), Level()).start - 1)
        counts[depth] += 1
        del counts[depth + 1 :]
        label = level.text
        for place in range(min(depth + 1, _LEVELS)):
            form = levels.get(place, Level()).form
            count = max(counts[place], levels.get(place, Level()).start)
            label = label.replace(f"%{place + 1}", _written(count, form))
        return label


def _levels(element: "Element") -> dict[int, Level]:
    found = {}
    for one in element.iter(f"{W}lvl"):
        place = attribute(one, "ilvl") or "0"
        start = attribute(one.find(f"{W}start"), "val") or "1"
        if place.isdecimal() and int(place[:4]) < _LEVELS:
            found[int(place)] = Level(
                attribute(one.find(f"{W}numFmt"), "val") or "decimal",
                attribute(one.find(f"{W}lvlText"), "val") or "",
                int(start) if start.isdecimal() and len(start) < 6 else 1,
                paragraph_properties(one.find(f"{W}pPr")),
            )
    return found


def _written(count: int, form: str) -> str:
    if form in ("upperRoman", "lowerRoman"):
        text = as_roman(min(count, 3999))
        return text if form == "upperRoman" else text.lower()
    if form in ("upperLetter", "lowerLetter"):
        text = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 % 20 + 1)
        return text.upper() if form == "upperLetter" else text
    if form == "decimalZero":
        return f"{count:02}"
    return "" if form == "none" else str(count)
