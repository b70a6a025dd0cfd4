"""The shape of a tracking sheet (phiếu theo dõi): its headings, what bodies may choose, and how a row is known again.

A workbook has a sheet for each plan and a hidden one that says which obligations stand where. Whoever writes the
workbook and whoever reads it back both go by this file.
"""

import unicodedata
from collections.abc import Iterable
from hashlib import sha256
from typing import Literal

import msgspec

from kehoach.model.event import EventKind

SCHEMA = "kehoach/tracking/1"
SCHEMA_FAMILY = "kehoach/tracking/"
FORM_SHEET = "kehoach"

Key = Literal[
    "number", "clause", "title", "body", "role", "coordinating", "report_to", "deadline", "last_day", "state",
    "result", "on", "document", "issued", "text", "id",
]  # fmt: skip

# A heading is known by its first line; a second one is advice.
HEADINGS: dict[Key, str] = {
    "number": "STT",
    "clause": "Mục",
    "title": "Nhiệm vụ",
    "body": "Cơ quan thực hiện",
    "role": "Vai trò",
    "coordinating": "Phối hợp",
    "report_to": "Nơi nhận kết quả",
    "deadline": "Thời hạn",
    "last_day": "Ngày cuối còn trong hạn",
    "state": "Tình trạng",
    "result": "Kết quả",
    "on": "Ngày gửi",
    "document": "Số, ký hiệu văn bản",
    "issued": "Ngày văn bản",
    "text": "Nội dung",
    "id": "Mã nghĩa vụ",
}
WITNESSES: tuple[Key, ...] = ("clause", "title", "body")
FILLED: tuple[Key, ...] = ("result", "on", "document", "issued", "text")
READ: tuple[Key, ...] = (*WITNESSES, *FILLED, "id")


class Choice(msgspec.Struct, frozen=True):
    """What a body may choose as its result, and what becomes of it.

    A body cannot grant itself more time, so asking for it is a note; so is that nothing has come of it yet. A note
    carries the choice in its own text. An `idle` choice with nothing beside it records nothing.
    """

    label: str
    kind: EventKind
    needs_text: bool = False
    idle: bool = False


CHOICES = (
    Choice("Đã gửi kết quả", "received"),
    Choice("Có khó khăn, vướng mắc", "difficulty", needs_text=True),
    Choice("Đề nghị gia hạn", "note", needs_text=True),
    Choice("Chưa có kết quả", "note", idle=True),
)
SENT = CHOICES[0]


class FormRow(msgspec.Struct, frozen=True):
    """A row as it was written: on which sheet, for which plan and obligation, and the mark of what it showed."""

    sheet: str
    plan: str
    id: str
    mark: str


class Form(msgspec.Struct, frozen=True):
    """What the hidden sheet holds."""

    as_of: str
    rows: tuple[FormRow, ...]

    def digest(self) -> str:
        """A mark over everything, so that a form that was cut or mixed with another is noticed."""
        parts = [SCHEMA, self.as_of, *(part for row in self.rows for part in (row.sheet, row.plan, row.id, row.mark))]
        return sha256("\x1f".join(parts).encode()).hexdigest()


def mark(obligation: str, shown: Iterable[str]) -> str:
    """The mark of a row: its id with the clause, the title and the body that stand beside it.

    A row whose cells were sorted apart from its id no longer has it, so no result lands on another body.
    """
    return sha256("\x1f".join((obligation, *map(plain, shown))).encode()).hexdigest()[:16]


def plain(text: str) -> str:
    """Text as it is compared after a spreadsheet has saved it: NFC, single blanks."""
    return " ".join(unicodedata.normalize("NFC", text).split())
