"""Where plans stand, as a page for people."""

from kehoach.messages import Message, active_language, gettext, ngettext, say, translate, weekday
from kehoach.render.page import Block, Cells, Column, Grid, Line, Page
from kehoach.tracking.state import STATUSES, Totals
from kehoach.tracking.view import GroupBy, PlanView, Row, Section, StatusView, issued_words
from kehoach.tracking.words import DUE_SOON, NOT_RECORDED, STATUS_NAMES


def status_page(view: StatusView, by: GroupBy) -> Page:
    """Each plan with its sections and a line of totals; with several plans, a line of all of them at the end."""
    blocks: list[Block] = []
    day = translate(say("as of {weekday} {day}", weekday=weekday(view.as_of), day=view.as_of))
    for plan in view.plans:
        blocks.extend(_plan(plan, by, day))
    if len(view.plans) > 1:
        text = ngettext("{count} plan", "{count} plans", len(view.plans)).format(count=len(view.plans))
        blocks.append(Line(f"{text}, {day}. {totals_line(view.totals)}", "title"))
    return tuple(blocks)


def _plan(view: PlanView, by: GroupBy, day: str) -> list[Block]:
    plan = view.plan
    number = plan.number_symbol or gettext("no number")
    place = plan.place or view.directory.name(plan.issuer)
    blocks: list[Block] = [
        Line(f"{place} · {number} · {translate(issued_words(plan))}", "title"),
        Line(plan.title),
        Line(day[:1].upper() + day[1:]),
        Line(),
    ]
    open_sections = [section for section in view.sections if not section.folded]
    for section in open_sections:
        blocks.extend((_section(section, by), Line()))
    folded = [_folded(section) for section in view.sections if section.folded]
    if folded:
        blocks.extend((*folded, Line()))
    if not view.sections:
        blocks.append(Line(gettext("Nothing to show.")))
    if view.total != view.totals.all:
        text = gettext("Shown: {count} of {total} obligations.")
        blocks.append(Line(text.format(count=view.totals.all, total=view.total)))
    blocks.append(Line(totals_line(view.totals)))
    blocks.extend(Line(translate(note), "dim") for note in view.notes)
    blocks.append(Line())
    return blocks


def _folded(section: Section) -> Line:
    """A section that asks for nothing today, in one line."""
    count = ngettext("{count} obligation", "{count} obligations", section.count).format(count=section.count)
    tasks = ngettext("in {count} task", "in {count} tasks", len(section.rows)).format(count=len(section.rows))
    return Line(f"{translate(section.title).upper()} · {count} {tasks} (--only {section.folded})", section.tone)


def _section(section: Section, by: GroupBy) -> Grid:
    title = translate(section.title).upper() if by == "status" else translate(section.title)
    count = ngettext("{count} obligation", "{count} obligations", section.count).format(count=section.count)
    if section.tone == "bad" and by == "status" and section.unrecorded:
        count = f"{count}, {translate(NOT_RECORDED)}"
    if by in ("task", "body"):
        count = f"{count} · {_bar(section)}"
    columns = [
        Column(gettext("Clause")),
        Column(gettext("Task"), share=9),
        Column(gettext("Deadline"), share=6, least=20),
    ]
    if by != "body":
        columns.append(Column(gettext("Bodies"), share=9))
    rows = tuple(Cells(_cells(row, by), row.tone) for row in section.rows)
    return Grid(f"{title} · {count}", tuple(columns), rows, section.tone)


def _bar(section: Section) -> str:
    """How much of a section is done, as a bar of ten blocks and in figures."""
    full = section.done * 10 // section.count
    return f"{'█' * full}{'░' * (10 - full)} {section.done}/{section.count} {translate(STATUS_NAMES['done'])}"


def _cells(row: Row, by: GroupBy) -> tuple[str, ...]:
    deadline = [translate(row.deadline)]
    if row.tone in ("bad", "warn", "plain", "good") or by != "status":
        deadline.append(translate(row.state))
    if row.latest is not None:
        deadline.insert(1, translate(row.latest))
    deadline.extend(translate(remark) for remark in row.remarks)
    cells = [row.clause, row.task, "\n".join(deadline)]
    if by != "body":
        cells.append("\n".join(translate(name) for name in row.who))
    return tuple(cells)


def totals_line(totals: Totals) -> str:
    """The totals in one line whose parts add up, and the rate of what is overdue."""
    count = ngettext("{count} obligation", "{count} obligations", totals.all).format(count=totals.all)
    parts = [
        _part(STATUS_NAMES[status], totals.by_status[status], totals.due_soon if status == "in_time" else 0)
        for status in STATUSES
        if totals.by_status[status]
    ]
    line = f"{count}: {' + '.join(parts)}." if parts else f"{count}."
    if totals.overdue_rate is None:
        return line
    text = gettext("Overdue: {overdue} of {due} fallen due ({rate}%).")
    rate = f"{totals.overdue_rate * 100:.1f}".replace(".", "," if active_language() == "vi" else ".")
    return f"{line} " + text.format(overdue=totals.by_status["overdue"], due=totals.fallen_due, rate=rate)


def _part(name: Message, count: int, soon: int) -> str:
    text = f"{count} {translate(name)}"
    due_soon = translate(DUE_SOON)
    return f"{text} ({soon} {due_soon})" if soon else text
