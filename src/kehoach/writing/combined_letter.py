"""One reminder letter to all who are late or will soon be, with a table of what each of them owes as its appendix."""

from collections.abc import Iterable, Iterator
from datetime import date

import msgspec

from kehoach.dates import WorkCalendar
from kehoach.model.directory import Directory
from kehoach.model.plan import Plan
from kehoach.tracking.obligation import obligations
from kehoach.tracking.state import State
from kehoach.writing.addressing import copies, tone_towards
from kehoach.writing.batch import LeftOut, Owed, sort_out, stem_of
from kehoach.writing.citing import short_clauses
from kehoach.writing.heads import appendix, foot, head, place_of
from kehoach.writing.letter_view import CombinedLetterView, OwedRow, Tone
from kehoach.writing.letters import Matter, matter_of, reply_words, result_to, subject_of
from kehoach.writing.owing import (
    deadline_text,
    receiver_words,
    remark_words,
    reminded_words,
    request_words,
    state_text,
    task_words,
)
from kehoach.writing.senders import Sender
from kehoach.writing.whole_groups import Addressee, addressees
from kehoach.writing.words import count_words, day_digits, day_words, list_words, lower_first, upper_first

_TO_ALL = "tat-ca"


class CombinedJob(msgspec.Struct, frozen=True):
    """The letter to all: its view is made when it is asked for. `states` are in the order of the plan."""

    matter: Matter
    owed: tuple[Owed, ...]
    stem: str
    states: tuple[State, ...]

    def view(self) -> CombinedLetterView:
        """What the letter and its appendix say."""
        return _view(self.matter, self.owed, self.states)


class CombinedBatch(msgspec.Struct, frozen=True):
    """The one letter, none where there is nothing to remind anybody of, and whom nobody writes to."""

    jobs: tuple[CombinedJob, ...]
    left_out: tuple[LeftOut, ...]


def combined_letter(
    plan: Plan,
    directory: Directory,
    states: Iterable[State],
    as_of: date,
    calendar: WorkCalendar,
    sender: Sender,
    reply_by: date | None = None,
    soon_within: int | None = None,
) -> CombinedBatch:
    """One letter to everybody with something overdue; with `soon_within`, or due in so many working days.

    Every overdue obligation is in the letter or in what is left out.
    """
    states = tuple(states)
    found = sort_out(states, directory, sender, as_of, calendar, soon_within)
    told = {state.obligation.id for owed in found.owed for state in owed.states}
    if not told:
        return CombinedBatch((), found.left_out)
    matter = matter_of(plan, directory, as_of, calendar, sender, reply_by, soon_within)
    rows = tuple(state for state in states if state.obligation.id in told)
    job = CombinedJob(matter, found.owed, stem_of(plan.id, as_of.isoformat(), _TO_ALL), rows)
    return CombinedBatch((job,), found.left_out)


def _view(matter: Matter, owed: tuple[Owed, ...], states: tuple[State, ...]) -> CombinedLetterView:
    sender, directory = matter.sender, matter.directory
    tones = {one.recipient.id: tone_towards(one.recipient, sender, directory) for one in owed}
    everything = obligations(matter.plan, directory, matter.as_of, matter.calendar)
    lines = addressees(owed, everything, directory, sender.body.id, lambda one: tones[one.id] == "respects")
    tone = _tone(set(tones.values()))
    told, requested = [line for line in lines if not line.requested], [line for line in lines if line.requested]
    overdue = sum(len(one.overdue) for one in owed)
    title = _title(overdue, len(states) - overdue)
    return CombinedLetterView(
        head=head(sender, place_of(matter.plan, directory, sender, matter.as_of), matter.as_of, "letter"),
        subject=subject_of(bool(requested), bool(told), matter.cited, only_soon=not overdue),
        recipients=tuple(line.official for line in lines),
        told=_names(told),
        requested=_names(requested),
        sender=sender.name,
        tone=tone,
        plan=matter.cited,
        charged=matter.charged,
        as_of=day_words(matter.as_of),
        reply_by=reply_words(matter, states),
        overdue_count=count_words(overdue),
        bodies_count=count_words(len(owed)),
        soon_count=count_words(len(states) - overdue),
        soon_within="" if matter.soon_within is None else count_words(matter.soon_within),
        appendix=appendix("Phụ lục", title, sender, matter.as_of, "letter"),
        rows=tuple(_rows(matter, owed, states)),
        foot=foot(sender, copies(matter.plan, directory, sender, frozenset(tones), matter.as_of)),
        result_to=result_to(matter, states),
        told_late=_names(line for line in told if line.late),
        told_soon=_names(line for line in told if line.soon),
        requested_late=_names(line for line in requested if line.late),
        requested_soon=_names(line for line in requested if line.soon),
        requested_what=_asked(state for one in owed if tones[one.recipient.id] == "respects" for state in one.states),
        clauses=short_clauses(state.obligation.task.clause for state in states),
    )


def _in_digits(day: date) -> str:
    return f"ngày {day_digits(day)}"


def _names(lines: Iterable[Addressee]) -> str:
    return list_words([line.name for line in lines])


def _asked(states: Iterable[State]) -> str:
    """What those are asked to carry out who are outside the committee's authority, though the plan may assign it."""
    roles = {state.obligation.role for state in states}
    if roles <= {"requested"}:
        return "các nội dung được đề nghị tại Kế hoạch"
    return "nhiệm vụ được giao, nội dung được đề nghị tại Kế hoạch" if len(roles) > 1 else "nhiệm vụ được giao"


def _tone(tones: set[Tone]) -> Tone:
    """The tone towards all who are told: it asks where one of them may only be asked."""
    told = tones - {"respects"}
    if not told:
        return "respects"
    return "asks" if "asks" in told else "orders"


def _title(overdue: int, soon: int) -> str:
    if not soon:
        return "Danh mục nhiệm vụ quá hạn"
    return "Danh mục nhiệm vụ quá hạn, sắp đến hạn" if overdue else "Danh mục nhiệm vụ sắp đến hạn"


def _rows(matter: Matter, owed: tuple[Owed, ...], states: tuple[State, ...]) -> Iterator[OwedRow]:
    whose = {state.obligation.id: one.recipient for one in owed for state in one.states}
    for number, state in enumerate(states, 1):
        recipient = whose[state.obligation.id]
        yield OwedRow(
            number=count_words(number),
            body=upper_first(recipient.name),
            task=task_words(state),
            clause=str(state.obligation.task.clause),
            deadline=upper_first(deadline_text(state)),
            state=upper_first(state_text(state, matter.as_of, matter.calendar)),
            to=receiver_words(state, matter.directory, matter.as_of),
            remark=_remark(state, matter, recipient.in_place_of(state.obligation.body)),
        )


def _remark(state: State, matter: Matter, instead_of: str) -> str:
    """The request that set the day, which the narrow column of deadlines has no room for, then what the ledger adds."""
    parts = (
        request_words(state, _in_digits),
        lower_first(remark_words(state, matter.directory, instead_of)),
        reminded_words(state, matter.as_of),
    )
    return upper_first("; ".join(filter(None, parts)))
