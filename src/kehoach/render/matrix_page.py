"""Many plans at once, as a page for people: tasks down, plans across, gaps and outliers marked."""

from collections.abc import Iterator

from kehoach.comparing.matrix import Cell, Matrix, Row
from kehoach.messages import Message, gettext, ngettext, say, translate
from kehoach.render.diff_words import GAP, ODD, days_apart, issued
from kehoach.render.page import Block, Cells, Column, Grid, Line, Page, Tone
from kehoach.tracking.words import deadline_words

HAS = "●"
_NAME, _CELL = 24, 18


def matrix_page(whole: Matrix, columns: int | None = None) -> Page:
    """The matrix in full; where so many plans do not fit the width, a sign for each and in words what stands out."""
    count = len(whole.sides)
    text = ngettext("{count} plan", "{count} plans", count).format(count=count)
    tasks = ngettext("{count} task", "{count} tasks", len(whole.rows)).format(count=len(whole.rows))
    blocks: list[Block] = [Line(f"{text} · {tasks}", "title")]
    blocks.extend(Line(f"• {sentence}") for sentence in sentences(whole))
    blocks.append(Line())
    if columns is None or _NAME + _CELL * count <= columns:
        heads = (Column(gettext("Task"), share=3), *(Column(side.label, share=2) for side in whole.sides))
        blocks.append(Grid("", heads, tuple(map(_row, whole.rows))))
    else:
        blocks.extend(_signs(whole))
    legend = gettext("{gap}: the plan does not have it. !: far from what most plans say.").format(gap=GAP)
    blocks.extend((Line(), Line(legend, "dim")))
    return tuple(blocks)


def _signs(whole: Matrix) -> Iterator[Block]:
    """A sign for every task and plan, plans by number; then, in words, what stands out."""
    numbers = "".join(str(number % 10) for number in range(1, len(whole.sides) + 1))
    heads = (Column(gettext("Task"), share=1), Column(numbers), Column(gettext("plans"), right=True))
    rows = (
        Cells((row.title, "".join(map(_sign, row.cells)), str(len(row.cells) - row.gaps)), _tone(row))
        for row in whole.rows
    )
    yield Grid("", heads, tuple(rows))
    plans = (f"{number} {side.label}" for number, side in enumerate(whole.sides, 1))
    yield Line(" · ".join(plans), "dim")
    odd = tuple(
        Cells((row.title, side.label, _odd(cell)))
        for row in whole.rows
        for cell, side in zip(row.cells, whole.sides, strict=True)
        if cell is not None and cell.stands_out
    )
    if odd:
        heads = (Column(gettext("Task"), share=2), Column(gettext("Plan"), share=1), Column("", share=2))
        yield Line()
        yield Grid(gettext("WHAT STANDS OUT"), heads, odd, "title")
    yield Line(gettext("Deadlines and leads in full: --output FILE.xlsx or FILE.html."), "dim")


def _sign(cell: Cell | None) -> str:
    if cell is None:
        return GAP
    return "!" if cell.stands_out else HAS


def _tone(row: Row) -> Tone:
    return "warn" if any(cell is not None and cell.stands_out for cell in row.cells) else "plain"


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


def _row(row: Row) -> Cells:
    return Cells((row.title, *map(_cell, row.cells)), _tone(row))


def _cell(cell: Cell | None) -> str:
    if cell is None:
        return GAP
    return "\n".join((_deadline(cell), *_leads(cell)))


def _odd(cell: Cell) -> str:
    """What of a cell stands out."""
    return "\n".join(line.removeprefix(ODD) for line in _cell(cell).split("\n") if line.startswith(ODD))


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
