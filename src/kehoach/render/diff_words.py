"""What two plans tell otherwise, for the cells of a table: the left's, and the right's, in the active language."""

from collections.abc import Iterable
from datetime import date

import msgspec

from kehoach.comparing.change import Change, GroupChange, HeaderChange
from kehoach.comparing.comparison import Comparison
from kehoach.dates import Month
from kehoach.messages import active_language, translate
from kehoach.writing import differences
from kehoach.writing.differences import Mark, Phrase

LESS, MORE, SAME, ODD, GAP = "− ", "+ ", "= ", "! ", "·"
_MARKS: dict[Mark, str] = {"less": LESS, "more": MORE, "same": SAME, "plain": ""}


class Told(msgspec.Struct, frozen=True):
    """A change as a row: the field's name, and what stands on either side, a line for each body."""

    field: str
    left: str
    right: str


def told(change: Change | HeaderChange, whole: Comparison) -> Told:
    """The change in the active language."""
    return _as_cells(differences.told(change, whole))


def group_told(change: GroupChange) -> Told:
    """Other members of a group."""
    return _as_cells(differences.group_told(change))


def days_apart(days: int | None) -> str:
    """`36 days earlier`; nothing where the days are not known."""
    apart = differences.days_apart(days)
    return translate(apart) if apart else ""


def issued(value: date | Month | None) -> str:
    """The day of a plan, or its month where the copy has no day."""
    return translate(differences.issued(value))


def score(value: float) -> str:
    """A likeness from 0 to 1 with two places, a comma before them where the language has one."""
    return f"{value:.2f}".replace(".", "," if active_language() == "vi" else ".")


def _as_cells(one: differences.Told) -> Told:
    return Told(translate(one.field), _lines(one.left), _lines(one.right))


def _lines(phrases: Iterable[Phrase]) -> str:
    return "\n".join(_MARKS[one.mark] + _phrase(one) for one in phrases)


def _phrase(one: Phrase) -> str:
    text = translate(one.text)
    return f"{text} ({'; '.join(map(translate, one.remarks))})" if one.remarks else text
