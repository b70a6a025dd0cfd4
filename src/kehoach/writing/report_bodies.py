"""Who is late, and what difficulties were told of."""

from collections.abc import Iterable
from datetime import date

from kehoach.model.body import NOBODY
from kehoach.model.event import Event
from kehoach.tracking.fold import standing
from kehoach.tracking.state import State
from kehoach.writing.report_view import LateBody, ReportedDifficulty
from kehoach.writing.reported import Reported
from kehoach.writing.words import count_words, day_digits, one_line, phrase

UNKNOWN_BODY = "Chưa rõ cơ quan"


def late_bodies(states: Iterable[State]) -> tuple[LateBody, ...]:
    """The bodies with something overdue: most tasks first, then the longest overdue. Their tasks sum to what is.

    One that is only asked, in all that it has overdue, is called so.
    """
    found: dict[str, list[State]] = {}
    for state in states:
        if state.status == "overdue" and state.obligation.body.id != NOBODY.id:
            found.setdefault(state.obligation.body.id, []).append(state)
    ordered = sorted(found.values(), key=lambda some: (-len(some), -_longest(some)))
    return tuple(
        LateBody(
            str(number),
            _called(some),
            count_words(len(some)),
            count_words(_longest(some)),
            _reminded(some),
        )
        for number, some in enumerate(ordered, 1)
    )


def _called(some: list[State]) -> str:
    name = some[0].obligation.body.name
    return f"{name} (được đề nghị)" if all(one.obligation.role == "requested" for one in some) else name


def _longest(some: list[State]) -> int:
    return max(state.days_overdue for state in some)


def reminders(some: Iterable[State]) -> tuple[int, date | None]:
    """How many letters urged these bodies, and the day of the last. One that urges several tasks counts once."""
    letters = {
        (event.on, event.document.number if event.document else event.text or event.id)
        for state in some
        for event in state.record.events
        if event.kind == "reminded"
    }
    return len(letters), max((on for on, _ in letters), default=None)


def _reminded(some: Iterable[State]) -> str:
    """`02 (gần nhất 13/5/2025)`, for a narrow column."""
    times, last = reminders(some)
    return f"{count_words(times)} (gần nhất {day_digits(last)})" if last else ""


def difficulties(item: Reported, as_of: date) -> tuple[ReportedDifficulty, ...]:
    """The difficulties on record that day and not taken back, by day; also those told of a task by nobody named."""
    titles = {task.id: phrase(task.title) for task in item.plan.tasks}
    return tuple(
        ReportedDifficulty(
            item.directory.name(event.body) if event.body else UNKNOWN_BODY,
            titles.get(event.task or "", event.task or ""),
            day_digits(event.on),
            phrase(event.text or ""),
            document_words(event),
        )
        for event in standing(item.events, as_of)
        if event.kind == "difficulty"
    )


def document_words(event: Event) -> str:
    """`12/STP-VP ngày 18/4/2025`; empty where the event came without a document."""
    if event.document is None:
        return ""
    day = f" ngày {day_digits(event.document.issued)}" if event.document.issued else ""
    return f"{one_line(event.document.number)}{day}"
