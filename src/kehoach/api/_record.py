"""Adds events to a plan's ledger: understood, checked as it would stand, shown, then written safely."""

import os
import time
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import msgspec

from kehoach.api.calendar import calendar_with
from kehoach.api.drafting import Draft, Misunderstood, Typed, drafts
from kehoach.api.opening import OpenPlan, open_plans
from kehoach.dates import WorkCalendar, format_day
from kehoach.diagnostics import Diagnostic
from kehoach.ledger import Refused, append, event_line, header, ids, split_torn
from kehoach.model.event import Event, Proof
from kehoach.rules.rule import Context
from kehoach.rules.runner import check
from kehoach.source.document import PlanDocument
from kehoach.source.workspace import Workspace
from kehoach.tracking.fold import Key
from kehoach.tracking.picture import picture
from kehoach.tracking.state import State

MOST_TRIES = 8
Understand = Callable[[OpenPlan, tuple[State, ...]], tuple[Draft, ...] | Misunderstood]


class Change(msgspec.Struct, frozen=True):
    """An event, and what the obligation it is about was and now is. Both are None for an event about none."""

    event: Event
    before: State | None = None
    after: State | None = None


class RecordResult(msgspec.Struct, frozen=True):
    """What was recorded, or why nothing was. `faults` are those of the files, and of the events in their place.

    With `dry_run`, `changes` are what would be recorded.
    """

    changes: tuple[Change, ...] = ()
    faults: tuple[Diagnostic, ...] = ()
    refused: Refused | None = None
    misunderstood: Misunderstood | None = None
    ledger: str | None = None

    @property
    def events(self) -> tuple[Event, ...]:
        return tuple(change.event for change in self.changes)


def record(
    path: str, typed: Typed, *, by: str | None, now: datetime, dry_run: bool = False, as_of: date | None = None
) -> RecordResult:
    """Record what somebody typed. Nothing is written unless all of it can be.

    The states before and after are those of `as_of`, or of the day of recording.
    """

    def understood(opened: OpenPlan, states: tuple[State, ...]) -> tuple[Draft, ...] | Misunderstood:
        return drafts(opened, states, typed)

    return _record(path, understood, by, now, dry_run, as_of)


def record_drafts(
    path: str, wanted: tuple[Draft, ...], *, by: str | None, now: datetime, dry_run: bool = False
) -> RecordResult:
    """Record these events. Nothing is written unless all of them can be."""
    return _record(path, lambda _opened, _states: wanted, by, now, dry_run, None)


def _record(
    path: str, understand: Understand, by: str | None, now: datetime, dry_run: bool, as_of: date | None
) -> RecordResult:
    calendar, _ = calendar_with(None, Workspace())
    result = RecordResult()
    for _ in range(MOST_TRIES):
        attempt = _Attempt(path, calendar, by, now, as_of or now.date())
        result = attempt.run(understand, dry_run)
        if result.refused is None or result.refused.reason != "changed":
            break  # somebody else wrote in between: look again at what the file says now
    return result


class _Attempt(msgspec.Struct, frozen=True):
    """One look at the files, and one attempt to add to the ledger as it was then."""

    path: str
    calendar: WorkCalendar
    by: str | None
    now: datetime
    as_of: date

    def run(self, understand: Understand, dry_run: bool) -> RecordResult:
        workspace = Workspace()
        expected = _bytes_of(self.path)
        opened = open_plans((self.path,), workspace, self.calendar)
        if opened.faults or len(opened.plans) != 1:
            return RecordResult(faults=opened.faults)
        plan = opened.plans[0]
        before = self._picture(plan, plan.events)
        wanted = understand(plan, before)
        if isinstance(wanted, Misunderstood):
            return RecordResult(misunderstood=wanted)
        events = _events(wanted, self.by, self.now)
        lines = tuple(event_line(fields_of(event)) for event in events)
        faults = _faults(workspace, plan, expected, lines, Context(self.calendar, today=self.now.date()))
        after = self._picture(plan, (*plan.events, *events))
        done = RecordResult(_changes(plan, events, before, after), faults, ledger=str(plan.ledger))
        if dry_run or not lines or any(fault.severity == "error" for fault in faults):
            return done
        outcome = append(plan.ledger, lines, plan_id=plan.plan.id, expected=expected)
        return msgspec.structs.replace(done, refused=outcome) if isinstance(outcome, Refused) else done

    def _picture(self, plan: OpenPlan, events: tuple[Event, ...]) -> tuple[State, ...]:
        return picture(plan.plan, plan.directory, events, self.as_of, self.calendar)


def _bytes_of(path: str) -> bytes | None:
    from kehoach.source.workspace import ledger_path

    try:
        return ledger_path(Path(path)).read_bytes()
    except OSError:
        return None


def _events(wanted: tuple[Draft, ...], by: str | None, now: datetime) -> tuple[Event, ...]:
    names = ids(len(wanted), time.time_ns, os.urandom)
    at = now.isoformat(timespec="seconds")
    return tuple(
        Event(id=name, by=by, at=at, **{key: getattr(draft, key) for key in Draft.__struct_fields__})
        for name, draft in zip(names, wanted, strict=True)
    )


def fields_of(event: Event) -> dict[str, str | int | dict[str, str | int | None] | None]:
    """An event as the keys and values of its line, in the order people read them."""
    fields: dict[str, str | int | dict[str, str | int | None] | None] = {
        "id": event.id,
        "event": event.kind,
        "on": format_day(event.on),
        "task": event.task,
        "body": event.body,
        "occurrence": event.occurrence,
        "document": _document(event.document),
        "until": _day(event.until),
        "granted_by": event.granted_by,
        "of": event.of,
        "text": event.text,
        "by": event.by,
        "at": event.at,
    }
    return {key: value for key, value in fields.items() if value is not None}


def _document(proof: Proof | None) -> str | dict[str, str | int | None] | None:
    if proof is None or proof.issued is None:
        return proof.number if proof else None
    return {"number": proof.number, "date": format_day(proof.issued)}


def _day(day: date | None) -> str | None:
    return format_day(day) if day else None


def _faults(
    workspace: Workspace, plan: OpenPlan, expected: bytes | None, lines: tuple[bytes, ...], context: Context
) -> tuple[Diagnostic, ...]:
    """What the rules would say of the new lines once they stand in the file."""
    old, torn = split_torn(expected) if expected is not None else (header(plan.plan.id), b"")
    if torn or not old.endswith(b"\n"):
        old += b"  # torn\n" if torn else b"\n"  # as the ledger will put it aside
    beside = workspace.read(Path(plan.path))
    assert isinstance(beside, PlanDocument)
    document = workspace.ledger_with(beside, old + b"".join(lines))
    first_new = old.count(b"\n") + 1
    found = (*document.faults, *check(document, context))
    return tuple(fault for fault in found if fault.span is not None and fault.span.line >= first_new)


def _changes(
    plan: OpenPlan, events: tuple[Event, ...], before: tuple[State, ...], after: tuple[State, ...]
) -> tuple[Change, ...]:
    was = {_key(state): state for state in before}
    now_is = {_key(state): state for state in after}
    by_id = {event.id: event for event in plan.events}
    changes = []
    for event in events:
        about = by_id.get(event.of or "", event) if event.kind == "void" else event
        key = (about.task or "", about.body or "", about.occurrence)
        changes.append(Change(event, was.get(key), now_is.get(key)))
    return tuple(changes)


def _key(state: State) -> Key:
    owed = state.obligation
    return (owed.task.id, owed.body.id, owed.occurrence.label if owed.occurrence else None)
