"""Where plans stand on a day."""

from datetime import date

import msgspec

from kehoach.api.calendar import calendar_with
from kehoach.dates import WorkCalendar
from kehoach.diagnostics import Diagnostic
from kehoach.messages import Message, say, say_n
from kehoach.model.body import Body
from kehoach.source.discover import discover
from kehoach.source.document import PlanDocument
from kehoach.source.workspace import Workspace
from kehoach.tracking.obligation import Obligation, obligations
from kehoach.tracking.selection import Selection
from kehoach.tracking.state import DUE_SOON_DAYS, State, state_of, totals
from kehoach.tracking.view import GroupBy, PlanView, StatusView, sections


class StatusRequest(msgspec.Struct, frozen=True):
    """What is asked. `bodies` are ids, names or abbreviations as somebody typed them."""

    as_of: date
    bodies: tuple[str, ...] = ()
    only: frozenset[str] = frozenset()
    within: int | None = None
    soon: int = DUE_SOON_DAYS
    group_by: GroupBy = "status"
    fold: bool = False
    calendar: str | None = None


class StatusResult(msgspec.Struct, frozen=True):
    """The view of all plans that could be read, and what kept the others out of it.

    A plan with an error is left out whole: totals that silently lack a task would be worse than none.
    """

    view: StatusView
    faults: tuple[Diagnostic, ...]
    lines: dict[str, list[str]]
    unknown_bodies: tuple[tuple[str, tuple[str, ...]], ...] = ()


def status(paths: tuple[str, ...], request: StatusRequest) -> StatusResult:
    """The obligations of these plans as of a day."""
    from kehoach.rules.rule import Context
    from kehoach.rules.runner import check

    workspace = Workspace()
    calendar, faults = calendar_with(request.calendar, workspace)
    found = [*faults]
    lines: dict[str, list[str]] = {}
    plans: list[PlanDocument] = []
    for file in discover(paths):
        document = workspace.read(file.path, file.shown)
        if not isinstance(document, PlanDocument):
            if file.named:
                found.extend(document.faults or (_no_plan(document.path),))
            continue
        own = (*document.faults, *check(document, Context(calendar), errors_only=True))
        errors = [fault for fault in own if fault.severity == "error"]
        if errors or document.plan is None or document.directory is None:
            found.extend(errors)
            lines[document.path] = document.tree.lines if document.tree else []
        else:
            plans.append(document)
    unknown = _unknown_bodies(request.bodies, plans)
    views = tuple(_view(document, request, calendar) for document in plans) if not unknown else ()
    view = StatusView(request.as_of, views, totals(state for plan in views for state in plan.states))
    return StatusResult(view, tuple(found), lines, unknown)


def _no_plan(path: str) -> Diagnostic:
    from kehoach.source.reader import UNKNOWN_KIND

    return Diagnostic(UNKNOWN_KIND, "error", say("this is no plan"), path)


def _unknown_bodies(names: tuple[str, ...], plans: list[PlanDocument]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The names that no plan's directory knows, each with what may have been meant."""
    directories = [document.directory for document in plans if document.directory]
    unknown = []
    for name in names:
        if directories and not any(directory.resolve(name) for directory in directories):
            near = [f"{found} ({d.name(found)})" for d in directories for found in _near(d, name)]
            unknown.append((name, tuple(dict.fromkeys(near))[:5]))
    return tuple(unknown)


def _near(directory: object, name: str) -> list[str]:
    from kehoach.model.directory import Directory

    assert isinstance(directory, Directory)
    return directory.candidates(name) or directory.similar(name)


def _view(document: PlanDocument, request: StatusRequest, calendar: WorkCalendar) -> PlanView:
    plan, directory = document.plan, document.directory
    assert plan is not None
    assert directory is not None
    everything = obligations(plan, directory, request.as_of, calendar)
    wanted = frozenset(found for name in request.bodies if (found := directory.resolve(name)))
    selection = Selection(wanted, request.only, request.within)
    states = tuple(state_of(owed, request.as_of, calendar, request.soon) for owed in everything)
    if request.bodies and not wanted:
        shown: tuple[State, ...] = ()
    else:
        shown = tuple(state for state in states if selection.holds(state, request.as_of))
    return PlanView(
        plan=plan,
        directory=directory,
        path=document.path,
        states=shown,
        sections=sections(shown, everything, directory, request.group_by, request.as_of, fold=request.fold),
        totals=totals(shown),
        total=len(everything),
        notes=_notes(document, everything, request.as_of, calendar),
    )


def _notes(
    document: PlanDocument, everything: tuple[Obligation, ...], as_of: date, calendar: WorkCalendar
) -> tuple[Message, ...]:
    """What a reader of the table must know that the table does not show."""
    notes = []
    plan = document.plan
    if plan is not None and plan.earliest_issue is not None and as_of < plan.earliest_issue:
        notes.append(say("on {day} the plan was not yet issued", day=as_of))
    uncertain = {owed.body.id for owed in everything if isinstance(owed.body, Body) and not owed.body.certain}
    if uncertain:
        notes.append(
            say_n(
                "(?) {count} body is not confirmed by a source; see: kehoach bodies {file}",
                "(?) {count} bodies are not confirmed by a source; see: kehoach bodies {file}",
                len(uncertain),
                file=document.path,
            )
        )
    years = sorted(
        {owed.last_day.year for owed in everything if owed.last_day and not calendar.is_announced(owed.last_day.year)}
    )
    if years:
        notes.append(
            say(
                "the days off of {year} have not been announced; last working days in it are an estimate", year=years[0]
            )
        )
    return tuple(notes)
