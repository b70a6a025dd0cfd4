"""Whether a file is a .docx that may be opened, and its parts of XML, parsed.

What somebody sends is not trusted: the zip is opened with care, depth is bounded too, and nothing outside the file is
ever fetched. Letters of one hand share all parts but their text: what was parsed once is kept for the next file.
"""

import posixpath
from typing import TYPE_CHECKING

import msgspec

from kehoach.layout.markup import W, normalised
from kehoach.messages import Message, say
from kehoach.source.word_file import WORD_FILE, of_other_kind
from kehoach.source.zip_package import OpenZip, Packed, ZipFault, damaged, is_xml, open_zip

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

MAX_FILE = 64 << 20
MAX_DEPTH = 250
MAX_KEPT = 4 << 20  # bytes of XML that are kept parsed from one file to the next

NOT_DOCX = "KH700"  # another kind of file, or a .docx with macros or a password
DAMAGED = "KH701"  # a .docx that cannot be read
TOO_LARGE = "KH702"  # unpacks to more than is read
ENTITIES = "KH703"  # a part that defines entities, or hides its letters
EMPTY = "KH704"  # a .docx without any text

_CODES = {"other": NOT_DOCX, "damaged": DAMAGED, "too_large": TOO_LARGE, "entities": ENTITIES}
_PACKAGE_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_UNREAD = ("customXml/", "docProps/")
_UNPARSED = ".vml"
_DIFFERS = "document.xml"  # in every letter
_KEPT: "dict[Packed, Element]" = {}
_KEPT_SIZES: list[int] = []


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
        self._targets: dict[str, dict[str, tuple[str, str]]] = {}

    def targets(self, part: str) -> dict[str, tuple[str, str]]:
        """What the part refers to: id → kind of relation (its last word) and name of a part in this package."""
        if part not in self._targets:
            folder, name = posixpath.split(part)
            root = self.parts.get(posixpath.join(folder, "_rels", f"{name}.rels"))
            self._targets[part] = {} if root is None else _targets(root, folder)
        return self._targets[part]

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
    package = open_zip(data, name, WORD_FILE)
    found = package if isinstance(package, ZipFault) else _parts(package)
    return PackageFault(_CODES[found.why], found.message, found.hint) if isinstance(found, ZipFault) else found


def _parts(package: OpenZip) -> Package | ZipFault:
    """Every part of XML that the layout depends on, parsed."""
    types = package.read("[Content_Types].xml")
    other = types if isinstance(types, ZipFault) else of_other_kind(types)
    if other is not None:
        return other
    parts: dict[str, Element] = {}
    for name in package.names:
        if not is_xml(name) or name.startswith(_UNREAD) or name.lower().endswith(_UNPARSED):
            continue
        found = _part(package, name)
        if isinstance(found, ZipFault):
            return found
        parts[name] = found
    return _document(parts)


def _part(package: OpenZip, name: str) -> "Element | ZipFault":
    packed = package.packed(name)
    kept = _KEPT.get(packed)
    if kept is not None:
        return kept
    data = package.read(name)
    if isinstance(data, ZipFault):
        return data
    root = _parsed(data)
    if root is None:
        return damaged()
    if _depth(root) > MAX_DEPTH:
        return ZipFault("too_large", say("{part} is nested too deeply", part=name))
    if not name.endswith(_DIFFERS):
        _keep(packed, root, len(data) + len(packed.data))
    return root


def _keep(packed: Packed, root: "Element", size: int) -> None:
    """Keep the part for the next file. What is kept has a bound, in bytes of XML; past it, all is forgotten."""
    if sum(_KEPT_SIZES) + size > MAX_KEPT:
        _KEPT.clear()
        _KEPT_SIZES.clear()
    if size <= MAX_KEPT:
        _KEPT[packed] = root
        _KEPT_SIZES.append(size)


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


def _document(parts: dict[str, "Element"]) -> Package | ZipFault:
    main = [name for kind, name in _targets(parts["_rels/.rels"], "").values() if kind == "officeDocument"]
    if len(main) != 1 or main[0] not in parts:
        return damaged()
    if parts[main[0]].tag != f"{W}document":
        return ZipFault("other", WORD_FILE.wording.no_such_zip, WORD_FILE.wording.save_as)
    return Package(main[0], parts)
