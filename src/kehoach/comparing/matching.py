"""Which tasks of two plans are the same piece of work, one to one and best overall, and which have no partner."""

from collections import Counter
from collections.abc import Sequence

import msgspec

from kehoach.comparing.assignment import assign
from kehoach.comparing.likeness import PAIRED, UNCERTAIN, Likeness, Measure
from kehoach.comparing.profile import Profile, profiles, weights
from kehoach.comparing.sections import SCALE, aligned_sections
from kehoach.comparing.splits import Split, splits
from kehoach.model.plan import Plan, Task

BY_ID = Likeness("unsaid", 1.0, 1.0, 1.0, 1.0, "id")


class Match(msgspec.Struct, frozen=True):
    """Two tasks, and what speaks for their being one."""

    left: Task
    right: Task
    likeness: Likeness


class Matching(msgspec.Struct, frozen=True):
    """Who goes with whom. What is whole in one plan and cut up in the other is matched with its likest part.

    `only_left` and `only_right` are what has no partner, not even an uncertain one. `by_id`: versions of one plan.
    """

    matched: tuple[Match, ...]
    uncertain: tuple[Match, ...]
    only_left: tuple[Task, ...]
    only_right: tuple[Task, ...]
    splits: tuple[Split, ...] = ()
    by_id: bool = False


def match(left: Plan, right: Plan) -> Matching:
    """Pair the tasks of two plans. Versions of one plan are paired by id first.

    The answer to `match(b, a)` is that to `match(a, b)` with its sides swapped: both are found from the same side.
    """
    if _key(right) < _key(left):
        return _swapped(_match(right, left), left)
    return _match(left, right)


def measure_of(left: Sequence[Profile], right: Sequence[Profile]) -> Measure:
    """The measure for tasks of these two plans."""
    rarity = weights((*left, *right))
    counts = [Counter(one.task.topic for one in side if one.task.topic) for side in (left, right)]
    topics = {name: max(count[name] for count in counts) for name in counts[0].keys() & counts[1].keys()}
    return Measure(rarity, topics, aligned_sections(left, right, rarity))


def _key(plan: Plan) -> bytes:
    return plan.id.encode() + b"\0" + msgspec.json.encode(plan.tasks)


def _match(left: Plan, right: Plan) -> Matching:
    mine, theirs = profiles(left), profiles(right)
    measure = measure_of(mine, theirs)
    known: list[Match] = []
    if left.id == right.id:
        by_id = {one.task.id: one for one in theirs}
        known = [Match(one.task, by_id[one.task.id].task, BY_ID) for one in mine if one.task.id in by_id]
        same = {pair.left.id for pair in known}
        mine = tuple(one for one in mine if one.task.id not in same)
        theirs = tuple(one for one in theirs if one.task.id not in same)
    found = _assigned(mine, theirs, measure)
    paired = [pair for pair in found if pair.likeness.score >= PAIRED]
    certain = (*known, *paired)
    cut = splits(profiles(left), profiles(right), tuple((pair.left, pair.right) for pair in certain), measure)
    certain = (*certain, *_first_parts(cut, certain, (*mine, *theirs), measure))
    return _sorted(left, right, certain, [pair for pair in found if pair.likeness.score < PAIRED], cut)


def _assigned(mine: Sequence[Profile], theirs: Sequence[Profile], measure: Measure) -> list[Match]:
    """The best pairs overall by what scores have above `UNCERTAIN`; of equal answers the one in the texts' order."""
    likenesses: dict[tuple[int, int], Likeness] = {}
    worth: dict[tuple[int, int], int] = {}
    for i, one in enumerate(mine):
        for j, other in enumerate(theirs):
            likeness = measure.likeness(one, other)
            if likeness.score >= UNCERTAIN:
                likenesses[i, j] = likeness
                near = 999 - min(999, abs(i - j)) + (1000 if one.task.id == other.task.id else 0)
                worth[i, j] = (round((likeness.score - UNCERTAIN) * SCALE) + 1) * SCALE + near
    return [Match(mine[i].task, theirs[j].task, likenesses[i, j]) for i, j in assign(worth)]


def _first_parts(
    cut: Sequence[Split], certain: Sequence[Match], everything: Sequence[Profile], measure: Measure
) -> list[Match]:
    """A task that is cut up and has no partner yet goes with the part that is most like it."""
    taken = {(True, pair.left.id) for pair in certain} | {(False, pair.right.id) for pair in certain}
    by_task = {id(one.task): one for one in everything}
    found = []
    for split in cut:
        if (split.whole_is_left, split.whole.id) in taken:
            continue
        whole = by_task[id(split.whole)]
        pairs = [(whole, by_task[id(part)]) for part in split.parts]
        both = [pair if split.whole_is_left else pair[::-1] for pair in pairs]
        likenesses = [(measure.likeness(one, other), one, other) for one, other in both]
        best, one, other = max(likenesses, key=lambda entry: entry[0].score)
        found.append(Match(one.task, other.task, best))
    return found


def _sorted(
    left: Plan, right: Plan, certain: Sequence[Match], uncertain: Sequence[Match], cut: tuple[Split, ...]
) -> Matching:
    """Everything in the order of the texts; what is part of a split is not left over."""
    place = {task.id: i for i, task in enumerate(left.tasks)}
    parts = {(split.whole_is_left, part.id) for split in cut for part in split.parts}
    parts |= {(not split.whole_is_left, split.whole.id) for split in cut}
    gone_left = {pair.left.id for pair in certain} | {name for whole_left, name in parts if not whole_left}
    gone_right = {pair.right.id for pair in certain} | {name for whole_left, name in parts if whole_left}
    unsure = [pair for pair in uncertain if pair.left.id not in gone_left and pair.right.id not in gone_right]
    gone_left |= {pair.left.id for pair in unsure}
    gone_right |= {pair.right.id for pair in unsure}
    return Matching(
        tuple(sorted(certain, key=lambda pair: place[pair.left.id])),
        tuple(sorted(unsure, key=lambda pair: place[pair.left.id])),
        tuple(task for task in left.tasks if task.id not in gone_left),
        tuple(task for task in right.tasks if task.id not in gone_right),
        cut,
        by_id=left.id == right.id,
    )


def _swapped(found: Matching, left: Plan) -> Matching:
    """The answer from the other side, its pairs in the order of what is now the left plan."""
    place = {task.id: i for i, task in enumerate(left.tasks)}

    def turned(pairs: Sequence[Match]) -> tuple[Match, ...]:
        swapped = (Match(pair.right, pair.left, pair.likeness) for pair in pairs)
        return tuple(sorted(swapped, key=lambda pair: place[pair.left.id]))

    cut = tuple(msgspec.structs.replace(split, whole_is_left=not split.whole_is_left) for split in found.splits)
    return Matching(turned(found.matched), turned(found.uncertain), found.only_right, found.only_left, cut, found.by_id)
