"""The last line of a ledger, where it lacks its end: whole all the same, or torn.

A write that was cut off, by a kill or a dead battery, leaves the beginning of a line that the program was writing.
Such a tail was never confirmed to anybody. Readers leave it out and report it; the next record puts it aside as a
comment. A line that somebody typed without pressing Enter is none of this, and is kept.
"""

import re

from kehoach.ledger.shape import Flaw, shape_of

TORN = b"# torn: "
_CONTROL = re.compile(r"[\x00-\x08\x0a-\x1f\x7f-\x9f\u2028\u2029]")
_PIECE = re.compile(
    r"""(?P<quoted>"(?:[^"\\]|\\.)*+"|'(?:[^']|'')*+')"""
    r"|(?P<open>[{\[])|(?P<close>[}\]])|(?P<comment>(?<=[ \t])\#)"
    r"|(?P<between>[ \t,:]++)"
    r"""|(?P<plain>[^\s,:{}\[\]"'#][^\s,:{}\[\]]*+)"""
)
_CLOSES = {"}": "{", "]": "["}


def split_torn(data: bytes) -> tuple[bytes, bytes]:
    """A ledger's bytes without its torn tail, and that tail; the tail is empty where nothing is torn."""
    start = data.rfind(b"\n") + 1
    tail = data[start:]
    if not tail.strip(b" \t\r"):
        return data, b""
    shape = shape_of(data[:start])
    if isinstance(shape, Flaw) or not _is_torn(tail, shape.indent):
        return data, b""
    return data[:start], tail


def is_whole(line: bytes) -> bool:
    """Whether this is `- {…}` to the last brace, on one line, with every quote and bracket closed.

    No beginning of a line that `event_line` wrote is whole: its first brace is closed by its last letter.
    """
    try:
        text = line.decode().strip(" \t\r")
    except UnicodeDecodeError:
        return False
    if not text.startswith("- {") or _CONTROL.search(text):
        return False
    place, opened = 2, ""
    while place < len(text):
        piece = _PIECE.match(text, place)
        if piece is None or (not opened and place > 2 and piece.lastgroup not in ("between", "comment")):
            return False
        if piece.lastgroup == "comment":
            return not opened
        if piece.lastgroup == "open":
            opened += piece[0]
        elif piece.lastgroup == "close":
            if not opened.endswith(_CLOSES[piece[0]]):
                return False
            opened = opened[:-1]
        place = piece.end()
    return not opened


def torn_comment(tail: bytes, indent: int) -> bytes:
    """The comment, without the end of its line, that keeps a torn tail; what cannot be shown is written `\\x00`."""
    kept = tail.rstrip(b"\0")
    zeros = len(tail) - len(kept)
    kept = kept.strip(b" \t\r").removeprefix(TORN)
    text = "".join(
        letter if letter.isprintable() else letter.encode("unicode_escape").decode("ascii")
        for letter in kept.decode("utf-8", "backslashreplace")
    )
    if zeros:
        text += f" (\\x00 x {zeros})"
    return b" " * indent + TORN + text.encode()


def _is_torn(tail: bytes, indent: int | None) -> bool:
    if tail.endswith(b"\0"):  # a file system that had lengthened the file, but not yet written it
        return True
    text = tail.lstrip(b" ")
    if text.startswith(b"#"):
        return not _is_text(text)
    if indent is not None and len(tail) - len(text) != indent:
        return False
    return b"- {".startswith(text[:3]) and not is_whole(text)


def _is_text(line: bytes) -> bool:
    try:
        return not _CONTROL.search(line.decode())
    except UnicodeDecodeError:
        return False
