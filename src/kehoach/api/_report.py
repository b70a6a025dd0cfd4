"""The report on carrying out plans, as a Word document."""

from datetime import date

import msgspec

from kehoach.api.calendar import calendar_with
from kehoach.api.opening import OpenPlan, open_plans
from kehoach.api.producing import Press, Produced
from kehoach.api.templates import REPORT
from kehoach.dates import WorkCalendar
from kehoach.diagnostics import Diagnostic
from kehoach.messages import Message, say
from kehoach.report.placed import Placed
from kehoach.source.workspace import Workspace
from kehoach.tracking.picture import picture
from kehoach.tracking.state import Totals, totals
from kehoach.writing.properties import report_properties
from kehoach.writing.report_cautions import cautions
from kehoach.writing.reported import Reported
from kehoach.writing.reports import report as report_view
from kehoach.writing.senders import Sender, SenderRequest, Unclear, sender_of


class ReportRequest(msgspec.Struct, frozen=True):
    """What is asked. `to` are the names after "Kính gửi"; None leaves them to the sender's place.

    `template` is a file that stands instead of the template that ships; `made_on` the day the file gives as its own.
    """

    as_of: date
    made_on: date
    sender: SenderRequest = SenderRequest()
    to: tuple[str, ...] | None = None
    annex: bool = False
    template: str | None = None
    calendar: str | None = None


class ReportResult(msgspec.Struct, frozen=True):
    """The document, or why there is none. A plan with an error keeps the whole report from being written."""

    data: bytes | None = None
    plans: int = 0
    totals: Totals | None = None
    faults: tuple[Diagnostic, ...] = ()
    findings: tuple[Placed, ...] = ()
    unclear: Unclear | None = None
    notes: tuple[Message, ...] = ()


def report(paths: tuple[str, ...], request: ReportRequest, shown: str) -> ReportResult:
    """The report on these plans, called `shown` in findings about it. The first plan's monitor writes it."""
    workspace = Workspace()
    calendar, faults = calendar_with(request.calendar, workspace)
    opened = open_plans(paths, workspace, calendar)
    faults += opened.faults
    if faults or not opened.plans:
        return ReportResult(faults=faults)
    first = opened.plans[0]
    sender = sender_of(first.plan, first.directory, request.sender, request.as_of)
    if isinstance(sender, Unclear):
        return ReportResult(unclear=sender)
    press = Press.of(request.template, REPORT, request.made_on)
    if isinstance(press, tuple):
        return ReportResult(faults=press)
    reported = tuple(_reported(plan, request.as_of, calendar) for plan in opened.plans)
    view = report_view(reported, request.as_of, sender, annex=request.annex, to=request.to)
    made: Produced = press.produce(view, report_properties(view, sender), shown)
    notes = (*_notes(sender, opened.plans), *cautions(reported, request.as_of, calendar))
    counted = totals(state for one in reported for state in one.states)
    return ReportResult(made.data, len(reported), counted, findings=made.findings, notes=notes)


def _reported(opened: OpenPlan, as_of: date, calendar: WorkCalendar) -> Reported:
    states = picture(opened.plan, opened.directory, opened.events, as_of, calendar)
    return Reported(opened.plan, opened.directory, states, opened.events)


def _notes(sender: Sender, plans: tuple[OpenPlan, ...]) -> tuple[Message, ...]:
    """What whoever asked should know of who writes."""
    units = {plan.directory.unit.id for plan in plans if plan.directory.unit is not None}
    if len(units) < 2:
        return sender.notes
    return (*sender.notes, say("the plans are of several provinces; {name} writes: --sender says otherwise",
                               name=sender.full))  # fmt: skip
