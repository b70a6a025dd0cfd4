"""Standard streams that can say anything: an old console's code page never stops the program."""

import codecs
import os
import sys
import unicodedata
from functools import partial
from typing import TextIO

from kehoach.messages import printable

_TONES = "\u0300\u0301\u0303\u0309\u0323"
_PLAIN = {
    "đ": "d", "Đ": "D", "…": "...", "·": "-", "–": "-", "—": "-", "−": "-", "“": '"', "”": '"', "─": "-", "≤": "<=",
    "↔": "<->", "→": "->", "≠": "/=", "≈": "~", "⑂": "Y", "●": "*", "•": "*", "█": "#", "░": ".",
}  # fmt: skip


def make_writable() -> None:
    """Have both streams write what their encoding lacks in its nearest form.

    On code page 1258 a tone becomes a mark of its own after its letter; where there is no mark, the bare letter is
    written; where there is none, a question mark.
    """
    # A process may be started without the one or the other (`>&-`); what is written then is lost, and that is meant.
    sys.stdout = sys.stdout or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123
    sys.stderr = sys.stderr or open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            name = f"kehoach-{stream.encoding}"
            codecs.register_error(name, partial(_nearest, stream.encoding))
            reconfigure(errors=name)


def _nearest(encoding: str, error: UnicodeError) -> tuple[str, int]:
    """What to write in place of letters the encoding lacks. The error itself calls every code page `charmap`."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    text = error.object[error.start : error.end]
    return "".join(_spelled(letter, encoding) for letter in text), error.end


def _spelled(letter: str, encoding: str) -> str:
    """A letter in characters that the encoding has."""
    base, marks = (parts := unicodedata.normalize("NFD", letter))[0], parts[1:]
    shape = unicodedata.normalize("NFC", base + "".join(mark for mark in marks if mark not in _TONES))
    tones = "".join(mark for mark in marks if mark in _TONES)
    # The letter with its shape (ă, ê, ơ) first, then its tone apart: what code page 1258 holds.
    for spelling in (shape + tones, shape, unicodedata.normalize("NFC", base + tones), base):
        if _has(spelling, encoding):
            return spelling
    return _PLAIN.get(letter, "?")


def _has(text: str, encoding: str) -> bool:
    try:
        text.encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def tell(text: str) -> None:
    """Say a line on standard error; whatever somebody typed stands in it, nothing of it steers the terminal."""
    print(printable(text), file=sys.stderr)


def is_terminal(stream: TextIO) -> bool:
    """Whether somebody looks at the stream."""
    try:
        return stream.isatty()
    except ValueError:  # closed
        return False
