"""Obligations arranged for reading: sections of rows in which equal ones are one row."""

from collections.abc import Callable, Hashable, Iterable
from datetime import date
from typing import Literal

import msgspec

from kehoach.dates import Month
from kehoach.messages import Message, say, say_n, weekday
from kehoach.model.directory import Directory
from kehoach.model.plan import Plan
from kehoach.tracking.bearers import Peers, bearers, peers_of
from kehoach.tracking.obligation import Obligation
from kehoach.tracking.state import STATUSES, State, Status, Totals
from kehoach.tracking.words import DUE_SOON, STATUS_NAMES, deadline_words

Tone = Literal["bad", "warn", "plain", "good", "dim"]
GroupBy = Literal["status", "task", "body", "deadline", "none"]

_TONES: dict[Status, Tone] = {
    "overdue": "bad",
    "in_time": "plain",
    "awaiting_request": "dim",
    "undated": "dim",
    "done_late": "good",
    "done_on_time": "good",
    "done": "good",
    "waived": "dim",
    "ceased": "dim",
}
_QUIET: frozenset[Status] = frozenset(("undated", "done_late", "done_on_time", "done", "waived", "ceased"))
_DONE: frozenset[Status] = frozenset(("done_late", "done_on_time", "done"))
_OPEN: frozenset[Status] = frozenset(("overdue", "in_time", "awaiting_request", "undated", "ceased"))


class Row(msgspec.Struct, frozen=True):
    """One line of a table: a task, and all who owe it in the same state. `remarks` are what the ledger adds."""

    clause: str
    task: str
    deadline: Message
    latest: Message | None
    who: tuple[Message, ...]
    state: Message
    tone: Tone
    count: int
    remarks: tuple[Message, ...] = ()


class Section(msgspec.Struct, frozen=True):
    """Rows that belong together, and how many obligations they stand for.

    A `folded` one asks for nothing today: it is told in a line, with the word that `--only` takes to unfold it. `done`
    counts what is done in it; `unrecorded` is false where a result came in and was sent back.
    """

    title: Message
    tone: Tone
    count: int
    rows: tuple[Row, ...]
    folded: str | None = None
    done: int = 0
    unrecorded: bool = True


class PlanView(msgspec.Struct, frozen=True):
    """One plan as of a day: what is shown of it, and the totals of what is shown. `total` counts all it has."""

    plan: Plan
    directory: Directory
    path: str
    states: tuple[State, ...]
    sections: tuple[Section, ...]
    totals: Totals
    total: int
    notes: tuple[Message, ...] = ()


class StatusView(msgspec.Struct, frozen=True):
    """Several plans as of one day."""

    as_of: date
    plans: tuple[PlanView, ...]
    totals: Totals


def issued_words(plan: Plan) -> Message:
    """The plan's day, or its month where it has no day."""
    if plan.issued is None:
        return say("no date")
    if isinstance(plan.issued, Month):
        return say("{month}/{year} (no day)", month=plan.issued.month, year=plan.issued.year)
    return say("{day}", day=plan.issued)


def sections(
    states: Iterable[State],
    everything: tuple[Obligation, ...],
    directory: Directory,
    by: GroupBy,
    as_of: date,
    *,
    fold: bool = False,
) -> tuple[Section, ...]:
    """The states in sections, each section's rows in the order of the plan.

    With `fold`, sections by status that ask for nothing today are folded, so that they hide none that does.
    """
    states = list(states)
    peers = peers_of(everything)
    keys: dict[GroupBy, Callable[[State], Hashable]] = {
        "status": lambda state: (state.due_soon, state.status),
        "task": lambda state: state.obligation.task.clause.heading,
        "body": lambda state: state.obligation.body.id,
        "deadline": lambda state: state.last_day,
        "none": lambda _: None,
    }
    parts: dict[Hashable, list[State]] = {}
    for state in states:
        parts.setdefault(keys[by](state), []).append(state)
    merged = by != "none"
    made = [
        Section(
            _title(part, by),
            _worst(part),
            len(part),
            _rows(part, peers, directory, as_of, merged),
            part[0].status if fold and by == "status" and part[0].status in _QUIET else None,
            sum(state.status in _DONE for state in part),
            all(state.record.returned_on is None for state in part),
        )
        for part in _ordered(parts, by)
    ]
    return tuple(made)


def _ordered(parts: dict[Hashable, list[State]], by: GroupBy) -> list[list[State]]:
    """Sections in the order of reading: what is urgent first, or as the plan goes."""
    found = list(parts.values())
    if by == "status":
        found.sort(key=lambda part: (_urgency(part[0].status), not part[0].due_soon))
    elif by == "body":
        found.sort(key=lambda part: -sum(state.status == "overdue" for state in part))
    elif by == "deadline":
        found.sort(key=lambda part: part[0].last_day or date.max)
    return found


def _urgency(status: Status) -> int:
    return STATUSES.index(status)


def _worst(part: list[State]) -> Tone:
    worst = min(part, key=lambda state: (_urgency(state.status), not state.due_soon))
    return "warn" if worst.due_soon else _TONES[worst.status]


def _title(part: list[State], by: GroupBy) -> Message:
    first = part[0]
    if by == "status":
        return DUE_SOON if first.due_soon else STATUS_NAMES[first.status]
    if by == "task":
        return say("{text}", text=first.obligation.task.clause.heading)
    if by == "body":
        return say("{text}", text=first.obligation.body.name)
    if by == "deadline":
        if first.last_day is None:
            return STATUS_NAMES["undated"]
        return say("by {weekday} {day}", weekday=weekday(first.last_day), day=first.last_day)
    return say("all")


def _rows(part: list[State], peers: Peers, directory: Directory, as_of: date, merged: bool) -> tuple[Row, ...]:
    groups: dict[Hashable, list[State]] = {}
    for number, state in enumerate(part):
        owed = state.obligation
        occurrence = owed.occurrence.label if owed.occurrence else None
        key = (owed.task.id, occurrence, state.status, state.last_day) if merged else number
        groups.setdefault(key, []).append(state)
    return tuple(_row(states, peers, directory, as_of) for states in groups.values())


def _row(states: list[State], peers: Peers, directory: Directory, as_of: date) -> Row:
    first = states[0]
    task, occurrence = first.obligation.task, first.obligation.occurrence
    latest = None
    if first.last_working_day is not None and first.status in _OPEN:
        latest = say(
            "last working day: {weekday} {day}", weekday=weekday(first.last_working_day), day=first.last_working_day
        )
    return Row(
        clause=str(task.clause),
        task=f"{task.title} ({occurrence.label})" if occurrence else task.title,
        deadline=deadline_words(task.deadline),
        latest=latest,
        who=bearers(states, peers, directory),
        state=state_words(first, as_of),
        tone="warn" if first.due_soon else _TONES[first.status],
        count=len(states),
        remarks=remarks(states),
    )


def state_words(state: State, as_of: date) -> Message:
    """The status in words, with the days it is about."""
    if state.status == "overdue":
        return say_n("overdue by {count} day", "overdue by {count} days", state.days_overdue)
    if state.status == "ceased":
        return say("its body no longer exists")
    if state.status == "done_late":
        return say_n("done {count} day late", "done {count} days late", state.days_late)
    if state.status == "in_time" and state.last_day is not None:
        left = (state.last_day - as_of).days
        return say_n("{count} day left", "{count} days left", left) if left else say("last day today")
    return STATUS_NAMES[state.status]


def remarks(states: list[State]) -> tuple[Message, ...]:
    """What the ledger adds to a row: results in, extensions, what was sent back, reminders, difficulties."""
    first = states[0]
    found: list[Message] = []
    if first.inputs is not None:
        found.append(say("{count} of {total} results are in", count=first.inputs[0], total=first.inputs[1]))
    if first.record.extensions and first.obligation.last_day is not None:
        granted = sorted(
            {extension.granted_by for state in states for extension in state.record.extensions if extension.granted_by}
        )
        who = ", ".join(granted)
        old = first.obligation.last_day
        found.append(
            say("extended from {old}, granted by {who}", old=old, who=who)
            if who
            else say("extended from {old}", old=old)
        )
    returned = sum(state.record.returned_on is not None for state in states)
    if returned:
        found.append(say_n("{count} result sent back", "{count} results sent back", returned))
    reminded = {state.record.reminded for state in states}
    if max(reminded):
        times = str(max(reminded)) if len(reminded) == 1 else f"{min(reminded)}–{max(reminded)}"
        found.append(say("reminders sent: {times}", times=times))
    difficulties = sum(len(state.record.difficulties) for state in states)
    if difficulties:
        found.append(say_n("{count} difficulty reported", "{count} difficulties reported", difficulties))
    return tuple(found)
