"""What stands in each row of a tracking sheet: a document, so in Vietnamese whatever the terminal speaks."""

from datetime import date

import msgspec

from kehoach.messages import in_vietnamese
from kehoach.model.directory import Directory
from kehoach.model.event import Proof
from kehoach.source.tracking_xlsx_form import SENT, WITNESSES, Key, mark
from kehoach.tracking.bearers import short
from kehoach.tracking.obligation import NOBODY, Obligation
from kehoach.tracking.state import State, Status
from kehoach.tracking.words import deadline_words

OVERDUE = "Quá hạn"
DUE_SOON = "Sắp đến hạn"
NOT_STATED = "Không nêu"

_DONE: frozenset[Status] = frozenset(("done", "done_on_time", "done_late"))
_WORDS: dict[Status, str] = {
    "awaiting_request": "Chờ yêu cầu",
    "undated": "Không thời hạn",
    "done": "Đã ghi nhận kết quả",
    "done_on_time": "Hoàn thành đúng hạn",
    "waived": "Được miễn",
    "ceased": "Cơ quan đã kết thúc hoạt động",
}


class TrackingRow(msgspec.Struct, frozen=True):
    """One obligation. `locked` rows are recorded or closed; there is nothing to fill in."""

    cells: dict[Key, str | date | None]
    mark: str
    locked: bool


def rows_of(states: tuple[State, ...], directory: Directory, as_of: date) -> tuple[TrackingRow, ...]:
    """The rows of these states, in their order."""
    return tuple(_row(state, directory, as_of) for state in states)


def _row(state: State, directory: Directory, as_of: date) -> TrackingRow:
    owed = state.obligation
    task = owed.task
    cells: dict[Key, str | date | None] = {
        "clause": str(task.clause),
        "title": f"{task.title} ({owed.occurrence.label})" if owed.occurrence else task.title,
        "body": short(owed.body.name),
        "role": _role(owed),
        "coordinating": _names(task.coordinating, directory),
        "report_to": _receiver(owed, directory),
        "deadline": _capital(in_vietnamese(deadline_words(task.deadline))),
        "last_day": state.last_day,
        "state": _state(state, as_of),
        "id": owed.id,
    }
    done = state.status in _DONE
    if done:
        proof = _proof(state)
        cells |= {
            "result": SENT.label,
            "on": state.record.done_on,
            "document": proof.number if proof else state.record.document,
            "issued": proof.issued if proof else None,
        }
    shown = [str(cells[key]) for key in WITNESSES]
    return TrackingRow(cells, mark(owed.id, shown), done or state.status == "waived" or owed.body.id == NOBODY.id)


def _role(owed: Obligation) -> str:
    if owed.role == "requested":
        return "Được đề nghị"
    named = owed.body.id in owed.task.lead or owed.group in owed.task.lead
    return "Chủ trì" if named else "Được giao"


def _names(ids: tuple[str, ...], directory: Directory) -> str:
    return "; ".join(short(directory.name(name)) for name in ids)


def _receiver(owed: Obligation, directory: Directory) -> str:
    to, via = _names(owed.task.report_to, directory), _names(owed.task.via, directory)
    if not to:
        return f"Qua {via}" if via else NOT_STATED
    return f"{to} (qua {via})" if via else to


def _state(state: State, as_of: date) -> str:
    """The status, and below it what the ledger knows besides."""
    lines = [_status(state, as_of)]
    record = state.record
    if record.returned_on is not None and state.status not in _DONE:
        lines.append(f"Trả lại ngày {_day(record.returned_on)}")
    if record.extended_to is not None:
        lines.append(f"Gia hạn đến {_day(record.extended_to)}")
    if record.difficulties and state.status not in _DONE:
        lines.append("Đã phản ánh khó khăn")
    return "\n".join(lines)


def _status(state: State, as_of: date) -> str:
    if state.status == "overdue":
        return f"{OVERDUE} {state.days_overdue} ngày"
    if state.status == "done_late":
        return f"Hoàn thành, chậm {state.days_late} ngày"
    if state.status == "in_time" and state.last_day is not None:
        left = (state.last_day - as_of).days
        words = f"còn {left} ngày" if left else "hôm nay là ngày cuối"
        return f"{DUE_SOON}, {words}" if state.due_soon else _capital(words)
    return _WORDS[state.status]


def _proof(state: State) -> Proof | None:
    """The document of the receipt that counts."""
    record = state.record
    for event in record.events:
        proof = event.document
        if event.kind == "received" and event.on == record.done_on and proof and proof.number == record.document:
            return proof
    return None


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _day(day: date) -> str:
    return f"{day.day}/{day.month}/{day.year}"
