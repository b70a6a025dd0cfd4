"""A page of text before it has a form: lines and grids, in words of the active language."""

from typing import Literal

import msgspec

Tone = Literal["bad", "warn", "plain", "good", "dim", "title"]


class Line(msgspec.Struct, frozen=True):
    """A line of its own; an empty one keeps things apart."""

    text: str = ""
    tone: Tone = "plain"


class Column(msgspec.Struct, frozen=True):
    """A column: its share of the width where it may wrap (0: as wide as its longest cell), and its least width."""

    heading: str
    share: int = 0
    least: int = 0
    right: bool = False


class Cells(msgspec.Struct, frozen=True):
    """A row of a grid. A cell may have several lines."""

    cells: tuple[str, ...]
    tone: Tone = "plain"


class Grid(msgspec.Struct, frozen=True):
    """A table with a title."""

    title: str
    columns: tuple[Column, ...]
    rows: tuple[Cells, ...]
    tone: Tone = "plain"


Block = Line | Grid
Page = tuple[Block, ...]
