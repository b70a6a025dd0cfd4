"""A message as a value: what is said and of what, not yet in any language."""

from datetime import date
from typing import Union

from kehoach.messages.catalogue import activate, active_language, gettext, ngettext

Value = Union[str, int, date, "Message", tuple["Message", ...]]


class Message:
    """A text with `{named}` gaps and what goes into them.

    `id` is the English text and the key in the catalogues. With `plural`, the gap `{count}` chooses the form. A plain
    class, because help needs messages and should not wait for a library of values.
    """

    __slots__ = ("id", "plural", "values")

    def __init__(self, id: str, values: dict[str, Value] | None = None, plural: str | None = None) -> None:
        self.id = id
        self.values: dict[str, Value] = values or {}
        self.plural = plural

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Message):
            return NotImplemented
        return (self.id, self.values, self.plural) == (other.id, other.values, other.plural)

    def __hash__(self) -> int:
        return hash((self.id, self.plural))

    def __repr__(self) -> str:
        return f"Message({self.id!r}, {self.values!r})"


def say(text: str, /, **values: Value) -> Message:
    """A message with one form."""
    return Message(text, values)


def say_n(one: str, many: str, count: int, /, **values: Value) -> Message:
    """A message whose form depends on a count, which fills the gap `{count}`."""
    return Message(one, {"count": count, **values}, many)


def translate(message: Message) -> str:
    """The message in the active language, its gaps filled; dates are written as in `20/4/2025`."""
    if message.plural is None:
        text = gettext(message.id)
    else:
        count = message.values["count"]
        text = ngettext(message.id, message.plural, count if isinstance(count, int) else 0)
    if not message.values:
        return text
    return text.format_map({name: _filled(value) for name, value in message.values.items()})


def _filled(value: Value) -> str:
    if isinstance(value, Message):
        return translate(value)
    if isinstance(value, date):
        return f"{value.day}/{value.month}/{value.year}"
    if isinstance(value, tuple):
        return ", ".join(translate(part) for part in value)
    return str(value)


_WEEKDAYS = (
    say("Monday"),
    say("Tuesday"),
    say("Wednesday"),
    say("Thursday"),
    say("Friday"),
    say("Saturday"),
    say("Sunday"),
)


def weekday(day: date) -> Message:
    """The name of the day's weekday."""
    return _WEEKDAYS[day.weekday()]


def in_vietnamese(message: Message) -> str:
    """The message in Vietnamese whatever language is active: the language of documents and of plans' own words."""
    active = active_language()
    activate("vi")
    try:
        return translate(message)
    finally:
        activate(active)
