"""What a filled-in tracking sheet would add to the ledger, for looking at before it is recorded."""

from collections.abc import Iterable
from typing import Protocol

from kehoach.messages import gettext, say, translate
from kehoach.model.event import EventKind, Proof
from kehoach.render.log_page import KIND_NAMES
from kehoach.render.page import Cells, Column, Grid, Page
from kehoach.tracking.bearers import short
from kehoach.tracking.obligation import Obligation


class Draft(Protocol):
    """An event to be."""

    @property
    def kind(self) -> EventKind: ...
    @property
    def on(self) -> object: ...
    @property
    def document(self) -> Proof | None: ...
    @property
    def text(self) -> str | None: ...


class Filled(Protocol):
    """A row that was filled in."""

    @property
    def place(self) -> str: ...
    @property
    def obligation(self) -> Obligation: ...
    @property
    def draft(self) -> Draft: ...


def tracking_page(rows: Iterable[Filled]) -> Page:
    """A row an event, in the order of the sheet."""
    columns = (
        Column(gettext("Cell")),
        Column(gettext("Clause")),
        Column(gettext("Task"), share=6),
        Column(gettext("Body"), share=5),
        Column(gettext("What"), share=4),
        Column(gettext("Day")),
        Column(gettext("Document"), share=4),
        Column(gettext("Text"), share=5),
    )
    return (Grid("", columns, tuple(Cells(_cells(row)) for row in rows)),)


def _cells(row: Filled) -> tuple[str, ...]:
    owed, draft = row.obligation, row.draft
    title = f"{owed.task.title} ({owed.occurrence.label})" if owed.occurrence else owed.task.title
    document = ""
    if draft.document is not None:
        document = draft.document.number
        if draft.document.issued is not None:
            document = translate(say("{document}, {day}", document=document, day=draft.document.issued))
    return (
        row.place,
        str(owed.task.clause),
        title,
        short(owed.body.name),
        translate(KIND_NAMES[draft.kind]),
        translate(say("{day}", day=draft.on)),  # type: ignore[arg-type]
        document,
        draft.text or "",
    )
