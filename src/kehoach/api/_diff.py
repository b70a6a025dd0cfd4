"""What differs in meaning between plans, between versions of a plan, and across many plans."""

import os
from collections import Counter
from collections.abc import Callable, Sequence

import msgspec

from kehoach.api.opening import OpenPlan, open_plans
from kehoach.comparing.comparison import Aspect, Comparison, compare, narrowed
from kehoach.comparing.explain import Near, nearest
from kehoach.comparing.matrix import Matrix, matrix
from kehoach.comparing.profile import Side
from kehoach.dates import vietnam
from kehoach.diagnostics import Diagnostic
from kehoach.messages import Message
from kehoach.source.workspace import Workspace


class DiffRequest(msgspec.Struct, frozen=True):
    """What is asked: only some aspects, against an earlier state in git (`since`), why tasks have no partner."""

    only: frozenset[Aspect] = frozenset()
    since: str | None = None
    explain: bool = False


class DiffResult(msgspec.Struct, frozen=True):
    """Two plans give a comparison, more of them a matrix; neither where a plan has faults or too few are there."""

    comparison: Comparison | None = None
    matrix: Matrix | None = None
    near: tuple[Near, ...] = ()
    faults: tuple[Diagnostic, ...] = ()
    refused: Message | None = None
    count: int = 0

    @property
    def differs(self) -> bool:
        """Whether the plans differ in meaning; of many, whether one lacks a task or stands out."""
        if self.comparison is not None:
            return self.comparison.differs
        return self.matrix is not None and self.matrix.differs


def diff(paths: tuple[str, ...], request: DiffRequest) -> DiffResult:
    """Compare the plans behind these paths, in their order; a file given twice is compared with itself."""
    if request.since is not None:
        return _since(paths[0], request)
    found: list[OpenPlan] = []
    faults: list[Diagnostic] = []
    for path in paths:
        opened = open_plans((path,), Workspace(), vietnam())
        faults.extend(opened.faults)
        known = {os.path.realpath(plan.path) for plan in found} if os.path.isdir(path) else set[str]()  # noqa: PTH112
        found.extend(plan for plan in opened.plans if os.path.realpath(plan.path) not in known)
    return _compared(found, tuple(faults), request)


def _since(path: str, request: DiffRequest) -> DiffResult:
    """A plan as it was at a revision of git, against what it is now."""
    from kehoach.api.earlier import Unavailable, earlier

    then = earlier(path, request.since or "")
    if isinstance(then, Unavailable):
        return DiffResult(refused=then.message)
    now = open_plans((path,), Workspace(), vietnam())
    return _compared([*then.plans, *now.plans], (*then.faults, *now.faults), request)


def _compared(plans: Sequence[OpenPlan], faults: tuple[Diagnostic, ...], request: DiffRequest) -> DiffResult:
    if faults or len(plans) < 2:
        return DiffResult(faults=faults, count=len(plans))
    labels = _labels(plans)
    sides = tuple(Side(one.plan, one.directory, label, one.path) for one, label in zip(plans, labels, strict=True))
    if len(sides) > 2:
        return DiffResult(matrix=matrix(sides, vietnam()), count=len(sides))
    whole = compare(sides[0], sides[1], vietnam())
    near = nearest(whole) if request.explain else ()
    return DiffResult(comparison=narrowed(whole, request.only), near=near, count=2)


def _labels(plans: Sequence[OpenPlan]) -> list[str]:
    """What to call each plan: its place; where that is shared, the first of number, id and path that tells it apart."""
    ways: tuple[Callable[[OpenPlan], str], ...] = (
        lambda one: one.plan.place or one.plan.id,
        lambda one: " ".join(filter(None, (one.plan.place, one.plan.number_symbol))) or one.plan.id,
        lambda one: one.plan.id,
        lambda one: one.path,
    )
    labels = [ways[0](one) for one in plans]
    for way in ways[1:]:
        counts = Counter(labels)
        labels = [way(one) if counts[label] > 1 else label for one, label in zip(plans, labels, strict=True)]
    if len(set(labels)) < len(labels):
        return [f"{number}: {label}" for number, label in enumerate(labels, 1)]
    return labels
