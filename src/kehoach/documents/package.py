"""The parts of a template's file: which are filled in, which stay as they are, and which no document takes along.

A template is somebody's file. What names a person or a machine in it is left behind: its properties, its picture, data
attached to it, the people who commented, the path of the template that Word made it from.
"""

import posixpath
import re
from typing import NamedTuple
from xml.etree.ElementTree import Element, ParseError, fromstring

from kehoach.diagnostics import Diagnostic
from kehoach.documents import faults
from kehoach.documents.cleaning import escaped
from kehoach.documents.faults import of_file
from kehoach.documents.properties import APPLICATION
from kehoach.messages import say
from kehoach.source.word_file import WORD_FILE, of_other_kind
from kehoach.source.zip_package import ZipFault, damaged, open_zip

CONTENT_TYPES, RELATIONS, CORE, APP = "[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "docProps/app.xml"
_CODES = {
    "other": faults.NOT_DOCX,
    "damaged": faults.DAMAGED,
    "too_large": faults.TOO_LARGE,
    "entities": faults.ENTITIES,
}
_DROPPED = ("docProps/", "customXml/", "docMetadata/", "word/people.xml", "word/glossary/")
_LONGEST_NAME = 255
_FILLED = ("header", "footer", "footnotes", "endnotes")
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATION = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_KIND_CORE = "application/vnd.openxmlformats-package.core-properties+xml"
_KIND_APP = "application/vnd.openxmlformats-officedocument.extended-properties+xml"
_EXTERNAL = ' TargetMode="External"'
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_CHANGED = re.compile(rb"<w:(?:ins|del|moveFrom|moveTo|[a-zA-Z]+Change)\s[^<>]*w:author=")
_MADE_FROM = re.compile(rb"<w:attachedTemplate\s[^<>]*/>")


class Parts(NamedTuple):
    """A template's parts by their names, `[Content_Types].xml` first. `document` is the main one's name.

    `filled` are the names of those that may hold tags. `docProps/core.xml` is in none: each document has its own.
    """

    document: str
    filled: tuple[str, ...]
    data: dict[str, bytes]


class _Relation(NamedTuple):
    id: str
    kind: str
    target: str
    external: bool


def read_parts(data: bytes, file: str) -> Parts | Diagnostic:
    """The parts of a file with this name, or why it is not opened."""
    package = open_zip(data, file, WORD_FILE)
    found = package if isinstance(package, ZipFault) else package.parts()
    parts = found if isinstance(found, ZipFault) else _parts(found)
    if isinstance(parts, ZipFault):
        return of_file(_CODES[parts.why], file, parts.message, parts.hint)
    return _reviewed(parts, file) or parts


def _reviewed(parts: Parts, file: str) -> Diagnostic | None:
    """Comments and tracked changes would go out with every document, and the names of whoever made them."""
    comments = (part for name, part in parts.data.items() if name.endswith("comments.xml"))
    if any(b"<w:comment " in part for part in comments):
        hint = say("delete all comments: Review, Delete, Delete All Comments in Document")
        return of_file(faults.REVIEWED, file, say("there are comments in it"), hint)
    if any(_CHANGED.search(parts.data[name]) for name in parts.filled):
        hint = say("accept or reject all changes: Review, Accept, Accept All Changes")
        return of_file(faults.REVIEWED, file, say("there are tracked changes in it"), hint)
    return None


def _parts(data: dict[str, bytes]) -> Parts | ZipFault:
    other = of_other_kind(data[CONTENT_TYPES])
    if other is not None:
        return other
    relations = _relations(data, "")
    types = _parsed(data[CONTENT_TYPES])
    if relations is None or types is None:
        return damaged()
    main = [_name(one.target, "") for one in relations if one.kind.endswith("/officeDocument")]
    if len(main) != 1 or main[0] not in data or _left(main[0]):
        return damaged()
    document = main[0]
    kept = {name: part for name, part in data.items() if name not in (CONTENT_TYPES, RELATIONS) and not _left(name)}
    for name in [name for name in kept if name.endswith(".rels")]:
        if not _relations_kept(name, data, kept):
            return damaged()
    related = _relations(kept, document)
    if related is None:
        return damaged()
    filled = [
        _name(one.target, document) for one in related if one.kind.rpartition("/")[2] in _FILLED and not one.external
    ]
    office = next(one.kind for one in relations if one.kind.endswith("/officeDocument"))
    first = {CONTENT_TYPES: _types(types, kept), RELATIONS: _root_relations(document, office)}
    ordered = first | {document: kept[document], APP: APPLICATION} | dict(sorted(kept.items()))
    return Parts(document, (document, *sorted({name for name in filled if name in kept})), ordered)


def _left(name: str) -> bool:
    if len(name) > _LONGEST_NAME or "\\" in name or ".." in name.split("/"):
        return True
    return name.startswith((*_DROPPED, "/")) or name.endswith("/")


def _parsed(data: bytes) -> Element | None:
    try:
        return fromstring(data)
    except (ParseError, LookupError, ValueError):
        return None


def _relations(data: dict[str, bytes], part: str) -> list[_Relation] | None:
    """What a part refers to; None where that cannot be read."""
    folder, name = posixpath.split(part)
    written = data.get(posixpath.join(folder, "_rels", f"{name}.rels"))
    if written is None:
        return []
    root = _parsed(written)
    if root is None:
        return None
    return [
        _Relation(one.get("Id", ""), one.get("Type", ""), one.get("Target", ""), one.get("TargetMode") == "External")
        for one in root.iter(f"{{{_RELATION}}}Relationship")
    ]


def _name(target: str, part: str) -> str:
    """The name of the part that a relation of another leads to."""
    if target.startswith("/"):
        return target.lstrip("/")
    return posixpath.normpath(posixpath.join(posixpath.dirname(part), target))


def _relations_kept(name: str, data: dict[str, bytes], kept: dict[str, bytes]) -> bool:
    """Take relations to parts that are left out from a part of relations; False where it cannot be read."""
    folder, written = posixpath.split(name)
    part = posixpath.join(posixpath.dirname(folder), written.removesuffix(".rels"))
    relations = _relations(data, part)
    if relations is None:
        return False
    staying = [
        one for one in relations if not one.kind.endswith("/attachedTemplate") and not _leads_nowhere(one, part, kept)
    ]
    if len(staying) == len(relations):
        return True
    if part in kept:
        kept[part] = _MADE_FROM.sub(b"", kept[part])
    if staying:
        kept[name] = _written(staying)
    else:
        del kept[name]
    return True


def _leads_nowhere(relation: _Relation, part: str, kept: dict[str, bytes]) -> bool:
    return not relation.external and _left(_name(relation.target, part)) and _name(relation.target, part) not in kept


def _written(relations: list[_Relation]) -> bytes:
    lines = [
        f'<Relationship Id="{_quoted(one.id)}" Type="{_quoted(one.kind)}" Target="{_quoted(one.target)}"'
        f"{_EXTERNAL if one.external else ''}/>"
        for one in relations
    ]
    return f'{_HEAD}<Relationships xmlns="{_RELATION}">{"".join(lines)}</Relationships>'.encode()


def _root_relations(document: str, office: str) -> bytes:
    return _written(
        [
            _Relation("rId1", office, document, False),
            _Relation("rId2", f"{_RELATION}/metadata/core-properties", CORE, False),
            _Relation("rId3", f"{_OFFICE}/extended-properties", APP, False),
        ]
    )


def _types(types: Element, kept: dict[str, bytes]) -> bytes:
    """The types of the parts that are left, with those of the properties."""
    lines = []
    for one in types:
        kind = _quoted(one.get("ContentType", ""))
        name = one.get("PartName", "")
        if one.tag == f"{{{_TYPES}}}Default":
            lines.append(f'<Default Extension="{_quoted(one.get("Extension", ""))}" ContentType="{kind}"/>')
        elif name.lstrip("/") in kept:
            lines.append(f'<Override PartName="{_quoted(name)}" ContentType="{kind}"/>')
    for name, kind in ((CORE, _KIND_CORE), (APP, _KIND_APP)):
        lines.append(f'<Override PartName="/{name}" ContentType="{kind}"/>')
    return f'{_HEAD}<Types xmlns="{_TYPES}">{"".join(lines)}</Types>'.encode()


def _quoted(text: str) -> str:
    return escaped(text).replace('"', "&quot;")
