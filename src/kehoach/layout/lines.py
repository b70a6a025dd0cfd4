"""Paragraphs cut into the lines and columns that a reader sees, and folded for comparing."""

import re
from collections.abc import Iterator

import msgspec

from kehoach.layout.word import Paragraph, Run, Where
from kehoach.model.names import fold
from kehoach.typeface.widths import text_width

_DASHES = re.compile("[‐‑‒–—−]")
# Three blanks part two columns, unless they are what is left to be filled in: "Số:     /KH-UBND", "ngày     tháng".
_CUT = re.compile(r"\n|\t+|(?<=[^\s])(?<![sS]ố:)(?<!ngày)(?<!tháng)(?<!năm)[ \xa0]{3,}(?![\s/]|tháng|năm)")
_RULE_MARKS = frozenset("_-–—=*─━ˍ¯")
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
    text = re.sub(r"\s+", " ", run.text)
    return text_width(text, run.look.size, bold=run.look.bold, italic=run.look.italic)


def folded(text: str) -> str:
    """The form for comparing: case, blanks, place of the tone mark and kind of dash are nothing."""
    return fold(_DASHES.sub("-", text.replace("\xa0", " ")))


def whole(paragraph: Paragraph) -> Line:
    """The whole paragraph as one line, with its automatic number."""
    text = " ".join(f"{paragraph.label} {paragraph.text}".split())
    return Line(text, paragraph.text, tuple(run for run in paragraph.runs if run.text.strip()), paragraph)


def cut(paragraph: Paragraph) -> tuple[Line, ...]:
    """The paragraph's lines, each cut where tabs or three blanks part it into columns; blank ones are left out."""
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
    marks = sum(letter in _RULE_MARKS for letter in text)
    return marks > 1 and all(letter in _RULE_MARKS or letter == "." or letter.isspace() for letter in text)


def part(line: Line, start: int, end: int | None = None) -> Line:
    """The stretch of a line between two places of its raw text."""
    stop = len(line.raw) if end is None else end
    raw = line.raw[start:stop]
    base = line.paragraph.text.find(line.raw)
    runs = tuple(_runs(line.paragraph, base + start, base + stop))
    return Line(" ".join(raw.split()), raw, runs, line.paragraph, line.row, line.column, False)
