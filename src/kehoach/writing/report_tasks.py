"""What came of each task, in a sentence: who owes it, what is recorded, who is late."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from kehoach.dates import After
from kehoach.messages import in_vietnamese
from kehoach.model.body import NOBODY
from kehoach.model.clause import LETTERS, parse_clause
from kehoach.model.plan import Task
from kehoach.tracking.obligation import Obligation
from kehoach.tracking.state import State, Status
from kehoach.tracking.words import deadline_words
from kehoach.writing.addressing import in_sentence
from kehoach.writing.citing import clause_words
from kehoach.writing.report_counts import DONE, counted
from kehoach.writing.report_view import TaskGroup, TaskResult
from kehoach.writing.reported import Reported, bodies_of, names_words
from kehoach.writing.words import count_words, day_digits, list_words, lower_first, phrase, upper_first

FEW = 2
"""So many bodies are named where a task is told; more are counted."""


def groups(item: Reported, appendix: str) -> tuple[TaskGroup, ...]:
    """The tasks by the clause of the second level they stand in, in the order of the plan."""
    owed: dict[str, list[State]] = {task.id: [] for task in item.plan.tasks}
    for state in item.states:
        owed.setdefault(state.obligation.task.id, []).append(state)
    found: dict[str, list[Task]] = {}
    for task in item.plan.tasks:
        found.setdefault(task.clause.heading, []).append(task)
    return tuple(_group(number, tasks, owed, item, appendix) for number, tasks in enumerate(found.values(), 1))


def _group(number: int, tasks: list[Task], owed: dict[str, list[State]], item: Reported, appendix: str) -> TaskGroup:
    states = [state for task in tasks for state in owed[task.id]]
    clause = parse_clause(tasks[0].clause.heading) or tasks[0].clause
    return TaskGroup(
        number=str(number),
        heading=f"Nhiệm vụ tại {clause_words(clause)}",
        total=counted(len(states)),
        done=counted(sum(state.status in DONE for state in states)),
        overdue=counted(sum(state.status == "overdue" for state in states)),
        tasks=tuple(
            TaskResult(
                mark(place),
                phrase(task.title),
                clause_words(task.clause),
                result_words(owed[task.id], appendix) or _without_obligations(task, item),
            )
            for place, task in enumerate(tasks)
        ),
    )


def mark(place: int) -> str:
    """The letter of a point, from 0: a, b, c, d, đ, e, g … y, then aa, ab (NĐ 30/2020, Phụ lục I, Mục II, khoản 6)."""
    rounds, letter = divmod(place, len(LETTERS))
    return (mark(rounds - 1) if rounds else "") + LETTERS[letter]


def result_words(states: Sequence[State], appendix: str) -> str:
    """`giao 25 cơ quan, đề nghị 03 cơ quan; thời hạn: … Đã ghi nhận 16/28 kết quả, đều đúng hạn; quá hạn …`

    It follows the task and a colon; empty where nobody owes the task. `appendix` is where bodies are named that are
    too many for a sentence.
    """
    if not states:
        return ""
    told = "; ".join(part for words in _PARTS for part in words(states, appendix))
    return f"{_charged(states)}. {upper_first(told)}."


def _without_obligations(task: Task, item: Reported) -> str:
    """Nobody owes it as such: its parts are owed, or its first period has not begun."""
    clauses = [clause_words(one.clause) for one in item.plan.tasks if one.part_of == task.id]
    if clauses:
        return f"kết quả được tính ở các phần của nhiệm vụ này, tại {list_words(tuple(dict.fromkeys(clauses)))}."
    return "chưa đến kỳ thực hiện."


def _charged(states: Sequence[State]) -> str:
    """Who owes the task, and by when."""
    owed = bodies_of(states)
    if NOBODY.id in owed:
        who = "kế hoạch không phân công cơ quan thực hiện"
    else:
        told = _bodies([one for one in owed.values() if one.role == "lead"])
        asked = _bodies([one for one in owed.values() if one.role == "requested"])
        who = ", ".join(filter(None, (told and f"giao {told}", asked and f"đề nghị {asked}")))
    occurrences = {state.obligation.occurrence for state in states}
    if len(occurrences) > 1:
        who = f"{who}, {count_words(len(occurrences))} kỳ"
    return f"{who}; {_deadline(states[0].obligation)}"


def _deadline(owed: Obligation) -> str:
    words = lower_first(phrase(in_vietnamese(deadline_words(owed.task.deadline))))
    return "không nêu thời hạn" if words == "không nêu" else f"thời hạn: {words}"


def _bodies(owed: list[Obligation]) -> str:
    """Few by name, many by number; a group whose members nobody has listed by its name."""
    if len(owed) <= FEW:
        return names_words(in_sentence(one.body.name) for one in owed)
    listed = [one for one in owed if not one.collective]
    unlisted = [in_sentence(one.body.name) for one in owed if one.collective]
    count = [f"{count_words(len(listed))} cơ quan"] if listed else []
    return list_words([*count, *unlisted])


def _having(states: Sequence[State], *statuses: Status) -> list[State]:
    return [state for state in states if state.status in statuses]


def _count(some: Sequence[State], states: Sequence[State], appendix: str, *, named: bool) -> str:
    """`: 09 cơ quan (A, B)`; nothing for a task that one body owes once."""
    if len(states) == 1:
        return ""
    bodies = [in_sentence(one.body.name) for one in bodies_of(some).values()]
    unit = "đầu việc" if states[0].obligation.occurrence else "cơ quan"
    all_of = "cả " if len(some) == len(states) else ""
    count = f": {all_of}{count_words(len(some))} {unit}"
    if named and not (all_of and len(bodies) <= FEW):
        count = f"{count} ({names_words(bodies) or f'xem {appendix}'})"
    back = sum(state.record.returned_on is not None for state in some)
    return f"{count}, trong đó {count_words(back)} kết quả được trả lại để hoàn thiện" if back else count


def _unrecorded(some: Sequence[State], states: Sequence[State]) -> str:
    """What the ledger knows of what is not done: nothing, or a result that was sent back."""
    day = some[0].record.returned_on
    if len(states) == 1 and day is not None:
        return f"kết quả được trả lại ngày {day_digits(day)} để hoàn thiện, chưa ghi nhận kết quả khác"
    return "chưa ghi nhận kết quả"


_KINDS: tuple[tuple[Status, str], ...] = (
    ("done_on_time", "đúng hạn"),
    ("done_late", "quá hạn"),
    ("done", "không đặt thời hạn"),
)


def _done(states: Sequence[State], _: str) -> Iterator[str]:
    some = _having(states, "done_on_time", "done_late", "done")
    if not some:
        return
    numbers = [(len(_having(some, status)), words) for status, words in _KINDS]
    told = [(number, words) for number, words in numbers if number]
    alike = len(told) == 1
    if len(states) == 1:
        state = some[0]
        how = {"done_on_time": " đúng hạn", "done_late": f" quá hạn {count_words(state.days_late)} ngày"}
        day = f" (ngày {day_digits(state.record.done_on)})" if state.record.done_on else ""
        yield f"đã ghi nhận kết quả{how.get(state.status, '')}{day}"
    elif alike and told[0][1] == "không đặt thời hạn":
        yield f"đã ghi nhận {count_words(len(some))}/{count_words(len(states))} kết quả"
    else:
        each = "đều " if len(some) > 1 else ""
        how_many = f"{each}{told[0][1]}" if alike else ", ".join(f"{count_words(n)} {words}" for n, words in told)
        yield f"đã ghi nhận {count_words(len(some))}/{count_words(len(states))} kết quả, {how_many}"


def _overdue(states: Sequence[State], appendix: str) -> Iterator[str]:
    some = _having(states, "overdue")
    if some:
        low, high = min(one.days_overdue for one in some), max(one.days_overdue for one in some)
        days = count_words(low) if low == high else f"từ {count_words(low)} đến {count_words(high)}"
        yield f"quá hạn {days} ngày, {_unrecorded(some, states)}{_count(some, states, appendix, named=True)}"


def _in_time(states: Sequence[State], appendix: str) -> Iterator[str]:
    by_day: dict[date | None, list[State]] = {}
    for state in _having(states, "in_time"):
        by_day.setdefault(state.last_day, []).append(state)
    for day, some in by_day.items():
        until = f" đến hết ngày {day_digits(day)}" if day else ""
        named = len(by_day) > 1 or len(some) < len(states)
        yield f"còn trong hạn{until}, {_unrecorded(some, states)}{_count(some, states, appendix, named=named)}"


def _awaiting(states: Sequence[State], appendix: str) -> Iterator[str]:
    some = _having(states, "awaiting_request")
    if some:
        after = isinstance(some[0].obligation.task.deadline, After)
        what = "chưa có mốc để tính thời hạn" if after else "chưa ghi nhận yêu cầu thực hiện"
        yield f"{what}{_count(some, states, appendix, named=False)}"


def _undated(states: Sequence[State], appendix: str) -> Iterator[str]:
    some = _having(states, "undated")
    if some:
        asked = any(state.record.requested_on for state in some)
        what = "đã có yêu cầu, không ấn định ngày, " if asked else ""
        yield f"{what}{_unrecorded(some, states)}{_count(some, states, appendix, named=False)}"


def _closed(states: Sequence[State], appendix: str) -> Iterator[str]:
    waived = _having(states, "waived")
    if waived:
        yield f"được miễn{_count(waived, states, appendix, named=True)}"
    ceased = _having(states, "ceased")
    if ceased:
        yield f"cơ quan đã kết thúc hoạt động{_count(ceased, states, appendix, named=True)}"


def _gathered(states: Sequence[State], _: str) -> Iterator[str]:
    inputs = states[0].inputs
    if inputs is not None:
        yield f"đã nhận {count_words(inputs[0])}/{count_words(inputs[1])} kết quả để tổng hợp"


_PARTS: tuple[Callable[[Sequence[State], str], Iterator[str]], ...] = (
    _done,
    _overdue,
    _in_time,
    _awaiting,
    _undated,
    _closed,
    _gathered,
)
