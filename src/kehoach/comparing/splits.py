"""A task that one plan has whole and the other cut up: shown as that, not as one task missing and two new.

A leftover task is part of a whole when it stands for a share of what the whole says that no other part stands for:

- `kinship`: same topic, words of the part that the whole has too, and bodies of the part that act in the whole; a part
  of another topic is none;
- `gain`: with the part, more of the whole is covered (its words and the bodies that act in it) than without it.

So a new task beside one that is there already in full is new, and not a part.
"""

from collections.abc import Sequence

import msgspec

from kehoach.comparing.likeness import Measure
from kehoach.comparing.profile import Profile
from kehoach.model.plan import Task

LEAST_KINSHIP = 0.6
LEAST_GAIN = 0.12
MOST_PARTS = 6


class Split(msgspec.Struct, frozen=True):
    """`parts` stand in the order of their plan; `whole_is_left` says which plan has the task whole."""

    whole: Task
    parts: tuple[Task, ...]
    score: float
    whole_is_left: bool


def splits(
    left: Sequence[Profile], right: Sequence[Profile], pairs: Sequence[tuple[Task, Task]], measure: Measure
) -> tuple[Split, ...]:
    """The splits in either direction, given the pairs that are certain. A task is a part of one whole at most."""
    of_left = {a.id: b.id for a, b in pairs}
    of_right = {b.id: a.id for a, b in pairs}
    found = [
        *_cut(left, right, of_left, measure, whole_is_left=True),
        *_cut(right, left, of_right, measure, whole_is_left=False),
    ]
    return tuple(found)


def _cut(
    wholes: Sequence[Profile],
    others: Sequence[Profile],
    partner: dict[str, str],
    measure: Measure,
    *,
    whole_is_left: bool,
) -> list[Split]:
    taken = set(partner.values())
    loose = [one for one in others if one.task.id not in taken]
    by_id = {one.task.id: one for one in others}
    claims: dict[str, list[tuple[float, Profile]]] = {}
    for part in loose:
        best: tuple[float, str] | None = None
        for whole in wholes:
            first = by_id.get(partner.get(whole.task.id, ""))
            score = kinship(whole, part, measure)
            fits = score >= LEAST_KINSHIP and _gain(whole, first, part, measure) >= LEAST_GAIN
            if fits and (best is None or score > best[0]):
                best = (score, whole.task.id)
        if best is not None:
            claims.setdefault(best[1], []).append((best[0], part))
    found = []
    for whole in wholes:
        parts = sorted(claims.get(whole.task.id, []), key=lambda claim: -claim[0])[:MOST_PARTS]
        first = by_id.get(partner.get(whole.task.id, ""))
        members = [part for _, part in parts] + ([first] if first else [])
        if len(members) < 2:
            continue
        members.sort(key=lambda one: one.position)
        score = round(sum(score for score, _ in parts) / len(parts), 6)
        found.append(Split(whole.task, tuple(one.task for one in members), score, whole_is_left))
    return found


def kinship(whole: Profile, part: Profile, measure: Measure) -> float:
    """How much of the part is the whole's: its topic, its words, its bodies; 0 to 1."""
    topic, other = whole.task.topic, part.task.topic
    if topic is not None and other is not None and topic != other:
        return 0.0
    words = measure.weigh(part.words & whole.words) / max(1, measure.weigh(part.words))
    bodies = len(part.acting & whole.acting) / len(part.acting) if part.acting else 0.5
    shared = 0.75 * words + 0.25 * bodies
    if topic is None or other is None:
        return shared * 0.9
    sure = 0.5 if measure.topics.get(topic, 1) <= 3 else 0.2
    return sure + (1 - sure) * shared


def _gain(whole: Profile, first: Profile | None, part: Profile, measure: Measure) -> float:
    """How much more of the whole is told with the part than with what it is paired with."""
    told = first.words if first else frozenset[str]()
    named = first.acting if first else frozenset[str]()
    words = measure.weigh((part.words - told) & whole.words) / max(1, measure.weigh(whole.words))
    bodies = len((part.acting - named) & whole.acting) / len(whole.acting) if whole.acting else 0.0
    return max(words, bodies)
