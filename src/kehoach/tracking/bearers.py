"""Who owes something, said briefly: a group by its name when all of it does, bodies by theirs when they stand out."""

from collections.abc import Iterable

from kehoach.messages import Message, say
from kehoach.model.body import Body
from kehoach.model.directory import Directory
from kehoach.tracking.obligation import Obligation
from kehoach.tracking.state import State

MOST_LEFT_OUT = 3
_SHORT = (("Ủy ban nhân dân", "UBND"), ("Ủy ban Mặt trận Tổ quốc", "UBMTTQ"))


Peers = dict[tuple[str, str | None, str | None], list[Obligation]]
"""All who owe one task (in one period) under the name of one group, shown or not."""


def peers_of(everything: Iterable[Obligation]) -> Peers:
    """The obligations of a plan, by task, group and period."""
    peers: Peers = {}
    for obligation in everything:
        peers.setdefault(_peer_key(obligation), []).append(obligation)
    return peers


def _peer_key(obligation: Obligation) -> tuple[str, str | None, str | None]:
    label = obligation.occurrence.label if obligation.occurrence else None
    return (obligation.task.id, obligation.group, label)


def bearers(states: list[State], peers: Peers, directory: Directory) -> tuple[Message, ...]:
    """The bodies of these obligations (all of one task), first who is told, then who is asked.

    Where documents prove what was done, each body stands with its own.
    """
    if any(state.record.document for state in states):
        return tuple(_proven(state) for state in states)
    owed = [state.obligation for state in states]
    told = [obligation for obligation in owed if obligation.role == "lead"]
    asked = [obligation for obligation in owed if obligation.role == "requested"]
    found = _named(told, peers, directory)
    requested = _named(asked, peers, directory)
    if requested:
        found.append(say("requested: {names}", names=tuple(requested)))
    return tuple(found)


def _named(owed: list[Obligation], peers: Peers, directory: Directory) -> list[Message]:
    names: list[Message] = []
    groups: dict[str, list[Obligation]] = {}
    for obligation in owed:
        if obligation.group is None:
            names.append(_name(obligation))
        else:
            groups.setdefault(obligation.group, []).append(obligation)
    for group, present in groups.items():
        names.extend(_group(group, present, peers, directory))
    return names


def _group(group: str, present: list[Obligation], peers: Peers, directory: Directory) -> list[Message]:
    """A group in one phrase where all its members are meant, or all but a few; else its members one by one."""
    here = {obligation.body.id for obligation in present}
    whole = peers[_peer_key(present[0])]
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
