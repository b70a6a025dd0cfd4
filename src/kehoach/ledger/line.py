"""An event as one line of YAML that every reader, of YAML 1.1 or 1.2, reads back as the same text.

`  - {id: 01JS8E…, event: received, on: 18/4/2025, text: "đủ, đúng hạn"}`: a flow mapping on one line. Text stands plain
only where no reader can take it for anything else, and otherwise in double quotes.
"""

import re
from collections.abc import Mapping
from typing import Union

Value = Union[str, int, None, Mapping[str, "Value"]]  # noqa: UP007 - it names itself

_WORDS = frozenset(["y", "n", "yes", "no", "on", "off", "true", "false", "null", "nan", "inf", "none"])
_PLAIN = re.compile(r"[^\W_](?:[\w ./()\-\u0300-\u036f]*[\w./()\-\u0300-\u036f])?")
# A number, in base 8, 10, 16 or 60, a float, a day: whatever begins like one and has no other letters.
_NUMBER_LIKE = re.compile(r"[0-9][0-9a-fxo_.+\-]*", re.IGNORECASE)
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}
_SCALAR_KEY = re.compile(r"[a-z][a-z0-9_-]{0,63}")


def header(plan_id: str) -> bytes:
    """What a new ledger of this plan begins with; events follow."""
    return f"kind: progress\nplan: {scalar(plan_id)}\nevents:\n".encode()


def event_line(fields: Mapping[str, Value]) -> bytes:
    """The line of an event with these fields, in their order, down to its LF.

    A text comes back as it is, a number as its digits, None as null, a mapping as a mapping. A key is a lower-case
    word; a lone surrogate has no UTF-8. Both raise ValueError: they are no input of a user's.
    """
    return f"  - {_mapping(fields)}\n".encode()


def scalar(text: str) -> str:
    """A text as a YAML scalar that may stand in braces: plain where that is safe, else in double quotes."""
    if _is_plain(text):
        return text
    return '"' + "".join(map(_escaped, text)) + '"'


def _mapping(fields: Mapping[str, Value]) -> str:
    return "{" + ", ".join(f"{_key(name)}: {_value(value)}" for name, value in fields.items()) + "}"


def _key(name: str) -> str:
    if not _SCALAR_KEY.fullmatch(name):
        raise ValueError(f"{name!r} cannot be a key of an event")
    return scalar(name)


def _value(value: Value) -> str:
    if value is None:
        return "null"
    if isinstance(value, str):
        return scalar(value)
    if isinstance(value, Mapping):
        return _mapping(value)
    if isinstance(value, bool):
        raise ValueError("an event holds no truth values: write a word")
    return str(value)


def _is_plain(text: str) -> bool:
    if not _PLAIN.fullmatch(text) or not text.isprintable():
        return False
    return text.lower() not in _WORDS and not _NUMBER_LIKE.fullmatch(text)


def _escaped(letter: str) -> str:
    if letter in _ESCAPES:
        return _ESCAPES[letter]
    if letter.isprintable():
        return letter
    number = ord(letter)
    if 0xD800 <= number <= 0xDFFF:
        raise ValueError("a lone surrogate cannot be written")
    if number < 0x100:
        return f"\\x{number:02X}"
    return f"\\u{number:04X}" if number < 0x10000 else f"\\U{number:08X}"
