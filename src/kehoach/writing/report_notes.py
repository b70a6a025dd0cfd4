"""What a reader of a report's numbers must know that they do not show."""

from collections.abc import Iterable, Iterator
from datetime import date

from kehoach.dates import Month, WorkCalendar
from kehoach.model.body import NOBODY, Body
from kehoach.writing.addressing import in_sentence
from kehoach.writing.citing import clause_words
from kehoach.writing.reported import Reported, bodies_of, names_words
from kehoach.writing.words import count_words, day_words


def notes(item: Reported, as_of: date, calendar: WorkCalendar | None) -> tuple[str, ...]:
    """Each a sentence, the gravest first."""
    return (
        *_of_plan(item, as_of),
        *_of_counting(item),
        *_of_bodies(item),
        *_of_calendar(item, calendar),
        *_of_clauses(item),
    )


def _of_plan(item: Reported, as_of: date) -> Iterator[str]:
    plan = item.plan
    if plan.earliest_issue is not None and as_of < plan.earliest_issue:
        yield f"Tính đến {day_words(as_of)}, kế hoạch chưa được ban hành."
    missing = []
    if plan.number is None:
        missing.append("số, ký hiệu")
    if plan.issued is None or isinstance(plan.issued, Month):
        missing.append("ngày ban hành")
    if missing:
        yield f"Bản kế hoạch dùng để theo dõi không ghi {' và '.join(missing)}."


def _of_counting(item: Reported) -> Iterator[str]:
    back = sum(state.record.returned_on is not None for state in item.states)
    if back:
        yield f"Trong số chưa ghi nhận kết quả có {count_words(back)} kết quả đã nhận nhưng bị trả lại."
    unassigned = {state.obligation.task.id for state in item.states if state.obligation.body.id == NOBODY.id}
    if unassigned:
        yield f"Kế hoạch không phân công cơ quan thực hiện {count_words(len(unassigned))} nhiệm vụ."


def _of_bodies(item: Reported) -> Iterator[str]:
    owed = bodies_of(item.states).values()
    unlisted = [in_sentence(one.body.name) for one in owed if one.collective]
    if unlisted:
        names = _named(unlisted, "nhóm")
        yield f"Chưa có danh sách từng cơ quan thuộc {names}; mỗi nhóm được tính là một cơ quan."
    uncertain = [one.body.name for one in owed if isinstance(one.body, Body) and not one.body.certain]
    if uncertain:
        yield f"Chưa có nguồn xác nhận {_named(uncertain, 'cơ quan')}."


def _named(names: Iterable[str], unit: str) -> str:
    """`05 cơ quan (A; B; …)`; without the names where they are many."""
    known = tuple(dict.fromkeys(names))
    words = names_words(known)
    return f"{count_words(len(known))} {unit} ({words})" if words else f"{count_words(len(known))} {unit}"


def _of_calendar(item: Reported, calendar: WorkCalendar | None) -> Iterator[str]:
    if calendar is None:
        return
    years = {state.last_day.year for state in item.states if state.last_day}
    unknown = sorted(year for year in years if not calendar.is_announced(year))
    if unknown:
        yield f"Lịch nghỉ lễ, Tết năm {unknown[0]} chưa được công bố."


def _of_clauses(item: Reported) -> Iterator[str]:
    """The narrow column of the appendix has clauses as the plan numbers them: told by the longest of them."""
    if item.plan.tasks:
        clause = max((task.clause for task in item.plan.tasks), key=lambda clause: len(clause.order))
        yield f"Phụ lục ghi gọn vị trí của nhiệm vụ trong kế hoạch: {clause} là {clause_words(clause)}."
