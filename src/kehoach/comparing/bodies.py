"""Who does it, who helps, who receives it: lists of bodies held against each other by id, groups also by members."""

from collections.abc import Sequence

from kehoach.comparing.change import BODY_FIELDS, BodiesChange, BodyField, GroupChange, Named
from kehoach.comparing.profile import Side
from kehoach.model.body import Body, Group
from kehoach.model.directory import Directory
from kehoach.model.plan import Task

Fields = dict[BodyField, tuple[str, ...]]
_COUNTED = frozenset(("district", "commune"))


def body_changes(left: Side, mine: Task, right: Side, theirs: Task) -> tuple[BodiesChange, ...]:
    """The fields in which the two tasks name other bodies; their order is no difference."""
    ours, others = _fields(mine), _fields(theirs)
    ours, others = _led(ours, others, left.directory), _led(others, ours, right.directory)
    found = (_change(field, left, ours, right, others) for field in BODY_FIELDS)
    return tuple(change for change in found if change is not None)


def list_change(
    field: BodyField, left: Side, ours: Sequence[str], right: Side, others: Sequence[str]
) -> BodiesChange | None:
    """The difference between two lists outside of a task."""
    return _change(field, left, {field: tuple(ours)}, right, {field: tuple(others)})


def _fields(task: Task) -> Fields:
    return {field: getattr(task, field) for field in BODY_FIELDS}


def _led(fields: Fields, others: Fields, directory: Directory) -> Fields:
    """A body that alone is told to act leads, by the glossary; said so where the other plan names a lead."""
    assigned = fields["assigned"]
    alone = len(assigned) == 1 and not fields["lead"] and isinstance(directory.parties.get(assigned[0]), Body)
    return {**fields, "lead": assigned, "assigned": ()} if alone and others["lead"] else fields


def _change(field: BodyField, left: Side, ours: Fields, right: Side, others: Fields) -> BodiesChange | None:
    mine, theirs = ours[field], others[field]
    if set(mine) == set(theirs):
        return None
    removed = (_named(name, field, left, right, mine, others) for name in mine if name not in theirs)
    added = (_named(name, field, right, left, theirs, ours) for name in theirs if name not in mine)
    return BodiesChange(
        field,
        tuple(map(left.directory.name, mine)),
        tuple(map(right.directory.name, theirs)),
        tuple(added),
        tuple(removed),
    )


def _named(name: str, field: BodyField, here: Side, there: Side, mine: Sequence[str], others: Fields) -> Named:
    """A body or group that only `here` names (beside `mine`), held against what the other plan names (`others`)."""
    elsewhere = next((one for one in others if one != field and name in others[one]), None)
    theirs = others[field]
    wider = (one for one in theirs if one != name and name in _inside(there.directory, one))
    # Of a group against a wider one, the wider one says it (`holds`, `beyond`).
    group = next((one for one in wider if one in mine or not _is_group(here, name)), None)
    parts = _parts(here.directory, name)
    held = tuple(part for part in parts if part in theirs)
    beyond = tuple(part for part in parts if part not in theirs) if held else ()
    return Named(
        name,
        here.directory.name(name),
        absent=name not in there.directory.parties,
        elsewhere=elsewhere,
        within=there.directory.name(group) if group else None,
        holds=tuple(map(here.directory.name, held)),
        beyond=tuple(map(here.directory.name, beyond)),
    )


def _is_group(side: Side, name: str) -> bool:
    return isinstance(side.directory.parties.get(name), Group)


def _parts(directory: Directory, name: str) -> tuple[str, ...]:
    party = directory.parties.get(name)
    return party.members if isinstance(party, Group) else ()


def _inside(directory: Directory, name: str) -> frozenset[str]:
    """Everything that a group holds, groups among it included."""
    found: set[str] = set()
    todo = [name]
    while todo:
        for part in _parts(directory, todo.pop()):
            if part not in found:
                found.add(part)
                todo.append(part)
    return frozenset(found)


def group_changes(left: Side, right: Side) -> tuple[GroupChange, ...]:
    """The groups that both plans name, and whose listed members differ; a group that nobody has listed says nothing."""
    found = []
    for name in sorted(_named_in(left) & _named_in(right)):
        mine, theirs = left.directory.members(name), right.directory.members(name)
        if not _parts(left.directory, name) or not _parts(right.directory, name):
            continue
        ids, others = {party.id for party in mine}, {party.id for party in theirs}
        if ids != others:
            removed = tuple(_shown(p) for p in mine if p.id not in others and not _is_counted(p))
            added = tuple(_shown(p) for p in theirs if p.id not in ids and not _is_counted(p))
            found.append(GroupChange(name, left.directory.name(name), len(mine), len(theirs), added, removed))
    return tuple(found)


def _shown(party: Body | Group) -> str:
    """The name; with a mark where no source confirms that there is such a body."""
    return party.name if party.certain else f"{party.name} (?)"


def _is_counted(party: Body | Group) -> bool:
    return isinstance(party, Body) and party.kind in _COUNTED


def _named_in(side: Side) -> set[str]:
    plan = side.plan
    named = {name for task in plan.tasks for field in BODY_FIELDS for name in getattr(task, field)}
    return named | {name for line in plan.recipients for name in line.bodies}
