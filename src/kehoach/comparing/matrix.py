"""Many plans at once: rows of tasks that are one piece of work, columns of plans, gaps and outliers.

Rows grow plan by plan, in the order of the plans' ids, so that the order in which they are given changes nothing but
the order of columns. Each task is held against the first task of a row, and the assignment decides.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from statistics import median

import msgspec

from kehoach.comparing.assignment import assign
from kehoach.comparing.likeness import PAIRED, Measure
from kehoach.comparing.profile import Profile, Side, profile, profiles, weights
from kehoach.comparing.sections import SCALE, aligned_sections
from kehoach.dates import WorkCalendar, last_day
from kehoach.model.names import fold
from kehoach.model.plan import Task

FEWEST = 3
"""So many plans must say something before one of them can stand out."""
FAR = 30
"""So many days from the middle of all, and three times as far as is usual, is far."""


class Cell(msgspec.Struct, frozen=True):
    """What one plan has of a row: `leads` are who leads, or is charged, or is asked.

    It stands out by `days` from the middle of all days, by another kind of deadline, or by another lead than most have.
    """

    task: Task
    leads: tuple[str, ...]
    days: int | None = None
    odd_kind: bool = False
    odd_lead: bool = False

    @property
    def stands_out(self) -> bool:
        return self.days is not None or self.odd_kind or self.odd_lead


class Row(msgspec.Struct, frozen=True):
    """One piece of work: its name, and a cell for every plan, None where the plan lacks it."""

    title: str
    topic: str | None
    cells: tuple[Cell | None, ...]

    @property
    def gaps(self) -> int:
        return sum(cell is None for cell in self.cells)

    @property
    def says_several(self) -> bool:
        """Whether the plans name other leads or deadlines."""
        present = [cell for cell in self.cells if cell is not None]
        deadlines = {msgspec.json.encode(cell.task.deadline) for cell in present}
        return len(deadlines) > 1 or len({_leads(cell.task) for cell in present}) > 1


class Matrix(msgspec.Struct, frozen=True):
    """The rows in the order of the first plan that has each, and the plans as they were given."""

    sides: tuple[Side, ...]
    rows: tuple[Row, ...]

    @property
    def differs(self) -> bool:
        """Whether a plan lacks a task that another has, or says of one what others do not."""
        return any(row.gaps or row.says_several for row in self.rows)


class _Heap:
    """A row while it grows: its tasks by the plan's place; the first stands for it."""

    def __init__(self, first: Profile, plan: int) -> None:
        self.first, self.tasks = first, {plan: first}


def matrix(sides: Sequence[Side], calendar: WorkCalendar) -> Matrix:
    """Hold so many plans against each other."""
    everything = [profiles(side.plan) for side in sides]
    rarity = weights(one for tasks in everything for one in tasks)
    order = sorted(range(len(sides)), key=lambda i: (sides[i].plan.id, sides[i].path))
    heaps: list[_Heap] = []
    for plan in order:
        heaps.extend(_joined(heaps, everything[plan], plan, rarity))
    heaps.sort(key=lambda heap: min((plan, one.position) for plan, one in heap.tasks.items()))
    often = Counter(heap.first.task.topic for heap in heaps)
    return Matrix(tuple(sides), tuple(_row(heap, sides, calendar, often) for heap in heaps))


def _joined(heaps: list[_Heap], tasks: Sequence[Profile], plan: int, rarity: dict[str, int]) -> list[_Heap]:
    """Put a plan's tasks to the rows they belong to; returns new rows for the others."""
    firsts = [heap.first for heap in heaps]
    counts = [Counter(one.task.topic for one in some if one.task.topic) for some in (firsts, tasks)]
    topics = {name: max(count[name] for count in counts) for name in counts[0].keys() & counts[1].keys()}
    measure = Measure(rarity, topics, aligned_sections(firsts, tasks, rarity))
    worth: dict[tuple[int, int], int] = {}
    for i, one in enumerate(firsts):
        for j, other in enumerate(tasks):
            score = measure.likeness(one, other).score
            if score >= PAIRED:
                worth[i, j] = round((score - PAIRED) * SCALE) * 1000 + 1000 - min(999, abs(i - j))
    pairs = {j: i for i, j in assign(worth)}
    for j, i in pairs.items():
        heaps[i].tasks[plan] = tasks[j]
    return [_Heap(one, plan) for j, one in enumerate(tasks) if j not in pairs]


def _row(heap: _Heap, sides: Sequence[Side], calendar: WorkCalendar, often: Mapping[str | None, int]) -> Row:
    tasks = [heap.tasks[plan].task if plan in heap.tasks else None for plan in range(len(sides))]
    present = [task for task in tasks if task is not None]
    days = [day for task in present if (day := _day(task, calendar))]
    kinds = Counter(heap.tasks[plan].kind for plan in heap.tasks)
    leads = Counter(_leads(task) for task in present)
    first = heap.first.task
    topic = next((task.topic for task in present if task.topic), None)
    known = sides[0].directory.topics.get(topic or "")
    cells = (
        _cell(task, side, calendar, days, _usual(kinds), _usual(leads)) if task else None
        for task, side in zip(tasks, sides, strict=True)
    )
    told = known is not None and often[topic] == 1 and all(task.topic == topic for task in present)
    return Row(known.name if known and told else first.title, topic, tuple(cells))


def _cell(
    task: Task, side: Side, calendar: WorkCalendar, days: list[date], kind: object | None, leads: object | None
) -> Cell:
    names = tuple(map(side.directory.name, task.lead or task.assigned or task.requested))
    mine = profile(task, 0).kind
    dated = {"before", "by", "period"}
    return Cell(
        task,
        names,
        days=_far(_day(task, calendar), days),
        odd_kind=kind is not None and mine != kind and not {mine, kind} <= dated,
        odd_lead=leads is not None and _leads(task) != leads,
    )


def _leads(task: Task) -> tuple[str, ...]:
    return tuple(sorted(fold(name) for name in task.lead or task.assigned or task.requested))


def _day(task: Task, calendar: WorkCalendar) -> date | None:
    return last_day(task.deadline, calendar) if task.deadline else None


def _usual(counts: Counter[object] | Counter[str] | Counter[tuple[str, ...]]) -> object | None:
    """What more than half of the plans say, where enough of them say anything."""
    total = sum(counts.values())
    if total < FEWEST:
        return None
    value, count = counts.most_common(1)[0]
    return value if count * 2 > total else None


def _far(day: date | None, days: Iterable[date]) -> int | None:
    """How far a day lies from the middle of all, where that is far (`FAR`)."""
    numbers = [one.toordinal() for one in days]
    if day is None or len(numbers) < FEWEST:
        return None
    middle = median(numbers)
    usual = median(abs(number - middle) for number in numbers)
    away = round(day.toordinal() - middle)
    return away if abs(away) >= FAR and abs(away) > 3 * usual else None
