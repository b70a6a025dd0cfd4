"""What a reader of a report's numbers must know that they do not show."""

from collections.abc import Iterable, Iterator
from datetime import date

from kehoach.model.body import NOBODY, Body
from kehoach.writing.addressing import in_sentence
from kehoach.writing.citing import clause_words
from kehoach.writing.report_counts import rounding_shows
from kehoach.writing.reported import Reported, bodies_of, names_words
from kehoach.writing.words import count_words


def notes(item: Reported, as_of: date) -> tuple[str, ...]:
    """Each a sentence that the office can sign, the gravest first."""
    return (*_of_successors(item, as_of), *_of_counting(item), *_of_bodies(item), *_of_shares(item), *_of_clauses(item))


def _of_successors(item: Reported, as_of: date) -> Iterator[str]:
    """Names stand as the plan has them, also of bodies that were succeeded meanwhile."""
    bodies = (one.body for one in bodies_of(item.states).values())
    if any(isinstance(one, Body) and one.until is not None and one.until < as_of and one.successor for one in bodies):
        yield "Tên cơ quan ghi theo Kế hoạch; nhiệm vụ của cơ quan đã kết thúc hoạt động do cơ quan kế thừa thực hiện."


def _of_counting(item: Reported) -> Iterator[str]:
    back = sum(state.record.returned_on is not None for state in item.states)
    if back:
        yield f"Trong số chưa ghi nhận kết quả có {count_words(back)} kết quả đã nhận, được trả lại để hoàn thiện."
    unassigned = {state.obligation.task.id for state in item.states if state.obligation.body.id == NOBODY.id}
    if unassigned:
        yield f"Kế hoạch không phân công cơ quan thực hiện {count_words(len(unassigned))} nhiệm vụ."


def _of_bodies(item: Reported) -> Iterator[str]:
    unlisted = [in_sentence(one.body.name) for one in bodies_of(item.states).values() if one.collective]
    if unlisted:
        names = _named(unlisted, "nhóm")
        yield f"Kế hoạch nêu chung {names}, không nêu từng cơ quan; mỗi nhóm được tính là một cơ quan."


def _named(names: Iterable[str], unit: str) -> str:
    """`03 nhóm (A; B; …)`; without the names where they are many."""
    known = tuple(dict.fromkeys(names))
    words = names_words(known)
    return f"{count_words(len(known))} {unit} ({words})" if words else f"{count_words(len(known))} {unit}"


def _of_shares(item: Reported) -> Iterator[str]:
    if rounding_shows(item.states):
        yield "Tổng tỷ lệ có thể chênh lệch do làm tròn."


def _of_clauses(item: Reported) -> Iterator[str]:
    """The narrow column of the appendix has clauses as the plan numbers them: told by the longest of them."""
    if item.plan.tasks:
        clause = max((task.clause for task in item.plan.tasks), key=lambda clause: len(clause.order))
        yield f"Phụ lục ghi gọn vị trí của nhiệm vụ trong kế hoạch: {clause} là {clause_words(clause)}."
