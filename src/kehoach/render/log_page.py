"""A ledger as a page for people, and as rows."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Protocol

from kehoach.dates import format_day
from kehoach.messages import Message, gettext, ngettext, say, translate
from kehoach.model.event import Event, EventKind
from kehoach.render.page import Block, Cells, Column, Grid, Line, Page
from kehoach.tracking.state import State
from kehoach.tracking.view import state_words
from kehoach.tracking.words import deadline_words

KIND_NAMES: dict[EventKind, Message] = {
    "received": say("result received"),
    "returned": say("sent back"),
    "extended": say("extended"),
    "requested": say("asked for"),
    "reminded": say("reminded"),
    "difficulty": say("difficulty reported"),
    "waived": say("waived"),
    "note": say("note"),
    "void": say("taken back"),
}
ROW_KEYS = (
    "id", "event", "on", "task", "clause", "body", "body_name", "occurrence", "document", "document_date",
    "until", "granted_by", "of", "voided_by", "text", "by", "at",
)  # fmt: skip


class Entry(Protocol):
    """An event with the names of what it is about."""

    @property
    def event(self) -> Event: ...
    @property
    def clause(self) -> str | None: ...
    @property
    def title(self) -> str | None: ...
    @property
    def body_name(self) -> str | None: ...
    @property
    def voided_by(self) -> str | None: ...


def log_page(entries: Iterable[Entry], total: int) -> Page:
    """The events by day, those that were taken back dimmed and marked."""
    entries = list(entries)
    columns = (
        Column(gettext("Day"), least=10),
        Column(gettext("What"), share=4),
        Column(gettext("Task"), share=4),
        Column(gettext("Body"), share=5),
        Column(gettext("Document, text"), share=7),
        Column(gettext("Event")),
    )
    rows = tuple(Cells(_cells(entry), "dim" if entry.voided_by else "plain") for entry in entries)
    count = ngettext("{count} event", "{count} events", len(entries)).format(count=len(entries))
    of_all = "" if len(entries) == total else gettext(" of {total}").format(total=total)
    if not entries:
        return (Line(gettext("Nothing is recorded.") if total == 0 else f"{count}{of_all}"),)
    return (Grid(f"{count}{of_all}", columns, rows, "title"),)


def history_page(state: State, entries: Iterable[Entry], as_of: date) -> Page:
    """One obligation: what is owed, where it stands, and all that is recorded of it."""
    owed = state.obligation
    deadline = translate(deadline_words(owed.task.deadline))
    period = f" ({owed.occurrence.label})" if owed.occurrence else ""
    blocks: list[Block] = [
        Line(f"{owed.task.clause} · {owed.task.title}{period}", "title"),
        Line(owed.body.name),
        Line(f"{deadline} · {translate(state_words(state, as_of))}"),
    ]
    for extension in state.record.extensions:
        old = format_day(owed.last_day) if owed.last_day else "–"
        text = gettext("extended on {on} from {old} to {new}, granted by {who}")
        who = extension.granted_by or gettext("not stated")
        blocks.append(Line(text.format(on=format_day(extension.on), old=old, new=format_day(extension.until), who=who)))
    if state.record.waived_because:
        blocks.append(Line(gettext("waived: {why}").format(why=state.record.waived_because)))
    entries = list(entries)
    return (*blocks, Line(), *log_page(entries, len(entries)))


def _cells(entry: Entry) -> tuple[str, ...]:
    event = entry.event
    what = translate(KIND_NAMES[event.kind])
    if entry.voided_by:
        what += "\n" + gettext("(taken back)")
    task = entry.clause or ""
    if event.task:
        task = f"{task} {event.task}".strip() + (f"\n{event.occurrence}" if event.occurrence else "")
    proof = event.document
    document = ""
    if proof:
        document = f"{proof.number} ({format_day(proof.issued)})" if proof.issued else proof.number
    until = gettext("until {day}").format(day=format_day(event.until)) if event.until else ""
    about = f"→ {event.of[-6:]}" if event.of else ""
    details = "\n".join(part for part in (document, until, event.granted_by or "", about, event.text or "") if part)
    return (format_day(event.on), what, task, entry.body_name or "", details, event.id[-6:])


def log_rows(entries: Iterable[Entry]) -> Iterator[dict[str, str | None]]:
    """One mapping an event, with the keys `ROW_KEYS`; days as ISO dates."""
    for entry in entries:
        event = entry.event
        proof = event.document
        yield {
            "id": event.id,
            "event": event.kind,
            "on": event.on.isoformat(),
            "task": event.task,
            "clause": entry.clause,
            "body": event.body,
            "body_name": entry.body_name,
            "occurrence": event.occurrence,
            "document": proof.number if proof else None,
            "document_date": proof.issued.isoformat() if proof and proof.issued else None,
            "until": event.until.isoformat() if event.until else None,
            "granted_by": event.granted_by,
            "of": event.of,
            "voided_by": entry.voided_by,
            "text": event.text,
            "by": event.by,
            "at": event.at,
        }
