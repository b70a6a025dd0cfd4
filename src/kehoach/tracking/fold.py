"""Events become what is recorded of each obligation on a day.

The order in which events were written down has no meaning: only what they say and the day they happened. So two
clerks' files can be merged line by line, and any past day can be asked about.
"""

from collections.abc import Iterable
from datetime import date

import msgspec

from kehoach.model.event import Event

Key = tuple[str, str, str | None]
"""Task, body, occurrence."""


class Extension(msgspec.Struct, frozen=True):
    """A later day that was granted: until when, by whom, on what day."""

    until: date
    on: date
    granted_by: str | None = None


class Record(msgspec.Struct, frozen=True):
    """What is recorded of an obligation up to a day. Without a ledger, nothing is.

    `done_on` is the day of the first receipt that was not sent back; `returned_on` the last day something was sent
    back while nothing stands; `requested_until` the day by which the last request is to be met.
    """

    done_on: date | None = None
    document: str | None = None
    extensions: tuple[Extension, ...] = ()
    requested_on: date | None = None
    requested_until: date | None = None
    returned_on: date | None = None
    waived_on: date | None = None
    waived_because: str | None = None
    reminded: int = 0
    reminded_on: date | None = None
    difficulties: tuple[str, ...] = ()
    events: tuple[Event, ...] = ()

    @property
    def extended_to(self) -> date | None:
        """The latest day that was granted."""
        return max((extension.until for extension in self.extensions), default=None)


NOTHING = Record()


def key_of(event: Event) -> Key | None:
    """The obligation an event is about; None for one about a task or another event."""
    if event.task is None or event.body is None:
        return None
    return (event.task, event.body, event.occurrence)


def standing(events: Iterable[Event], as_of: date) -> list[Event]:
    """The events that have happened by that day and were not taken back by then, by day and id."""
    happened = {event.id: event for event in events if event.on <= as_of}.values()  # a line merged twice is one event
    voided = {event.of for event in happened if event.kind == "void"}
    left = [event for event in happened if event.kind != "void" and event.id not in voided]
    return sorted(left, key=lambda event: (event.on, event.id))


def fold(events: Iterable[Event], as_of: date) -> dict[Key, Record]:
    """What is recorded of each obligation as of a day. Time proportional to the number of events, but for sorting."""
    by_key: dict[Key, list[Event]] = {}
    for event in standing(events, as_of):
        key = key_of(event)
        if key is not None:
            by_key.setdefault(key, []).append(event)
    return {key: _record(found) for key, found in by_key.items()}


def _record(events: list[Event]) -> Record:
    """What these events of one obligation, in order, come to."""
    of_kind: dict[str, list[Event]] = {}
    for event in events:
        of_kind.setdefault(event.kind, []).append(event)
    requests = of_kind.get("requested", [])
    request = max(requests, key=lambda event: event.on, default=None)
    receipts = [one for one in of_kind.get("received", []) if request is None or one.on >= request.on]
    receipt, returned = _receipt(receipts, of_kind.get("returned", []))
    waiver = min(of_kind.get("waived", []), key=lambda event: (event.on, event.id), default=None)
    reminders = of_kind.get("reminded", [])
    return Record(
        done_on=receipt.on if receipt else None,
        document=receipt.document.number if receipt and receipt.document else None,
        extensions=tuple(
            Extension(event.until, event.on, event.granted_by) for event in of_kind.get("extended", []) if event.until
        ),
        requested_on=request.on if request else None,
        requested_until=max(
            (one.until for one in requests if request and one.on == request.on and one.until), default=None
        ),
        returned_on=returned,
        waived_on=waiver.on if waiver else None,
        waived_because=waiver.text if waiver else None,
        reminded=len(reminders),
        reminded_on=max((event.on for event in reminders), default=None),
        difficulties=tuple(event.text for event in of_kind.get("difficulty", []) if event.text),
        events=tuple(events),
    )


def _receipt(receipts: list[Event], returns: list[Event]) -> tuple[Event | None, date | None]:
    """The first receipt that stands, and the last day one was sent back where none does.

    A return names the receipt it sends back; one that names none sends back every receipt up to its day.
    """
    named = {event.of for event in returns if event.of is not None}
    sweeping = max((event.on for event in returns if event.of is None), default=date.min)
    standing_receipts = [event for event in receipts if event.id not in named and event.on > sweeping]
    if standing_receipts:
        return min(standing_receipts, key=lambda event: (event.on, event.id)), None
    return None, max((event.on for event in returns), default=None)
