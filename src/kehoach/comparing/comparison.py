"""Two plans side by side: which tasks are one piece of work, and all that is told otherwise."""

import re
from collections.abc import Mapping
from typing import Literal

import msgspec

from kehoach.comparing.bodies import body_changes, group_changes
from kehoach.comparing.change import (
    BODY_FIELDS,
    Change,
    DeadlineChange,
    GroupChange,
    HeaderChange,
    TextChange,
    TextField,
)
from kehoach.comparing.deadlines import deadline_change
from kehoach.comparing.header import header_changes
from kehoach.comparing.likeness import Likeness
from kehoach.comparing.matching import Match, Matching, match
from kehoach.comparing.profile import Side
from kehoach.comparing.splits import Split
from kehoach.dates import WorkCalendar
from kehoach.model.names import fold
from kehoach.model.plan import Task

Aspect = Literal["deadlines", "bodies", "header", "tasks"]
ASPECTS: tuple[Aspect, ...] = ("deadlines", "bodies", "header", "tasks")

# Words for the form in which something is handed in; a report on a result is the result told.
_FORM = frozenset(["báo", "cáo", "kết", "quả", "phản", "ánh", "gửi", "nội", "dung", "việc", "được", "các", "những"])


class Pair(msgspec.Struct, frozen=True):
    """Two tasks that are one piece of work. `changes` count; `wording` is only told in other words.

    Where the other plan cuts one of them up, all the parts stand in `left_parts` or `right_parts`, the one it is paired
    with among them, and the bodies compared are those of all parts together.
    """

    left: Task
    right: Task
    likeness: Likeness
    changes: tuple[Change, ...]
    wording: tuple[TextChange, ...] = ()
    left_parts: tuple[Task, ...] = ()
    right_parts: tuple[Task, ...] = ()


class Comparison(msgspec.Struct, frozen=True):
    """All that differs between two plans. The tasks of `uncertain` pairs stand in no other pair.

    `only_left` and `only_right` hold neither them nor the parts of a split.
    """

    left: Side
    right: Side
    header: tuple[HeaderChange, ...]
    groups: tuple[GroupChange, ...]
    matched: tuple[Pair, ...]
    uncertain: tuple[Pair, ...]
    only_left: tuple[Task, ...]
    only_right: tuple[Task, ...]
    splits: tuple[Split, ...]
    versions: bool
    only: frozenset[Aspect] = frozenset(ASPECTS)

    @property
    def changed(self) -> tuple[Pair, ...]:
        """The pairs that differ in meaning, or that one of the plans cuts up."""
        return tuple(pair for pair in self.matched if pair.changes or pair.left_parts or pair.right_parts)

    @property
    def differs(self) -> bool:
        """Whether the plans differ in meaning. Members of groups belong to the provinces, not to the plans."""
        return bool(self.header or self.changed or self.uncertain or self.only_left or self.only_right or self.splits)


def compare(left: Side, right: Side, calendar: WorkCalendar) -> Comparison:
    """Hold two plans against each other."""
    found = match(left.plan, right.plan)
    paired = {pair.left.id: pair.right.id for pair in found.matched}
    cut = _cut(found)

    def pairs(some: tuple[Match, ...]) -> tuple[Pair, ...]:
        return tuple(_pair(one, left, right, calendar, paired, cut) for one in some)

    return Comparison(
        left,
        right,
        header_changes(left, right),
        group_changes(left, right),
        pairs(found.matched),
        pairs(found.uncertain),
        found.only_left,
        found.only_right,
        found.splits,
        found.by_id,
    )


def _cut(found: Matching) -> dict[tuple[bool, str], tuple[Task, ...]]:
    """The parts of each task that the other plan cuts up, by its side and id."""
    return {(split.whole_is_left, split.whole.id): split.parts for split in found.splits}


def _pair(
    one: Match,
    left: Side,
    right: Side,
    calendar: WorkCalendar,
    paired: Mapping[str, str],
    cut: Mapping[tuple[bool, str], tuple[Task, ...]],
) -> Pair:
    right_parts, left_parts = cut.get((True, one.left.id), ()), cut.get((False, one.right.id), ())
    mine = together(one.left, left_parts)
    theirs = together(one.right, right_parts)
    deadline = _deadline((one.left, *left_parts), (one.right, *right_parts), calendar, paired)
    bodies = body_changes(left, mine, right, theirs)
    product = None if left_parts or right_parts else _product(mine.product, theirs.product)
    changes = tuple(change for change in (deadline, *bodies, product) if change is not None)
    return Pair(one.left, one.right, one.likeness, changes, _wording(one), left_parts, right_parts)


def _deadline(
    left: tuple[Task, ...], right: tuple[Task, ...], calendar: WorkCalendar, paired: Mapping[str, str]
) -> DeadlineChange | None:
    """How the deadlines differ: of the two that are paired, else of the first part that has another one."""
    found = (deadline_change(mine.deadline, theirs.deadline, calendar, paired) for mine in left for theirs in right)
    return next((change for change in found if change is not None), None)


def together(task: Task, parts: tuple[Task, ...]) -> Task:
    """A task with the bodies of all parts of it; itself where it is whole."""
    if not parts:
        return task
    joined = {
        field: tuple(dict.fromkeys(name for part in parts for name in getattr(part, field))) for field in BODY_FIELDS
    }
    return msgspec.structs.replace(task, **joined)


def _product(left: str | None, right: str | None) -> TextChange | None:
    """Another product: words for its form alone (a report, a result) make none."""
    if _substance(left) == _substance(right) and (left is None) == (right is None):
        return None
    return TextChange("product", left, right)


def _substance(text: str | None) -> frozenset[str]:
    words = re.findall(r"\w+", fold(text or ""))
    return frozenset(word for word in words if word not in _FORM) or frozenset(words)


def _wording(one: Match) -> tuple[TextChange, ...]:
    """Where the two are told in other words, or stand at another place: no difference, yet worth a look."""
    fields: tuple[tuple[TextField, str | None, str | None], ...] = (
        ("clause", str(one.left.clause), str(one.right.clause)),
        ("title", one.left.title, one.right.title),
        ("detail", one.left.detail, one.right.detail),
        ("product", one.left.product, one.right.product),
    )
    return tuple(
        TextChange(field, mine, theirs)
        for field, mine, theirs in fields
        if fold(mine or "") != fold(theirs or "")
        and (field != "product" or _product(one.left.product, one.right.product) is None)
    )


def narrowed(whole: Comparison, only: frozenset[Aspect]) -> Comparison:
    """What of a comparison somebody asked for; all of it where nothing was chosen."""
    if not only:
        return whole

    def kept(pair: Pair) -> Pair:
        return msgspec.structs.replace(pair, changes=tuple(c for c in pair.changes if aspect_of(c) in only))

    tasks = "tasks" in only
    return msgspec.structs.replace(
        whole,
        header=whole.header if "header" in only else (),
        groups=whole.groups if "bodies" in only else (),
        matched=tuple(map(kept, whole.matched)),
        uncertain=tuple(map(kept, whole.uncertain)) if tasks else (),
        only_left=whole.only_left if tasks else (),
        only_right=whole.only_right if tasks else (),
        splits=whole.splits if tasks else (),
        only=only,
    )


def aspect_of(change: Change) -> Aspect:
    """Under which word of `--only` a change falls."""
    if change.field == "deadline":
        return "deadlines"
    return "tasks" if change.field == "product" else "bodies"
