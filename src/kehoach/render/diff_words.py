"""What two plans tell otherwise, in words for the cells of a table: the left's, and the right's."""

from datetime import date

import msgspec

from kehoach.comparing.change import (
    BodiesChange,
    Change,
    DeadlineChange,
    HeaderChange,
    IssuedChange,
    Named,
    TextChange,
)
from kehoach.comparing.comparison import Comparison
from kehoach.dates import Month, format_day, format_month
from kehoach.messages import Message, gettext, ngettext, say, translate
from kehoach.tracking.words import NOT_STATED, deadline_words

LESS, MORE, SAME, ODD, GAP = "− ", "+ ", "= ", "! ", "·"
FIELDS: dict[str, Message] = {
    "lead": say("lead"),
    "assigned": say("assigned"),
    "requested": say("requested"),
    "coordinating": say("coordinating"),
    "report_to": say("report to"),
    "via": say("via"),
    "deadline": say("deadline"),
    "product": say("product"),
    "number": say("number"),
    "issued": say("issued"),
    "issuer": say("issuer"),
    "basis": say("basis"),
    "authority": say("signed by"),
    "signer": say("signer"),
    "monitor": say("follows up"),
    "recipients": say("recipients"),
    "title": say("title"),
    "detail": say("detail"),
    "clause": say("clause"),
}
MOST_NAMED = 2


class Told(msgspec.Struct, frozen=True):
    """A change as a row: the field's name, and what stands on either side, a line for each body."""

    field: str
    left: str
    right: str


def told(change: Change | HeaderChange, whole: Comparison) -> Told:
    """The change in the active language."""
    field = translate(FIELDS[change.field])
    match change:
        case DeadlineChange():
            right = translate(deadline_words(change.right))
            apart = days_apart(change.days)
            return Told(field, translate(deadline_words(change.left)), f"{right} ({apart})" if apart else right)
        case IssuedChange():
            apart = _apart(change.days) if change.days else ""
            return Told(
                field, issued(change.left), f"{issued(change.right)} ({apart})" if apart else issued(change.right)
            )
        case TextChange():
            return Told(field, change.left or translate(NOT_STATED), change.right or translate(NOT_STATED))
        case BodiesChange():
            left = _bodies(change.removed, LESS, change.left, change.right, whole.right.label)
            right = _bodies(change.added, MORE, change.right, change.left, whole.left.label)
            return Told(field, left, right)


def days_apart(days: int | None) -> str:
    """`36 days earlier`; nothing where the days are not known."""
    if not days:
        return ""
    if days < 0:
        return ngettext("{count} day earlier", "{count} days earlier", -days).format(count=-days)
    return ngettext("{count} day later", "{count} days later", days).format(count=days)


def _apart(days: tuple[int, int]) -> str:
    low, high = days
    if low == high:
        return days_apart(low)
    if high < 0:
        return gettext("{low} to {high} days earlier").format(low=-high, high=-low)
    if low > 0:
        return gettext("{low} to {high} days later").format(low=low, high=high)
    return ""


def issued(value: date | Month | None) -> str:
    """The day of a plan, or its month where the copy has no day."""
    if value is None:
        return translate(say("no date"))
    if isinstance(value, Month):
        return gettext("{month} (no day)").format(month=format_month(value))
    return format_day(value)


def _bodies(only: tuple[Named, ...], mark: str, mine: tuple[str, ...], theirs: tuple[str, ...], other: str) -> str:
    """The bodies that only one side names, then what both name: by name where they are few, else how many."""
    if not mine and not only:
        return translate(NOT_STATED)
    lines = [mark + _named(one, other) for one in only]
    common = [name for name in mine if name in theirs]
    if len(common) <= MOST_NAMED:
        lines.extend(SAME + name for name in common)
    else:
        lines.append(SAME + ngettext("{count} in common", "{count} in common", len(common)).format(count=len(common)))
    return "\n".join(lines)


def _named(one: Named, other: str) -> str:
    remarks = []
    if one.absent:
        remarks.append(gettext("not among the bodies of {place}").format(place=other))
    if one.elsewhere:
        remarks.append(gettext("{place}: {field}").format(place=other, field=translate(FIELDS[one.elsewhere])))
    if one.within:
        remarks.append(gettext("{place}: within {group}").format(place=other, group=one.within))
    if one.beyond:
        more = ngettext("{count} other", "{count} others", len(one.beyond)).format(count=len(one.beyond))
        names = ", ".join(one.beyond) if len(one.beyond) <= MOST_NAMED else more
        remarks.append(gettext("also takes in {bodies}").format(bodies=names))
    return f"{one.name} ({'; '.join(remarks)})" if remarks else one.name
