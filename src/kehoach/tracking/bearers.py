"""Who owes something, said briefly: a group by its name when all of it does, bodies by theirs when they stand out."""

from kehoach.messages import Message, say
from kehoach.model.body import Body
from kehoach.model.directory import Directory
from kehoach.tracking.obligation import Obligation
from kehoach.tracking.state import State

MOST_LEFT_OUT = 3
_SHORT = (("Ủy ban nhân dân", "UBND"), ("Ủy ban Mặt trận Tổ quốc", "UBMTTQ"))


def bearers(states: list[State], everything: tuple[Obligation, ...], directory: Directory) -> tuple[Message, ...]:
    """The bodies of these obligations (all of one task), first who is told, then who is asked.

    Where documents prove what was done, each body stands with its own.
    """
    if any(state.record.document for state in states):
        return tuple(_proven(state) for state in states)
    owed = [state.obligation for state in states]
    told = [obligation for obligation in owed if obligation.role == "lead"]
    asked = [obligation for obligation in owed if obligation.role == "requested"]
    found = _named(told, everything, directory)
    requested = _named(asked, everything, directory)
    if requested:
        found.append(say("requested: {names}", names=tuple(requested)))
    return tuple(found)


def _named(owed: list[Obligation], everything: tuple[Obligation, ...], directory: Directory) -> list[Message]:
    names: list[Message] = []
    groups: dict[str, list[Obligation]] = {}
    for obligation in owed:
        if obligation.group is None:
            names.append(_name(obligation))
        else:
            groups.setdefault(obligation.group, []).append(obligation)
    for group, present in groups.items():
        names.extend(_group(group, present, everything, directory))
    return names


def _group(
    group: str, present: list[Obligation], everything: tuple[Obligation, ...], directory: Directory
) -> list[Message]:
    """A group in one phrase where all its members are meant, or all but a few; else its members one by one."""
    here = {obligation.body.id for obligation in present}
    first = present[0]
    label = first.occurrence.label if first.occurrence else None
    whole = [
        obligation
        for obligation in everything
        if obligation.task.id == first.task.id
        and obligation.group == group
        and (obligation.occurrence.label if obligation.occurrence else None) == label
    ]
    missing = [obligation for obligation in whole if obligation.body.id not in here]
    if len(whole) == 1:
        return [_name(obligation) for obligation in present]
    if not missing:
        return [say("{group} ({count})", group=short(directory.name(group)), count=len(whole))]
    if len(missing) <= MOST_LEFT_OUT < len(present):
        left_out = tuple(_name(obligation) for obligation in missing)
        name = short(directory.name(group))
        counts = {"count": len(present), "total": len(whole)}
        return [say("{group} ({count} of {total}, without {names})", group=name, names=left_out, **counts)]
    return [_name(obligation) for obligation in present]


def _proven(state: State) -> Message:
    """A body with the document that proves what it did, and its day."""
    record = state.record
    if record.document is None or record.done_on is None:
        return _name(state.obligation)
    return say("{name}: {document}, {day}", name=_name(state.obligation), document=record.document, day=record.done_on)


def _name(obligation: Obligation) -> Message:
    """A body's name; a question mark where nobody has confirmed that it exists."""
    body = obligation.body
    if isinstance(body, Body) and not body.certain:
        return say("{name} (?)", name=short(body.name))
    return say("{text}", text=short(body.name))


def short(name: str) -> str:
    """A name for a narrow column: two long words that everybody writes short are written short."""
    for long, brief in _SHORT:
        name = name.replace(long, brief)
    return name
