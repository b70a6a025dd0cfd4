"""Which sections of two plans correspond: by what stands in them, for their numbers alone are no difference."""

from collections.abc import Mapping, Sequence

from kehoach.comparing.assignment import assign
from kehoach.comparing.profile import Profile, weighed

SCALE = 1_000_000
LEAST = 0.1


def aligned_sections(
    left: Sequence[Profile], right: Sequence[Profile], weights: Mapping[str, int]
) -> tuple[tuple[str, str], ...]:
    """The pairs of headings (`II.3` with `II.2`) whose topics and words are most alike overall."""
    mine, theirs = _sections(left, weights), _sections(right, weights)
    worth: dict[tuple[int, int], int] = {}
    for i, one in enumerate(mine):
        for j, other in enumerate(theirs):
            topics = 2 * len(one.topics & other.topics) / max(1, len(one.topics) + len(other.topics))
            words = 2 * weighed(one.words & other.words, weights) / max(1, one.weight + other.weight)
            likeness = 2 * topics + words
            if likeness > LEAST:
                worth[i, j] = round(likeness * SCALE) * 2 + (one.heading == other.heading)
    return tuple((mine[i].heading, theirs[j].heading) for i, j in assign(worth))


class _Section:
    """The tasks below one heading, put together."""

    def __init__(self, heading: str, tasks: Sequence[Profile], weights: Mapping[str, int]) -> None:
        self.heading = heading
        self.topics = frozenset(one.task.topic for one in tasks if one.task.topic)
        self.words = frozenset(word for one in tasks for word in one.words)
        self.weight = weighed(self.words, weights)


def _sections(tasks: Sequence[Profile], weights: Mapping[str, int]) -> list[_Section]:
    found: dict[str, list[Profile]] = {}
    for task in tasks:
        found.setdefault(task.heading, []).append(task)
    return [_Section(heading, some, weights) for heading, some in found.items()]
