"""What a report is made from."""

from collections.abc import Iterable

import msgspec

from kehoach.model.directory import Directory
from kehoach.model.event import Event
from kehoach.model.plan import Plan
from kehoach.tracking.obligation import Obligation
from kehoach.tracking.state import State
from kehoach.writing.words import list_words

MOST_NAMED = 8
"""More bodies than this are counted in a sentence, and named in the appendix."""


class Reported(msgspec.Struct, frozen=True):
    """A plan as of a day: its states as `tracking.picture` finds them, and the events they come from."""

    plan: Plan
    directory: Directory
    states: tuple[State, ...]
    events: tuple[Event, ...] = ()


def bodies_of(states: Iterable[State]) -> dict[str, Obligation]:
    """One obligation for each body, in their order."""
    found: dict[str, Obligation] = {}
    for state in states:
        found.setdefault(state.obligation.body.id, state.obligation)
    return found


def names_words(names: Iterable[str]) -> str:
    """The names where they are few, else nothing; semicolons where "và" or a comma would part a name."""
    known = tuple(dict.fromkeys(names))
    if len(known) > MOST_NAMED:
        return ""
    return "; ".join(known) if any(" và " in name or "," in name for name in known) else list_words(known)
