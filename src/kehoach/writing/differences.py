"""What two plans tell otherwise, in words: the left's, and the right's. For the terminal, for pages, for documents."""

from collections.abc import Iterable
from datetime import date
from typing import Literal

import msgspec

from kehoach.comparing.change import (
    BodiesChange,
    Change,
    DeadlineChange,
    GroupChange,
    HeaderChange,
    IssuedChange,
    Named,
    TextChange,
)
from kehoach.comparing.comparison import Comparison
from kehoach.dates import Month, format_month
from kehoach.messages import Message, say, say_n
from kehoach.tracking.words import NOT_STATED, deadline_words

Mark = Literal["less", "more", "same", "plain"]
MOST_NAMED = 2
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


class Phrase(msgspec.Struct, frozen=True):
    """A body, a deadline, a text. `mark` says whether the left alone has it (`less`), the right (`more`), or both.

    `remarks` belong into brackets after it.
    """

    text: Message
    mark: Mark = "plain"
    remarks: tuple[Message, ...] = ()


class Told(msgspec.Struct, frozen=True):
    """A change: the field's name, what stands on either side, and how far apart days are where that is known."""

    field: Message
    left: tuple[Phrase, ...]
    right: tuple[Phrase, ...]
    apart: Message | None = None


def told(change: Change | HeaderChange, whole: Comparison) -> Told:
    """The change, in words."""
    field = FIELDS[change.field]
    match change:
        case DeadlineChange():
            apart = days_apart(change.days)
            return _apart(field, deadline_words(change.left), deadline_words(change.right), apart)
        case IssuedChange():
            return _apart(field, issued(change.left), issued(change.right), _between(change.days))
        case TextChange():
            return Told(field, (Phrase(_text(change.left)),), (Phrase(_text(change.right)),))
        case BodiesChange():
            left = _bodies(change.removed, "less", change.left, change.right, whole.right.label)
            right = _bodies(change.added, "more", change.right, change.left, whole.left.label)
            return Told(field, left, right)


def group_told(change: GroupChange) -> Told:
    """How the members of a group that both name differ: counted, and named where they are not districts."""
    sides = (
        _members(change, change.left, change.removed, "less"),
        _members(change, change.right, change.added, "more"),
    )
    return Told(say("group"), *sides)


def days_apart(days: int | None) -> Message | None:
    """`36 days earlier`; nothing where the days are not known."""
    if not days:
        return None
    if days < 0:
        return say_n("{count} day earlier", "{count} days earlier", -days)
    return say_n("{count} day later", "{count} days later", days)


def issued(value: date | Month | None) -> Message:
    """The day of a plan, or its month where the copy has no day."""
    if value is None:
        return say("no date")
    if isinstance(value, Month):
        return say("{month} (no day)", month=format_month(value))
    return say("{day}", day=value)


def _apart(field: Message, left: Message, right: Message, apart: Message | None) -> Told:
    return Told(field, (Phrase(left),), (Phrase(right, remarks=(apart,) if apart else ()),), apart)


def _between(days: tuple[int, int] | None) -> Message | None:
    if days is None:
        return None
    low, high = days
    if low == high:
        return days_apart(low)
    if high < 0:
        return say("{low} to {high} days earlier", low=-high, high=-low)
    if low > 0:
        return say("{low} to {high} days later", low=low, high=high)
    return None


def _text(text: str | None) -> Message:
    return say("{text}", text=text) if text else NOT_STATED


def _members(change: GroupChange, count: int, named: Iterable[str], mark: Mark) -> tuple[Phrase, ...]:
    first = say("{name}: {members}", name=change.name, members=say_n("{count} member", "{count} members", count))
    return (Phrase(first), *(Phrase(_text(name), mark) for name in named))


def _bodies(
    only: tuple[Named, ...], mark: Mark, mine: tuple[str, ...], theirs: tuple[str, ...], other: str
) -> tuple[Phrase, ...]:
    """The bodies that only one side names, then what both name: by name where they are few, else how many."""
    if not mine and not only:
        return (Phrase(NOT_STATED),)
    phrases = [Phrase(_text(one.name), mark, remarks(one, other)) for one in only]
    common = [name for name in mine if name in theirs]
    if len(common) <= MOST_NAMED:
        phrases.extend(Phrase(_text(name), "same") for name in common)
    else:
        phrases.append(Phrase(say_n("{count} in common", "{count} in common", len(common)), "same"))
    return tuple(phrases)


def remarks(one: Named, other: str) -> tuple[Message, ...]:
    """Why only one plan names a body: see `Named`; `other` is what the other plan is called."""
    found = []
    if one.absent:
        found.append(say("not among the bodies of {place}", place=other))
    if one.elsewhere:
        found.append(say("{place}: {field}", place=other, field=FIELDS[one.elsewhere]))
    if one.within:
        found.append(say("{place}: within {group}", place=other, group=one.within))
    if one.beyond:
        more = say_n("{count} other", "{count} others", len(one.beyond))
        few = tuple(say("{text}", text=name) for name in one.beyond)
        found.append(say("also takes in {bodies}", bodies=few if len(few) <= MOST_NAMED else more))
    return tuple(found)
