"""The letters that were written, and whom nobody wrote to: for reading, and as a manifest for scripts."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Protocol

import msgspec

from kehoach.messages import Message, gettext, ngettext, translate
from kehoach.render.page import Block, Cells, Column, Grid, Line, Page
from kehoach.tracking.state import State


class Letter(Protocol):
    """A letter: its file, its plan, to whom, and what it reminds of."""

    @property
    def file(self) -> str: ...
    @property
    def plan(self) -> str: ...
    @property
    def bodies(self) -> tuple[str, ...]: ...
    @property
    def recipients(self) -> tuple[str, ...]: ...
    @property
    def overdue(self) -> int: ...
    @property
    def soon(self) -> int: ...
    @property
    def obligations(self) -> tuple[str, ...]: ...


class LeftOut(Protocol):
    """A body whose obligations nobody is reminded of, and why not."""

    @property
    def body(self) -> str: ...
    @property
    def why(self) -> str: ...
    @property
    def message(self) -> Message: ...
    @property
    def states(self) -> tuple[State, ...]: ...


class Letters(Protocol):
    """All letters of a run."""

    @property
    def letters(self) -> Sequence[Letter]: ...
    @property
    def left_out(self) -> Iterable[tuple[str, LeftOut]]: ...
    @property
    def reply_by(self) -> date | None: ...


def letters_page(found: Letters, as_of: date, recorded: int) -> Page:
    """A row a letter, then whom nobody was written to, and why."""
    blocks: list[Block] = []
    if found.letters:
        columns = (
            Column(gettext("File")),
            Column(gettext("To"), share=4),
            Column(gettext("Overdue"), right=True),
            Column(gettext("Due soon"), right=True),
        )
        blocks.append(Grid("", columns, tuple(Cells(_cells(letter), "plain") for letter in found.letters)))
    else:
        text = gettext("As of {day}, nobody is to be reminded.")
        blocks.append(Line(text.format(day=f"{as_of.day}/{as_of.month}/{as_of.year}"), "good"))
    several = len({plan for plan, _ in found.left_out} | {letter.plan for letter in found.letters}) > 1
    for plan, one in found.left_out:
        count = len(one.states)
        text = ngettext("{why} ({count} obligation)", "{why} ({count} obligations)", count)
        told = text.format(why=translate(one.message), count=count)
        blocks.append(Line(f"{plan}: {told}" if several else told, "warn"))
    if recorded:
        text = ngettext("{count} reminder recorded.", "{count} reminders recorded.", recorded)
        blocks.append(Line(text.format(count=recorded)))
    return tuple(blocks)


def _cells(letter: Letter) -> tuple[str, ...]:
    names = letter.recipients
    first = names[0] if len(names) == 1 else ngettext("{count} body", "{count} bodies", len(names)).format(
        count=len(names)
    )  # fmt: skip
    return (letter.file, first, str(letter.overdue or ""), str(letter.soon or ""))


def as_json(found: Letters, as_of: date, out: str, recorded: int) -> bytes:
    """The manifest, `kehoach/letters/1`."""
    value = {
        "schema": "kehoach/letters/1",
        "as_of": as_of.isoformat(),
        "reply_by": found.reply_by.isoformat() if found.reply_by else None,
        "folder": out,
        "letters": [
            {
                "file": letter.file,
                "plan": letter.plan,
                "bodies": letter.bodies,
                "recipients": letter.recipients,
                "overdue": letter.overdue,
                "due_soon": letter.soon,
                "obligations": letter.obligations,
            }
            for letter in found.letters
        ],
        "left_out": [
            {
                "plan": plan,
                "body": one.body,
                "why": one.why,
                "message": translate(one.message),
                "obligations": [state.obligation.id for state in one.states],
            }
            for plan, one in found.left_out
        ],
        "recorded": recorded,
    }
    return msgspec.json.format(msgspec.json.encode(value), indent=2) + b"\n"
