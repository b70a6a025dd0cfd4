"""KH607 extension-to-earlier-day: an extension that extends nothing.

What it finds
    An `extended` whose `until` does not lie after the last day in time, or after the day an earlier extension, or the
    last request, already led to. As a warning: an extension of what has no last day.

Why it matters
    Whoever reads the ledger believes in more time than there is. One of the days is a slip of the pen.

What to do
    Correct the day. Where the earlier extension was wrong, take it back with `void` first.

Bad::

    # due before 20/4/2025
    - {id: "1", event: extended, on: 16/4/2025, task: ra-soat, body: so-tu-phap, until: 19/4/2025}

Good::

    - {id: "1", event: extended, on: 16/4/2025, task: ra-soat, body: so-tu-phap, until: 29/4/2025}
"""

from collections.abc import Iterator
from datetime import date

from kehoach.dates import After, OnRequest, WorkCalendar, last_day
from kehoach.messages import Message, say
from kehoach.model.plan import Task
from kehoach.rules.recorded import Line, Recorded
from kehoach.rules.rule import Context, Finding, Rule
from kehoach.source.tree import Path

RULE = Rule("KH607", "extension-to-earlier-day", "error", say("an extension that extends nothing"), ("progress",))


def check(recorded: Recorded, context: Context) -> Iterator[Finding]:
    due: dict[tuple[str, str | None], date | None] = {}
    for (name, _, occurrence), lines in recorded.obligations.items():
        if not any(event.kind == "extended" for _, event in lines) or name not in recorded.tasks:
            continue
        task = recorded.tasks[name]
        terms = recorded.terms(task)
        if (name, occurrence) not in due:
            term = terms.get(occurrence) if terms and occurrence else None
            due[name, occurrence] = term.occurrence.last_day if term else _last_day(task, context.calendar)
        waits = terms is not None or isinstance(task.deadline, (After, OnRequest))
        yield from _of_obligation(task, due[name, occurrence], waits, lines)


def _last_day(task: Task, calendar: WorkCalendar) -> date | None:
    return last_day(task.deadline, calendar) if task.deadline else None


def _of_obligation(task: Task, due: date | None, waits: bool, lines: list[Line]) -> Iterator[Finding]:
    """`waits`: the plan sets a last day, but not one that can be worked out from it alone."""
    granted: tuple[date, Path] | None = None
    for path, event in lines:
        if event.kind == "requested" and event.until is not None:
            due = event.until
        if event.kind != "extended" or event.until is None:
            continue
        at = (*path, "until")
        if granted is not None and event.until <= granted[0] and (due is None or granted[0] > due):
            message = say("this is not after {day}, until when it is extended already", day=granted[0])
            yield Finding(at, message, _VOID_FIRST, related=((say("it was extended here"), granted[1]),))
        elif due is not None and event.until <= due:
            yield Finding(at, say("this is not after {day}, the last day in time", day=due))
        elif due is None and granted is None and not waits:
            message = say("{task} has no last day that could be put off: this day becomes it", task=task.id)
            yield Finding(at, message, None, "warning")
        if granted is None or event.until > granted[0]:
            granted = event.until, at


_VOID_FIRST: Message = say("where the earlier extension is wrong, take it back with void first")
