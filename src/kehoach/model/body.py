"""Bodies and groups of bodies (danh bạ cơ quan)."""

from datetime import date
from typing import Literal

import msgspec

Manner = Literal["directed", "requested"]
Kind = Literal[
    "committee",
    "office-holder",
    "department",
    "police",
    "military",
    "court",
    "procuracy",
    "front",
    "union",
    "party",
    "council",
    "central",
    "district",
    "commune",
    "media",
    "unnamed",
]


class Body(msgspec.Struct, frozen=True):
    """One body (cơ quan). `name` is what plans call it, `official` what stands on a letter to it.

    `manner`: `requested` is outside the committee's authority, asked and never ordered. `until` is its last day;
    `successor` who answers for it afterwards, where that is known. `certain` is false where the fact that it exists
    was not seen in a source.
    """

    id: str
    name: str
    official: str
    kind: Kind
    manner: Manner = "directed"
    abbreviation: str | None = None
    aliases: tuple[str, ...] = ()
    superior: str | None = None
    since: date | None = None
    until: date | None = None
    successor: str | None = None
    source: str | None = None
    certain: bool = True
    note: str | None = None

    def exists_on(self, day: date) -> bool:
        """Whether the body stands on that day, as far as its dates are known."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


# A task that is given to nobody still has to be seen: this stands where its body would.
NOBODY = Body(id="chua-phan-cong", name="Chưa phân công", official="Chưa phân công", kind="unnamed")


class Group(msgspec.Struct, frozen=True):
    """A name for several bodies. Without `members`, nobody has listed them; `vague` names nobody in particular."""

    id: str
    name: str
    official: str
    members: tuple[str, ...] = ()
    vague: bool = False
    manner: Manner = "directed"
    aliases: tuple[str, ...] = ()
    source: str | None = None
    certain: bool = True
    note: str | None = None


Party = Body | Group


class Topic(msgspec.Struct, frozen=True):
    """What a task is about, in the vocabulary that plans of different provinces share."""

    id: str
    name: str
