"""Deadlines held against each other by what they mean: "trước ngày 1/7/2025" is "đến hết ngày 30/6/2025"."""

import re
from collections.abc import Mapping

from kehoach.comparing.change import DeadlineChange
from kehoach.dates import After, Deadline, Recurring, Unspecified, WorkCalendar, kind_of, last_day
from kehoach.model.names import fold

_DATED = frozenset(("before", "by", "period"))


def deadline_change(
    left: Deadline | None, right: Deadline | None, calendar: WorkCalendar, paired: Mapping[str, str]
) -> DeadlineChange | None:
    """What differs between two deadlines; None where both ask for the same. `paired` are ids, left to right."""
    if _same(left, right, calendar, paired):
        return None
    days = None
    if left is not None and right is not None:
        mine, theirs = last_day(left, calendar), last_day(right, calendar)
        if mine is not None and theirs is not None:
            days = (theirs - mine).days
    return DeadlineChange(left, right, days)


def _same(left: Deadline | None, right: Deadline | None, calendar: WorkCalendar, paired: Mapping[str, str]) -> bool:
    if isinstance(left, Unspecified | None) and isinstance(right, Unspecified | None):
        # Nothing but words, so that words count: "định kỳ" is more than nothing.
        return _words(left) == _words(right)
    if left is None or right is None:
        return False
    if {kind_of(left), kind_of(right)} <= _DATED:
        return last_day(left, calendar) == last_day(right, calendar)
    if type(left) is not type(right):
        return False
    if isinstance(left, Recurring) and isinstance(right, Recurring):
        return _recurring(left) == _recurring(right)
    if isinstance(left, After) and isinstance(right, After):
        return _after(left, paired) == _after(right, {})
    # Ongoing, promptly, on request: words are no difference, other years are.
    return _numbers(left) == _numbers(right)


def _recurring(one: Recurring) -> tuple[object, ...]:
    if one.day is None:
        return (one.every,)
    month = one.month or (1 if one.following else 12) if one.every == "year" else None
    day = one.day if one.inclusive else one.day - 1
    return (one.every, day, month, one.following)


def _after(one: After, paired: Mapping[str, str]) -> tuple[object, ...]:
    task = paired.get(one.task, one.task) if one.task else None
    return (one.days, one.unit, task, fold(one.event or ""), one.event_day)


def _words(one: Deadline | None) -> str:
    return " ".join(re.findall(r"\w+", fold(one.text))) if one is not None and one.text else ""


def _numbers(one: Deadline) -> list[str]:
    return re.findall(r"[0-9]+", one.text or "")
