"""A page as aligned text, for a pipe or a file: nothing cut, one row one line."""

from collections.abc import Iterator

from kehoach.messages import printable, width
from kehoach.render.page import Grid, Line, Page


def render(page: Page) -> str:
    """The page's lines, each with a line end."""
    lines: list[str] = []
    for block in page:
        lines.extend([printable(block.text)] if isinstance(block, Line) else _grid(block))
    return "\n".join(lines) + "\n"


def _grid(grid: Grid) -> Iterator[str]:
    if grid.title:
        yield printable(grid.title)
    headings = [column.heading for column in grid.columns]
    rows = [headings, *([printable(cell.replace("\n", "; ")) for cell in row.cells] for row in grid.rows)]
    widths = [max(width(row[i]) for row in rows) for i in range(len(headings))]
    for row in rows:
        cells = [
            " " * (wide - width(cell)) + cell if column.right else cell + " " * (wide - width(cell))
            for cell, wide, column in zip(row, widths, grid.columns, strict=True)
        ]
        yield ("  " + "  ".join(cells)).rstrip()
