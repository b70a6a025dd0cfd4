"""The comparison in plain sentences, the gravest first."""

from collections.abc import Iterable, Iterator

from kehoach.comparing.change import BodiesChange, BodyField, DeadlineChange, TextChange
from kehoach.comparing.comparison import ASPECTS, Comparison, Pair
from kehoach.messages import Message, say, say_n
from kehoach.model.plan import Task


def summary(whole: Comparison) -> tuple[Message, ...]:
    """What a reader would say in a few sentences; one sentence where nothing differs."""
    if not whole.differs and whole.only < frozenset(ASPECTS):
        return (say("There is no difference of this kind."),)
    if not whole.differs:
        return (say("There is no difference in meaning."),)
    return tuple(_sentences(whole))


def _sentences(whole: Comparison) -> Iterator[Message]:
    left, right = whole.left.label, whole.right.label
    same = len(whole.matched) - len(whole.changed)
    if whole.matched and whole.only == frozenset(ASPECTS):
        yield say_n(
            "{count} piece of work is in both plans: {same} told alike, {changed} otherwise.",
            "{count} pieces of work are in both plans: {same} told alike, {changed} otherwise.",
            len(whole.matched),
            same=same,
            changed=len(whole.changed),
        )
    for place, tasks in ((left, whole.only_left), (right, whole.only_right)):
        if tasks:
            yield say_n(
                "Only {place} has {count} task: {tasks}.",
                "Only {place} has {count} tasks: {tasks}.",
                len(tasks),
                place=place,
                tasks=_told(tasks),
            )
    if whole.splits:
        count = len(whole.splits)
        yield say_n(
            "{count} task is whole in one plan and cut up in the other.",
            "{count} tasks are whole in one plan and cut up in the other.",
            count,
        )
    if whole.uncertain:
        yield say_n(
            "{count} pair of tasks may be one piece of work, or not: read them.",
            "{count} pairs of tasks may be one piece of work, or not: read them.",
            len(whole.uncertain),
        )
    yield from _deadlines(whole)
    yield from _bodies(whole)
    yield from _absent(whole)


def _told(tasks: Iterable[Task]) -> str:
    return "; ".join(f"{task.clause} {task.title}" for task in tasks)


def _clauses(pairs: Iterable[Pair]) -> str:
    return ", ".join(dict.fromkeys(str(pair.left.clause) for pair in pairs))


def _deadlines(whole: Comparison) -> Iterator[Message]:
    """Who is earlier and by how much; then deadlines of another kind."""
    changes = [
        (pair, change) for pair in whole.matched for change in pair.changes if isinstance(change, DeadlineChange)
    ]
    dated = [(pair, change.days) for pair, change in changes if change.days is not None]
    for place, sign in ((whole.right.label, -1), (whole.left.label, 1)):
        earlier = [(pair, abs(days)) for pair, days in dated if days * sign > 0]
        if earlier:
            clauses = ", ".join(f"{pair.left.clause} ({days})" for pair, days in earlier)
            yield say_n(
                "{place} sets an earlier day for {count} task; days earlier: {clauses}.",
                "{place} sets an earlier day for {count} tasks; days earlier: {clauses}.",
                len(earlier),
                place=place,
                clauses=clauses,
            )
    others = [pair for pair, change in changes if change.days is None]
    if others:
        yield say_n(
            "Another kind of deadline in {count} task ({clauses}).",
            "Another kind of deadline in {count} tasks ({clauses}).",
            len(others),
            clauses=_clauses(others),
        )


def _bodies(whole: Comparison) -> Iterator[Message]:
    named: tuple[tuple[BodyField, Message], ...] = (
        ("lead", say("Others lead")),
        ("requested", say("Others are requested")),
    )
    for field, what in named:
        found = [_with_names(pair, change) for pair, change in _in_field(whole, field)]
        if found:
            yield say("{what}: {clauses}.", what=what, clauses="; ".join(found))
    said: tuple[tuple[tuple[BodyField, ...], Message], ...] = (
        (("assigned",), say("Others are assigned, no lead named")),
        (("coordinating",), say("Others coordinate")),
        (("report_to", "via"), say("Results go elsewhere or another way")),
    )
    for fields, what in said:
        pairs = [pair for pair in whole.matched if any(change.field in fields for change in pair.changes)]
        if pairs:
            yield say("{what}: {clauses}.", what=what, clauses=_clauses(pairs))
    products = [pair for pair in whole.matched if any(isinstance(change, TextChange) for change in pair.changes)]
    if products:
        yield say("{what}: {clauses}.", what=say("Something else is handed in"), clauses=_clauses(products))


def _in_field(whole: Comparison, field: BodyField) -> Iterator[tuple[Pair, BodiesChange]]:
    for pair in whole.matched:
        for change in pair.changes:
            if isinstance(change, BodiesChange) and change.field == field:
                yield pair, change


def _with_names(pair: Pair, change: BodiesChange) -> str:
    """`II.3.b.2 (− one; + another)`: who is less and who is more on the right."""
    names = (*(f"− {one.name}" for one in change.removed), *(f"+ {one.name}" for one in change.added))
    return f"{pair.left.clause} ({'; '.join(names)})"


def _absent(whole: Comparison) -> Iterator[Message]:
    """Bodies named in the tasks that the other province's directory does not have."""
    changes = [change for pair in whole.matched for change in pair.changes if isinstance(change, BodiesChange)]
    for side, other, chosen in (
        (whole.left, whole.right, [one for change in changes for one in change.removed]),
        (whole.right, whole.left, [one for change in changes for one in change.added]),
    ):
        names = tuple(dict.fromkeys(one.name for one in chosen if one.absent))
        if names and side.directory.unit != other.directory.unit:
            yield say("Not among the bodies of {place}: {bodies}.", place=other.label, bodies=", ".join(names))
