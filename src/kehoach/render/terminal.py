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
# How a tone shows in the cells of a row: only what is urgent stands out.
_ROW_STYLES = {"bad": "red", "warn": "yellow", "dim": "dim"}


def draw(page: Page, stream: TextIO, columns: int) -> None:
    """Draw the page on the stream, so many columns wide."""
    console = Console(file=stream, width=columns, markup=False, highlight=False, emoji=False, soft_wrap=False)
    simple = console.encoding.lower().replace("-", "") != "utf8"
    for block in page:
        if isinstance(block, Line):
            console.print(Text(printable(block.text), style=_STYLES[block.tone]))
        else:
            console.print(Text(printable(block.title), style=_STYLES[block.tone]))
            console.print(Padding(_table(block, simple), (0, 0, 0, 1)))


def _table(grid: Grid, simple: bool) -> Table:
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
            ratio=column.share or None,
            no_wrap=not column.share,
            min_width=column.least or None,
            justify="right" if column.right else "left",
            overflow="fold",
        )
    for row in grid.rows:
        table.add_row(*(_cell(cell) for cell in row.cells), style=_ROW_STYLES.get(row.tone, ""))
    return table


def _cell(cell: str) -> Text:
    return Text("\n".join(printable(line) for line in cell.split("\n")))
