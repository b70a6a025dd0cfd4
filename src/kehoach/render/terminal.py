"""A page on a terminal, drawn by Rich: coloured, wrapped to its width."""

from typing import TextIO

from rich import box
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from kehoach.messages import printable
from kehoach.render.page import Grid, Line, Page

_STYLES = {
    "bad": "bold red",
    "warn": "bold yellow",
    "plain": "",
    "good": "green",
    "dim": "dim",
    "title": "bold",
}
_BULLET = "• "
_WIDE = 120  # from this width on, shares alone leave every column room enough
# How a tone shows in the cells of a row: only what is urgent stands out.
_ROW_STYLES = {"bad": "red", "warn": "yellow", "good": "green", "dim": "dim"}


def draw(page: Page, stream: TextIO, columns: int) -> None:
    """Draw the page on the stream, so many columns wide."""
    console = Console(file=stream, width=columns, height=50, markup=False, highlight=False, emoji=False)
    simple = console.encoding.lower().replace("-", "") != "utf8"
    for block in page:
        if isinstance(block, Line):
            _print_line(console, printable(block.text), _STYLES[block.tone])
        else:
            console.print(Text(printable(block.title), style=_STYLES[block.tone]))
            console.print(Padding(_table(block, simple, columns < _WIDE), (0, 0, 0, 1)))


def _print_line(console: Console, text: str, style: str) -> None:
    """A line of its own; what does not fit after a bullet goes on under its text."""
    mark = _BULLET if text.startswith(_BULLET) else ""
    wrapped = Text(text.removeprefix(mark)).wrap(console, console.width - len(mark)) or [Text()]
    for number, line in enumerate(wrapped):
        line.rstrip()
        console.print(Text.assemble(mark if number == 0 else " " * len(mark), line, style=style))


def _table(grid: Grid, simple: bool, narrow: bool) -> Table:
    table = Table(
        box=box.ASCII2 if simple else box.SIMPLE_HEAD,
        pad_edge=False,
        show_edge=False,
        padding=(0, 1, 0, 0),
        header_style="bold",
        expand=any(column.share for column in grid.columns),
    )
    for column in grid.columns:
        table.add_column(
            printable(column.heading),
            ratio=None if narrow and column.least else column.share or None,
            no_wrap=not column.share,
            width=column.least if narrow and column.least else None,
            justify="right" if column.right else "left",
            overflow="fold",
        )
    for row in grid.rows:
        table.add_row(*(_cell(cell) for cell in row.cells), style=_ROW_STYLES.get(row.tone, ""))
    return table


def _cell(cell: str) -> Text:
    return Text("\n".join(printable(line) for line in cell.split("\n")))
