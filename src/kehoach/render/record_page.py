"""What was recorded: each obligation, what it was and what it now is."""

from collections.abc import Iterable
from datetime import date
from typing import Protocol

from kehoach.messages import gettext, translate
from kehoach.model.event import Event
from kehoach.render.log_page import KIND_NAMES
from kehoach.render.page import Cells, Column, Grid, Page
from kehoach.tracking.state import State
from kehoach.tracking.view import state_words


class Change(Protocol):
    """An event, and what its obligation was and now is."""

    @property
    def event(self) -> Event: ...
    @property
    def before(self) -> State | None: ...
    @property
    def after(self) -> State | None: ...


def record_page(changes: Iterable[Change], as_of: date) -> Page:
    """A row an event; the states are those of the day asked about."""
    columns = (
        Column(gettext("Event")),
        Column(gettext("What"), share=4),
        Column(gettext("Task"), share=4),
        Column(gettext("Body"), share=6),
        Column(gettext("Was"), share=4),
        Column(gettext("Now is"), share=4),
    )
    rows = tuple(Cells(_cells(change, as_of), "plain") for change in changes)
    return (Grid("", columns, rows),)


def _cells(change: Change, as_of: date) -> tuple[str, ...]:
    event = change.event
    about = change.after or change.before
    task = about.obligation.task.id if about else event.task or ""
    body = about.obligation.body.name if about else ""
    if about and about.obligation.occurrence:
        task += f"\n{about.obligation.occurrence.label}"
    was = translate(state_words(change.before, as_of)) if change.before else "–"
    now = translate(state_words(change.after, as_of)) if change.after else "–"
    return (event.id[-6:], translate(KIND_NAMES[event.kind]), task, body, was, now)
