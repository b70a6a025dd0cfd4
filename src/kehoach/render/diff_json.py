"""Two plans side by side, as JSON, contract `kehoach/diff/1` (design, section 5)."""

from datetime import date
from typing import Any

import msgspec

from kehoach.comparing.change import BodiesChange, Change, DeadlineChange, HeaderChange, IssuedChange, Named
from kehoach.comparing.comparison import Comparison, Pair
from kehoach.comparing.explain import Near
from kehoach.comparing.likeness import Likeness
from kehoach.comparing.profile import Side
from kehoach.comparing.summary import summary
from kehoach.dates import Month
from kehoach.messages import translate
from kehoach.model.directory import Directory
from kehoach.model.plan import Task
from kehoach.render.status_json import deadline

SCHEMA = "kehoach/diff/1"
_ONE_TEXT = ("report_to", "via")


def render(whole: Comparison, near: tuple[Near, ...] = ()) -> bytes:
    """UTF-8 JSON with a line end. Tasks of uncertain pairs stand in `only_left` and `only_right` too."""
    value: dict[str, Any] = {
        "schema": SCHEMA,
        "left": plan(whole.left),
        "right": plan(whole.right),
        "differs": whole.differs,
        "summary": [translate(sentence) for sentence in summary(whole)],
        "header": [_change(change) for change in whole.header],
        "groups": [msgspec.to_builtins(change) for change in whole.groups],
        "matched": [_pair(pair, whole) for pair in whole.matched],
        "only_left": _only(whole, whole.only_left, is_left=True),
        "only_right": _only(whole, whole.only_right, is_left=False),
        "uncertain": [_pair(pair, whole) for pair in whole.uncertain],
        "splits": [_split(whole, number) for number in range(len(whole.splits))],
    }
    if near:
        value["nearest"] = [_near(one, whole) for one in near]
    return msgspec.json.format(msgspec.json.encode(value), indent=2) + b"\n"


def plan(side: Side) -> dict[str, Any]:
    """A plan by the keys of the contract."""
    one = side.plan
    return {
        "id": one.id,
        "number": one.number_symbol,
        "title": one.title,
        "issuer": side.directory.name(one.issuer),
        "place": one.place,
        "issued": _issued(one.issued),
        "path": side.path.encode("utf-8", "replace").decode("utf-8"),
    }


def _issued(value: date | Month | None) -> str | None:
    if isinstance(value, Month):
        return f"{value.year:04}-{value.month:02}"
    return value.isoformat() if value else None


def task(one: Task, directory: Directory) -> dict[str, Any]:
    """A task by the keys of the contract; `assigned`, `topic` and `detail` were added to them."""
    names = directory.name
    return {
        "id": one.id,
        "clause": str(one.clause),
        "title": one.title,
        "lead": [names(name) for name in one.lead],
        "requested": [names(name) for name in one.requested],
        "coordinating": [names(name) for name in one.coordinating],
        "report_to": ", ".join(map(names, one.report_to)) or None,
        "via": ", ".join(map(names, one.via)) or None,
        "deadline": deadline(one.deadline),
        "product": one.product,
        "assigned": [names(name) for name in one.assigned],
        "topic": one.topic,
        "detail": one.detail,
    }


def _only(whole: Comparison, tasks: tuple[Task, ...], *, is_left: bool) -> list[dict[str, Any]]:
    """The tasks without a certain partner, in the order of their plan."""
    side = whole.left if is_left else whole.right
    alone = {one.id for one in tasks} | {(pair.left if is_left else pair.right).id for pair in whole.uncertain}
    return [task(one, side.directory) for one in side.plan.tasks if one.id in alone]


def _pair(pair: Pair, whole: Comparison) -> dict[str, Any]:
    left, right = whole.left.directory, whole.right.directory
    found: dict[str, Any] = {
        "left": task(pair.left, left),
        "right": task(pair.right, right),
        "how": pair.likeness.how,
        "score": round(pair.likeness.score, 2),
        "changes": [_change(change) for change in pair.changes],
        "wording": [{"field": one.field, "left": one.left, "right": one.right} for one in pair.wording],
        "evidence": _evidence(pair.likeness),
    }
    if pair.left_parts or pair.right_parts:
        found["left_parts"] = [task(one, left) for one in pair.left_parts]
        found["right_parts"] = [task(one, right) for one in pair.right_parts]
    return found


def _evidence(likeness: Likeness) -> dict[str, Any]:
    numbers = {name: round(getattr(likeness, name), 2) for name in ("text", "structure", "place")}
    return {"topic": likeness.topic, **numbers}


def _change(change: Change | HeaderChange) -> dict[str, Any]:
    """A list of bodies by `added` and `removed`; what is one value by `left` and `right`."""
    if isinstance(change, DeadlineChange):
        sides = {"left": deadline(change.left), "right": deadline(change.right)}
        return {"field": "deadline", **sides, "days": change.days}
    if isinstance(change, IssuedChange):
        days = list(change.days) if change.days else None
        return {"field": "issued", "left": _issued(change.left), "right": _issued(change.right), "days": days}
    if isinstance(change, BodiesChange):
        left: Any = list(change.left)
        right: Any = list(change.right)
        if change.field in _ONE_TEXT:
            left, right = ", ".join(left) or None, ", ".join(right) or None
        return {
            "field": change.field,
            "added": [one.name for one in change.added],
            "removed": [one.name for one in change.removed],
            "left": left,
            "right": right,
            "details": [_named(one, "added") for one in change.added]
            + [_named(one, "removed") for one in change.removed],
        }
    return {"field": change.field, "left": change.left, "right": change.right}


def _named(one: Named, which: str) -> dict[str, Any]:
    """Why only one of them names a body: see `Named`."""
    return {
        "change": which,
        "id": one.id or None,
        "name": one.name,
        "absent": one.absent,
        "elsewhere": one.elsewhere,
        "within": one.within,
        "holds": list(one.holds),
        "beyond": list(one.beyond),
    }


def _split(whole: Comparison, number: int) -> dict[str, Any]:
    split = whole.splits[number]
    mine, theirs = (whole.left, whole.right) if split.whole_is_left else (whole.right, whole.left)
    return {
        "side": "left" if split.whole_is_left else "right",
        "whole": task(split.whole, mine.directory),
        "parts": [task(one, theirs.directory) for one in split.parts],
        "score": round(split.score, 2),
    }


def _near(one: Near, whole: Comparison) -> dict[str, Any]:
    mine, theirs = (whole.left, whole.right) if one.is_left else (whole.right, whole.left)
    return {
        "side": "left" if one.is_left else "right",
        "task": task(one.task, mine.directory),
        "other": task(one.other, theirs.directory),
        "score": round(one.likeness.score, 2),
        "evidence": _evidence(one.likeness),
        "taken_by": one.taken_by.id if one.taken_by else None,
    }
