"""A template's parts put into a file: the same bytes on every machine, and nothing in it that is not needed."""

import io
import re
import zipfile
from xml.sax.saxutils import escape

import msgspec
from tools.word_templates.markup import page_field, paragraph
from tools.word_templates.styles import styles_xml

_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_SPACES = f'xmlns:w="{_WORD}" xmlns:r="{_LINKS}"'
_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_TIME = (1980, 1, 1, 0, 0, 0)

DRAFT_HEADER = "rIdDraft"
BLANK_HEADER = "rIdBlank"
_PARTS = {
    "rIdStyles": ("styles", "styles.xml"),
    "rIdSettings": ("settings", "settings.xml"),
    "rIdNumber": ("header", "header-number.xml"),
    DRAFT_HEADER: ("header", "header-draft.xml"),
    BLANK_HEADER: ("header", "header-blank.xml"),
}


class WordTemplate(msgspec.Struct, frozen=True):
    """A template: its file's stem, what Word shows as its title, and the content of its body."""

    name: str
    title: str
    body: str


def packed(template: WordTemplate) -> bytes:
    """The template as a Word file."""
    document = f"{_XML}<w:document {_SPACES}><w:body>{template.body}</w:body></w:document>"
    headers = _headers()
    parts = {name: part for name, part in _PARTS.items() if part[0] != "header" or f'"{name}"' in document}
    used = re.findall(r'w:pStyle w:val="(\w+)"', document + "".join(headers.values()))
    contents = {
        "[Content_Types].xml": _content_types([file for kind, file in parts.values() if kind == "header"]),
        "_rels/.rels": _package_links(),
        "docProps/core.xml": _properties(template.title),
        "word/document.xml": document,
        "word/_rels/document.xml.rels": _document_links(parts),
        "word/styles.xml": _XML + styles_xml(used),
        "word/settings.xml": _settings(),
    }
    for identifier, (kind, file) in parts.items():
        if kind == "header":
            contents[f"word/{file}"] = f"{_XML}<w:hdr {_SPACES}>{headers[identifier]}</w:hdr>"
    return _zipped(contents)


def _headers() -> dict[str, str]:
    return {
        "rIdNumber": paragraph("KHPageNumber", after=page_field()),
        DRAFT_HEADER: paragraph("KHDraft", "{% if draft %}DỰ THẢO{% endif %}"),
        BLANK_HEADER: paragraph("KHPageNumber"),
    }


def _content_types(headers: list[str]) -> str:
    kinds = {"/word/document.xml": "document.main", "/word/styles.xml": "styles", "/word/settings.xml": "settings"}
    kinds |= {f"/word/{file}": "header" for file in headers}
    overrides = "".join(
        f'<Override PartName="{part}" ContentType="{_TYPES}.{kind}+xml"/>' for part, kind in kinds.items()
    )
    return (
        f'{_XML}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}<Override PartName="/docProps/core.xml" '
        'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
    )


def _package_links() -> str:
    return (
        f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_LINKS}/officeDocument" Target="word/document.xml"/>'
        f'<Relationship Id="rId2" Type="{_PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>'
        "</Relationships>"
    )


def _document_links(parts: dict[str, tuple[str, str]]) -> str:
    links = "".join(
        f'<Relationship Id="{name}" Type="{_LINKS}/{kind}" Target="{file}"/>' for name, (kind, file) in parts.items()
    )
    return f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">{links}</Relationships>'


def _properties(title: str) -> str:
    return (
        f'{_XML}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(title)}</dc:title><dc:creator>kehoach</dc:creator><dc:language>vi-VN</dc:language>"
        "</cp:coreProperties>"
    )


def _settings() -> str:
    word = "http://schemas.microsoft.com/office/word"
    return (
        f'{_XML}<w:settings xmlns:w="{_WORD}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/><w:compat>'
        f'<w:compatSetting w:name="compatibilityMode" w:uri="{word}" w:val="15"/></w:compat>'
        '<w:themeFontLang w:val="vi-VN"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
    )


def _zipped(contents: dict[str, str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as file:
        for name, text in contents.items():
            entry = zipfile.ZipInfo(name, _TIME)
            entry.create_system, entry.external_attr = 0, 0
            file.writestr(entry, text.encode())
    return out.getvalue()
