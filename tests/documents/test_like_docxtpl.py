"""The same template and the same data give what docxtpl gives: a template made for it is one for us."""

import io
import zipfile
from typing import Any
from xml.etree.ElementTree import canonicalize

import docx
import msgspec
import pytest
from docxtpl import DocxTemplate
from jinja2 import Environment, StrictUndefined
from tests.documents.written import ABOUT, VIEW, Row, View
from tests.templates.cases import CASES

from kehoach.documents import Template, open_template, shipped
from kehoach.documents.rule_lines import rule

HOSTILE = msgspec.structs.replace(
    VIEW,
    head=msgspec.structs.replace(VIEW.head, superior="{{ 7 * 7 }} {% if %} &amp; ]]> <w:p> 'a' \"b\""),
    lines=("một\nhai", "", " ba  bốn ", "😀 " * 50),
    rows=tuple(Row(str(number), f"<{number}> & “x”") for number in range(30)),
)


def by_docxtpl(data: bytes, view: msgspec.Struct) -> bytes:
    template = DocxTemplate(io.BytesIO(data))
    values: dict[str, Any] = {name: getattr(view, name) for name in view.__struct_fields__}
    environment = Environment(autoescape=True, undefined=StrictUndefined)
    template.render({**values, "rule": rule}, environment, autoescape=True)
    file = io.BytesIO()
    template.save(file)
    return file.getvalue()


def by_us(data: bytes, view: msgspec.Struct) -> bytes:
    template = open_template(data, "mau.docx", type(view))
    assert isinstance(template, Template)
    done = template.render(view, ABOUT)
    assert isinstance(done, bytes)
    return done


def parts(data: bytes) -> dict[str, str]:
    """The document, headers, footers and notes in canonical form."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        names = [name for name in package.namelist() if name.startswith(("word/document", "word/header", "word/foot"))]
        return {name: canonicalize(package.read(name)) for name in names}


def template_file() -> bytes:
    """A template with all that docxtpl's tags can do, made by python-docx."""
    file = docx.Document()
    file.styles.add_style("KHRule", 1)
    file.sections[0].header.paragraphs[0].text = "{{ head.superior }} – {% if draft %}DỰ THẢO{% endif %}"
    file.sections[0].footer.paragraphs[0].text = "{% for l in lines %}{{ l }}{% endfor %}"
    file.add_paragraph("chữ thường & <dấu> ").add_run("{{ head.superior }}").bold = True
    for text in ("Gửi {", "{ head.", "issuer }", "} và {{ count }}", "{% if draft %} a {% else %} b {% endif %}"):
        file.paragraphs[-1].add_run(text)
    for text in ("{%p if draft %}", "{{p rule(head.issuer, 62) }}", "{%p elif count > 3 %}", "hai", "{%p endif %}"):
        file.add_paragraph(text)
    for text in (
        "{%p for l in lines %}",
        "{{ loop.index }}) {{ l | upper }}{# ghi chú #};",
        "{%p endfor %}",
        "{#p bỏ #}",
    ):
        file.add_paragraph(text)
    table = file.add_table(4, 2)
    cells = ("TT", "Việc", "{%tr for r in rows %}", "", "{{ r.number }}", "{{ r.task }}", "{%tr endfor %}", "")
    for at, text in enumerate(cells):
        table.cell(at // 2, at % 2).text = text
    wide = file.add_table(1, 4)
    for at, text in enumerate(("{%tc for l in lines %}", "{{ l }}", "{%tc endfor %}", "cuối")):
        wide.cell(0, at).text = text
    runs = file.add_paragraph("trước ")
    for text in ("{%r if draft %}", "trong", "{%r endif %}", " sau"):
        runs.add_run(text).italic = text == "trong"
    file.add_paragraph(
        '{% set x = head.issuer ~ "!" %}{{ x }} {{ "đơn" if tone == "orders" else "kép" }} {% if 1 < 2 %}<{% endif %}'
    )
    made = io.BytesIO()
    file.save(made)
    return made.getvalue()


@pytest.mark.parametrize("view", [VIEW, msgspec.structs.replace(VIEW, draft=False, lines=(), rows=()), HOSTILE])
def test_all_tags_come_to_the_same_xml(view: View) -> None:
    data = template_file()
    ours, theirs = parts(by_us(data, view)), parts(by_docxtpl(data, view))
    assert sorted(ours) == ["word/document.xml", "word/footer1.xml", "word/header1.xml"]
    assert ours == theirs


@pytest.mark.parametrize("case", CASES)
def test_templates_that_ship_come_to_the_same_xml(case: str) -> None:
    name, view = CASES[case]
    ours, theirs = parts(by_us(shipped.read(name), view)), parts(by_docxtpl(shipped.read(name), view))
    assert sorted(ours) == sorted(theirs)
    assert ours == theirs
