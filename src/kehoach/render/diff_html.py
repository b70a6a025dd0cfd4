"""A page as one HTML file: nothing to fetch, light, good to print."""

from collections.abc import Iterator
from html import escape

from kehoach.messages import active_language, printable
from kehoach.render.diff_words import GAP, LESS, MORE, ODD, SAME
from kehoach.render.page import Cells, Grid, Line, Page

_STYLE = """
:root { color-scheme: light; }
body { font: 14px/1.45 "Times New Roman", "Liberation Serif", serif; color: #1a1a1a; background: #fff;
  margin: 2rem auto; max-width: 78rem; padding: 0 1.5rem; }
h1 { font-size: 1.35rem; margin: 0 0 .8rem; }
h2 { font-size: 1rem; margin: 1.6rem 0 .4rem; letter-spacing: .02em; }
p { margin: .15rem 0; }
.dim { color: #555; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #b9b9b9; padding: .3rem .5rem; text-align: left; vertical-align: top; }
th { background: #eef1f5; }
td.right { text-align: right; }
td:first-child { white-space: nowrap; }
table.two { table-layout: fixed; }
table.two th:first-child { width: 5.5rem; }
table.wide td:first-child { white-space: normal; min-width: 12rem; }
table.wide td { min-width: 7rem; }
table.two tr.warn td { background: #fff6dd; font-weight: bold; }
tr.bad td { background: #fdecec; }
tr.good td { background: #eaf6ea; }
tr.dim td { color: #666; }
td.gap { background: #d9d9d9; text-align: center; }
.less { color: #a11212; }
.more { color: #14621f; }
.same { color: #555; }
.mark { background: #ffe3a8; font-weight: bold; }
@media print { body { margin: 0; max-width: none; padding: 0; font-size: 11px; }
  tr { break-inside: avoid; } thead { display: table-header-group; } @page { size: A4 landscape; margin: 12mm; } }
"""
_CLASSES = {LESS: "less", MORE: "more", SAME: "same", ODD: "mark"}


def render(page: Page) -> bytes:
    """The page; its first line is the heading. Text of plans is escaped, so that it stays text."""
    heading = next((block.text for block in page if isinstance(block, Line)), "")
    body = "\n".join(_blocks(page))
    return (
        f'<!doctype html>\n<html lang="{active_language()}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{_text(heading)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n{body}\n</body>\n</html>\n"
    ).encode()


def _text(text: str) -> str:
    return escape(printable(text))


def _blocks(page: Page) -> Iterator[str]:
    first = True
    for block in page:
        if isinstance(block, Grid):
            yield from _grid(block)
        elif block.text:
            tag = "h1" if first else "h2" if block.tone == "title" else "p"
            shown = f' class="{block.tone}"' if block.tone in ("dim", "warn", "bad") else ""
            yield f"<{tag}{shown}>{_text(block.text)}</{tag}>"
        first = False


def _grid(grid: Grid) -> Iterator[str]:
    if grid.title:
        yield f"<h2>{_text(grid.title)}</h2>"
    look = "two" if not grid.columns[0].heading else "wide" if len(grid.columns) > 4 else "plain"
    yield f'<div class="scroll"><table class="{look}">'
    yield (
        "<thead><tr>" + "".join(f'<th scope="col">{_text(one.heading)}</th>' for one in grid.columns) + "</tr></thead>"
    )
    yield "<tbody>"
    yield from (_row(row, grid) for row in grid.rows)
    yield "</tbody></table></div>"


def _row(row: Cells, grid: Grid) -> str:
    cells = (
        f'<td class="{"right" if column.right else "gap"}">{_cell(cell)}</td>'
        if column.right or cell == GAP
        else f"<td>{_cell(cell)}</td>"
        for cell, column in zip(row.cells, grid.columns, strict=True)
    )
    tone = f' class="{row.tone}"' if row.tone != "plain" else ""
    return f"<tr{tone}>{''.join(cells)}</tr>"


def _cell(cell: str) -> str:
    return "<br>".join(_line(line) for line in cell.split("\n"))


def _line(line: str) -> str:
    shown = _CLASSES.get(line[:2])
    return f'<span class="{shown}">{_text(line)}</span>' if shown else _text(line.strip())
