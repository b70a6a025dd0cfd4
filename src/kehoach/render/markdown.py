"""A page as Markdown (GitHub's tables)."""

import re
from collections.abc import Iterator

from kehoach.messages import printable
from kehoach.render.page import Grid, Line, Page

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~!])")


def render(page: Page) -> str:
    """The page as Markdown; text of plans is escaped, so that it stays text."""
    lines: list[str] = []
    for block in page:
        lines.extend(_line(block) if isinstance(block, Line) else _grid(block))
    return "\n".join(lines) + "\n"


def _line(line: Line) -> Iterator[str]:
    text = _escaped(line.text)
    yield f"## {text}" if line.tone == "title" else text
    if text:
        yield ""


def _grid(grid: Grid) -> Iterator[str]:
    if grid.title:
        yield f"### {_escaped(grid.title)}"
        yield ""
    yield f"| {' | '.join(_escaped(column.heading) for column in grid.columns)} |"
    yield f"| {' | '.join('---:' if column.right else '---' for column in grid.columns)} |"
    for row in grid.rows:
        yield f"| {' | '.join(_escaped(cell) for cell in row.cells)} |"
    yield ""


def _escaped(text: str) -> str:
    return "<br>".join(_SPECIAL.sub(r"\\\1", printable(line)) for line in text.split("\n"))
