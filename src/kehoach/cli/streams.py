"""Standard streams that can say anything: an old console's code page never stops the program."""

import codecs
import os
import sys
import unicodedata
from typing import TextIO

_HANDLER = "kehoach"


def make_writable() -> None:
    """Have both streams write what their encoding lacks in its nearest form.

    On code page 1258 a tone becomes a mark of its own after its letter; where there is no mark, the bare letter is
    written; where there is none, a question mark.
    """
    codecs.register_error(_HANDLER, _nearest)
    # A process may be started without the one or the other (`>&-`); what is written then is lost, and that is meant.
    sys.stdout = sys.stdout or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123
    sys.stderr = sys.stderr or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors=_HANDLER)


def _nearest(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    text = error.object[error.start : error.end]
    return "".join(_spelled(letter, error.encoding) for letter in text), error.end


def _spelled(letter: str, encoding: str) -> str:
    """A letter in characters that the encoding has."""
    plain = {"đ": "d", "Đ": "D", "…": "...", "·": "-", "–": "-", "—": "-", "“": '"', "”": '"', "─": "-", "≤": "<="}
    parts = unicodedata.normalize("NFD", letter)
    # The letter with its shape (ă, ê, ơ) first, then its tone apart: what code page 1258 holds.
    for size in range(len(parts), 0, -1):
        shaped = unicodedata.normalize("NFC", parts[:size])
        whole = shaped + parts[size:]
        if _has(whole, encoding):
            return whole
    kept = "".join(part for part in parts if _has(part, encoding) and not unicodedata.combining(part))
    return kept or plain.get(letter, "?")


def _has(text: str, encoding: str) -> bool:
    try:
        text.encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def is_terminal(stream: TextIO) -> bool:
    """Whether somebody looks at the stream."""
    try:
        return stream.isatty()
    except ValueError:  # closed
        return False
