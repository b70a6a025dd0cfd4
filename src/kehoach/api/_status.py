"""Where plans stand on a day."""

from datetime import date

import msgspec

from kehoach.api.calendar import calendar_with
from kehoach.api.naming import named_bodies, unknown_bodies
from kehoach.api.opening import OpenPlan, open_plans
from kehoach.dates import WorkCalendar
from kehoach.diagnostics import Diagnostic
from kehoach.messages import Message, say, say_n
from kehoach.model.body import Body
from kehoach.source.workspace import Workspace
from kehoach.tracking.obligation import Obligation
from kehoach.tracking.picture import picture
from kehoach.tracking.selection import Selection
from kehoach.tracking.state import DUE_SOON_DAYS, State, totals
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
    unknown_bodies: tuple[tuple[str, tuple[str, ...]], ...] = ()


def status(paths: tuple[str, ...], request: StatusRequest) -> StatusResult:
    """The obligations of these plans as of a day."""
    workspace = Workspace()
    calendar, faults = calendar_with(request.calendar, workspace)
    opened = open_plans(paths, workspace, calendar)
    unknown = unknown_bodies(request.bodies, [plan.directory for plan in opened.plans])
    views = tuple(_view(plan, request, calendar) for plan in opened.plans) if not unknown else ()
    view = StatusView(request.as_of, views, totals(state for plan in views for state in plan.states))
    return StatusResult(view, (*faults, *opened.faults), unknown)


def _view(opened: OpenPlan, request: StatusRequest, calendar: WorkCalendar) -> PlanView:
    directory = opened.directory
    states = picture(opened.plan, directory, opened.events, request.as_of, calendar, request.soon)
    everything = tuple(state.obligation for state in states)
    wanted = named_bodies(request.bodies, directory)
    selection = Selection(wanted, request.only, request.within)
    if request.bodies and not wanted:
        shown: tuple[State, ...] = ()
    else:
        shown = tuple(state for state in states if selection.holds(state, request.as_of))
    return PlanView(
        plan=opened.plan,
        directory=directory,
        path=opened.path,
        states=shown,
        sections=sections(shown, everything, directory, request.group_by, request.as_of, fold=request.fold),
        totals=totals(shown),
        total=len(everything),
        notes=_notes(opened, everything, request.as_of, calendar),
    )


def _notes(
    opened: OpenPlan, everything: tuple[Obligation, ...], as_of: date, calendar: WorkCalendar
) -> tuple[Message, ...]:
    """What a reader of the table must know that the table does not show."""
    notes = []
    issued = opened.plan.earliest_issue
    if issued is not None and as_of < issued:
        notes.append(say("on {day} the plan was not yet issued", day=as_of))
    uncertain = {owed.body.id for owed in everything if isinstance(owed.body, Body) and not owed.body.certain}
    if uncertain:
        notes.append(
            say_n(
                "(?) {count} body is not confirmed by a source; see: kehoach bodies {file}",
                "(?) {count} bodies are not confirmed by a source; see: kehoach bodies {file}",
                len(uncertain),
                file=opened.path,
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
