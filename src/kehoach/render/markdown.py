"""A page as Markdown (GitHub's tables)."""

import re
from collections.abc import Iterator

from kehoach.messages import printable
from kehoach.render.page import Grid, Line, Page

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~!&])")
_FIRST_OF_LIST = re.compile(r"^(\s*)(?:([-+=])|([0-9]{1,9})([.)]))")


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
    return "<br>".join(_escaped_line(printable(line)) for line in text.split("\n"))


def _escaped_line(line: str) -> str:
    """The line with what Markdown would take for a sign escaped; a heading of a list only where one could begin."""
    escaped = _SPECIAL.sub(r"\\\1", line)
    return _FIRST_OF_LIST.sub(lambda m: f"{m[1]}\\{m[2]}" if m[2] else f"{m[1]}{m[3]}\\{m[4]}", escaped)
