"""What somebody typed becomes drafts of events: names are resolved when they mean one thing, else candidates named."""

from collections.abc import Iterable, Mapping
from datetime import date

import msgspec

from kehoach.api.opening import OpenPlan
from kehoach.messages import Message, say
from kehoach.model.directory import names_of
from kehoach.model.event import Event, EventKind, Proof
from kehoach.model.names import fold, unaccented
from kehoach.model.plan import Task
from kehoach.tracking.fold import standing
from kehoach.tracking.state import State

MOST_CANDIDATES = 8


class Draft(msgspec.Struct, frozen=True):
    """An event to be: everything but its id and who wrote it down when."""

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


class Typed(msgspec.Struct, frozen=True):
    """An event as somebody typed it. `target` is a task, or for `void` the id of an event or its beginning."""

    kind: EventKind
    target: str
    on: date
    bodies: tuple[str, ...] = ()
    all_of: str | None = None
    occurrence: str | None = None
    document: Proof | None = None
    until: date | None = None
    granted_by: str | None = None
    of: str | None = None
    text: str | None = None


class Misunderstood(msgspec.Struct, frozen=True):
    """Why what was typed cannot be taken: what it may have meant is among `candidates`."""

    message: Message
    candidates: tuple[str, ...] = ()


def drafts(opened: OpenPlan, states: tuple[State, ...], typed: Typed) -> tuple[Draft, ...] | Misunderstood:
    """The events that were meant, one for each body; nothing is guessed where two things could be meant."""
    if typed.kind == "void":
        event = _event(opened.events, typed.target)
        if isinstance(event, Misunderstood):
            return event
        return (Draft("void", typed.on, of=event.id, text=typed.text),)
    task = find_task(opened.plan.tasks, typed.target)
    if isinstance(task, Misunderstood):
        return task
    owing = [state for state in states if state.obligation.task.id == task.id]
    if typed.kind in ("note", "difficulty") and not typed.bodies and not typed.all_of:
        return (Draft(typed.kind, typed.on, task.id, text=typed.text, document=typed.document),)
    chosen = _bodies(opened, owing, typed)
    if isinstance(chosen, Misunderstood):
        return chosen
    found: list[Draft] = []
    for body in chosen:
        one = _draft(opened, task, body, owing, typed)
        if isinstance(one, Misunderstood):
            return one
        found.append(one)
    return tuple(found)


def find_task(tasks: Iterable[Task], wanted: str) -> Task | Misunderstood:
    """The task meant by an id, a clause, or a part of its title, with or without accents."""
    tasks = tuple(tasks)
    exact = [task for task in tasks if task.id == wanted]
    at_clause = [task for task in tasks if str(task.clause) == wanted]
    plain = unaccented(wanted).replace("-", " ")
    within = [
        task
        for task in tasks
        if plain in task.id.replace("-", " ") or plain in unaccented(task.title).replace("-", " ")
    ]
    for found in (exact, at_clause, within):
        if len(found) == 1:
            return found[0]
    several = at_clause or within
    if several:
        return Misunderstood(say("“{text}” can mean several tasks", text=wanted), _task_names(several))
    from difflib import get_close_matches

    near = get_close_matches(wanted, [task.id for task in tasks], n=3, cutoff=0.5)
    message = say("the plan has no task “{text}”", text=wanted)
    return Misunderstood(message, _task_names(task for task in tasks if task.id in near) or _task_names(tasks))


def _task_names(tasks: Iterable[Task]) -> tuple[str, ...]:
    return tuple(f"{task.id} ({task.clause}: {task.title})" for task in tasks)[:MOST_CANDIDATES]


def _bodies(opened: OpenPlan, owing: list[State], typed: Typed) -> tuple[str, ...] | Misunderstood:
    """The ids of the bodies meant, each once: those named, or a group's members who owe the task, or the only one."""
    owed = {state.obligation.body.id: state.obligation.body for state in owing}
    chosen: dict[str, None] = {}
    for name in typed.bodies:
        for part in _parts(opened, owed, name):
            found = _one_body(opened, owed, part)
            if isinstance(found, Misunderstood):
                return found
            chosen[found] = None
    if typed.all_of:
        group = opened.directory.resolve(typed.all_of)
        if group is None:
            near = tuple(opened.directory.similar(typed.all_of))
            return Misunderstood(say("no group is called “{text}”", text=typed.all_of), near)
        members = [party.id for party in opened.directory.members(group) if party.id in owed]
        if not members:
            return Misunderstood(say("nobody in “{text}” owes this task", text=typed.all_of), _names(owed))
        chosen |= dict.fromkeys(members)
    if chosen:
        return tuple(chosen)
    if len(owed) == 1:
        return tuple(owed)
    return Misunderstood(say("several bodies owe this task: say which with --body or --all-of"), _names(owed))


def _parts(opened: OpenPlan, owed: Mapping[str, object], name: str) -> tuple[str, ...]:
    """The names in what was typed: one that holds commas itself, else what the commas part."""
    if "," not in name or not isinstance(_one_body(opened, owed, name), Misunderstood):
        return (name,)
    return tuple(part.strip() for part in name.split(",") if part.strip())


def _one_body(opened: OpenPlan, owed: Mapping[str, object], name: str) -> str | Misunderstood:
    if name in owed:
        return name
    known = opened.directory.resolve(name)
    if known in owed and known is not None:
        return known
    plain = unaccented(name).replace("-", " ")
    parties = [opened.directory.parties[body] for body in owed if body in opened.directory.parties]
    same = [party.id for party in parties if any(unaccented(spelled) == plain for spelled in names_of(party))]
    within = [
        party.id
        for party in parties
        if plain in party.id.replace("-", " ") or any(plain in unaccented(spelled) for spelled in names_of(party))
    ]
    for found in (same, within):
        if len(found) == 1:
            return found[0]
    if same or within:
        return Misunderstood(say("“{text}” can mean several bodies", text=name), _labels(opened, same or within))
    if known is not None:
        message = say("{name} does not owe this task", name=opened.directory.name(known))
        return Misunderstood(message, _labels(opened, owed))
    near = [body for body in opened.directory.similar(name) if body in owed]
    return Misunderstood(
        say("no body that owes this task is called “{text}”", text=name), _labels(opened, near or owed)
    )


def _names(owed: Mapping[str, object]) -> tuple[str, ...]:
    return tuple(owed)[:MOST_CANDIDATES]


def _labels(opened: OpenPlan, ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(f"{body} ({opened.directory.name(body)})" for body in ids)[:MOST_CANDIDATES]


def _draft(opened: OpenPlan, task: Task, body: str, owing: list[State], typed: Typed) -> Draft | Misunderstood:
    """One body's draft, with the open period and the receipt that is sent back where they go without saying."""
    mine = [state for state in owing if state.obligation.body.id == body]
    occurrence = typed.occurrence
    labels = [state.obligation.occurrence.label for state in mine if state.obligation.occurrence]
    if labels and occurrence is None:
        still_open = [
            state.obligation.occurrence.label
            for state in mine
            if state.obligation.occurrence and (state.record.done_on is None) == (typed.kind != "returned")
        ]
        if not still_open:
            return Misunderstood(
                say("this recurs: say which period with --occurrence"), tuple(labels)[-MOST_CANDIDATES:]
            )
        occurrence = still_open[0]
    of = typed.of
    if typed.kind == "returned" and of is None:
        of = _last_receipt(opened.events, task.id, body, occurrence, typed.on)
    return Draft(
        typed.kind, typed.on, task.id, body, occurrence, typed.document, typed.until, typed.granted_by, of, typed.text
    )  # fmt: skip


def _last_receipt(
    events: tuple[Event, ...], task: str, body: str, occurrence: str | None, on: date
) -> str | None:  # fmt: skip
    """The id of the last receipt of this obligation that stands on that day."""
    found = standing(events, on)
    returned = {event.of for event in found if event.kind == "returned"}
    receipts = [
        event.id
        for event in found
        if event.kind == "received" and event.id not in returned
        and (event.task, event.body, event.occurrence) == (task, body, occurrence)
    ]  # fmt: skip
    return receipts[-1] if receipts else None


def _event(events: tuple[Event, ...], wanted: str) -> Event | Misunderstood:
    """The event whose id is, or begins or ends with, what was typed."""
    folded = fold(wanted)
    found = [event for event in events if fold(event.id) == folded] or [
        event for event in events if fold(event.id).startswith(folded) or fold(event.id).endswith(folded)
    ]
    if len(found) == 1:
        return found[0]
    if found:
        return Misunderstood(
            say("“{text}” can mean several events", text=wanted), tuple(e.id for e in found)[:MOST_CANDIDATES]
        )
    return Misunderstood(say("the ledger has no event “{text}”; see: kehoach log", text=wanted))
