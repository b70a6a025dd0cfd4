"""A zip of XML that somebody sent, opened with care: Word files, workbooks and Word templates alike.

Nothing in it is trusted. Sizes and counts are bounded, also where the table of contents lies about them; macros and
passwords are refused; no part of XML may define an entity or name an encoding in which one could hide. What the parts
mean is for who reads them; the code of a finding is, too.
"""

import io
import re
import zipfile
import zlib
from typing import Literal

import msgspec

from kehoach.messages import Message, say

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_XML = (".xml", ".rels", ".vml")
_ENCODING = re.compile(rb"""^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([^"']*)["']""")
_PLAIN_ENCODINGS = (b"utf-8", b"us-ascii", b"ascii", b"utf-16")
_LOCAL_HEADER = 30  # bytes before a part's own name, the last four of them the lengths of its name and extras
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")

Why = Literal["other", "damaged", "too_large", "entities"]


class Wording(msgspec.Struct, frozen=True):
    """How a kind of file is refused: another kind, an older one, one with macros; and what to save it as."""

    old: Message
    other: Message
    not_this: Message
    opendocument: Message
    macros: Message
    no_such_zip: Message
    save_as: Message


class ZipKind(msgspec.Struct, frozen=True):
    """The kind of file that is wanted, and how much of it is read.

    `ending` is that of its name, `.docx`; `holds` the parts it cannot be without, a folder with its slash. Sizes are
    in bytes, unpacked; `most_xml` bounds the parts of XML alone.
    """

    ending: str
    holds: tuple[str, ...]
    most_unpacked: int
    most_parts: int
    wording: Wording
    most_xml: int | None = None


class ZipFault(msgspec.Struct, frozen=True):
    """Why the file is not opened.

    `why` is `other` for another kind of file, or one with macros or a password; `damaged` for one that cannot be read;
    `too_large`; `entities` for a part that defines some, or hides its letters.
    """

    why: Why
    message: Message
    hint: Message | None = None


class Packed(msgspec.Struct, frozen=True):
    """A part as it lies in the zip, unread: two that are equal unpack to the same bytes, or fail in the same way."""

    name: str
    method: int
    size: int
    checksum: int
    data: bytes


class OpenZip:
    """A zip whose table of contents was looked at: `names` of its parts, in their order, none of them twice."""

    def __init__(self, data: bytes, package: zipfile.ZipFile) -> None:
        self._data, self._package = data, package
        self._entries = {entry.filename: entry for entry in package.infolist() if not entry.is_dir()}
        self.names = tuple(self._entries)

    def packed(self, name: str) -> Packed:
        """One of its parts as it lies there, to know it again by without unpacking it."""
        entry = self._entries[name]
        at = entry.header_offset
        end = at + _LOCAL_HEADER + sum(int.from_bytes(self._data[at + to : at + to + 2], "little") for to in (26, 28))
        data = self._data[at : at + 10] + self._data[at + 14 : end + entry.compress_size]  # all but day and hour
        return Packed(name, entry.compress_type, entry.file_size, entry.CRC, data)

    def read(self, name: str) -> bytes | ZipFault:
        """The bytes of one of its parts; a part of XML defines no entity and hides none."""
        entry = self._entries[name]
        try:
            with self._package.open(entry) as part:
                data = part.read(entry.file_size + 1)  # never more than its table of contents promised
        except _UNREADABLE:
            return damaged()
        return (_unsafe(data, name) if is_xml(name) else None) or data

    def parts(self) -> dict[str, bytes] | ZipFault:
        """All of its parts by their names, in their order."""
        found: dict[str, bytes] = {}
        for name in self.names:
            data = self.read(name)
            if isinstance(data, ZipFault):
                return data
            found[name] = data
        return found


_UNREADABLE = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError)


def open_zip(data: bytes, name: str, kind: ZipKind) -> OpenZip | ZipFault:
    """The file called `name`, or why it is not opened. Never raises for what the bytes are; unpacks nothing yet."""
    said = kind.wording
    if data.startswith(_OLE):
        return ZipFault("other", said.old, said.save_as)
    if not data.startswith(b"PK"):
        if name.lower().endswith(kind.ending):
            return ZipFault("damaged", said.not_this, said.save_as)
        return ZipFault("other", said.other, said.save_as)
    try:
        package = zipfile.ZipFile(io.BytesIO(data))
    except _UNREADABLE:
        return damaged()
    return _too_large(package, kind) or _of_other_kind(package, kind) or OpenZip(data, package)


def is_xml(name: str) -> bool:
    """Whether the part of this name is XML."""
    return name.lower().endswith(_XML)


def damaged() -> ZipFault:
    """The refusal of a file that cannot be read; for parts that are no XML, too."""
    return ZipFault("damaged", say("the file is damaged and cannot be read"), say("ask for it once more"))


def _too_large(package: zipfile.ZipFile, kind: ZipKind) -> ZipFault | None:
    entries = package.infolist()
    limit, size = kind.most_unpacked, sum(entry.file_size for entry in entries)
    too_large = len(entries) > kind.most_parts or size > limit
    if kind.most_xml is not None:
        xml = sum(entry.file_size for entry in entries if is_xml(entry.filename))
        if xml > kind.most_xml:
            too_large, limit, size = True, kind.most_xml, xml
    if not too_large:
        return None
    message = say(
        "the file unpacks to {size} MiB in {count} parts; at most {limit} MiB in {most} are read",
        size=-(-size >> 20) if size < 1 << 60 else 0,
        count=len(entries),
        limit=limit >> 20,
        most=kind.most_parts,
    )
    return ZipFault("too_large", message)


def _of_other_kind(package: zipfile.ZipFile, kind: ZipKind) -> ZipFault | None:
    """What the table of contents alone tells."""
    said, entries = kind.wording, package.infolist()
    names = {entry.filename for entry in entries}
    if any(entry.flag_bits & 1 for entry in entries):
        return ZipFault("other", say("the file has a password"), said.save_as)
    if "mimetype" in names:
        return ZipFault("other", said.opendocument, said.save_as)
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        return ZipFault("other", said.macros, said.save_as)
    if not all(_holds(names, wanted) for wanted in kind.holds):
        return ZipFault("other", said.no_such_zip, said.save_as)
    strange = any(entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) for entry in entries)
    return damaged() if strange or len(names) != len(entries) else None


def _holds(names: set[str], wanted: str) -> bool:
    return any(name.startswith(wanted) for name in names) if wanted.endswith("/") else wanted in names


def _unsafe(data: bytes, name: str) -> ZipFault | None:
    """Why a part of XML is not given to a parser, in whichever of its encodings it is written."""
    letters = data.replace(b"\0", b"") if b"\0" in data else data
    for mark in _MARKS:
        letters = letters.removeprefix(mark)
    encoding = _ENCODING.match(letters)
    if encoding and encoding[1].lower() not in _PLAIN_ENCODINGS:
        return ZipFault("entities", say("{part} is not written in UTF-8", part=name))
    if b"<!DOCTYPE" in letters or b"<!ENTITY" in letters:
        return ZipFault("entities", say("{part} defines entities; such a file is not opened", part=name))
    return None
