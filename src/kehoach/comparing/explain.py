"""Why two tasks were paired, or what came closest to a task that was not."""

import msgspec

from kehoach.comparing.comparison import Comparison
from kehoach.comparing.likeness import Likeness
from kehoach.comparing.matching import measure_of
from kehoach.comparing.profile import Profile, profiles
from kehoach.model.plan import Task

MOST_NEAR = 2


class Near(msgspec.Struct, frozen=True):
    """A task without a partner, a task of the other plan that is like it, and whom that one went with."""

    task: Task
    is_left: bool
    other: Task
    likeness: Likeness
    taken_by: Task | None


def nearest(comparison: Comparison) -> tuple[Near, ...]:
    """For every task that has no partner, what came closest in the other plan, best first."""
    mine, theirs = profiles(comparison.left.plan), profiles(comparison.right.plan)
    measure = measure_of(mine, theirs)
    partner_of_right = {pair.right.id: pair.left for pair in comparison.matched}
    partner_of_left = {pair.left.id: pair.right for pair in comparison.matched}
    by_id = ({one.task.id: one for one in mine}, {one.task.id: one for one in theirs})
    found: list[Near] = []
    for task in comparison.only_left:
        ranked = [(measure.likeness(by_id[0][task.id], other), other) for other in theirs]
        found.extend(_nearest(task, ranked, partner_of_right, is_left=True))
    for task in comparison.only_right:
        ranked = [(measure.likeness(other, by_id[1][task.id]), other) for other in mine]
        found.extend(_nearest(task, ranked, partner_of_left, is_left=False))
    return tuple(found)


def _nearest(
    task: Task, ranked: list[tuple[Likeness, Profile]], partners: dict[str, Task], *, is_left: bool
) -> list[Near]:
    best = sorted(ranked, key=lambda entry: -entry[0].score)[:MOST_NEAR]
    return [Near(task, is_left, other.task, likeness, partners.get(other.task.id)) for likeness, other in best]
