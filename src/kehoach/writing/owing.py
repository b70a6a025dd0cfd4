"""What a body owes, in the words of a letter: the task, its clause, its day, and what the ledger adds."""

from collections.abc import Callable, Iterable
from datetime import date

from kehoach.dates import WorkCalendar
from kehoach.messages import in_vietnamese
from kehoach.model.directory import Directory
from kehoach.model.event import Event
from kehoach.tracking.fold import Extension, Record
from kehoach.tracking.state import State
from kehoach.tracking.words import deadline_words
from kehoach.writing.citing import clause_words
from kehoach.writing.letter_view import OwedTask
from kehoach.writing.successors import name_on
from kehoach.writing.words import (
    count_words,
    day_digits,
    day_words,
    list_words,
    lower_first,
    occurrence_words,
    one_line,
    phrase,
    upper_first,
    weekday_words,
)

_LONGEST_DIFFICULTY = 200
_COMMON = (
    "Chậm nhất", "Chưa", "Cuối", "Dự kiến", "Đầu", "Đến", "Định kỳ", "Giữa", "Hàng", "Hằng", "Hết", "Hoàn thành", "Khi",
    "Khẩn trương", "Không", "Kịp thời", "Mỗi", "Muộn nhất", "Năm", "Ngay", "Ngày", "Quý", "Sau", "Tháng", "Theo",
    "Thời gian", "Thời hạn", "Thường xuyên", "Trong", "Trước", "Từ", "Vào",
)  # fmt: skip
_BEGUN = tuple(f"{word}{end}" for word in _COMMON for end in (" ", ","))


def owed_task(number: int, state: State, directory: Directory, as_of: date, calendar: WorkCalendar,
              instead_of: str = "") -> OwedTask:  # fmt: skip
    """One obligation as a letter tells it; `instead_of` is the body that owed it before."""
    task, days = state.obligation.task, days_of(state, as_of, calendar)
    asked = request_words(state, weekday_words)
    return OwedTask(
        number=count_words(number),
        task=task_words(state),
        clause=clause_words(task.clause),
        deadline=_within(deadline_text(state)) + (f" ({asked})" if asked else ""),
        last_day=weekday_words(state.last_day) if state.last_day and not asked else "",
        days=count_words(days) if days else "",
        product=phrase(task.product or ""),
        to=receiver_words(state, directory, as_of),
        remark=lower_first(remark_words(state, directory, instead_of)),
    )


def task_words(state: State) -> str:
    """The task's title, with the period it is for where it recurs."""
    owed = state.obligation
    title = phrase(owed.task.title)
    return f"{title} (kỳ {occurrence_words(owed.occurrence)})" if owed.occurrence else title


def deadline_text(state: State) -> str:
    """The deadline as the plan says it, or that it says none; and that the last day is a later one, if it is."""
    words = phrase(in_vietnamese(deadline_words(state.obligation.task.deadline)))
    extended = state.record.extended_to is not None and state.last_day == state.record.extended_to
    return f"{words}, đã được gia hạn" if extended else words


def request_words(state: State, last_day: Callable[[date], str]) -> str:
    """Where the last day comes from, if a request set it: when that was, and until when it is to be met."""
    record, last = state.record, state.last_day
    if record.requested_on is None or record.requested_until is None or last != record.requested_until:
        return ""
    return f"yêu cầu ngày {day_digits(record.requested_on)}, thời hạn trả lời đến hết {last_day(last)}"


def _within(deadline: str) -> str:
    """The deadline as it goes on in a sentence; a word that is no common one keeps its capital."""
    return lower_first(deadline) if f"{deadline} ".startswith(_BEGUN) else deadline


def days_of(state: State, as_of: date, calendar: WorkCalendar) -> int:
    """The calendar days overdue, or the working days left."""
    if state.status == "overdue" or state.last_day is None:
        return state.days_overdue
    return calendar.working_days_between(as_of, state.last_day)


def state_text(state: State, as_of: date, calendar: WorkCalendar) -> str:
    """`quá hạn 03 ngày`, `đến hạn ngày 24/4/2025, còn 02 ngày làm việc`."""
    days = days_of(state, as_of, calendar)
    if state.status == "overdue" or state.last_day is None:
        return f"quá hạn {count_words(days)} ngày"
    if state.last_day == as_of:
        return f"đến hạn trong ngày {day_digits(as_of)}"
    left = f"còn {count_words(days)} ngày làm việc" if days else "không còn ngày làm việc nào"
    return f"đến hạn ngày {day_digits(state.last_day)}, {left}"


def receiver_words(state: State, directory: Directory, as_of: date | None = None) -> str:
    """Who receives the result on that day, and through whom: `Ủy ban nhân dân tỉnh (qua Công an tỉnh)`."""
    task = state.obligation.task
    to = list_words([one_line(name_on(name, directory, as_of)) for name in task.report_to])
    via = list_words([one_line(name_on(name, directory, as_of)) for name in task.via])
    if not via:
        return to
    return f"{to} (qua {via})" if to else f"qua {via}"


def remark_words(state: State, directory: Directory, instead_of: str = "") -> str:
    """What the ledger adds: whose it was, results gathered, an extension, what was sent back, difficulties."""
    record = state.record
    parts = [f"nhiệm vụ của {instead_of} trước đây"] if instead_of else []
    if state.inputs is not None:
        parts.append(f"đã có {count_words(state.inputs[0])}/{count_words(state.inputs[1])} kết quả để tổng hợp")
    if record.extensions:
        parts.append(_extended(record.extensions, state.obligation.last_day, directory))
    if record.returned_on is not None:
        day = day_words(record.returned_on)
        parts.append(f"kết quả gửi trước đó đã được trả lại {day} để hoàn thiện{_why(record)}")
    difficulties = [_clipped(phrase(text)) for text in record.difficulties]
    if any(difficulties):
        parts.append(f"khó khăn, vướng mắc đã báo cáo: {'; '.join(filter(None, difficulties))}")
    return upper_first("; ".join(parts))


def _why(record: Record) -> str:
    """The reason for which the last result was sent back, where one was recorded."""
    reasons = [phrase(event.text) for event in record.events if event.kind == "returned" and event.text]
    return f", lý do: {_clipped(reasons[-1])}" if reasons else ""


def _extended(extensions: tuple[Extension, ...], before: date | None, directory: Directory) -> str:
    """From when to when the last day was moved, and by whom, as the extension has it that leads furthest."""
    last = max(extensions, key=lambda extension: (extension.until, extension.on))
    who = one_line(last.granted_by or "")
    known = directory.resolve(who) if who else None
    by = f"{directory.name(known) if known else who} " if who else ""
    start = f"từ {day_words(before)} " if before else ""
    return f"được {by}gia hạn {start}đến {day_words(last.until)}"


def _clipped(text: str) -> str:
    if len(text) <= _LONGEST_DIFFICULTY:
        return text
    return f"{phrase(text[:_LONGEST_DIFFICULTY].rsplit(' ', 1)[0])} …"


def reminded_words(state: State, as_of: date) -> str:
    """`đã đôn đốc 02 lần, gần nhất ngày 22/4/2025`; empty where nobody was sent a reminder of it before."""
    days = [event.on for event in state.record.events if _is_earlier_reminder(event, as_of)]
    return times_words(len(days), max(days)) if days else ""


def times_words(times: int, last: date) -> str:
    """`đã đôn đốc 01 lần (ngày 22/4/2025)`, `đã đôn đốc 02 lần, gần nhất ngày 22/4/2025`."""
    when = f" (ngày {day_digits(last)})" if times == 1 else f", gần nhất ngày {day_digits(last)}"
    return f"đã đôn đốc {count_words(times)} lần{when}"


def reminder_words(states: Iterable[State], as_of: date) -> tuple[str, ...]:
    """The reminders sent before, each once, by day: a letter with its number, or only its day where none is known.

    One of the very day that has no number yet is this letter itself, drafted before.
    """
    found: dict[str, date] = {}
    for state in states:
        for event in state.record.events:
            if _is_earlier_reminder(event, as_of):
                found.setdefault(_reminder(event), event.on)
    return tuple(sorted(found, key=lambda words: (found[words], words)))


def _is_earlier_reminder(event: Event, as_of: date) -> bool:
    return event.kind == "reminded" and (event.document is not None or event.on < as_of)


def _reminder(event: Event) -> str:
    if event.document is None:
        return day_words(event.on)
    number = one_line(event.document.number)
    cited = f"Công văn số {number}" if number[:1].isdigit() else number
    return f"{cited} {day_words(event.document.issued or event.on)}"
