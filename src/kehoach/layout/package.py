"""Whether a file is a .docx that may be opened, and its parts: a zip of XML, looked at before anything interprets it.

What somebody sends is not trusted: sizes and depth are bounded, macros and passwords refused, and no part may define
an entity or name an encoding in which one could hide. Nothing outside the file is ever fetched.
"""

import io
import posixpath
import re
import zipfile
import zlib
from typing import TYPE_CHECKING

import msgspec

from kehoach.layout.markup import W, normalised
from kehoach.messages import Message, say

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

MAX_FILE = 64 << 20
MAX_UNPACKED = 400 << 20  # pictures are never unpacked, but a letter is not larger than this
MAX_XML = 24 << 20
MAX_PARTS = 4000
MAX_DEPTH = 250

NOT_DOCX = "KH700"  # another kind of file, or a .docx with macros or a password
DAMAGED = "KH701"  # a .docx that cannot be read
TOO_LARGE = "KH702"  # unpacks to more than is read
ENTITIES = "KH703"  # a part that defines entities, or hides its letters
EMPTY = "KH704"  # a .docx without any text

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SAVE_AS = say("open it in Word or LibreOffice and save it as .docx")
_ENCODING = re.compile(rb"""^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([^"']*)["']""")
_PLAIN_ENCODINGS = (b"utf-8", b"us-ascii", b"ascii", b"utf-16")
_PACKAGE_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


class PackageFault(msgspec.Struct, frozen=True):
    """Why the file is not opened."""

    code: str
    message: Message
    hint: Message | None = None


class Package:
    """The parts of XML that are read, by their names, and what each refers to."""

    def __init__(self, document: str, parts: dict[str, "Element"]) -> None:
        self.document = document
        self.parts = parts

    def targets(self, part: str) -> dict[str, tuple[str, str]]:
        """What the part refers to: id → kind of relation (its last word) and name of a part in this package."""
        folder, name = posixpath.split(part)
        root = self.parts.get(posixpath.join(folder, "_rels", f"{name}.rels"))
        return {} if root is None else _targets(root, folder)

    def related(self, kind: str) -> "Element | None":
        """The part that the document refers to as its `styles`, `theme`, `settings`, `numbering`."""
        for found, name in self.targets(self.document).values():
            if found == kind and name in self.parts:
                return self.parts[name]
        return None


def _targets(root: "Element", folder: str) -> dict[str, tuple[str, str]]:
    found = {}
    for relation in root.iter(_PACKAGE_RELATION):
        if relation.get("TargetMode") != "External":
            target = relation.get("Target", "")
            name = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
            found[relation.get("Id", "")] = (relation.get("Type", "").rpartition("/")[2], name)
    return found


def open_package(data: bytes, name: str) -> Package | PackageFault:
    """The parts of the file called `name`, or why it is not opened. Never raises for what the bytes are."""
    lower = name.lower()
    if data.startswith(_OLE):
        message = say("this is an old .doc file, or one with a password; only .docx without a password is read")
        return PackageFault(NOT_DOCX, message, _SAVE_AS)
    if not data.startswith(b"PK"):
        if lower.endswith(".docx"):
            return PackageFault(DAMAGED, say("this is no .docx file"), _SAVE_AS)
        return PackageFault(NOT_DOCX, say("only .docx is read"), _SAVE_AS)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            return _entries(package) or _parts(package)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError):
        return _damaged()


def _damaged() -> PackageFault:
    return PackageFault(DAMAGED, say("the file is damaged and cannot be read"), say("ask for it once more"))


def _entries(package: zipfile.ZipFile) -> PackageFault | None:
    """What the table of contents alone tells."""
    entries = package.infolist()
    names = [entry.filename for entry in entries]
    size = sum(entry.file_size for entry in entries)
    xml = sum(entry.file_size for entry in entries if _is_xml(entry.filename))
    if len(entries) > MAX_PARTS or size > MAX_UNPACKED or xml > MAX_XML:
        limit, much = (MAX_XML, xml) if xml > MAX_XML else (MAX_UNPACKED, size)
        message = say(
            "the file unpacks to {size} MiB in {count} parts; at most {limit} MiB in {most} are read",
            size=-(-much >> 20) if much < 1 << 60 else 0,
            count=len(entries),
            limit=limit >> 20,
            most=MAX_PARTS,
        )
        return PackageFault(TOO_LARGE, message)
    if any(entry.flag_bits & 1 for entry in entries):
        return PackageFault(NOT_DOCX, say("the file has a password"), _SAVE_AS)
    if "mimetype" in names:
        return PackageFault(NOT_DOCX, say("this is an OpenDocument file; only .docx is read"), _SAVE_AS)
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        return PackageFault(NOT_DOCX, say("the file has macros; only .docx without macros is read"), _SAVE_AS)
    if "[Content_Types].xml" not in names or "_rels/.rels" not in names:
        return PackageFault(NOT_DOCX, say("this is a zip file, but no Word document"), _SAVE_AS)
    strange = any(entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) for entry in entries)
    return _damaged() if strange or len(set(names)) != len(names) else None


def _is_xml(name: str) -> bool:
    return name.lower().endswith((".xml", ".rels"))


def _parts(package: zipfile.ZipFile) -> Package | PackageFault:
    """Every part of XML that the layout depends on, parsed."""
    parts: dict[str, Element] = {}
    for entry in package.infolist():
        if not _is_xml(entry.filename) or entry.filename.startswith(("customXml/", "docProps/")):
            continue
        data = package.read(entry)
        fault = _refused(data, entry.filename)
        if fault is not None:
            return fault
        root = _parsed(data)
        if root is None:
            return _damaged()
        if _depth(root) > MAX_DEPTH:
            return PackageFault(TOO_LARGE, say("{part} is nested too deeply", part=entry.filename))
        parts[entry.filename] = root
    return _document(parts)


def _refused(data: bytes, name: str) -> PackageFault | None:
    letters = data.replace(b"\0", b"").removeprefix(b"\xef\xbb\xbf").removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff")
    encoding = _ENCODING.match(letters)
    if encoding and encoding[1].lower() not in _PLAIN_ENCODINGS:
        return PackageFault(ENTITIES, say("{part} is not written in UTF-8", part=name))
    if b"<!DOCTYPE" in letters or b"<!ENTITY" in letters:
        return PackageFault(ENTITIES, say("{part} defines entities; such a file is not opened", part=name))
    return None


def _parsed(data: bytes) -> "Element | None":
    from xml.etree.ElementTree import ParseError, fromstring

    try:
        return fromstring(normalised(data))
    except (ParseError, LookupError, ValueError):
        return None


def _depth(root: "Element") -> int:
    """How deep the elements stand in each other, up to one more than is allowed."""
    level, depth = [root], 0
    while level and depth <= MAX_DEPTH:
        level, depth = [child for element in level for child in element], depth + 1
    return depth


def _document(parts: dict[str, "Element"]) -> Package | PackageFault:
    main = [name for kind, name in _targets(parts["_rels/.rels"], "").values() if kind == "officeDocument"]
    if len(main) != 1 or main[0] not in parts:
        return _damaged()
    if parts[main[0]].tag != f"{W}document":
        return PackageFault(NOT_DOCX, say("this is a zip file, but no Word document"), _SAVE_AS)
    return Package(main[0], parts)
