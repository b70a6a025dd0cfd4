"""Whether a file is an .xlsx that may be opened: looked at as a zip of XML, before anything interprets it."""

import re

import msgspec

from kehoach.messages import Message, say
from kehoach.source.zip_package import OpenZip, Wording, ZipFault, ZipKind, is_xml, open_zip

MAX_FILE = 20 << 20
MAX_CELLS = 300_000

NOT_XLSX = "KH650"  # another kind of file, or an .xlsx with macros or a password
CORRUPT = "KH651"  # an .xlsx that cannot be read
TOO_LARGE = "KH652"  # unpacks to more than is read
ENTITIES = "KH653"  # a part that defines entities, or hides its letters

_CODES = {"other": NOT_XLSX, "damaged": CORRUPT, "too_large": TOO_LARGE, "entities": ENTITIES}
_CELL = re.compile(rb"<(?:[\w.-]+:)?c[\s>/]")
_MERGED = re.compile(rb"""<(?:[\w.-]+:)?mergeCell\s[^>]*?ref\s*=\s*["']([A-Za-z0-9:$]{1,30})["']""")
_SHEETS = "xl/worksheets/"

_WORKBOOK = ZipKind(
    ending=".xlsx",
    holds=("[Content_Types].xml", _SHEETS),
    most_unpacked=50 << 20,
    most_parts=1000,
    wording=Wording(
        old=say("this is an old .xls file, or one with a password; only .xlsx without a password is read"),
        other=say("only .xlsx is read"),
        not_this=say("this is no .xlsx file"),
        opendocument=say("this is an OpenDocument file; only .xlsx is read"),
        macros=say("the file has macros; only .xlsx without macros is read"),
        no_such_zip=say("this is a zip file, but no workbook"),
        save_as=say("open it in Excel or LibreOffice and save it as .xlsx"),
    ),
)


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
    package = open_zip(data, name, _WORKBOOK)
    found = package if isinstance(package, ZipFault) else _parts(package)
    return PackageFault(_CODES[found.why], found.message, found.hint) if isinstance(found, ZipFault) else found


def _parts(package: OpenZip) -> Package | ZipFault:
    """Every part of XML, each letter of it."""
    merged: dict[str, tuple[str, ...]] = {}
    cells = 0
    for name in filter(is_xml, package.names):
        text = package.read(name)
        if isinstance(text, ZipFault):
            return text
        if name.startswith(_SHEETS):
            letters = text.replace(b"\0", b"")
            cells += len(_CELL.findall(letters))
            merged[name] = tuple(found.decode() for found in _MERGED.findall(letters))
    if cells > MAX_CELLS:
        message = say("the file has {count} cells; at most {limit} are read", count=cells, limit=MAX_CELLS)
        return ZipFault("too_large", message)
    return Package(merged)
