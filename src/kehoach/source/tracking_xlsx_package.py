"""Whether a file is an .xlsx that may be opened: looked at as a zip of XML, before anything interprets it.

What somebody sends back is not trusted: sizes are bounded, macros and passwords refused, and no part may define an
entity or name an encoding in which one could hide.
"""

import io
import re
import zipfile
import zlib

import msgspec

from kehoach.messages import Message, say

MAX_FILE = 20 << 20
MAX_UNPACKED = 50 << 20
MAX_PARTS = 1000
MAX_CELLS = 300_000

NOT_XLSX = "KH650"  # another kind of file, or an .xlsx with macros or a password
CORRUPT = "KH651"  # an .xlsx that cannot be read
TOO_LARGE = "KH652"  # unpacks to more than is read
ENTITIES = "KH653"  # a part that defines entities, or hides its letters

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SAVE_AS = say("open it in Excel or LibreOffice and save it as .xlsx")
_CELL = re.compile(rb"<(?:[\w.-]+:)?c[\s>/]")
_MERGED = re.compile(rb"""<(?:[\w.-]+:)?mergeCell\s[^>]*?ref\s*=\s*["']([A-Za-z0-9:$]{1,30})["']""")
_ENCODING = re.compile(rb"""^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([^"']*)["']""")
_PLAIN_ENCODINGS = (b"utf-8", b"us-ascii", b"ascii", b"utf-16")


class PackageFault(msgspec.Struct, frozen=True):
    """Why the file is not opened."""

    code: str
    message: Message
    hint: Message | None = None


class Package(msgspec.Struct, frozen=True):
    """What was seen on the way: the ranges of merged cells of each part."""

    merged: dict[str, tuple[str, ...]]


def inspect(data: bytes, name: str) -> Package | PackageFault:
    """Look into the bytes of the file called `name`, without interpreting them."""
    lower = name.lower()
    if data.startswith(_OLE):
        message = say("this is an old .xls file, or one with a password; only .xlsx without a password is read")
        return PackageFault(NOT_XLSX, message, _SAVE_AS)
    if not data.startswith(b"PK"):
        message = say("this is no .xlsx file") if lower.endswith(".xlsx") else say("only .xlsx is read")
        return PackageFault(NOT_XLSX if not lower.endswith(".xlsx") else CORRUPT, message, _SAVE_AS)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            return _entries(package) or _parts(package)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError):
        return _corrupt()


def _corrupt() -> PackageFault:
    return PackageFault(CORRUPT, say("the file is damaged and cannot be read"), say("ask for it once more"))


def _entries(package: zipfile.ZipFile) -> PackageFault | None:
    """What the table of contents alone tells."""
    entries = package.infolist()
    names = [entry.filename for entry in entries]
    size = sum(entry.file_size for entry in entries)
    if len(entries) > MAX_PARTS or size > MAX_UNPACKED:
        message = say(
            "the file unpacks to {size} MiB in {count} parts; at most {limit} MiB in {most} are read",
            size=-(-size >> 20) if size < 1 << 60 else 0,
            count=len(entries),
            limit=MAX_UNPACKED >> 20,
            most=MAX_PARTS,
        )
        return PackageFault(TOO_LARGE, message)
    if any(entry.flag_bits & 1 for entry in entries):
        return PackageFault(NOT_XLSX, say("the file has a password"), _SAVE_AS)
    if "mimetype" in names:
        return PackageFault(NOT_XLSX, say("this is an OpenDocument file; only .xlsx is read"), _SAVE_AS)
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        return PackageFault(NOT_XLSX, say("the file has macros; only .xlsx without macros is read"), _SAVE_AS)
    if "[Content_Types].xml" not in names or not any(name.startswith("xl/worksheets/") for name in names):
        return PackageFault(NOT_XLSX, say("this is a zip file, but no workbook"), _SAVE_AS)
    strange = any(entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) for entry in entries)
    return _corrupt() if strange or len(set(names)) != len(names) else None


def _parts(package: zipfile.ZipFile) -> Package | PackageFault:
    """Every part of XML, each letter of it."""
    merged: dict[str, tuple[str, ...]] = {}
    cells = 0
    for entry in package.infolist():
        if not entry.filename.lower().endswith((".xml", ".rels", ".vml")):
            continue
        text = package.read(entry)
        letters = text.replace(b"\0", b"").removeprefix(b"\xef\xbb\xbf").removeprefix(b"\xff\xfe")
        letters = letters.removeprefix(b"\xfe\xff")
        encoding = _ENCODING.match(letters)
        if encoding and encoding[1].lower() not in _PLAIN_ENCODINGS:
            return PackageFault(ENTITIES, say("{part} is not written in UTF-8", part=entry.filename))
        if b"<!DOCTYPE" in letters or b"<!ENTITY" in letters:
            return PackageFault(
                ENTITIES, say("{part} defines entities; such a file is not opened", part=entry.filename)
            )
        if entry.filename.startswith("xl/worksheets/"):
            cells += len(_CELL.findall(letters))
            merged[entry.filename] = tuple(found.decode() for found in _MERGED.findall(letters))
    if cells > MAX_CELLS:
        message = say("the file has {count} cells; at most {limit} are read", count=cells, limit=MAX_CELLS)
        return PackageFault(TOO_LARGE, message)
    return Package(merged)
