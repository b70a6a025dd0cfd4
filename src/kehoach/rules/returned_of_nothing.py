"""KH606 returned-of-nothing: what is sent back had not come in.

What it finds
    A `returned` whose `of` is not the id of a `received` of the same task, body and occurrence, or of one that was
    taken back, already sent back, or came in on a later day; and a `returned` without `of` where nothing had come in
    by its day that was not sent back before.

Why it matters
    Whether the result is in or not cannot be told: a receipt may be missing, or the return belongs to another body.

What to do
    Record the receipt, write its id in `of`, or take the return back with `void`.

Bad::

    - {id: "1", event: received, on: 18/4/2025, task: ra-soat, body: so-tu-phap}
    - {id: "2", event: returned, on: 19/4/2025, task: ra-soat, body: so-noi-vu, of: "1"}

Good::

    - {id: "1", event: received, on: 18/4/2025, task: ra-soat, body: so-tu-phap}
    - {id: "2", event: returned, on: 19/4/2025, task: ra-soat, body: so-tu-phap, of: "1"}
"""

from collections.abc import Iterator

from kehoach.messages import Message, say
from kehoach.model.event import Event
from kehoach.rules.recorded import Key, Line, Recorded
from kehoach.rules.rule import Context, Finding, Rule

RULE = Rule("KH606", "returned-of-nothing", "error", say("what is sent back had not come in"), ("progress",))


def check(recorded: Recorded, _context: Context) -> Iterator[Finding]:
    for key, lines in recorded.obligations.items():
        if any(event.kind == "returned" for _, event in lines):
            yield from _of_obligation(key, lines, recorded)


def _of_obligation(key: Key, lines: list[Line], recorded: Recorded) -> Iterator[Finding]:
    days = {event.on for _, event in lines if event.kind == "received"}
    standing: set[str] = set()
    sent_back: set[str] = set()
    for path, event in lines:
        if event.kind == "received":
            standing.add(event.id)
        elif event.kind == "returned" and event.of is None:
            if not standing and event.on not in days:
                yield Finding(
                    (*path, "event"), say("no result stands on {day}: nothing can be sent back", day=event.on)
                )
            sent_back |= standing
            standing.clear()
        elif event.kind == "returned" and event.of is not None:
            if event.of in sent_back:
                yield Finding((*path, "of"), say("{id} was sent back already", id=event.of))
            elif message := _fault(event, event.of, key, recorded):
                yield Finding((*path, "of"), message)
            sent_back.add(event.of)
            standing.discard(event.of)


def _fault(event: Event, of: str, key: Key, recorded: Recorded) -> Message | None:
    """What is wrong with the receipt that is sent back."""
    if of not in recorded.by_id:
        unknown = recorded.known_ids is not None and of not in recorded.known_ids
        return say("this ledger has no event {id}", id=of) if unknown else None
    receipt = recorded.by_id[of][1]
    if receipt.kind != "received":
        return say("{id} is no receipt", id=of)
    if (receipt.task, receipt.body, receipt.occurrence) != key:
        place = " ".join(part for part in (receipt.task, receipt.body, receipt.occurrence) if part)
        return say("{id} is the receipt of another obligation: {obligation}", id=of, obligation=place)
    if of in recorded.voided:
        return say("{id} was taken back", id=of)
    if receipt.on > event.on:
        return say("{id} came in on {day}, after this day", id=of, day=receipt.on)
    return None
