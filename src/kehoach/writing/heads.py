"""What stands above and below the text of a document (NĐ 30/2020, Phụ lục I, Mục II, khoản 2 to 4, 7 to 9)."""

import re
from datetime import date

from kehoach.model.directory import Directory
from kehoach.model.plan import Plan
from kehoach.writing.paper import Appendix, Foot, Head
from kehoach.writing.senders import DocumentKind, Sender
from kehoach.writing.successors import has_ended, proper_name, unit_on
from kehoach.writing.words import UNKNOWN, blank, month_digits, one_line

_NUMBER_GAP, _DAY_GAP = 8, 6
_BELOW = re.compile(r"\b(?:huyện|quận|thị xã|thành phố|xã|phường|thị trấn|đặc khu) (.+)", re.IGNORECASE)
_NAMES: dict[DocumentKind, str] = {"letter": "Công văn", "report": "Báo cáo"}


def head(sender: Sender, place: str, as_of: date, kind: DocumentKind) -> Head:
    """The head of a draft: number and day are gaps for whoever signs it, month and year those of `as_of`."""
    number = f"Số:{blank(_NUMBER_GAP)}/{sender.symbol(kind)}"
    dated = f"ngày{blank(_DAY_GAP)}tháng {month_digits(as_of.month)} năm {as_of.year}"
    return Head(sender.superior, sender.issuer, number, f"{place}, {dated}")


def place_of(plan: Plan, directory: Directory, sender: Sender | None = None, as_of: date | None = None) -> str:
    """Where documents about the plan are dated: the plan's place, else the province's name.

    A district's or a commune's committee dates them with the name of its own unit. Where the province has ended by
    `as_of`, it is the name of the one it became part of.
    """
    if sender is not None and sender.body.kind in ("district", "commune"):
        below = _BELOW.search(sender.full)
        return below[1] if below else UNKNOWN
    if plan.place and not has_ended(directory, as_of):
        return one_line(plan.place)
    return proper_name(unit_on(directory, as_of)) or UNKNOWN


def foot(sender: Sender, copies: tuple[str, ...] = ()) -> Foot:
    """The foot of a draft; `copies` are the recipients after "Như trên", or all of them where there is no such line."""
    return Foot(sender.authority, sender.signer, copies, sender.archive)


def appendix(label: str, title: str, sender: Sender, as_of: date, kind: DocumentKind) -> Appendix:
    """The lines above an appendix; number and day of the document it goes with are gaps (Mục III, khoản 1)."""
    dated = f"ngày {UNKNOWN} tháng {month_digits(as_of.month)} năm {as_of.year}"
    number = f"{_NAMES[kind]} số {UNKNOWN}/{sender.symbol(kind)}"
    return Appendix(label, title.upper(), f"(Kèm theo {number} {dated} của {sender.full})")
