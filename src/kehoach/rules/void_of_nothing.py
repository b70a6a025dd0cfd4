"""KH605 void-of-nothing: what is taken back is not there.

What it finds
    A `void` whose `of` is the id of no event in this ledger, of another `void`, or its own.

Why it matters
    The event that was meant still counts.

What to do
    Write the id of the event to be taken back. A `void` cannot be taken back: record the event anew.

Bad::

    - {id: "1", event: received, on: 18/4/2025, task: ra-soat, body: so-tu-phap}
    - {id: "2", event: void, on: 19/4/2025, of: "11"}

Good::

    - {id: "1", event: received, on: 18/4/2025, task: ra-soat, body: so-tu-phap}
    - {id: "2", event: void, on: 19/4/2025, of: "1"}
"""

from collections.abc import Iterator

from kehoach.messages import Message, say
from kehoach.model.event import Event
from kehoach.rules.recorded import Recorded
from kehoach.rules.rule import Context, Finding, Rule

RULE = Rule("KH605", "void-of-nothing", "error", say("what is taken back is not there"), ("progress",))


def check(recorded: Recorded, _context: Context) -> Iterator[Finding]:
    for path, event in recorded.lines:
        if event.kind == "void" and event.of is not None and (found := _fault(event, event.of, recorded)):
            yield Finding((*path, "of"), *found)


def _fault(event: Event, of: str, recorded: Recorded) -> tuple[Message, Message | None] | None:
    if of == event.id:
        return say("an event cannot take itself back"), None
    target = recorded.by_id.get(of)
    if target is None:
        unknown = recorded.known_ids is not None and of not in recorded.known_ids
        return (say("this ledger has no event {id}", id=of), None) if unknown else None
    if target[1].kind == "void":
        message = say("{id} takes an event back, and cannot be taken back itself", id=of)
        return message, say("record the event anew")
    return None
