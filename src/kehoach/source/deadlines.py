"""Reads a deadline: one mapping, its meaning chosen by its key, so that one mistake is one fault."""

from typing import Any

import msgspec

from kehoach.dates import (
    After,
    Before,
    By,
    InPeriod,
    Ongoing,
    OnRequest,
    Promptly,
    Recurring,
    Unspecified,
    parse_day,
    parse_period,
)
from kehoach.dates import DayFault as Fault
from kehoach.messages import Message, say
from kehoach.source import reader as codes
from kehoach.source.kinds import Count, Day, Field, Flag, Id, Record, Schema, Text, Word, dated
from kehoach.source.reader import INVALID, Reader, bounded
from kehoach.source.tree import UNKEYED, Node, Path

_WORDS = {"ongoing": Ongoing, "on-request": OnRequest, "promptly": Promptly, "unspecified": Unspecified}
_DAYS = {"before": Before, "by": By}
_EVERY = ("month", "quarter", "half-year", "year")


def _after(
    days: int | None = None,
    working_days: int | None = None,
    task: str | None = None,
    event: str | None = None,
    on: Any = None,
) -> After:
    unit = "day" if working_days is None else "working-day"
    return After(days=days if working_days is None else working_days, unit=unit, task=task, event=event, event_day=on)  # type: ignore[arg-type]


AFTER = Record(
    _after,
    {
        "days": Field(Count(0, 3650), say("So many calendar days after it; its own day is not counted")),
        "working_days": Field(Count(0, 3650), say("So many working days after it; its own day is not counted")),
        "task": Field(Id(), say("The task that must be done first, by its id")),
        "event": Field(Text(), say("What must happen first, in a few words")),
        "on": Field(Day(), say("The day on which it happened, where it is known")),
    },
)

RECURRING: dict[str, Field] = {
    "recurring": Field(Word(_EVERY), say("How often it is due")),
    "before": Field(Count(1, 31), say("Due before this day of the period's last month")),
    "by": Field(Count(1, 31), say("Due on this day of the period's last month at the latest")),
    "month": Field(Count(1, 12), say("The month it is due in, for what is due every year")),
    "following": Field(Flag(), say("true: the day lies in the month after the period")),
}
TEXT = Field(Text(), say("The deadline in the plan's own words"))


# What an editor shows of each kind of deadline.
KINDS: dict[str, Message] = {
    "before": say("Before this day: the day itself is too late"),
    "by": say("On this day at the latest"),
    "period": say("Within this period, as in quý II/2025, tháng 6/2025 or năm 2025: its last day"),
    "recurring": say("Again and again: every month, quarter, half-year or year"),
    "ongoing": say("From now on without an end, in the plan's words"),
    "on-request": say("When somebody asks for it, in the plan's words"),
    "promptly": say("Quickly, without a date, in the plan's words"),
    "after": say("So many days after an event or another task"),
    "unspecified": say("The plan speaks of time but sets none, in the plan's words"),
}


class DeadlineAt(msgspec.Struct, frozen=True):
    """A deadline (thời hạn) of design section 3."""

    def read(self, value: Node, path: Path, reader: Reader) -> Any:
        if value.__class__ is not dict:
            return reader.wrong_type(path, value, say("a mapping such as before: 20/4/2025"))
        if len(value) == 1 and (name := next(iter(value))) in KINDS:
            return self._variant(name, value, path, reader)
        recurs = "recurring" in value
        named = [key for key in value if key in KINDS and not (recurs and key in _DAYS)]
        stray = self._stray(value, {*RECURRING, "text"} if recurs else {*named, "text"}, path, reader)
        if len(named) != 1:
            if stray or (not named and not reader.tree.is_complete(value)):
                return INVALID
            known = ", ".join(KINDS)
            message = say("a deadline says when") if not named else say("a deadline says one thing, this one several")
            return reader.fault(codes.BAD_DEADLINE, path, message, say("use one of {words}", words=known), at_key=True)
        text = TEXT.kind.read(value["text"], (*path, "text"), reader) if "text" in value else None
        made = self._variant(named[0], value, path, reader)
        return INVALID if stray or INVALID in (text, made) else msgspec.structs.replace(made, text=text or made.text)

    def _stray(self, value: dict[str, Node], allowed: set[str], path: Path, reader: Reader) -> bool:
        """Report the keys that no deadline of this sort has, and say whether there are any."""
        stray = [key for key in value if key not in allowed and key not in KINDS and not key.startswith(UNKEYED)]
        for key in stray:
            if reader.is_full:
                break
            hint = codes.meant(key, sorted(allowed | KINDS.keys()))
            message = say("there is no key {key} here", key=key)
            reader.fault(codes.UNKNOWN_KEY, (*path, key), message, hint, at_key=True)
        return bool(stray)

    def _variant(self, name: str, value: dict[str, Node], path: Path, reader: Reader) -> Any:
        inner, place = value[name], (*path, name)
        if name == "recurring":
            return _recurring(value, path, reader)
        if name == "after":
            return _after_read(inner, place, reader)
        if name in _WORDS:
            if inner is None:
                return _WORDS[name]()
            words = Text().read(inner, place, reader)
            return INVALID if words is INVALID else _WORDS[name](text=words)
        if inner.__class__ is not str or not inner:
            return reader.wrong_type(place, inner, say("a day such as 20/4/2025"))
        if name == "period":
            period = parse_period(bounded(inner))
            if isinstance(period, Fault):
                return reader.fault(codes.BAD_PERIOD, place, period.message, period.hint)
            return InPeriod(period, text=inner)
        day = dated(parse_day(bounded(inner)), place, reader)
        return INVALID if day is INVALID else _DAYS[name](day)

    def schema(self) -> Schema:
        from kehoach.source.schema import deadline_schema

        return deadline_schema()


def _recurring(value: dict[str, Node], path: Path, reader: Reader) -> Any:
    if "before" in value and "by" in value:
        return reader.fault(codes.BAD_DEADLINE, path, say("a deadline says one thing, this one several"), at_key=True)
    read = {
        key: RECURRING[key].kind.read(inner, (*path, key), reader) for key, inner in value.items() if key in RECURRING
    }
    if INVALID in read.values():
        return INVALID
    if "month" in read and read["recurring"] != "year":
        message = say("only what is due every year has a month")
        return reader.fault(codes.BAD_DEADLINE, (*path, "month"), message, at_key=True)
    return Recurring(
        every=read["recurring"],
        day=read.get("before", read.get("by")),
        month=read.get("month"),
        inclusive="before" not in read,
        following=read.get("following", False),
    )


def _after_read(value: Node, path: Path, reader: Reader) -> Any:
    """`after` needs one number of days, and an event or a task."""
    made = AFTER.read(value, path, reader)
    if made is INVALID:
        return INVALID
    if ("days" in value) == ("working_days" in value) or ("task" in value) == ("event" in value):
        if not reader.tree.is_complete(value):
            return INVALID
        hint = say("as in after: {example}", example='{working_days: 5, event: "…"}')
        return reader.fault(codes.BAD_DEADLINE, path, say("days after what is not clear"), hint, at_key=True)
    return made
