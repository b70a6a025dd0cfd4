"""A task as the comparison looks at it: what can be held against another task, made ready once."""

import math
import re
from collections.abc import Iterable, Mapping

import msgspec

from kehoach.dates import kind_of
from kehoach.model.directory import Directory
from kehoach.model.names import fold
from kehoach.model.plan import Plan, Task

_WORDS = re.compile(r"[^\W_]+")


class Side(msgspec.Struct, frozen=True):
    """One of the plans compared: what it says, whom it can name, what it is called, and where it was read."""

    plan: Plan
    directory: Directory
    label: str
    path: str = ""


class Profile(msgspec.Struct, frozen=True):
    """One task. `title` are its words, sorted; `words` those of title, detail and product; `acting` owe something.

    `depth` is the clause below its section, each level by its make (a letter, a number); `position` runs from 0 for the
    plan's first task to 1 for its last.
    """

    task: Task
    title: str
    words: frozenset[str]
    acting: frozenset[str]
    bodies: frozenset[str]
    kind: str
    heading: str
    depth: str
    position: float


def profiles(plan: Plan) -> tuple[Profile, ...]:
    """The plan's tasks in its order."""
    last = max(1, len(plan.tasks) - 1)
    return tuple(profile(task, number / last) for number, task in enumerate(plan.tasks))


def profile(task: Task, position: float) -> Profile:
    """One task, standing so far down its plan."""
    acting = frozenset((*task.lead, *task.assigned, *task.requested))
    told = " ".join((task.title, task.detail or "", task.product or ""))
    return Profile(
        task,
        " ".join(sorted(words_of(task.title))),
        frozenset(words_of(told)),
        acting,
        acting | frozenset((*task.coordinating, *task.report_to, *task.via)),
        kind_of(task.deadline) if task.deadline else "unspecified",
        task.clause.heading,
        "".join("a" if level.isalpha() else "1" for level in str(task.clause).split(".")[2:]),
        position,
    )


def words_of(text: str) -> list[str]:
    """The words of a text in the form in which spellings are equal."""
    return _WORDS.findall(fold(text))


def weights(everything: Iterable[Profile]) -> dict[str, int]:
    """How much a word tells a task from others: little where every task has it, such as the law's own name.

    Whole numbers (millionths), so that a sum is the same in whatever order it is made.
    """
    counts: dict[str, int] = {}
    total = 0
    for one in everything:
        total += 1
        for word in one.words:
            counts[word] = counts.get(word, 0) + 1
    return {word: round(math.log(1 + total / count) * 1_000_000) for word, count in counts.items()}


def weighed(words: Iterable[str], weight: Mapping[str, int]) -> int:
    """What the words weigh together; one that nobody has counted is as rare as can be."""
    return sum(weight.get(word, 1_000_000) for word in words)
