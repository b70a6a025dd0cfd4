"""What a reminder letter (công văn đôn đốc, Mẫu 1.5) says, as text ready to print."""

from typing import Literal

import msgspec

from kehoach.writing.paper import Appendix, Cited, Foot, Head

Tone = Literal["orders", "asks", "respects"]
"""The committee tells its subordinates, the police ask their peers, a court, a procuracy or the Front is respectfully
requested."""

RECEIVERS = "nơi nhận theo Kế hoạch"
"""Whither results go where the plan names who receives them."""


class OwedTask(msgspec.Struct, frozen=True):
    """One obligation of the addressee. Empty text where there is nothing to say; numbers have two digits at least.

    `clause` is in words (`điểm c khoản 1 Mục II`), `deadline` as the plan says it, `last_day` with its weekday, `days`
    are those overdue, or the working days left. Where a request set the day, `deadline` says so and `last_day` is
    empty. `to` is who receives the result, through whom where that is said.
    `remark` tells of an extension, of what was sent back, of a difficulty that was reported.
    """

    number: str
    task: str
    clause: str
    deadline: str
    last_day: str
    days: str
    product: str
    to: str
    remark: str


class LetterView(msgspec.Struct, frozen=True):
    """A letter to one body.

    `subject` follows "V/v ". `recipients` is one name, as on an envelope; `addressee` is how the text calls the body,
    `sender` how it calls its writer. `charged` is the clause in words that charges the sender with following the plan
    up, empty where none does. `as_of` and `reply_by` are days in words. `reminders` are earlier letters, cited.
    `soon_within` is the number of working days within which the tasks in `soon` fall due. `only_requested` says that
    the plan gives the body no task, but only asks it to help. `result_to` is whither the results go: the plan's
    receivers, or the sender where it names none.
    """

    head: Head
    subject: str
    recipients: tuple[str, ...]
    addressee: str
    sender: str
    tone: Tone
    plan: Cited
    charged: str
    as_of: str
    reply_by: str
    overdue: tuple[OwedTask, ...]
    overdue_count: str
    soon: tuple[OwedTask, ...]
    soon_count: str
    soon_within: str
    reminders: tuple[str, ...]
    foot: Foot
    draft: bool = True
    only_requested: bool = False
    result_to: str = RECEIVERS


class OwedRow(msgspec.Struct, frozen=True):
    """A row of the table of a letter to all: an obligation, and whose it is; `clause` as the plan numbers it."""

    number: str
    body: str
    task: str
    clause: str
    deadline: str
    state: str
    to: str
    remark: str


class CombinedLetterView(msgspec.Struct, frozen=True):
    """One letter to all, with a table as its appendix.

    `recipients` has one line for each body or whole group. `told` are those who are told or asked as subordinates or
    peers, in words for a sentence ("các sở, ban, ngành …"); `requested` those who are respectfully requested; either
    may be empty. `told_late` and `requested_late` are those among them with something overdue, `told_soon` and
    `requested_soon` those with something soon due. `requested_what` is what the requested are asked to carry out,
    `result_to` whither the results go. `tone` is the tone towards `told`. `clauses` is a sentence that explains the
    clauses in the table.
    """

    head: Head
    subject: str
    recipients: tuple[str, ...]
    told: str
    requested: str
    sender: str
    tone: Tone
    plan: Cited
    charged: str
    as_of: str
    reply_by: str
    overdue_count: str
    bodies_count: str
    soon_count: str
    soon_within: str
    appendix: Appendix
    rows: tuple[OwedRow, ...]
    foot: Foot
    draft: bool = True
    result_to: str = RECEIVERS
    told_late: str = ""
    told_soon: str = ""
    requested_late: str = ""
    requested_soon: str = ""
    requested_what: str = ""
    clauses: str = ""
