"""A user's own calendar: days off and working days that were announced later than the package knew."""

from datetime import date
from typing import Any

import msgspec

from kehoach.dates import Overrides
from kehoach.messages import say
from kehoach.source.kinds import Count, Day, Field, Flag, ListOf, Record, Text, Word


class Special(msgspec.Struct, frozen=True):
    """One day that is not what the calendar says."""

    day: date
    name: str
    source: str | None = None
    certain: bool = True


SPECIAL = Record(
    Special,
    {
        "day": Field(Day(), say("The day"), required=True),
        "name": Field(Text(), say("Why it is off, or worked"), required=True),
        "source": Field(Text(), say("Who announced it, and where")),
        "certain": Field(Flag(), say("false: not seen in a source, to be checked")),
    },
)


def _overrides(
    kind: Any = None,  # noqa: ARG001 - a key of the file
    days_off: tuple[Special, ...] = (),
    working_days: tuple[Special, ...] = (),
    announced_through: int | None = None,
) -> Overrides:
    return Overrides(
        days_off={special.day: special.name for special in days_off},
        working_days={special.day: special.name for special in working_days},
        announced_through=announced_through,
    )


CALENDAR = Record(
    _overrides,
    {
        "kind": Field(Word(("calendar",)), say("The kind of file"), required=True),
        "days_off": Field(ListOf(SPECIAL), say("Days off that the calendar does not know")),
        "working_days": Field(ListOf(SPECIAL), say("Weekend days that are worked in exchange")),
        "announced_through": Field(Count(2000, 2200), say("The last year whose days off have been announced")),
    },
    whole=False,
)
