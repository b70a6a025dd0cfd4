"""A plan (kế hoạch) and its tasks (nhiệm vụ), as issued. Nothing here changes when things happen."""

from datetime import date

import msgspec

from kehoach.dates import Deadline, Month
from kehoach.model.clause import Clause


class Citation(msgspec.Struct, frozen=True):
    """A document the plan rests on (căn cứ)."""

    document: str
    number: str | None = None
    issuer: str | None = None
    issued: date | None = None
    about: str | None = None


class Signer(msgspec.Struct, frozen=True):
    """Who signed: by what authority (`KT. CHỦ TỊCH`), in what post, by what name."""

    name: str
    title: str
    authority: tuple[str, ...] = ()


class Recipient(msgspec.Struct, frozen=True):
    """One line of `Nơi nhận` in its own spelling, and the bodies it means where it means any."""

    line: str
    bodies: tuple[str, ...] = ()


class Bare(msgspec.Struct, frozen=True):
    """A clause that gives nobody a duty, and why."""

    clause: Clause
    why: str


class Task(msgspec.Struct, frozen=True):
    """One thing to do. Bodies are ids of the plan's directory, or what the file says where nobody knows it.

    `lead` are named as leading, or are the only ones told to act; `assigned` are told to act among others, none of
    them named as lead; `requested` are asked; `coordinating` help and owe nothing. `part_of` is the task this one is
    a share of, `gathers` are those whose results it puts together.
    """

    id: str
    clause: Clause
    title: str
    also: tuple[Clause, ...] = ()
    topic: str | None = None
    detail: str | None = None
    lead: tuple[str, ...] = ()
    lead_from: Clause | None = None
    assigned: tuple[str, ...] = ()
    coordinating: tuple[str, ...] = ()
    requested: tuple[str, ...] = ()
    report_to: tuple[str, ...] = ()
    via: tuple[str, ...] = ()
    deadline: Deadline | None = None
    product: str | None = None
    gathers: tuple[str, ...] = ()
    part_of: str | None = None
    note: str | None = None


class Plan(msgspec.Struct, frozen=True):
    """One issued plan. `issued` is a month where the copy at hand has no day."""

    id: str
    title: str
    issuer: str
    place: str | None = None
    number: str | None = None
    symbol: str | None = None
    issued: date | Month | None = None
    signer: Signer | None = None
    basis: tuple[Citation, ...] = ()
    recipients: tuple[Recipient, ...] = ()
    monitor: str | None = None
    without_task: tuple[Bare, ...] = ()
    note: str | None = None
    tasks: tuple[Task, ...] = ()

    @property
    def number_symbol(self) -> str | None:
        """Number and symbol as on the document, `413/KH-UBND`; None where the number is not known."""
        if self.number is None:
            return None
        return f"{self.number}/{self.symbol}" if self.symbol else self.number

    @property
    def earliest_issue(self) -> date | None:
        """The first day on which the plan can have been issued."""
        return self.issued.first_day() if isinstance(self.issued, Month) else self.issued

    @property
    def latest_issue(self) -> date | None:
        """The last day on which the plan can have been issued."""
        return self.issued.last_day() if isinstance(self.issued, Month) else self.issued
