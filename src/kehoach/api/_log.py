"""Reads a ledger back."""

from datetime import date

import msgspec

from kehoach.api.drafting import Misunderstood, find_task
from kehoach.api.opening import OpenPlan, open_plans
from kehoach.dates import vietnam
from kehoach.diagnostics import Diagnostic
from kehoach.messages import say
from kehoach.model.event import Event
from kehoach.source.workspace import Workspace
from kehoach.tracking.picture import picture
from kehoach.tracking.state import State


class LogRequest(msgspec.Struct, frozen=True):
    """Which events: of a task, of bodies, of kinds, of days. Left out, all of them."""

    task: str | None = None
    bodies: tuple[str, ...] = ()
    kinds: frozenset[str] = frozenset()
    since: date | None = None
    until: date | None = None


class Entry(msgspec.Struct, frozen=True):
    """An event with the names of what it is about; `voided_by` is the id of the event that takes it back."""

    event: Event
    clause: str | None
    title: str | None
    body_name: str | None
    voided_by: str | None


class LogResult(msgspec.Struct, frozen=True):
    """The events by day and id. `total` counts all that the ledger has."""

    plan: OpenPlan | None = None
    entries: tuple[Entry, ...] = ()
    total: int = 0
    faults: tuple[Diagnostic, ...] = ()
    misunderstood: Misunderstood | None = None


class HistoryResult(msgspec.Struct, frozen=True):
    """One obligation: its state on a day, and everything recorded of it up to then."""

    state: State | None = None
    log: LogResult = LogResult()


def log(path: str, request: LogRequest) -> LogResult:
    """The events of a plan's ledger that are asked for."""
    opened = open_plans((path,), Workspace(), vietnam())
    if len(opened.plans) != 1:
        return LogResult(faults=opened.faults)
    plan = opened.plans[0]
    task = None
    if request.task is not None:
        found = find_task(plan.plan.tasks, request.task)
        if isinstance(found, Misunderstood):
            return LogResult(plan=plan, misunderstood=found)
        task = found.id
    wanted: set[str] = set()
    for name in request.bodies:
        body = plan.directory.resolve(name)
        if body is None:
            near = tuple(plan.directory.similar(name))
            return LogResult(plan=plan, misunderstood=Misunderstood(say("no body is called “{text}”", text=name), near))
        wanted |= {party.id for party in plan.directory.members(body)} | {body}
    chosen = [event for event in plan.events if _is_asked_for(event, plan, task, wanted, request)]
    return LogResult(plan, _entries(plan, chosen), len(plan.events))


def history(path: str, obligation: str, as_of: date) -> HistoryResult:
    """One obligation of a plan: its id, or `task/body`, or `task/body@occurrence`."""
    opened = open_plans((path,), Workspace(), vietnam())
    if len(opened.plans) != 1:
        return HistoryResult(log=LogResult(faults=opened.faults))
    plan = opened.plans[0]
    states = picture(plan.plan, plan.directory, plan.events, as_of, vietnam())
    names = {state.obligation.id: state for state in states}
    state = names.get(obligation) or names.get(f"{plan.plan.id}/{obligation}")
    if state is None:
        from difflib import get_close_matches

        short = [name.removeprefix(f"{plan.plan.id}/") for name in names]
        near = tuple(get_close_matches(obligation.removeprefix(f"{plan.plan.id}/"), short, n=5, cutoff=0.5))
        message = say("the plan has no obligation “{text}”; write task/body", text=obligation)
        return HistoryResult(log=LogResult(plan=plan, misunderstood=Misunderstood(message, near)))
    owed = state.obligation
    about = {event.id for event in state.record.events}
    key = (owed.task.id, owed.body.id, owed.occurrence.label if owed.occurrence else None)
    events = [event for event in plan.events if event.on <= as_of and (event.task, event.body, event.occurrence) == key]
    about |= {event.id for event in events}
    voids = [event for event in plan.events if event.kind == "void" and event.of in about and event.on <= as_of]
    return HistoryResult(state, LogResult(plan, _entries(plan, [*events, *voids]), len(plan.events)))


def _is_asked_for(event: Event, plan: OpenPlan, task: str | None, bodies: set[str], request: LogRequest) -> bool:
    about = event
    if event.kind == "void":
        about = next((other for other in plan.events if other.id == event.of), event)
    return (
        (task is None or about.task == task)
        and (not bodies or about.body in bodies)
        and (not request.kinds or event.kind in request.kinds)
        and (request.since is None or event.on >= request.since)
        and (request.until is None or event.on <= request.until)
    )


def _entries(plan: OpenPlan, events: list[Event]) -> tuple[Entry, ...]:
    tasks = {task.id: task for task in plan.plan.tasks}
    voided = {event.of: event.id for event in plan.events if event.kind == "void" and event.of}
    entries = []
    for event in sorted(events, key=lambda event: (event.on, event.id)):
        task = tasks.get(event.task or "")
        body = plan.directory.name(event.body) if event.body else None
        clause = str(task.clause) if task else None
        entries.append(Entry(event, clause, task.title if task else None, body, voided.get(event.id)))
    return tuple(entries)
