"""The keys of a ledger, and what each of them means."""

from typing import Any, get_args

import msgspec

from kehoach.messages import say
from kehoach.model.event import Event, EventKind, Ledger, Proof
from kehoach.source import reader as codes
from kehoach.source.kinds import Day, Field, Id, ListOf, Record, Schema, Text, Word
from kehoach.source.reader import INVALID, Reader
from kehoach.source.tree import Node, Path

PROOF = Record(
    Proof,
    {
        "number": Field(Text(), say("Its number and symbol, as in 123/BC-STP"), required=True),
        "date": Field(Day(), say("Its day"), to="issued"),
    },
)


class ProofAt(msgspec.Struct, frozen=True):
    """A document: its number alone, or a mapping."""

    def read(self, value: Node, path: Path, reader: Reader) -> Any:
        if value.__class__ is str and value and not value.isspace():
            return Proof(value.strip())
        return PROOF.read(value, path, reader)

    def schema(self) -> Schema:
        return {"anyOf": [Text().schema(), PROOF.schema()]}


EVENT_FIELDS: dict[str, Field] = {
    "id": Field(Text(), say("The event's own id; it sorts by the time of recording"), required=True),
    "event": Field(Word(get_args(EventKind)), say("What happened"), required=True, to="kind"),
    "on": Field(Day(), say("The day it happened"), required=True),
    "task": Field(Id(), say("The task, by its id")),
    "body": Field(Id(), say("The body, by its id")),
    "occurrence": Field(Text(), say("The period of what recurs, as in 2025-04 or 2025-Q2")),
    "document": Field(ProofAt(), say("The document that proves it")),
    "until": Field(Day(), say("The last day after an extension, or the day by which a request is to be met")),
    "granted_by": Field(Text(), say("Who granted the extension")),
    "of": Field(Text(), say("The event that is taken back, or the receipt that is sent back")),
    "text": Field(Text(), say("More about it")),
    "by": Field(Text(), say("Who recorded it")),
    "at": Field(Text(), say("When it was recorded")),
}
_EVENT = Record(Event, EVENT_FIELDS)


class EventAt(msgspec.Struct, frozen=True):
    """One event, with what its kind needs."""

    def read(self, value: Node, path: Path, reader: Reader) -> Any:
        event = _EVENT.read(value, path, reader)
        if event is INVALID:
            return INVALID
        missing = [key for key in _needed(event) if getattr(event, key) is None]
        if missing:
            message = say("an event {kind} needs {keys}", kind=event.kind, keys=", ".join(missing))
            return reader.fault(codes.MISSING_KEY, path, message)
        return event

    def schema(self) -> Schema:
        return _EVENT.schema()


def _needed(event: Event) -> tuple[str, ...]:
    if event.kind == "void":
        return ("of",)
    if event.kind == "extended":
        return ("task", "body", "until")
    if event.kind in ("note", "difficulty"):
        return ("task", "text")
    return ("task", "body")


def _ledger(kind: Any = None, events: tuple[Event, ...] | None = None, **found: Any) -> Ledger:  # noqa: ARG001
    return Ledger(events=events or (), **found)


class Events(ListOf, frozen=True):
    """The list of events, which may be empty."""

    def read(self, value: Node, path: Path, reader: Reader) -> Any:
        return () if value is None else super().read(value, path, reader)


PROGRESS = Record(
    _ledger,
    {
        "kind": Field(Word(("progress",)), say("The kind of file"), required=True),
        "plan": Field(Id(), say("The plan's id"), required=True),
        "events": Field(Events(EventAt()), say("What happened, one event a line"), required=True),
    },
    whole=False,
)
