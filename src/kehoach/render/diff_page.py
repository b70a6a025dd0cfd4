"""Two plans side by side, as a page for people: the summary in sentences, then two columns."""

from collections.abc import Iterable, Iterator

from kehoach.comparing.comparison import Comparison, Pair
from kehoach.comparing.explain import Near
from kehoach.comparing.likeness import Likeness
from kehoach.comparing.summary import summary
from kehoach.messages import Message, gettext, ngettext, say, translate
from kehoach.model.directory import Directory
from kehoach.model.plan import Task
from kehoach.render.diff_words import LESS, MORE, Told, group_told, issued, score, told
from kehoach.render.page import Block, Cells, Column, Grid, Line, Page
from kehoach.tracking.words import NOT_STATED, deadline_words
from kehoach.writing.differences import FIELDS

CHANGED, UNSURE, CUT, ALIKE = "≠", "?", "⑂", "≈"
HOW: dict[str, Message] = {
    "topic": say("by topic"),
    "clause": say("by clause and structure"),
    "text": say("by text"),
    "id": say("by id"),
}


def diff_page(whole: Comparison, near: tuple[Near, ...] = (), *, explain: bool = False) -> Page:
    """The whole comparison; with `explain`, why tasks were paired and what came closest to those that were not."""
    blocks: list[Block] = [Line(f"{_plan(whole, 0)}  ↔  {_plan(whole, 1)}", "title")]
    blocks.extend(Line(f"• {translate(sentence)}") for sentence in summary(whole))
    blocks.append(Line())
    if whole.versions:
        from kehoach.render.diff_amendments import amendments

        blocks.extend(amendments(whole))
    else:
        blocks.extend(_grids(whole))
        blocks.extend(_alike(whole))
    if explain:
        blocks.extend(_explained(whole, near))
    return tuple(blocks)


def _plan(whole: Comparison, which: int) -> str:
    side = (whole.left, whole.right)[which]
    number = side.plan.number_symbol or translate(say("no number"))
    parts = (number, issued(side.plan.issued))
    return " · ".join((side.label, *(part for part in parts if part not in side.label)))


def _columns(whole: Comparison) -> tuple[Column, ...]:
    return (Column(""), Column(whole.left.label, share=1), Column(whole.right.label, share=1))


def _grids(whole: Comparison) -> Iterator[Block]:
    columns = _columns(whole)
    header = [_row(told(change, whole)) for change in whole.header]
    header.extend(_row(group_told(change)) for change in whole.groups)
    if header:
        yield Grid(gettext("HEADER, RECIPIENTS, GROUPS"), columns, tuple(header), "title")
        yield Line()
    alone = [*_alone(whole.only_left, whole, 0), *_alone(whole.only_right, whole, 1)]
    if alone:
        yield Grid(gettext("TASKS OF ONE PLAN ONLY"), columns, tuple(alone), "title")
        yield Line()
    changed = [row for pair in whole.changed for row in _pair(pair, whole)]
    if changed:
        yield Grid(gettext("TASKS OF BOTH, TOLD OTHERWISE"), columns, tuple(changed), "title")
        yield Line()
    unsure = [row for pair in whole.uncertain for row in _pair(pair, whole)]
    if unsure:
        yield Grid(gettext("UNCERTAIN: ONE PIECE OF WORK, OR TWO"), columns, tuple(unsure), "title")
        yield Line()
    reworded = tuple(_reworded(whole)) if "tasks" in whole.only else ()
    if reworded:
        yield Grid(gettext("DETAILS IN OTHER WORDS: READ BOTH"), columns, reworded, "title")
        yield Line()


def _reworded(whole: Comparison) -> Iterator[Cells]:
    """Details told in other words: whether they differ in meaning, only a reader can say."""
    for pair in whole.matched:
        if any(one.field == "detail" for one in pair.wording):
            left = f"{pair.left.clause} {pair.left.title}\n{pair.left.detail or translate(NOT_STATED)}"
            right = f"{pair.right.clause} {pair.right.title}\n{pair.right.detail or translate(NOT_STATED)}"
            yield Cells((ALIKE, left, right))


def _row(one: Told) -> Cells:
    return Cells((f"  {one.field}", one.left, one.right))


def _alone(tasks: Iterable[Task], whole: Comparison, which: int) -> Iterator[Cells]:
    side = (whole.left, whole.right)[which]
    mark, tone = ((LESS, "bad"), (MORE, "good"))[which]
    for task in tasks:
        text = f"{task.clause} {task.title}\n{_who(task, side.directory)}\n{translate(deadline_words(task.deadline))}"
        yield Cells((mark.strip(), text, "") if which == 0 else (mark.strip(), "", text), tone)  # type: ignore[arg-type]


def _who(task: Task, directory: Directory) -> str:
    """Who acts, by role, in one line."""
    parts = []
    for role in ("lead", "assigned", "requested"):
        names = getattr(task, role)
        if names:
            parts.append(f"{translate(FIELDS[role])}: {', '.join(map(directory.name, names))}")
    return "; ".join(parts) or translate(NOT_STATED)


def _pair(pair: Pair, whole: Comparison) -> Iterator[Cells]:
    mark = CUT if pair.left_parts or pair.right_parts else CHANGED if pair in whole.matched else UNSURE
    left = _parts(pair.left_parts, whole.left.directory) or f"{pair.left.clause} {pair.left.title}"
    right = _parts(pair.right_parts, whole.right.directory) or f"{pair.right.clause} {pair.right.title}"
    yield Cells((mark, left, right), "warn")
    yield from (_row(told(change, whole)) for change in pair.changes)


def _parts(parts: tuple[Task, ...], directory: Directory) -> str:
    """The parts of a task that is cut up, each with who acts and by when."""
    lines = []
    for number, task in enumerate(parts, 1):
        lines.append(f"{number}) {task.clause} {task.title}")
        lines.append(f"   {_who(task, directory)}; {translate(deadline_words(task.deadline))}")
    return "\n".join(lines)


def _alike(whole: Comparison) -> Iterator[Block]:
    """What does not differ, in a line: it was looked at."""
    same = [pair for pair in whole.matched if pair not in whole.changed]
    if not same or len(whole.only) < 4:
        return
    text = ngettext("{count} task told alike: {tasks}.", "{count} tasks told alike: {tasks}.", len(same))
    tasks = "; ".join(f"{pair.left.clause} = {pair.right.clause} {pair.left.title}" for pair in same)
    yield Line(text.format(count=len(same), tasks=tasks), "dim")
    yield Line(gettext("Wording, spelling, order and numbering are no difference."), "dim")


def _explained(whole: Comparison, near: tuple[Near, ...]) -> Iterator[Block]:
    pairs = [*whole.matched, *whole.uncertain]
    columns = (
        Column(whole.left.label, share=5),
        Column(whole.right.label, share=5),
        Column(gettext("score"), right=True),
        Column(gettext("why"), share=4),
    )
    rows = [_why(pair) for pair in pairs]
    if rows:
        yield Line()
        yield Grid(gettext("WHY THESE WERE PAIRED"), columns, tuple(rows), "title")
    if near:
        yield Line()
        yield Grid(gettext("WHAT CAME CLOSEST TO THE OTHERS"), columns, tuple(map(_near, near)), "title")


def _why(pair: Pair) -> Cells:
    words = [f"{translate(FIELDS[one.field])}: {one.left or '–'} ↔ {one.right or '–'}" for one in pair.wording]
    reason = "\n".join((translate(HOW[pair.likeness.how]), evidence(pair.likeness)))
    other = f"{pair.right.clause} {pair.right.title}"
    if words:
        other += "\n" + "\n".join(words)
    return Cells((f"{pair.left.clause} {pair.left.title}", other, score(pair.likeness.score), reason))


def _near(one: Near) -> Cells:
    mine, other = f"{one.task.clause} {one.task.title}", f"{one.other.clause} {one.other.title}"
    left, right = (mine, other) if one.is_left else (other, mine)
    reason = evidence(one.likeness)
    if one.taken_by is not None:
        taken = gettext("paired with {task}").format(task=f"{one.taken_by.clause} {one.taken_by.title}")
        reason = f"{reason}\n{taken}"
    return Cells((left, right, score(one.likeness.score), reason))


_TOPICS = {"same": say("same topic"), "other": say("other topic"), "unsaid": say("no topic to go by")}


def evidence(likeness: Likeness) -> str:
    """What a score is made of."""
    if likeness.how == "id":
        return ""
    text = gettext("{topic}; text {text}, bodies and deadline {structure}, place {place}")
    return text.format(
        topic=translate(_TOPICS[likeness.topic]),
        text=score(likeness.text),
        structure=score(likeness.structure),
        place=score(likeness.place),
    )
