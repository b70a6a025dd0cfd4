"""What happened to an obligation, as recorded: the lines of a ledger (sổ theo dõi)."""

from datetime import date
from typing import Literal, get_args

import msgspec

EventKind = Literal[
    "received", "returned", "extended", "requested", "reminded", "difficulty", "waived", "note", "void"
]  # fmt: skip
EVENT_KINDS: tuple[EventKind, ...] = get_args(EventKind)


class Proof(msgspec.Struct, frozen=True):
    """The document that proves an event: its number and symbol, and its day."""

    number: str
    issued: date | None = None


class Event(msgspec.Struct, frozen=True):
    """One event. Nothing is ever deleted: `void` takes an earlier event back, from its own day on.

    `on` is the day it happened; `task`, `body` and `occurrence` say to which obligation (a note without a body is on
    the task as a whole; `void` names the event in `of` and no obligation). `until` is the day an extension leads to,
    or by which a request is to be met; `of` the event that is voided, or the receipt that is sent back. `by` and `at`
    say who wrote it down and when.
    """

    id: str
    kind: EventKind
    on: date
    task: str | None = None
    body: str | None = None
    occurrence: str | None = None
    document: Proof | None = None
    until: date | None = None
    granted_by: str | None = None
    of: str | None = None
    text: str | None = None
    by: str | None = None
    at: str | None = None


class Ledger(msgspec.Struct, frozen=True):
    """All events recorded for a plan, in the order of the file; their order has no meaning."""

    plan: str
    events: tuple[Event, ...] = ()
