"""A file's bytes to text that the YAML reader can trust, or the reasons why not.

Found, a regular file, not too large, UTF-8, then letter by letter: each step is taken only where the one before it
went well. The text comes back with LF line ends and without a byte order mark, otherwise as it stands in the file.
"""

import re
from collections.abc import Iterable
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from kehoach.diagnostics import Diagnostic, Span
from kehoach.messages import Message, say
from kehoach.source.file_bytes import read_bytes

if TYPE_CHECKING:
    from kehoach.source.encoding import LegacyEncoding

UTF16 = "KH005"  # UTF-16 or UTF-32, with or without a byte order mark
TCVN3_BYTES = "KH006"  # Vietnamese in TCVN3 (ABC) bytes
VNI_BYTES = "KH007"  # Vietnamese in VNI bytes
NOT_UTF8 = "KH008"  # windows-1258, or bytes of no encoding that is known here
CONTROL = "KH009"  # a control character, or a line separator that only YAML sees
BYTE_ORDER_MARK = "KH010"  # note: the file begins with the mark of UTF-8
LINE_ENDS = "KH011"  # note: CR LF or CR
DECOMPOSED = "KH012"  # note: letters and their marks are written apart (NFD)
LEGACY_LETTERS = "KH013"  # letters of a TCVN3 or VNI font pasted as Unicode
INVISIBLE = "KH014"  # bidi controls (error); zero-width and soft hyphen (warning)
ODD_SPACE = "KH015"  # a space YAML does not know, in an indentation or after a key

MAX_BYTES = 1 << 20  # a plan of 60 tasks has 30 KB; a ledger has its own limit
MAX_EACH = 20  # findings of one code

# Patterns as text: `re` compiles and keeps them when a file first needs them, which most never do.
_CONTROL = "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]"
_LINE_SEPARATORS = frozenset("\x85\u2028\u2029")
_BIDI = "[\u202a-\u202e\u2066-\u2069]"
_INVISIBLE = "[\xad\u061c\u200b-\u200f\u2060-\u2064\ufeff]"
_INVISIBLE_BESIDE_TCVN3 = "[\u061c\u200b-\u200f\u2060-\u2064\ufeff]"
_MARK = "[\u0300-\u0303\u0306\u0309\u031b\u0323]"
# The first mark after a Vietnamese letter that could be one with it. The mark comes first, for the search to be quick.
_MARK_APART = (
    _MARK + "(?:(?<=[aăâeêioôơuưyAĂÂEÊIOÔƠUƯY][\u0300\u0301\u0303\u0309\u0323])"
    "|(?<=[aeoạẹọAEOẠẸỌ]\u0302)|(?<=[aạAẠ]\u0306)|(?<=[oọuụOỌUỤ]\u031b))"
    "[\u0300-\u036f]?"
)
_SPACE = "[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]"
_KEY = r"""["']?+[\w.][\w.-]*+["']?+"""
_SPACE_IN_YAML = rf"(?m)^[ \t-]*+(?:{_KEY} *+(?:: *+|(?={_SPACE} *+:)))?+(?P<space>{_SPACE})"

# Every character that one of the checks here is about, and the letters of Latin that Vietnamese does not have: a text
# with none of them passes all checks, at the cost of one look at its letters.
_VIETNAMESE = frozenset("àáâãèéêìíòóôõùúýăđĩũơư") | frozenset("ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯ")
_SUSPECT = frozenset(
    chr(code)
    for codes in (
        range(9), range(11, 32), range(0x7F, 0x250), range(0x300, 0x370), (0x61C, 0x1680, 0x3000),
        range(0x2000, 0x2010),
        range(0x2028, 0x2030), range(0x205F, 0x2070), (0xFEFF, 0xFFFE, 0xFFFF),
    )
    for code in codes
) - _VIETNAMESE  # fmt: skip

_UNIKEY = say("convert it to Unicode, for example with UniKey (Ctrl+Shift+F6), and save it as UTF-8")
_UNIKEY_OR_ICONV = say("convert it to Unicode with UniKey (Ctrl+Shift+F6), or run: iconv -f TCVN -t UTF-8")
_LEGACY: dict["LegacyEncoding", tuple[str, Message, Message]] = {
    "tcvn3": (TCVN3_BYTES, say("the file is written in TCVN3 (ABC), not in UTF-8"), _UNIKEY_OR_ICONV),
    "vni": (VNI_BYTES, say("the file is written in VNI, not in UTF-8"), _UNIKEY),
    "cp1258": (
        NOT_UTF8,
        say("the file is written in windows-1258, not in UTF-8"),
        say("save it as UTF-8 in its editor, or run: iconv -f WINDOWS-1258 -t UTF-8"),
    ),
}


class TextFile(Struct, frozen=True):
    """What a file holds and what is wrong with it; `text` is None where nothing may be read.

    Lines of `text` end with LF, and places in it are those of the file. `faults` stand in the order of their places.
    """

    text: str | None
    faults: tuple[Diagnostic, ...]


def read_text(path: Path, shown: str, *, limit: int = MAX_BYTES) -> TextFile:
    """The text of the file at `path`, called `shown` in diagnostics, of `limit` bytes at most.

    Never raises for what it finds there, never waits for a pipe, and never reads a device.
    """
    data = read_bytes(path, shown, limit)
    return TextFile(None, (data,)) if isinstance(data, Diagnostic) else text_of(data, shown)


def text_of(data: bytes, shown: str) -> TextFile:
    """The text in these bytes of the file called `shown`."""
    wide = _wide_encoding(data)
    if wide is not None:
        message = say("the file is written in {encoding}, not in UTF-8", encoding=wide)
        hint = say("in Notepad choose Save as, encoding UTF-8, or run: iconv -f {encoding} -t UTF-8", encoding=wide)
        return TextFile(None, (Diagnostic(UTF16, "error", message, shown, hint=hint),))
    marked = data.startswith(b"\xef\xbb\xbf")
    if marked:
        data = data[3:]
    try:
        written = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return TextFile(None, (_not_utf8(data, error.start, shown),))
    text = written.replace("\r\n", "\n").replace("\r", "\n") if "\r" in written else written
    if not marked and text is written and _SUSPECT.isdisjoint(written):
        return TextFile(text, ())  # as nearly every file: nothing in it that any check below looks for
    controls = _controls(text, shown)
    faults = [*_harmless(written, marked, shown), *controls]
    if not controls and not text.isascii():
        faults += _letters(text, shown)
    faults.sort(key=lambda fault: fault.span or Span(1, 1, 1, 1))
    return TextFile(None if controls else text, tuple(faults))


def _wide_encoding(data: bytes) -> str | None:
    """UTF-16 or UTF-32 by its byte order mark, or by where its NUL bytes stand; the name is the one iconv knows."""
    if data.startswith((b"\xff\xfe\0\0", b"\0\0\xfe\xff")):
        return "UTF-32"
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "UTF-16"
    sample = data[:4096]
    if len(sample) < 4 or b"\0" not in sample:
        return None
    quarter, half = len(sample) // 4, len(sample) // 2
    by_four = [sample[place::4].count(0) for place in range(4)]
    if by_four[2] >= quarter and by_four[3] >= quarter and by_four[0] == 0:
        return "UTF-32LE"
    if by_four[0] >= quarter and by_four[1] >= quarter and by_four[3] == 0:
        return "UTF-32BE"
    first, second = by_four[0] + by_four[2], by_four[1] + by_four[3]
    if 3 * second >= half and 20 * first <= second:
        return "UTF-16LE"
    if 3 * first >= half and 20 * second <= first:
        return "UTF-16BE"
    return None


def _not_utf8(data: bytes, start: int, shown: str) -> Diagnostic:
    from kehoach.source.encoding import legacy_encoding

    before = data[:start].decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
    span = _span(before, len(before))
    legacy = legacy_encoding(data)
    if legacy is not None:
        code, message, hint = _LEGACY[legacy]
        return Diagnostic(code, "error", message, shown, span, hint)
    message = say("byte {byte} is not UTF-8", byte=f"{data[start]:02X}")
    hint = say("save the file as UTF-8 in the editor it comes from")
    return Diagnostic(NOT_UTF8, "error", message, shown, span, hint)


def _harmless(written: str, marked: bool, shown: str) -> Iterable[Diagnostic]:
    """Notes on what is read without harm: the byte order mark and the line ends."""
    if marked:
        message = say("the file begins with a byte order mark, which is passed over")
        yield Diagnostic(BYTE_ORDER_MARK, "note", message, shown, Span(1, 1, 1, 1))
    first = written.find("\r")
    if first >= 0:
        windows = written.startswith("\n", first + 1)
        message = say("lines end as in Windows (CR LF)") if windows else say("lines end with CR alone")
        yield Diagnostic(LINE_ENDS, "note", message, shown, _span(written, first))


def _controls(text: str, shown: str) -> list[Diagnostic]:
    found: list[Diagnostic] = []
    for match in _first(_CONTROL, text):
        code = _named(match.group())
        if match.group() in _LINE_SEPARATORS:
            message = say("{code} ends a line in YAML, though editors do not show it", code=code)
            hint = say("press Enter in its place, or remove it")
        else:
            message, hint = say("control character {code}", code=code), say("remove it")
        found.append(Diagnostic(CONTROL, "error", message, shown, _span(text, match.start()), hint))
    return found


def _letters(text: str, shown: str) -> list[Diagnostic]:
    """What is wrong with letters that can be read, in a text without control characters."""
    from kehoach.source.encoding import legacy_letters

    apart = re.search(_MARK, text) and re.search(_MARK_APART, text)
    found: list[Diagnostic] = []
    if apart:
        message = say("letters and their marks are written apart (Unicode NFD)")
        found.append(Diagnostic(DECOMPOSED, "note", message, shown, _span(text, apart.start() - 1, len(apart[0]) + 1)))
    legacy = legacy_letters(text, MAX_EACH)
    for stretch in legacy:
        span = Span(stretch.line, stretch.column, stretch.line, stretch.end_column)
        font = "TCVN3 (ABC)" if stretch.encoding == "tcvn3" else "VNI"
        message = say("letters of a {font} font; “{meant}” is meant", font=font, meant=stretch.meant)
        found.append(Diagnostic(LEGACY_LETTERS, "error", message, shown, span, _UNIKEY))
    tcvn3 = any(stretch.encoding == "tcvn3" for stretch in legacy)
    return found + _invisible(text, tcvn3, shown) + _odd_spaces(text, shown)


def _invisible(text: str, beside_tcvn3: bool, shown: str) -> list[Diagnostic]:
    """Both kinds have a limit of their own, so that no number of warnings can hide an error."""
    # TCVN3 writes ư as a soft hyphen: what is a letter there is not reported again.
    unseen = _INVISIBLE_BESIDE_TCVN3 if beside_tcvn3 else _INVISIBLE
    found: list[Diagnostic] = []
    for match in _first(_BIDI, text):
        message = say("{code} changes the direction of the text after it", code=_named(match[0]))
        span = _span(text, match.start())
        found.append(Diagnostic(INVISIBLE, "error", message, shown, span, say("remove it")))
    for match in _first(unseen, text):
        message = say("{code} cannot be seen", code=_named(match[0]))
        span = _span(text, match.start())
        found.append(Diagnostic(INVISIBLE, "warning", message, shown, span, say("remove it")))
    return found


def _odd_spaces(text: str, shown: str) -> list[Diagnostic]:
    found: list[Diagnostic] = []
    if re.search(_SPACE, text) is None:
        return found
    for match in _first(_SPACE_IN_YAML, text):
        message = say("{code} looks like a space, but is none to YAML", code=_named(match["space"]))
        span = _span(text, match.start("space"))
        found.append(Diagnostic(ODD_SPACE, "warning", message, shown, span, say("type a plain space here")))
    return found


def _first(pattern: str, text: str) -> Iterable[re.Match[str]]:
    """The first `MAX_EACH` places where the pattern matches."""
    return islice(re.finditer(pattern, text), MAX_EACH)


def _named(sign: str) -> str:
    return f"U+{ord(sign):04X}"


def _span(text: str, start: int, length: int = 1) -> Span:
    """The place of so many characters of one line, from an offset; lines end with LF."""
    line = text.count("\n", 0, start) + 1
    column = start - text.rfind("\n", 0, start)
    return Span(line, column, line, column + length)
