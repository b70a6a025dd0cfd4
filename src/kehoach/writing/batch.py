"""Who is to be reminded of what: the obligations of a plan, sorted by who answers for them on a day."""

from collections.abc import Iterable
from datetime import date
from hashlib import sha256

import msgspec

from kehoach.dates import WorkCalendar
from kehoach.messages import Message, say
from kehoach.model.directory import Directory
from kehoach.model.names import fold
from kehoach.tracking.state import State
from kehoach.writing.addressing import Recipient, WhyNobody, recipient_of
from kehoach.writing.senders import Sender

_MOST_LETTERS = 60
_SAFE = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-")


class Owed(msgspec.Struct, frozen=True):
    """What one recipient is reminded of, in the order of the plan."""

    recipient: Recipient
    overdue: tuple[State, ...]
    soon: tuple[State, ...]

    @property
    def states(self) -> tuple[State, ...]:
        return (*self.overdue, *self.soon)


class LeftOut(msgspec.Struct, frozen=True):
    """A body whose obligations nobody is reminded of, and why not."""

    body: str
    why: WhyNobody
    message: Message
    states: tuple[State, ...]


class Addressed(msgspec.Struct, frozen=True):
    """The recipients in the order of the directory, and who is left out."""

    owed: tuple[Owed, ...]
    left_out: tuple[LeftOut, ...]


def sort_out(
    states: Iterable[State],
    directory: Directory,
    sender: Sender,
    as_of: date,
    calendar: WorkCalendar,
    soon_within: int | None,
) -> Addressed:
    """Everything overdue, and with `soon_within` what falls due in so many working days, by who is to be reminded.

    An obligation whose day has passed after its body ended is left out with them: nobody answers for it.
    """
    soon: dict[date, bool] = {}
    wanted: dict[str, list[tuple[int, State]]] = {}
    for position, state in enumerate(states):
        if _is_wanted(state, as_of, calendar, soon_within, soon):
            wanted.setdefault(state.obligation.body.id, []).append((position, state))
    place = {name: number for number, name in enumerate(directory.parties)}
    met: dict[str, tuple[Recipient, list[tuple[int, State]]]] = {}
    left_out: list[LeftOut] = []
    for name in sorted(wanted, key=lambda name: place.get(name, len(place))):
        found = wanted[name]
        recipient = recipient_of(found[0][1].obligation.body, directory, sender, as_of)
        if isinstance(recipient, str):
            left_out.append(_left_out(recipient, tuple(state for _, state in found), as_of))
        else:
            known = recipient.id if recipient.party else f"={fold(recipient.official)}"
            met.setdefault(known, (recipient, []))[1].extend(found)
    ordered = sorted(met.values(), key=lambda one: place.get(one[0].id, len(place)))
    return Addressed(tuple(_owed(recipient, found) for recipient, found in ordered), tuple(left_out))


def _is_wanted(
    state: State, as_of: date, calendar: WorkCalendar, soon_within: int | None, known: dict[date, bool]
) -> bool:  # fmt: skip
    """Whether somebody is to be reminded of it; `known` keeps which days come soon."""
    last = state.last_day
    if state.status in ("overdue", "ceased"):
        return last is not None and last < as_of
    if state.status != "in_time" or last is None or soon_within is None:
        return False
    if last not in known:
        # Of seven days in a row some are worked, but for long holidays, so what is far off need not be counted.
        near = (last - as_of).days <= 7 * soon_within + 60
        known[last] = near and calendar.working_days_between(as_of, last) <= soon_within
    return known[last]


def _owed(recipient: Recipient, found: list[tuple[int, State]]) -> Owed:
    """The obligations in the order of the plan, though several bodies may have owed them before."""
    states = [state for _, state in sorted(found, key=lambda one: one[0])]
    overdue = tuple(state for state in states if state.status == "overdue")
    return Owed(recipient, overdue, tuple(state for state in states if state.status != "overdue"))


def _left_out(why: WhyNobody, states: tuple[State, ...], as_of: date) -> LeftOut:
    name = states[0].obligation.body.name
    if why == "own":
        message = say("{name} writes the letters, so its own tasks are in none", name=name)
    elif why == "nobody":
        message = say("some tasks are given to nobody, so nobody is reminded of them")
    elif why == "vague":
        message = say("“{name}” names nobody in particular, so it is sent no letter", name=name)
    elif why == "ceased":
        message = say(
            "{name} no longer exists on {day}, and nobody is known to have succeeded it", name=name, day=as_of
        )
    else:
        message = say("{name} does not exist yet on {day}", name=name, day=as_of)
    return LeftOut(states[0].obligation.body.id, why, message, states)


def stem_of(*parts: str) -> str:
    """The name of a file, without its ending: the parts in small ASCII letters, digits and hyphens, joined by `_`.

    A part that holds anything else, or is too long, ends with a mark of its own, so that two never become one.
    """
    return "_".join(map(_safe, parts))


def _safe(text: str) -> str:
    plain = "".join(letter if letter in _SAFE else "-" for letter in text.casefold())[:_MOST_LETTERS]
    return plain if plain == text and text else f"{plain}_{sha256(text.encode('utf-8', 'replace')).hexdigest()[:8]}"
