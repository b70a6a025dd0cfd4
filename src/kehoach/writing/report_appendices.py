"""The appendices of a report: every obligation with its state, and the plan's assignments in six columns."""

from collections.abc import Iterator
from datetime import date

from kehoach.messages import in_vietnamese
from kehoach.model.directory import Directory
from kehoach.model.plan import Task
from kehoach.tracking.state import State
from kehoach.tracking.view import state_words
from kehoach.tracking.words import NOT_RECORDED, deadline_words
from kehoach.writing.citing import clause_words
from kehoach.writing.owing import deadline_text, remark_words, task_words, times_words
from kehoach.writing.report_bodies import document_words, reminders
from kehoach.writing.report_view import AssignmentRow, ObligationRow
from kehoach.writing.reported import Reported
from kehoach.writing.words import count_words, day_digits, lower_first, one_line, phrase, upper_first

_ROLES: tuple[tuple[str, str], ...] = (
    ("lead", "Chủ trì"),
    ("assigned", "Thực hiện"),
    ("coordinating", "Phối hợp"),
    ("requested", "Đề nghị"),
)


def obligation_rows(item: Reported, as_of: date) -> tuple[ObligationRow, ...]:
    """A row for each obligation, in the order of the plan."""
    return tuple(_obligation(number, state, item, as_of) for number, state in enumerate(item.states, 1))


def _obligation(number: int, state: State, item: Reported, as_of: date) -> ObligationRow:
    owed = state.obligation
    return ObligationRow(
        number=str(number),
        clause=str(owed.task.clause),
        task=task_words(state),
        body=one_line(owed.body.name),
        deadline=upper_first(deadline_text(state)),
        state=upper_first(_state(state, as_of)),
        document=_proof(state),
        remark=upper_first("; ".join(map(lower_first, _remarks(state, item.directory)))),
    )


def _state(state: State, as_of: date) -> str:
    """The status with its days. Nothing recorded is called just that; its deadline stands beside it."""
    match state.status:
        case "overdue":
            words = f"quá hạn {count_words(state.days_overdue)} ngày"
        case "done_late":
            return f"hoàn thành quá hạn {count_words(state.days_late)} ngày"
        case "undated":
            words = ""
        case "in_time" if state.last_day is not None and state.last_day > as_of:
            words = f"còn {count_words((state.last_day - as_of).days)} ngày"
        case _:
            words = in_vietnamese(state_words(state, as_of))
    if state.status in ("overdue", "in_time", "undated") and state.record.returned_on is None:
        return ", ".join(filter(None, (words, in_vietnamese(NOT_RECORDED))))
    return words or "kết quả được trả lại để hoàn thiện"


def _proof(state: State) -> str:
    """The document that proves the result with its day, else the day the result came in."""
    record = state.record
    if record.done_on is None:
        return ""
    receipt = next(
        (one for one in record.events if one.kind == "received" and one.on == record.done_on and one.document), None
    )
    words = document_words(receipt) if receipt else ""
    if receipt is not None and receipt.document is not None and receipt.document.issued is not None:
        return words
    return (
        f"{words} (nhận ngày {day_digits(record.done_on)})".strip()
        if words
        else f"Nhận ngày {day_digits(record.done_on)}"
    )


def _remarks(state: State, directory: Directory) -> Iterator[str]:
    """What the ledger adds, and what a letter to the body itself would not tell it."""
    record = state.record
    if state.obligation.role == "requested":
        yield "được đề nghị"
    if record.requested_on is not None:
        yield f"yêu cầu ngày {day_digits(record.requested_on)}"
    told = remark_words(state, directory)
    if told:
        yield told
    if record.waived_on is not None:
        why = f": {phrase(record.waived_because)}" if record.waived_because else ""
        yield f"được miễn ngày {day_digits(record.waived_on)}{why}"
    times, last = reminders((state,))
    if last is not None:
        yield times_words(times, last)


def assignment_rows(item: Reported) -> tuple[AssignmentRow, ...]:
    """A row for each task, straight from the plan. It says nothing of methods; its clauses on funds are tasks."""
    return tuple(_assignment(number, task, item.directory) for number, task in enumerate(item.plan.tasks, 1))


def _assignment(number: int, task: Task, directory: Directory) -> AssignmentRow:
    detail = f". {one_line(task.detail)}" if task.detail else ""
    return AssignmentRow(
        number=str(number),
        content=f"{phrase(task.title)} ({clause_words(task.clause)}){detail}",
        assignment="\n".join(_roles(task, directory)),
        progress=upper_first(in_vietnamese(deadline_words(task.deadline))),
        method="",
        resources="",
        product=phrase(task.product or ""),
    )


def _roles(task: Task, directory: Directory) -> Iterator[str]:
    for field, word in _ROLES:
        names = getattr(task, field)
        if names:
            yield f"{word}: {_names(names, directory)}"
    if task.report_to:
        via = f" (qua {_names(task.via, directory)})" if task.via else ""
        yield f"Báo cáo: {_names(task.report_to, directory)}{via}"


def _names(names: tuple[str, ...], directory: Directory) -> str:
    return "; ".join(one_line(directory.name(name)) for name in names)
