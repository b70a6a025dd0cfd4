"""The recipients of one letter to all: whole groups by their names, everybody else by their own."""

from collections.abc import Callable, Iterable, Sequence

import msgspec

from kehoach.model.directory import Directory
from kehoach.tracking.obligation import Obligation
from kehoach.writing.addressing import Recipient, in_sentence
from kehoach.writing.batch import Owed
from kehoach.writing.words import lower_first

MOST_LINES = 12
THE_OTHERS = "Các cơ quan, đơn vị có tên trong Phụ lục kèm theo"


class Addressee(msgspec.Struct, frozen=True):
    """One line of "Kính gửi": its name there, its name in a sentence, and whether it is a whole group."""

    official: str
    name: str
    requested: bool
    whole: bool = False


def addressees(
    owed: Sequence[Owed],
    everything: Iterable[Obligation],
    directory: Directory,
    sender_id: str,
    is_requested: Callable[[Recipient], bool],
) -> tuple[Addressee, ...]:
    """A line for each recipient, in their order.

    A group stands for its members where all whom the plan obliges under its name are written to, but for the sender;
    `everything` are all obligations of the plan. Who is requested always stands by name. Where there are more than
    `MOST_LINES` lines, the appendix names those who are neither requested nor in a whole group.
    """
    by_name = {one.recipient.id: one.recipient for one in owed if one.recipient.party is not None}
    foldable = {name for name, recipient in by_name.items() if not is_requested(recipient)}
    inside = _whole(owed, everything, foldable, sender_id)
    lines: list[Addressee] = []
    named: set[str] = set()
    for one in owed:
        recipient = one.recipient
        group = directory.parties.get(inside.get(recipient.id, ""))
        if group is None:
            lines.append(Addressee(recipient.official, recipient.name, is_requested(recipient)))
        elif group.id not in named:
            named.add(group.id)
            lines.append(Addressee(group.official, in_sentence(group.name), False, True))
    if len(lines) <= MOST_LINES:
        return tuple(lines)
    kept = [line for line in lines if line.requested or line.whole]
    others = Addressee(THE_OTHERS, lower_first(THE_OTHERS), False)
    return (*kept, others) if len(kept) < len(lines) else tuple(lines)


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
