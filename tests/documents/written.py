"""Small Word files, written by hand, and a view for them to name."""

import io
import re
import zipfile
from datetime import date
from html import escape
from typing import Literal

import msgspec

from kehoach.diagnostics import Diagnostic
from kehoach.documents import FileProperties, Template, open_template
from kehoach.messages import translate

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
ABOUT = FileProperties("Đôn đốc", "Công an tỉnh", "Kế hoạch 1/KH", "Công văn", date(2025, 4, 22))


class Row(msgspec.Struct, frozen=True):
    number: str
    task: str
    remarks: tuple[str, ...] = ()


class Head(msgspec.Struct, frozen=True):
    superior: str
    issuer: str


class View(msgspec.Struct, frozen=True):
    head: Head
    lines: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()
    tone: Literal["orders", "asks"] = "orders"
    count: int = 3
    draft: bool = True
    note: str | None = None
    day: date = date(2025, 4, 22)


VIEW = View(
    Head("UBND TỈNH X", "CÔNG AN\nTỈNH X"),
    ("một", "hai"),
    (Row("01", "rà soát <luật> & nghị định", ("a", "b")), Row("02", "tập huấn")),
)


def run(text: str, settings: str = "", attributes: str = "") -> str:
    kept = f"<w:rPr>{settings}</w:rPr>" if settings else ""
    return f'<w:r{attributes}>{kept}<w:t xml:space="preserve">{escape(text, quote=False)}</w:t></w:r>'


def paragraph(*runs: str) -> str:
    """A paragraph of runs; a text that is no XML becomes one."""
    return f"<w:p>{''.join(one if one.startswith('<w:') else run(one) for one in runs)}</w:p>"


def table(*rows: tuple[str, ...]) -> str:
    """A table of cells, each a text or paragraphs."""
    grid = '<w:gridCol w:w="3000"/>' * max(map(len, rows))
    return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{''.join(map(_row, rows))}</w:tbl>"


def _row(cells: tuple[str, ...]) -> str:
    filled = (one if one.startswith("<w:p") else paragraph(one) for one in cells)
    return f"<w:tr>{''.join(f'<w:tc><w:tcPr/>{one}</w:tc>' for one in filled)}</w:tr>"


def document(*blocks: str, more: dict[str, str] | None = None, kinds: str = "", relations: str = "") -> bytes:
    """A Word file with these blocks as its text; `more` are other parts, with the XML that makes them known."""
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    text = "".join(one if one.startswith("<w:") else paragraph(one) for one in blocks)
    spaces = f'xmlns:w="{W}" xmlns:r="{OFFICE}"'
    parts = {
        "word/document.xml": f"<w:document {spaces}><w:body>{text}<w:sectPr/></w:body></w:document>",
        "[Content_Types].xml": (
            '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{WORD}.document.main+xml"/>'
            f'<Override PartName="/word/styles.xml" ContentType="{WORD}.styles+xml"/>{kinds}</Types>'
        ),
        "_rels/.rels": (
            f'<Relationships xmlns="{RELATIONS}"><Relationship Id="rId1" Type="{OFFICE}/officeDocument"'
            ' Target="word/document.xml"/></Relationships>'
        ),
        "word/_rels/document.xml.rels": (
            f'<Relationships xmlns="{RELATIONS}"><Relationship Id="rId1" Type="{OFFICE}/styles" Target="styles.xml"/>'
            f"{relations}</Relationships>"
        ),
        "word/styles.xml": f'<w:styles xmlns:w="{W}"><w:style w:type="paragraph" w:styleId="KHRule"/></w:styles>',
    } | (more or {})
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in parts.items():
            package.writestr(name, head + text)
    return file.getvalue()


def opened(*blocks: str) -> Template:
    found = open_template(document(*blocks), "mau.docx", View)
    assert isinstance(found, Template), [said(one) for one in found]
    return found


def faults(*blocks: str) -> list[Diagnostic]:
    """What is wrong with a template of these blocks."""
    found = open_template(document(*blocks), "mau.docx", View)
    assert isinstance(found, tuple), "the template has no fault"
    return [*found]


def said(found: Diagnostic) -> str:
    """Code, message and hint as one line."""
    return f"{found.code} {translate(found.message)}" + (f" [{translate(found.hint)}]" if found.hint else "")


def part(data: bytes | Diagnostic, name: str = "word/document.xml") -> str:
    assert isinstance(data, bytes), said(data)
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return package.read(name).decode()


def body(template: Template, view: View = VIEW) -> str:
    """The XML between the tags of the body, without its section."""
    whole = part(template.render(view, ABOUT))
    found = re.search(r"<w:body>(.*)<w:sectPr/></w:body>", whole, re.DOTALL)
    assert found
    return found[1]


def texts(template: Template, view: View = VIEW) -> list[str]:
    """What the paragraphs say, a line break as a line end."""
    from xml.etree.ElementTree import fromstring

    root = fromstring(part(template.render(view, ABOUT)))
    marks = {f"{{{W}}}br": "\n", f"{{{W}}}tab": "\t"}
    return [
        "".join(marks.get(one.tag, one.text or "" if one.tag == f"{{{W}}}t" else "") for one in each.iter())
        for each in root.iter(f"{{{W}}}p")
    ]
