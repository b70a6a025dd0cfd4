"""One thing that two plans tell otherwise, as a value. Left and right are the plans as they were given."""

from datetime import date
from typing import Literal

import msgspec

from kehoach.dates import Deadline, Month

BodyField = Literal["lead", "assigned", "coordinating", "requested", "report_to", "via", "recipients", "monitor"]
TextField = Literal["product", "number", "issuer", "authority", "title", "detail", "clause", "signer", "basis"]

BODY_FIELDS: tuple[BodyField, ...] = ("lead", "assigned", "requested", "coordinating", "report_to", "via")


class Named(msgspec.Struct, frozen=True):
    """A body or group that only one of the plans names in a field, and why that may be.

    - `absent`: the other province's directory has no such body, so it was not simply left out;
    - `elsewhere`: the field in which the other plan names it for the same task;
    - `within`: the group by which the other plan names it in the same field;
    - `holds`, `beyond`: a group whose parts the other plan names only some of: those, and those it does not name.
    """

    id: str
    name: str
    absent: bool = False
    elsewhere: BodyField | None = None
    within: str | None = None
    holds: tuple[str, ...] = ()
    beyond: tuple[str, ...] = ()


class BodiesChange(msgspec.Struct, frozen=True):
    """Other bodies in a field: what only the left has (`removed`) and only the right (`added`), and all they name."""

    field: BodyField
    left: tuple[str, ...]
    right: tuple[str, ...]
    added: tuple[Named, ...]
    removed: tuple[Named, ...]


class DeadlineChange(msgspec.Struct, frozen=True):
    """Another deadline. `days` from the left's last day in time to the right's: negative where the right is earlier."""

    left: Deadline | None
    right: Deadline | None
    days: int | None = None
    field: Literal["deadline"] = "deadline"


class TextChange(msgspec.Struct, frozen=True):
    """Other words where words are what counts; None where a plan says nothing."""

    field: TextField
    left: str | None
    right: str | None


class IssuedChange(msgspec.Struct, frozen=True):
    """Issued at another time: at least and at most so many days later (negative: earlier), where both are known."""

    left: date | Month | None
    right: date | Month | None
    days: tuple[int, int] | None = None
    field: Literal["issued"] = "issued"


class GroupChange(msgspec.Struct, frozen=True):
    """A group that both plans name and whose members differ. Districts are counted and not named: each has its own."""

    id: str
    name: str
    left: int
    right: int
    added: tuple[str, ...]
    removed: tuple[str, ...]


Change = BodiesChange | DeadlineChange | TextChange
HeaderChange = BodiesChange | TextChange | IssuedChange
