"""What a document says of itself: its properties, written whole, so that nothing of the template's own is left."""

from datetime import date

import msgspec

from kehoach.documents.cleaning import cleaned, escaped

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_CORE = (
    _HEAD + '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
    "<dc:title>{title}</dc:title><dc:subject>{subject}</dc:subject><dc:creator>{author}</dc:creator>"
    '<dcterms:created xsi:type="dcterms:W3CDTF">{day}T00:00:00Z</dcterms:created>'
    '<dcterms:modified xsi:type="dcterms:W3CDTF">{day}T00:00:00Z</dcterms:modified>'
    "<cp:category>{kind}</cp:category><dc:language>vi-VN</dc:language></cp:coreProperties>"
)
APPLICATION = (
    _HEAD + '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Application>kehoach</Application></Properties>"
).encode()


class FileProperties(msgspec.Struct, frozen=True):
    """What the file says of itself. `author` is the office, never a person; `day` is when it was made, by its data."""

    title: str
    author: str
    subject: str
    kind: str
    day: date


def core_properties(about: FileProperties) -> bytes:
    """The part `docProps/core.xml`; it names nobody who saved the file last."""
    return _CORE.format(
        title=_line(about.title),
        subject=_line(about.subject),
        author=_line(about.author),
        kind=_line(about.kind),
        day=about.day.isoformat(),
    ).encode()


def _line(text: str) -> str:
    return escaped(" ".join(cleaned(text).split()))
