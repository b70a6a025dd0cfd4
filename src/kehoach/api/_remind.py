"""Reminder letters as Word documents: one for each late body, or one to all."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Protocol

import msgspec

from kehoach.api.calendar import calendar_with
from kehoach.api.drafting import Draft
from kehoach.api.naming import named_bodies, unknown_bodies
from kehoach.api.opening import OpenPlan, open_plans
from kehoach.api.producing import Press, Produced
from kehoach.api.templates import COMBINED, LETTER
from kehoach.dates import WorkCalendar
from kehoach.diagnostics import Diagnostic
from kehoach.messages import Message, in_vietnamese, say
from kehoach.model.directory import Directory
from kehoach.source.workspace import Workspace
from kehoach.tracking.picture import picture
from kehoach.tracking.state import State
from kehoach.writing.batch import LeftOut
from kehoach.writing.combined_letter import CombinedBatch, combined_letter
from kehoach.writing.letter_view import CombinedLetterView, LetterView
from kehoach.writing.letters import LetterBatch, default_reply_by, letters, reminders_to_record
from kehoach.writing.properties import letter_properties
from kehoach.writing.senders import Sender, SenderRequest, Unclear, sender_of


class RemindRequest(msgspec.Struct, frozen=True):
    """What is asked. `bodies` are names as somebody typed them; `soon` is in working days.

    `template` is a file that stands instead of the template that ships; `made_on` the day the files give as their own.
    """

    as_of: date
    made_on: date
    sender: SenderRequest = SenderRequest()
    reply_by: date | None = None
    soon: int | None = None
    combined: bool = False
    bodies: tuple[str, ...] = ()
    template: str | None = None
    calendar: str | None = None


class _Job(Protocol):
    """A letter whose text is made when it is asked for."""

    @property
    def stem(self) -> str: ...
    @property
    def states(self) -> tuple[State, ...]: ...
    def view(self) -> LetterView | CombinedLetterView: ...


class Letter(msgspec.Struct, frozen=True):
    """A letter: the file it goes to, the plan it is about, to whom, and what it reminds of."""

    file: str
    path: str
    plan: str
    sender: Sender
    bodies: tuple[str, ...]
    recipients: tuple[str, ...]
    overdue: int
    soon: int
    job: _Job

    @property
    def obligations(self) -> tuple[str, ...]:
        """Their ids, those overdue first."""
        return tuple(state.obligation.id for state in self.job.states)

    def drafts(self, on: date, text: Message) -> tuple[Draft, ...]:
        """The events that say that the reminders were drafted; none for what was reminded of on that day already."""
        fresh = (state for state in self.job.states if state.record.reminded_on != on)
        told = in_vietnamese(text)
        return tuple(Draft("reminded", on, task, body, occurrence, text=told)
                     for task, body, occurrence in reminders_to_record(fresh))  # fmt: skip


class Reminders(msgspec.Struct, frozen=True):
    """The letters to write, or why there are none. `left_out` are those whom nobody writes to, with the plan's id."""

    letters: tuple[Letter, ...] = ()
    left_out: tuple[tuple[str, LeftOut], ...] = ()
    plans: int = 0
    reply_by: date | None = None
    faults: tuple[Diagnostic, ...] = ()
    unclear: Unclear | None = None
    unknown_bodies: tuple[tuple[str, tuple[str, ...]], ...] = ()
    notes: tuple[Message, ...] = ()
    press: Press | None = None

    def produce(self, letters: Iterable[Letter]) -> Iterator[tuple[Letter, Produced]]:
        """Each of these letters with its document, one after the other: none is kept."""
        for letter in letters:
            view = letter.job.view()
            assert self.press is not None
            yield letter, self.press.produce(view, letter_properties(view, letter.sender), letter.file)


def remind(paths: tuple[str, ...], request: RemindRequest) -> Reminders:
    """Whom to remind of what in these plans. Each plan's own monitor writes, unless the request names a sender.

    A plan with an error keeps all letters from being written: a letter that lacks a task is worse than none.
    """
    workspace = Workspace()
    calendar, faults = calendar_with(request.calendar, workspace)
    opened = open_plans(paths, workspace, calendar)
    faults += opened.faults
    unknown = unknown_bodies(request.bodies, [plan.directory for plan in opened.plans])
    if faults or unknown or not opened.plans:
        return Reminders(faults=faults, unknown_bodies=unknown)
    press = Press.of(request.template, COMBINED if request.combined else LETTER, request.made_on)
    if isinstance(press, tuple):
        return Reminders(faults=press)
    reply_by = request.reply_by or default_reply_by(request.as_of, calendar)
    found: list[Letter] = []
    left_out: list[tuple[str, LeftOut]] = []
    notes: dict[Message, None] = {}
    for plan in opened.plans:
        sender = sender_of(plan.plan, plan.directory, request.sender, request.as_of)
        if isinstance(sender, Unclear):
            return Reminders(unclear=sender)
        written, nobody = _of_plan(plan, sender, request, calendar, reply_by)
        found += written
        left_out += [(plan.plan.id, one) for one in nobody]
        notes |= dict.fromkeys(sender.notes)
    return Reminders(tuple(found), tuple(left_out), len(opened.plans), reply_by, notes=tuple(notes), press=press)


def _of_plan(
    opened: OpenPlan, sender: Sender, request: RemindRequest, calendar: WorkCalendar, reply_by: date
) -> tuple[list[Letter], tuple[LeftOut, ...]]:
    states = picture(opened.plan, opened.directory, opened.events, request.as_of, calendar)
    asked = _asked(states, opened.directory, request.bodies)
    make: Callable[..., CombinedBatch | LetterBatch] = combined_letter if request.combined else letters
    batch = make(opened.plan, opened.directory, asked, request.as_of, calendar, sender, reply_by, request.soon)
    return [_letter(job, opened, sender) for job in batch.jobs], batch.left_out


def _asked(states: Iterable[State], directory: Directory, names: tuple[str, ...]) -> tuple[State, ...]:
    """The states of the bodies asked for, by their own name or by a group's; of all where nobody was named."""
    wanted = {party.id for found in named_bodies(names, directory) for party in directory.members(found)}
    return tuple(state for state in states if not names or state.obligation.body.id in wanted)


def _letter(job: "_Job", opened: OpenPlan, sender: Sender) -> Letter:
    overdue = sum(state.status == "overdue" for state in job.states)
    bodies = tuple(dict.fromkeys(state.obligation.body.id for state in job.states))
    return Letter(
        f"{job.stem}.docx", opened.path, opened.plan.id, sender, bodies,
        tuple(opened.directory.name(body) for body in bodies), overdue, len(job.states) - overdue, job,
    )  # fmt: skip


def drafted(file: str) -> Message:
    """What the ledger is told of a reminder that was drafted and has no number yet."""
    return say("drafted in {file}", file=file)
