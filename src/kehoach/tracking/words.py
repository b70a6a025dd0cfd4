"""The domain's words as messages: statuses, deadlines, weekdays."""

from kehoach.dates import (
    After,
    Before,
    By,
    Deadline,
    InPeriod,
    Ongoing,
    OnRequest,
    Promptly,
    Recurring,
    Unspecified,
)
from kehoach.messages import Message, say, say_n
from kehoach.tracking.state import Status

STATUS_NAMES: dict[Status, Message] = {
    "overdue": say("overdue"),
    "in_time": say("in time"),
    "awaiting_request": say("awaiting a request"),
    "undated": say("no date set"),
    "done_late": say("done late"),
    "done_on_time": say("done on time"),
    "done": say("done"),
    "waived": say("waived"),
    "ceased": say("of bodies that no longer exist"),
}
DUE_SOON = say("due soon")
NOT_STATED = say("not stated")
NOT_RECORDED = say("no result recorded")

_EVERY = {
    "month": say("every month"),
    "quarter": say("every quarter"),
    "half-year": say("every half-year"),
    "year": say("every year"),
}


def deadline_words(deadline: Deadline | None) -> Message:
    """The deadline in the plan's own words, else in ours; "not stated" where the plan sets none."""
    if deadline is None:
        return NOT_STATED
    if deadline.text:
        return say("{text}", text=deadline.text)
    match deadline:
        case Before(day=day):
            return say("before {day}", day=day)
        case By(day=day):
            return say("by {day}", day=day)
        case InPeriod(period=period):
            return say("by {day}", day=period.last)
        case Recurring():
            return _recurring_words(deadline)
        case Ongoing():
            return say("ongoing")
        case OnRequest():
            return say("on request")
        case Promptly():
            return say("promptly")
        case After():
            return _after_words(deadline)
        case Unspecified():
            return NOT_STATED
    raise AssertionError(deadline)


def _recurring_words(deadline: Recurring) -> Message:
    every = _EVERY[deadline.every]
    if deadline.day is None:
        return every
    day = f"{deadline.day}/{deadline.month or 12}" if deadline.every == "year" else str(deadline.day)
    if deadline.inclusive:
        return say("{every}, by the {day}", every=every, day=day)
    return say("{every}, before the {day}", every=every, day=day)


def _after_words(deadline: After) -> Message:
    cause = deadline.event or deadline.task or ""
    if deadline.unit == "working-day":
        return say_n(
            "{count} working day after {cause}", "{count} working days after {cause}", deadline.days, cause=cause
        )
    return say_n("{count} day after {cause}", "{count} days after {cause}", deadline.days, cause=cause)
