"""Paragraphs cut into the lines and columns that a reader sees, and folded for comparing."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

import msgspec

from kehoach.layout.word import Paragraph, Run, Where
from kehoach.model.names import fold
from kehoach.typeface.widths import text_width

_DASHES = re.compile("[‐‑‒–—−]")
# Three blanks part two columns, unless they are what is left to be filled in: "Số:     /KH-UBND", "ngày     tháng".
_CUT = re.compile(r"\n|\t+|(?<=[^\s])(?<![sS]ố:)(?<!ngày)(?<!tháng)(?<!năm)[ \xa0]{3,}(?![\s/]|tháng|năm)")
_RULE_MARKS = frozenset("_-–—=*─━ˍ¯")
_RULE = re.compile(r"[_\-–—=*─━ˍ¯.\s]+")
_KEPT = 4096  # short texts whose folded form and width are kept: rules and documents ask for the same
_SHORT = 300
_MOST = 300  # lines and columns of a paragraph; one with more is no head and no foot


class Line(msgspec.Struct, frozen=True):
    """A stretch of a paragraph as it stands on one line of one column: `column` counts its columns from 0.

    `text` has single blanks and none at its ends; `raw` is as it was typed. `alone` says that it is all there is of
    its paragraph.
    """

    text: str
    raw: str
    runs: tuple[Run, ...]
    paragraph: Paragraph
    row: int = 0
    column: int = 0
    alone: bool = True

    @property
    def where(self) -> Where:
        return self.paragraph.where

    @property
    def order(self) -> int:
        return self.paragraph.where.order

    @property
    def folded(self) -> str:
        return folded(self.text)

    @property
    def width(self) -> float:
        """How wide it is in points when it stands on one line."""
        return sum(run_width(run) for run in self.runs)


def run_width(run: Run) -> float:
    """How wide a run is in points when it stands on one line."""
    return _short_run_width(run) if len(run.text) < _SHORT else _run_width(run)


def _run_width(run: Run) -> float:
    text = re.sub(r"\s+", " ", run.text)
    return text_width(text, run.look.size, bold=run.look.bold, italic=run.look.italic)


_short_run_width = lru_cache(_KEPT)(_run_width)


def folded(text: str) -> str:
    """The form for comparing: case, blanks, place of the tone mark and kind of dash are nothing."""
    return _short_folded(text) if len(text) < _SHORT else _folded(text)


def _folded(text: str) -> str:
    return fold(_DASHES.sub("-", text.replace("\xa0", " ")))


_short_folded = lru_cache(_KEPT)(_folded)


def forget_paragraphs() -> None:
    """Let go of the lines of a document that has been looked at: no other has the same paragraphs."""
    whole.cache_clear()
    cut.cache_clear()


@cache
def whole(paragraph: Paragraph) -> Line:
    """The whole paragraph as one line, with its automatic number."""
    text = " ".join(f"{paragraph.label} {paragraph.text}".split())
    return Line(text, paragraph.text, _lettered(paragraph), paragraph)


def _lettered(paragraph: Paragraph) -> tuple[Run, ...]:
    return tuple(run for run in paragraph.runs if run.text.strip())


@cache
def cut(paragraph: Paragraph) -> tuple[Line, ...]:
    """The paragraph's lines, each cut where tabs or three blanks part it into columns; blank ones are left out."""
    if paragraph.text.isprintable() and "   " not in paragraph.text:
        text = " ".join(paragraph.text.split())
        return (Line(text, paragraph.text, _lettered(paragraph), paragraph),) if text else ()
    places = [(found.start(), found.end(), found[0]) for found in _CUT.finditer(paragraph.text)]
    if len(places) > _MOST:
        return (whole(paragraph),)
    found: list[Line] = []
    start, row, column = 0, 0, 0
    for end, after, mark in (*places, (len(paragraph.text), len(paragraph.text), "\n")):
        raw = paragraph.text[start:end]
        text = " ".join(raw.split())
        if text:
            found.append(Line(text, raw, tuple(_runs(paragraph, start, end)), paragraph, row, column))
        row, column = (row + 1, 0) if mark == "\n" else (row, column + 1)
        start = after
    crowded = {line.row for line in found if sum(other.row == line.row for other in found) > 1}
    if len(found) == 1 and paragraph.alignment in ("center", "right"):
        return (msgspec.structs.replace(found[0], column=0),)  # blanks only moved it
    return tuple(msgspec.structs.replace(line, alone=line.row not in crowded) for line in found)


def _runs(paragraph: Paragraph, start: int, end: int) -> Iterator[Run]:
    place = 0
    for run in paragraph.runs:
        first, last = max(start, place), min(end, place + len(run.text))
        if first < last and run.text[first - place : last - place].strip():
            yield Run(run.text[first - place : last - place], run.look)
        place += len(run.text)


def is_rule(text: str) -> bool:
    """Whether a text is only a line drawn with underscores, hyphens or asterisks."""
    return bool(_RULE.fullmatch(text)) and sum(letter in _RULE_MARKS for letter in text) > 1


def part(line: Line, start: int, end: int | None = None) -> Line:
    """The stretch of a line between two places of its raw text."""
    stop = len(line.raw) if end is None else end
    raw = line.raw[start:stop]
    base = line.paragraph.text.find(line.raw)
    runs = tuple(_runs(line.paragraph, base + start, base + stop))
    return Line(" ".join(raw.split()), raw, runs, line.paragraph, line.row, line.column, False)
