"""The table of numbers of a report: how many obligations have each status. Its numbers add up."""

from collections.abc import Iterable

from kehoach.messages import in_vietnamese
from kehoach.tracking.state import State, Status, Totals, totals
from kehoach.tracking.words import STATUS_NAMES
from kehoach.writing.report_view import Count
from kehoach.writing.shares import add_up, shares
from kehoach.writing.words import count_words, upper_first

DONE: frozenset[Status] = frozenset(("done_on_time", "done_late", "done"))
_ORDER: tuple[Status, ...] = (
    "done_on_time",
    "done_late",
    "done",
    "in_time",
    "overdue",
    "awaiting_request",
    "undated",
    "waived",
    "ceased",
)
_ALWAYS: frozenset[Status] = frozenset(("done_on_time", "overdue"))
_LABELS: dict[Status, str] = {
    "done": "Hoàn thành (không đặt thời hạn)",
    "in_time": "Trong hạn, chưa ghi nhận kết quả",
    "overdue": "Quá hạn, chưa ghi nhận kết quả",
    "undated": "Không thời hạn, chưa ghi nhận kết quả",
    "ceased": "Cơ quan đã kết thúc hoạt động",
}


def counts(states: Iterable[State]) -> tuple[Count, ...]:
    """A row for each status that occurs; those in time and those overdue stand there in any case."""
    found = totals(states)
    shown, numbers = _shown(found)
    checked(found.all, numbers)
    return tuple(
        Count(_label(status), counted(count), share)
        for status, count, share in zip(shown, numbers, shares(numbers), strict=True)
    )


def rounding_shows(states: Iterable[State]) -> bool:
    """Whether the shares of the table, as they are printed, do not add up."""
    return not add_up(_shown(totals(states))[1])


def _shown(found: Totals) -> tuple[list[Status], list[int]]:
    shown = [status for status in _ORDER if found.by_status[status] or status in _ALWAYS]
    return shown, [found.by_status[status] for status in shown]


def counted(count: int) -> str:
    """A count as documents write it, two digits at least; nothing at all is `0`."""
    return count_words(count) if count else "0"


def checked(whole: int, parts: Iterable[int]) -> None:
    """Raises AssertionError for a table that does not add up: a bug of ours, which is never printed."""
    numbers = tuple(parts)
    if sum(numbers) != whole:
        raise AssertionError(f"{numbers} do not add up to {whole}")


def _label(status: Status) -> str:
    name = _LABELS.get(status) or in_vietnamese(STATUS_NAMES[status])
    return upper_first(name)
