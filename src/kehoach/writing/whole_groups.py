"""The recipients of one letter to all: whole groups by their names, everybody else by their own."""

from collections.abc import Callable, Iterable, Sequence

import msgspec

from kehoach.model.directory import Directory
from kehoach.tracking.obligation import Obligation
from kehoach.writing.addressing import Recipient, in_sentence
from kehoach.writing.batch import Owed
from kehoach.writing.words import lower_first

MOST_LINES = 12
THOSE_IN_THE_APPENDIX = "Các cơ quan, đơn vị có tên trong Phụ lục kèm theo"
THE_OTHERS = "Các cơ quan, đơn vị khác có tên trong Phụ lục kèm theo"


class Addressee(msgspec.Struct, frozen=True):
    """One line of "Kính gửi": its name there, its name in a sentence, and whether it is a whole group.

    `late` and `soon` say whether any of those it stands for has something overdue, or soon due.
    """

    official: str
    name: str
    requested: bool
    late: bool
    soon: bool
    whole: bool = False


def addressees(
    owed: Sequence[Owed],
    everything: Iterable[Obligation],
    directory: Directory,
    sender_id: str,
    is_requested: Callable[[Recipient], bool],
) -> tuple[Addressee, ...]:
    """A line for each recipient, who is requested first, else in their order.

    A group stands for its members where all whom the plan obliges under its name are written to, but for the sender;
    `everything` are all obligations of the plan. Who is requested always stands by name. Where there are more than
    `MOST_LINES` lines, the appendix names those who are neither requested nor in a whole group.
    """
    by_name = {one.recipient.id: one.recipient for one in owed if one.recipient.party is not None}
    foldable = {name for name, recipient in by_name.items() if not is_requested(recipient)}
    inside = _whole(owed, everything, foldable, sender_id)
    together: dict[str, list[Owed]] = {}
    for one in owed:
        together.setdefault(inside.get(one.recipient.id, one.recipient.id), []).append(one)
    lines: list[Addressee] = []
    for known, members in together.items():
        group, recipient = directory.parties.get(known), members[0].recipient
        if group is not None and recipient.id in inside:
            lines.append(Addressee(group.official, in_sentence(group.name), False, *_when(members), whole=True))
        else:
            lines.append(Addressee(recipient.official, recipient.name, is_requested(recipient), *_when(members)))
    lines.sort(key=lambda line: not line.requested)
    if len(lines) <= MOST_LINES:
        return tuple(lines)
    kept = [line for line in lines if line.requested or line.whole]
    left = [line for line in lines if line not in kept]
    late, soon = any(line.late for line in left), any(line.soon for line in left)
    name = THE_OTHERS if kept else THOSE_IN_THE_APPENDIX
    others = Addressee(name, lower_first(name), False, late, soon)
    return (*kept, others) if left else tuple(lines)


def _when(members: Iterable[Owed]) -> tuple[bool, bool]:
    """Whether any of them has something overdue, and something soon due."""
    members = tuple(members)
    return any(one.overdue for one in members), any(one.soon for one in members)


def _whole(
    owed: Sequence[Owed], everything: Iterable[Obligation], foldable: set[str], sender_id: str
) -> dict[str, str]:  # fmt: skip
    """The group that stands for a body, by the body's id."""
    obliged: dict[str, set[str]] = {}
    for one in everything:
        if one.group is not None:
            obliged.setdefault(one.group, set()).add(one.body.id)
    meant = dict.fromkeys(state.obligation.group for each in owed for state in each.states if state.obligation.group)
    inside: dict[str, str] = {}
    for group in meant:
        members = obliged.get(group, set()) - {sender_id}
        if len(members) > 1 and members <= foldable and not members & inside.keys():
            inside |= dict.fromkeys(members, group)
    return inside
