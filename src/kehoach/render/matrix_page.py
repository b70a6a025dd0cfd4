"""Many plans at once, as a page for people: tasks down, plans across, gaps and outliers marked."""

from collections.abc import Iterator

from kehoach.comparing.matrix import Cell, Matrix, Row
from kehoach.messages import Message, gettext, ngettext, say, translate
from kehoach.render.diff_words import days_apart, issued
from kehoach.render.page import Block, Cells, Column, Grid, Line, Page
from kehoach.tracking.words import deadline_words

GAP = "·"
ODD = "! "
_NAME, _CELL = 24, 18


def matrix_page(whole: Matrix, columns: int | None = None) -> Page:
    """The matrix, its columns in as many tables as the width asks for; in one table where no width is given."""
    count = len(whole.sides)
    text = ngettext("{count} plan", "{count} plans", count).format(count=count)
    tasks = ngettext("{count} task", "{count} tasks", len(whole.rows)).format(count=len(whole.rows))
    blocks: list[Block] = [Line(f"{text} · {tasks}", "title")]
    blocks.extend(Line(f"• {sentence}") for sentence in sentences(whole))
    blocks.append(Line())
    for chunk in _chunks(count, columns):
        heads = (Column(gettext("Task"), share=3), *(Column(_head(whole, i), share=2) for i in chunk))
        blocks.extend((Grid("", heads, tuple(_row(row, chunk) for row in whole.rows)), Line()))
    blocks.append(
        Line(gettext("{gap}: the plan does not have it. !: far from what most plans say.").format(gap=GAP), "dim")
    )
    return tuple(blocks)


def _chunks(count: int, columns: int | None) -> Iterator[range]:
    size = count if columns is None else max(1, (columns - _NAME) // _CELL)
    for start in range(0, count, size):
        yield range(start, min(count, start + size))


def _head(whole: Matrix, index: int) -> str:
    return whole.sides[index].label


def sentences(whole: Matrix) -> Iterator[str]:
    """What all have, what is missing where, and what stands out."""
    everywhere = sum(row.gaps == 0 for row in whole.rows)
    yield (
        ngettext("{count} task is in all of them", "{count} tasks are in all of them", everywhere).format(
            count=everywhere
        )
        + "."
    )
    alone = sum(row.gaps == len(whole.sides) - 1 for row in whole.rows)
    if alone:
        text = ngettext("{count} task is in one plan only.", "{count} tasks are in one plan only.", alone)
        yield text.format(count=alone)
    odd = sum(cell is not None and cell.stands_out for row in whole.rows for cell in row.cells)
    if odd:
        text = ngettext("{count} entry is far from the others.", "{count} entries are far from the others.", odd)
        yield text.format(count=odd)


def _row(row: Row, chunk: range) -> Cells:
    cells = tuple(_cell(row.cells[i]) for i in chunk)
    tone = "warn" if any(cell is not None and cell.stands_out for cell in row.cells) else "plain"
    return Cells((row.title, *cells), tone)  # type: ignore[arg-type]


def _cell(cell: Cell | None) -> str:
    if cell is None:
        return GAP
    return "\n".join((_deadline(cell), *_leads(cell)))


def _deadline(cell: Cell) -> str:
    words = translate(deadline_words(cell.task.deadline))
    if cell.days is not None:
        return f"{ODD}{words} ({days_apart(cell.days)})"
    return f"{ODD}{words}" if cell.odd_kind else words


def _leads(cell: Cell) -> Iterator[str]:
    names = ", ".join(cell.leads) or translate(NOBODY)
    yield f"{ODD}{names}" if cell.odd_lead else names


NOBODY: Message = say("nobody is named")


def flat_rows(whole: Matrix) -> Iterator[tuple[str, list[tuple[str, bool]]]]:
    """For sheets: each row's title, and its cells with whether they stand out; a gap is empty."""
    for row in whole.rows:
        yield row.title, [("", False) if cell is None else (_cell(cell), cell.stands_out) for cell in row.cells]


def heading(whole: Matrix, index: int) -> str:
    """A plan's column: its label, number and day."""
    plan = whole.sides[index].plan
    parts = (whole.sides[index].label, plan.number_symbol or "", issued(plan.issued) if plan.issued else "")
    return "\n".join(dict.fromkeys(part for part in parts if part))
