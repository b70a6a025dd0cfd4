"""Reminder letters (công văn đôn đốc): one for each body that is late, or will soon be."""

from collections.abc import Iterable, Iterator
from datetime import date

import msgspec

from kehoach.dates import WorkCalendar
from kehoach.model.directory import Directory
from kehoach.model.plan import Plan, Task
from kehoach.tracking.state import State
from kehoach.writing.addressing import copies, tone_towards
from kehoach.writing.batch import LeftOut, Owed, sort_out, stem_of
from kehoach.writing.citing import cite, clause_words
from kehoach.writing.heads import foot, head, place_of
from kehoach.writing.letter_view import RECEIVERS, LetterView, OwedTask
from kehoach.writing.owing import owed_task, receiver_words, reminder_words
from kehoach.writing.paper import Cited
from kehoach.writing.senders import Sender
from kehoach.writing.words import count_words, day_words

REPLY_IN = 5
"""The working days an addressee has to answer, where nobody says otherwise: a habit, no rule."""

_FOLLOWING_UP = "theo-doi"


class Matter(msgspec.Struct, frozen=True):
    """What all letters of a batch share."""

    plan: Plan
    directory: Directory
    as_of: date
    calendar: WorkCalendar
    sender: Sender
    reply_by: date
    soon_within: int | None
    cited: Cited
    charged: str


class LetterJob(msgspec.Struct, frozen=True):
    """A letter to be: its view is made when it is asked for, so that a thousand of them take no room."""

    matter: Matter
    owed: Owed
    stem: str

    @property
    def recipient(self) -> str:
        """The name on the envelope."""
        return self.owed.recipient.official

    @property
    def states(self) -> tuple[State, ...]:
        """The obligations it reminds of, those overdue first."""
        return self.owed.states

    def view(self) -> LetterView:
        """What the letter says."""
        return _view(self.matter, self.owed)


class LetterBatch(msgspec.Struct, frozen=True):
    """The letters about one plan on one day, and whom nobody writes to."""

    jobs: tuple[LetterJob, ...]
    left_out: tuple[LeftOut, ...]


def letters(
    plan: Plan,
    directory: Directory,
    states: Iterable[State],
    as_of: date,
    calendar: WorkCalendar,
    sender: Sender,
    reply_by: date | None = None,
    soon_within: int | None = None,
) -> LetterBatch:
    """A letter to every body with something overdue; with `soon_within`, or due in so many working days.

    Every overdue obligation is in one letter or in what is left out.
    """
    matter = matter_of(plan, directory, as_of, calendar, sender, reply_by, soon_within)
    found = sort_out(states, directory, sender, as_of, calendar, soon_within)
    jobs = (LetterJob(matter, owed, stem_of(plan.id, as_of.isoformat(), owed.recipient.id)) for owed in found.owed)
    return LetterBatch(tuple(jobs), found.left_out)


def matter_of(
    plan: Plan,
    directory: Directory,
    as_of: date,
    calendar: WorkCalendar,
    sender: Sender,
    reply_by: date | None,
    soon_within: int | None,
) -> Matter:
    """What all letters about the plan share on that day."""
    return Matter(
        plan,
        directory,
        as_of,
        calendar,
        sender,
        reply_by or default_reply_by(as_of, calendar),
        soon_within,
        cite(plan, directory),
        _charged(plan, directory, sender),
    )


def default_reply_by(as_of: date, calendar: WorkCalendar) -> date:
    """By when an answer is asked for, where nobody says otherwise."""
    try:
        return calendar.add_working_days(as_of, REPLY_IN)
    except OverflowError:
        return as_of


def reminders_to_record(states: Iterable[State]) -> tuple[tuple[str, str, str | None], ...]:
    """Task, body and occurrence of each obligation that a letter reminds of, for the ledger."""
    found = (state.obligation for state in states)
    return tuple((one.task.id, one.body.id, one.occurrence.label if one.occurrence else None) for one in found)


def _charged(plan: Plan, directory: Directory, sender: Sender) -> str:
    """The clause that charges the sender with following the plan up; empty where the sender is not its monitor.

    Whether it also binds who writes in the place of a body that has ended is not for us to say.
    """
    if sender.instead_of or directory.resolve(plan.monitor or "") != sender.body.id:
        return ""
    found = next((task for task in plan.tasks if task.topic == _FOLLOWING_UP and _acts(task, sender, directory)), None)
    return clause_words(found.clause) if found else ""


def _acts(task: Task, sender: Sender, directory: Directory) -> bool:
    return any(party.id == sender.body.id for name in (*task.lead, *task.assigned) for party in directory.members(name))


def _view(matter: Matter, owed: Owed) -> LetterView:
    sender, recipient, as_of = matter.sender, owed.recipient, matter.as_of
    tone = tone_towards(recipient, sender, matter.directory)
    return LetterView(
        head=head(sender, place_of(matter.plan, matter.directory, sender, as_of), as_of, "letter"),
        subject=subject_of(tone == "respects", tone != "respects", matter.cited, only_soon=not owed.overdue),
        recipients=(recipient.official,),
        addressee=recipient.name,
        sender=sender.name,
        tone=tone,
        plan=matter.cited,
        charged=matter.charged,
        as_of=day_words(as_of),
        reply_by=reply_words(matter, owed.states),
        overdue=tuple(_tasks(matter, owed, owed.overdue)),
        overdue_count=count_words(len(owed.overdue)),
        soon=tuple(_tasks(matter, owed, owed.soon)),
        soon_count=count_words(len(owed.soon)),
        soon_within="" if matter.soon_within is None else count_words(matter.soon_within),
        reminders=reminder_words(owed.states, as_of),
        foot=foot(sender, copies(matter.plan, matter.directory, sender, frozenset((recipient.id,)), as_of)),
        result_to=result_to(matter, owed.states),
        only_requested=tone == "respects" and all(state.obligation.role == "requested" for state in owed.states),
    )


def subject_of(asked: bool, told: bool, cited: Cited, *, only_soon: bool) -> str:
    """What follows "V/v ": to urge who is told, to request who is only `asked`, or of what falls due soon."""
    verbs = ("đề nghị phối hợp thực hiện",) if asked else ()
    if only_soon:
        what = f"nhiệm vụ sắp đến hạn theo {cited.short}"
        return f"{', '.join(('thực hiện', *verbs) if told else verbs)} {what}"
    if asked and told:
        return f"đôn đốc, đề nghị phối hợp thực hiện {cited.short}"
    return f"{''.join(verbs) or 'đôn đốc thực hiện'} {cited.short}"


def result_to(matter: Matter, states: Iterable[State]) -> str:
    """Whither the results go: to the sender where the plan names no receiver, or names the sender."""
    name = matter.sender.name
    receivers = {receiver_words(state, matter.directory, matter.as_of) for state in states}
    if receivers <= {"", name}:
        return name
    return f"{RECEIVERS} (đến {name} nếu Kế hoạch không nêu nơi nhận)" if "" in receivers else RECEIVERS


def reply_words(matter: Matter, states: Iterable[State]) -> str:
    """By when an answer is asked for; empty where nothing is late and something falls due before that day."""
    states = tuple(states)
    late = any(state.status == "overdue" for state in states)
    before = any(state.last_day is not None and state.last_day < matter.reply_by for state in states)
    return day_words(matter.reply_by) if late or not before else ""


def _tasks(matter: Matter, owed: Owed, states: tuple[State, ...]) -> Iterator[OwedTask]:
    for number, state in enumerate(states, 1):
        before = owed.recipient.in_place_of(state.obligation.body)
        yield owed_task(number, state, matter.directory, matter.as_of, matter.calendar, before)
