"""Which sections of two plans correspond: by what stands in them, for their numbers alone are no difference."""

from collections import Counter
from collections.abc import Mapping, Sequence

from kehoach.comparing.assignment import assign
from kehoach.comparing.profile import Profile

SCALE = 1_000_000


def aligned_sections(
    left: Sequence[Profile], right: Sequence[Profile], weights: Mapping[str, int]
) -> tuple[tuple[str, str], ...]:
    """The pairs of headings (`II.3` with `II.2`) whose topics and words are most alike overall."""
    mine, theirs = _by_heading(left), _by_heading(right)
    worth: dict[tuple[int, int], int] = {}
    for i, (heading, tasks) in enumerate(mine.items()):
        for j, (other, others) in enumerate(theirs.items()):
            likeness = _common(_topics(tasks), _topics(others)) * 2 + _common(
                _words(tasks, weights), _words(others, weights)
            )
            if likeness > 0.1:
                worth[i, j] = round(likeness * SCALE) * 2 + (heading == other)
    headings, other_headings = list(mine), list(theirs)
    return tuple((headings[i], other_headings[j]) for i, j in assign(worth))


def _by_heading(tasks: Sequence[Profile]) -> dict[str, list[Profile]]:
    found: dict[str, list[Profile]] = {}
    for task in tasks:
        found.setdefault(task.heading, []).append(task)
    return found


def _topics(tasks: Sequence[Profile]) -> dict[str, float]:
    return {name: float(count) for name, count in Counter(one.task.topic for one in tasks).items() if name}


def _words(tasks: Sequence[Profile], weights: Mapping[str, int]) -> dict[str, float]:
    return {word: weights.get(word, SCALE) for one in tasks for word in one.words}


def _common(left: Mapping[str, float], right: Mapping[str, float]) -> float:
    """What two collections share, against all that they hold: 0 to 1."""
    total = sum(sorted((*left.values(), *right.values())))
    shared = sum(sorted(min(value, right[key]) for key, value in left.items() if key in right))
    return 2 * shared / total if total else 0.0
