"""Takes back a tracking sheet that the bodies have filled in: what is new in it, and what is wrong with it."""

from datetime import date

import msgspec

from kehoach.api.drafting import Draft
from kehoach.api.opening import OpenPlan, open_plans
from kehoach.api.tracking_sheet_rows import Filled, RowReader
from kehoach.dates import parse_day, vietnam
from kehoach.diagnostics import Diagnostic
from kehoach.messages import Message, say
from kehoach.model.event import Event
from kehoach.source.tracking_xlsx import TrackingSheet, read_tracking_sheet
from kehoach.source.tracking_xlsx_form import Form, plain
from kehoach.source.workspace import Workspace
from kehoach.tracking.fold import NOTHING, Key, Record, fold, key_of, standing
from kehoach.tracking.obligation import Obligation, obligations

CONFLICT = "KH673"  # warning: a result that is recorded already, with another day or document
OF_NO_EFFECT = "KH674"  # a result dated before what it would have to answer


class SheetReading(msgspec.Struct, frozen=True):
    """What a tracking sheet says that the ledger does not.

    `new` are the events to record, `known` how many rows say what is recorded already, `idle` how many say nothing,
    `missing` how many rows of the sheet that was sent out are not in it any more. `started` is false where the plan
    or the file could not be read as such. Nothing should be recorded while any of `faults` is an error.
    """

    started: bool
    new: tuple[Filled, ...] = ()
    known: int = 0
    idle: int = 0
    missing: int = 0
    faults: tuple[Diagnostic, ...] = ()

    @property
    def has_errors(self) -> bool:
        return any(fault.severity == "error" for fault in self.faults)

    @property
    def drafts(self) -> tuple[Draft, ...]:
        """What `record_drafts` takes; none while anything is wrong."""
        return () if self.has_errors else tuple(row.draft for row in self.new)


def read_sheet(plan_path: str, file: str, today: date) -> SheetReading:
    """Compare a filled-in sheet with the plan and its ledger; nothing is written."""
    opened = open_plans((plan_path,), Workspace(), vietnam())
    if opened.faults or len(opened.plans) != 1:
        faults = opened.faults or (_not_one_plan(plan_path, len(opened.plans)),)
        return SheetReading(False, faults=faults)
    plan = opened.plans[0]
    sheet = read_tracking_sheet(file, plan.plan.id)
    if not sheet.usable or sheet.form is None:
        return SheetReading(False, faults=sheet.faults)
    return _compared(plan, sheet, sheet.form, file, today)


def _not_one_plan(path: str, found: int) -> Diagnostic:
    message = say("name one plan; {count} are here", count=found)
    return Diagnostic("KH679", "error", message, path)


def _compared(plan: OpenPlan, sheet: TrackingSheet, form: Form, file: str, today: date) -> SheetReading:
    reader = RowReader(file, plan.plan, form, _owed(plan, form, today), today)
    filled = [row for row in map(reader.read, sheet.rows) if row is not None]
    faults = [*sheet.faults, *reader.faults]
    ledger = _Ledger(plan.events)
    new: list[Filled] = []
    known = 0
    for row in filled:
        if ledger.has(row.draft):
            known += 1
            continue
        fault = ledger.objection(row.draft)
        if fault is None:
            new.append(row)
        else:
            code, message = fault
            severity = "warning" if code == CONFLICT else "error"
            placed = say("{cell}: {fault}", cell=row.place, fault=message)
            faults.append(Diagnostic(code, severity, placed, file, hint=_HINTS.get(code)))  # type: ignore[arg-type]
    listed = {row.id for row in form.rows if row.plan == plan.plan.id}
    return SheetReading(True, tuple(new), known, reader.idle, len(listed - reader.seen.keys()), tuple(faults))


_HINTS = {
    CONFLICT: say(
        "where the sheet is right, take the recorded event back with kehoach record … void, then import again"
    )
}


def _owed(plan: OpenPlan, form: Form, today: date) -> dict[str, Obligation]:
    """The obligations of the plan by id, those of every period up to today and up to the sheet's day."""
    written = parse_day(form.as_of)
    until = max(today, written) if isinstance(written, date) else today
    return {owed.id: owed for owed in obligations(plan.plan, plan.directory, until, vietnam())}


class _Ledger:
    """What is recorded already."""

    def __init__(self, events: tuple[Event, ...]) -> None:
        self.by_key: dict[Key, list[Event]] = {}
        for event in standing(events, date.max):
            key = key_of(event)
            if key is not None:
                self.by_key.setdefault(key, []).append(event)
        self.records = fold(events, date.max)

    def has(self, draft: Draft) -> bool:
        """Whether an equal event stands: same obligation, kind, day, document; of what is text, the same text."""
        return any(_same(event, draft) for event in self.by_key.get(_key(draft), ()))

    def objection(self, draft: Draft) -> tuple[str, Message] | None:
        """Why a result cannot be recorded beside what is."""
        record: Record = self.records.get(_key(draft), NOTHING)
        if draft.kind != "received":
            return None
        if record.done_on is not None:
            return CONFLICT, _conflict(record, draft)
        if record.returned_on is not None and draft.on <= record.returned_on:
            return OF_NO_EFFECT, say(
                "a result was sent back on {day}; a new one has a later day", day=record.returned_on
            )
        if record.requested_on is not None and draft.on < record.requested_on:
            return OF_NO_EFFECT, say(
                "it was asked for on {day}; a result before that does not count", day=record.requested_on
            )
        return None


def _key(draft: Draft) -> Key:
    return (draft.task or "", draft.body or "", draft.occurrence)


def _same(event: Event, draft: Draft) -> bool:
    if (event.kind, event.on) != (draft.kind, draft.on):
        return False
    if draft.kind == "received":
        return _number(event) == _number(draft)
    return _number(event) == _number(draft) and plain(event.text or "") == (draft.text or "")


def _number(event: Event | Draft) -> str:
    return plain(event.document.number) if event.document else ""


def _conflict(record: Record, draft: Draft) -> Message:
    old, new = record.done_on or draft.on, draft.on
    if old != new:
        return say("recorded already as of {old}, here it is {new}; it was left as it is", old=old, new=new)
    return say(
        "recorded already with the document {old}, here it is {new}; it was left as it is",
        old=record.document or "–",
        new=_number(draft) or "–",
    )
