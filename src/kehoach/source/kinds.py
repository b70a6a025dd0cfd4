"""The kinds of values a file may hold: each reads its value, or says what is wrong with it, and describes itself.

One description serves both the reading and the JSON Schema that editors use.
"""

import re
from collections.abc import Callable
from typing import Any, Protocol

import msgspec

from kehoach.dates import DayFault, parse_day, parse_month
from kehoach.messages import Message, say
from kehoach.model.clause import parse_clause
from kehoach.source import reader as codes
from kehoach.source.reader import INVALID, Reader, bounded, meant
from kehoach.source.tree import UNKEYED, Node, Path

Schema = dict[str, Any]
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_DAY_CODES = {
    "impossible": codes.IMPOSSIBLE_DAY,
    "two-digit-year": codes.TWO_DIGIT_YEAR,
    "no-year": codes.NO_YEAR,
    "malformed": codes.BAD_DAY,
}


class Kind(Protocol):
    """What a value is read with."""

    def read(self, value: Node, path: Path, reader: Reader) -> Any:
        """The value as the model has it, or `INVALID` after the fault was reported."""

    def schema(self) -> Schema:
        """The value's JSON Schema, draft-07."""


class Text(msgspec.Struct, frozen=True):
    """Any text that is not blank; blanks around it are dropped."""

    def read(self, value: Node, path: Path, reader: Reader) -> Any:
        if value.__class__ is str:
            if value and not value.isspace():
                return value.strip()
            value = None
        return reader.wrong_type(path, value, say("a text"))

    def schema(self) -> Schema:
        return {"type": "string", "minLength": 1}


class Number(msgspec.Struct, frozen=True):
    """A document's number as written: digits, perhaps with a letter or a leading zero. Kept as text."""

    def read(self, value: Node, path: Path, reader: Reader) -> Any:
        if value.__class__ is not str or not value:
            return reader.wrong_type(path, value, say("a number"))
        if not re.fullmatch(r"[0-9]{1,7}[A-Za-zđ]?", value):
            return reader.fault(
                codes.BAD_NUMBER,
                path,
                say("{text} is no document number", text=value),
                say("write the digits before the slash, as in 413"),
            )
        return value

    def schema(self) -> Schema:
        return {"type": ["integer", "string"], "minimum": 1, "pattern": "^[0-9]{1,7}[A-Za-zđ]?$"}


class Count(msgspec.Struct, frozen=True):
    """A whole number within bounds."""

    least: int
    most: int

    def read(self, value: Node, path: Path, reader: Reader) -> Any:
        if value.__class__ is str and re.fullmatch(r"[0-9]{1,9}", value) and self.least <= int(value) <= self.most:
            return int(value)
        if value.__class__ is not str:
            return reader.wrong_type(path, value, say("a number"))
        message = say("{text} is no whole number from {least} to {most}", text=value, least=self.least, most=self.most)
        return reader.fault(codes.BAD_NUMBER, path, message)

    def schema(self) -> Schema:
        return {"type": "integer", "minimum": self.least, "maximum": self.most}


class Id(msgspec.Struct, frozen=True):
    """A name for use in files and commands: small letters without accents, digits, single hyphens."""

    def read(self, value: Node, path: Path, reader: Reader) -> Any:
        if value.__class__ is not str or not value:
            return reader.wrong_type(path, value, say("an id"))
        if not _ID.fullmatch(value) or len(value) > 80:
            message = say("{text} is no id", text=value)
            return reader.fault(
                codes.BAD_ID, path, message, say("small letters a to z, digits and hyphens, as in ra-soat")
            )
        return value

    def schema(self) -> Schema:
        return {"type": "string", "pattern": f"^{_ID.pattern}$", "maxLength": 80}


class Word(msgspec.Struct, frozen=True):
    """One of a closed set of words."""

    words: tuple[str, ...]

    def read(self, value: Node, path: Path, reader: Reader) -> Any:
        if value in self.words:
            return value
        if value.__class__ is not str:
            return reader.wrong_type(path, value, say("one of {words}", words=", ".join(self.words)))
        message = say("{text} is none of {words}", text=value, words=", ".join(self.words))
        return reader.fault(codes.WRONG_WORD, path, message, meant(value, self.words))

    def schema(self) -> Schema:
        return {"enum": list(self.words)}


class Flag(msgspec.Struct, frozen=True):
    """`true` or `false`, and no other spelling of them."""

    def read(self, value: Node, path: Path, reader: Reader) -> Any:
        if value in ("true", "false"):
            return value == "true"
        if value.__class__ is not str:
            return reader.wrong_type(path, value, say("true or false"))
        return reader.fault(codes.WRONG_WORD, path, say("{text} is neither true nor false", text=value))

    def schema(self) -> Schema:
        return {"type": "boolean"}


class Day(msgspec.Struct, frozen=True):
    """A day, `20/4/2025` or `2025-04-20`; with `or_month` also a month, `3/2025`."""

    or_month: bool = False

    def read(self, value: Node, path: Path, reader: Reader) -> Any:
        if value.__class__ is not str or not value:
            return reader.wrong_type(path, value, say("a day such as 20/4/2025"))
        if self.or_month:
            month = parse_month(bounded(value))
            if not isinstance(month, DayFault) or month.reason == "impossible":
                return dated(month, path, reader)
        return dated(parse_day(bounded(value)), path, reader)

    def schema(self) -> Schema:
        day = "[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}"
        month = "|[0-9]{1,2}/[0-9]{4}|[0-9]{4}-[0-9]{1,2}" if self.or_month else ""
        return {"type": "string", "pattern": f"^(?:{day}{month})$"}


def dated(result: Any, path: Path, reader: Reader) -> Any:
    """What a parser of `dates` returned, its fault reported at the path."""
    if isinstance(result, DayFault):
        return reader.fault(_DAY_CODES[result.reason], path, result.message, result.hint)
    return result


class ClauseAt(msgspec.Struct, frozen=True):
    """A clause such as `II.3.b.4`."""

    def read(self, value: Node, path: Path, reader: Reader) -> Any:
        if value.__class__ is not str or not value:
            return reader.wrong_type(path, value, say("a clause"))
        clause = parse_clause(bounded(value))
        if clause is None:
            hint = say("levels as written, joined by dots, bullets counted, as in II.3.b.4")
            return reader.fault(codes.BAD_CLAUSE, path, say("{text} is no clause", text=value), hint)
        return clause

    def schema(self) -> Schema:
        return {"type": ["string", "integer"], "pattern": r"^[IVXLC0-9a-zđ]+(\.([0-9]+|[a-zđ]))*$"}


class ListOf(msgspec.Struct, frozen=True):
    """A list, as a tuple; with `single`, one value may stand for a list of it. Broken items are dropped."""

    item: Any
    single: bool = False

    def read(self, value: Node, path: Path, reader: Reader) -> Any:
        if value.__class__ is not list:
            if self.single and value.__class__ is str:
                one = self.item.read(value, path, reader)
                return INVALID if one is INVALID else (one,)
            return reader.wrong_type(path, value, say("a list"))
        read = self.item.read
        items = []
        for i, item in enumerate(value):
            items.append(read(item, (*path, i), reader))
            if reader.is_full:
                break
        kept = [i for i, item in enumerate(items) if item is not INVALID]
        reader.kept[path] = kept
        return tuple(items[i] for i in kept)

    def schema(self) -> Schema:
        item = self.item.schema()
        array = {"type": "array", "items": item}
        return {"anyOf": [item, array]} if self.single else array


class Field(msgspec.Struct, frozen=True):
    """A key of a mapping: how its value is read, what an editor shows of it, what the model calls it."""

    kind: Any
    doc: Message
    required: bool = False
    to: str | None = None


class Record(msgspec.Struct, frozen=True):
    """A mapping with known keys, made into a value of the model.

    With `whole`, a mapping with any fault in it is left out altogether; without, only what is faulty is.
    """

    build: Callable[..., Any]
    fields: dict[str, Field]
    whole: bool = True
    required: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        required = tuple(key for key, field in self.fields.items() if field.required)
        msgspec.structs.force_setattr(self, "required", required)

    def read(self, value: Node, path: Path, reader: Reader) -> Any:
        if value.__class__ is not dict:
            return reader.wrong_type(path, value, say("a mapping"))
        errors = reader.errors
        found = {}
        misspelt = set()
        fields = self.fields
        for key, inner in value.items():
            field = fields.get(key)
            if field is None:
                if not key.startswith(UNKEYED) and not reader.is_full:
                    misspelt.add(self._unknown(key, value, path, reader))
                continue
            result = field.kind.read(inner, (*path, key), reader)
            if result is not INVALID:
                found[field.to or key] = result
        complete = self._complete(value, misspelt, path, reader)
        if not complete or (self.whole and reader.errors > errors):
            return INVALID
        try:
            return self.build(**found)
        except TypeError:  # a required key is there but broken, and its fault is reported
            return INVALID

    def _unknown(self, key: str, value: dict[str, Node], path: Path, reader: Reader) -> object:
        """Report an unknown key; returns the key that was probably meant."""
        hint = meant(key, self.fields)
        if hint is None or hint.values["word"] in value:
            hint = say("the keys here are {keys}", keys=", ".join(self.fields))
        reader.fault(codes.UNKNOWN_KEY, (*path, key), say("there is no key {key} here", key=key), hint, at_key=True)
        return hint.values.get("word")

    def _complete(self, value: dict[str, Node], misspelt: set[object], path: Path, reader: Reader) -> bool:
        """Whether all required keys are there.

        Not missed are those that were misspelt, and those of a mapping that a syntax error cut off.
        """
        missing = [key for key in self.required if key not in value]
        if not missing:
            return True
        absent = [key for key in missing if key not in misspelt]
        if absent and reader.tree.is_complete(value):
            message = say("the key {keys} is missing here", keys=", ".join(absent))
            reader.fault(codes.MISSING_KEY, path, message)
        return False

    def schema(self) -> Schema:
        from kehoach.source.schema import record_schema

        return record_schema(self)
