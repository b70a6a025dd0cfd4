"""What a template's tags come to, in each part that can hold them, and what of the template's file stays or goes."""

import io
import re
import zipfile

import msgspec
import pytest
from tests.documents.written import (
    ABOUT,
    OFFICE,
    RELATIONS,
    VIEW,
    WORD,
    Row,
    View,
    W,
    body,
    document,
    opened,
    paragraph,
    part,
    run,
    said,
    table,
    texts,
)

from kehoach.diagnostics import Diagnostic
from kehoach.documents import Template, open_template
from kehoach.messages import activate


def with_view(**fields: object) -> View:
    return msgspec.structs.replace(VIEW, **fields)


def test_values_loops_conditions_comments_and_variables() -> None:
    template = opened(
        "Kính gửi: {{ head.issuer | replace('\\n', ' ') }}{# nhận xét #}.",
        "{%p for r in rows %}",
        "{{ loop.index }}/{{ rows | length }} {{ r.task }}{% if not loop.last %};{% else %}.{% endif %}",
        "{%p endfor %}",
        "{%p if draft and count > 2 %}",
        "{% set name = head.superior ~ ' (' ~ count ~ ')' %}{{ name | lower }}",
        "{%p else %}",
        "không",
        "{%p endif %}",
        "{#p bỏ cả đoạn này #}",
        "{{ lines | join(', ') }} {{ note | default('–') }} {{ lines[0] | capitalize }} {{ -count }}",
    )
    assert texts(template) == [
        "Kính gửi: CÔNG AN TỈNH X.",
        "1/2 rà soát <luật> & nghị định;",
        "2/2 tập huấn.",
        "ubnd tỉnh x (3)",
        "một, hai – Một -3",
    ]


def test_rows_of_a_table_are_repeated_and_cells_too() -> None:
    rows = opened(
        table(("TT", "Việc"), ("{%tr for r in rows %}", ""), ("{{ r.number }}", "{{ r.task }}"), ("{%tr endfor %}", ""))
    )
    assert texts(rows) == ["TT", "Việc", "01", "rà soát <luật> & nghị định", "02", "tập huấn"]
    cells = opened(table(("{%tc for l in lines %}", "{{ l }}", "{%tc endfor %}", "cuối")))
    written = body(cells, with_view(lines=("a", "b", "c", "d", "e")))
    assert written.count("<w:tc>") == 6
    assert re.findall(r'gridCol w:w="(\d+)"', written) == ["2000"] * 6


def test_a_run_that_stands_for_itself_goes_with_what_it_encloses() -> None:
    template = opened(paragraph(run("a "), run("{%r if draft %}"), run("b", "<w:b/>"), run("{%r endif %}"), run("c")))
    assert texts(template) == ["a bc"]
    assert texts(template, with_view(draft=False)) == ["a c"]


def test_text_beside_a_run_tag_keeps_its_setting() -> None:
    written = body(opened(paragraph(run("{%r if draft %}x{%r endif %}sau", "<w:b/>"))))
    assert written.endswith('<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">sau</w:t></w:r></w:p>')


def test_a_line_end_in_a_value_becomes_a_line_break_and_a_tab_a_tab() -> None:
    assert texts(opened("{{ note }}"), with_view(note="a\r\nb\rc\u2028d\te")) == ["a\nb\nc\nd\te"]


def test_a_tag_that_word_has_cut_apart_is_joined() -> None:
    lang = '<w:lang w:val="vi-VN"/>'
    template = opened(
        paragraph(
            run("Gửi {", "<w:b/>", ' w:rsidR="00A1"'),
            '<w:proofErr w:type="spellStart"/>',
            run("{ head.iss", f"<w:b/>{lang}"),
            '<w:bookmarkStart w:id="1" w:name="x"/>',
            run("uer ", "<w:b/><w:noProof/>", ' w:rsidRPr="00A2"'),
            '<w:bookmarkEnd w:id="1"/>',
            run("}} nhé", "<w:b/>"),
        )
    )
    assert body(template) == (
        '<w:p><w:r w:rsidR="00A1"><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">Gửi CÔNG AN</w:t><w:br/>'
        '<w:t xml:space="preserve">TỈNH X nhé</w:t></w:r>'
        '<w:bookmarkStart w:id="1" w:name="x"/><w:bookmarkEnd w:id="1"/></w:p>'
    )


def test_several_tags_share_a_cut_run() -> None:
    template = opened(paragraph(run("{{ count }}{{ co"), run("unt }}-{{ tone"), run(" }}. {{ count }}")))
    assert texts(template) == ["33-orders. 3"]


def test_a_text_box_has_tags_of_its_own_in_the_midst_of_a_paragraph() -> None:
    inner = "".join(map(paragraph, ("{%p for l in lines %}", "{{ l }}", "{%p endfor %}")))
    box = f"<w:r><w:pict><w:txbxContent>{inner}</w:txbxContent></w:pict></w:r>"
    template = opened(
        paragraph(run("{% set a = 'x' %}{{ a }} {% if draft %}y"), box, run(" {{ count }}{% endif %} {{ a }}"))
    )
    assert body(template).count("<w:p>") == 3
    assert re.sub("<[^>]+>", "", body(template)) == "x ymộthai 3 x"
    assert "<w:txbxContent><w:p/></w:txbxContent>" in body(template, with_view(lines=()))


def test_what_no_tag_touches_stays_letter_for_letter() -> None:
    strange = "<w:p  w:rsidR = '00'><w:pPr ><w:jc w:val='both' /></w:pPr>\n<w:r><w:t>&#65;&quot;&gt;</w:t></w:r></w:p >"
    assert body(opened(strange, "{{ count }}")).startswith(strange.replace("<w:t>", '<w:t xml:space="preserve">'))


def test_headers_footers_and_notes_are_filled_in_too() -> None:
    names = {"header1": "hdr", "footer1": "ftr", "footnotes": "footnotes"}
    kinds, relations, more = "", "", {}
    for name, root in names.items():
        kind = name.rstrip("1")
        inner = paragraph("{{ head.superior }} " + name)
        inner = f'<w:footnote w:id="2">{inner}</w:footnote>' if name == "footnotes" else inner
        more[f"word/{name}.xml"] = f'<w:{root} xmlns:w="{W}">{inner}</w:{root}>'
        kinds += f'<Override PartName="/word/{name}.xml" ContentType="{WORD}.{kind}+xml"/>'
        relations += f'<Relationship Id="r{name}" Type="{OFFICE}/{kind}" Target="{name}.xml"/>'
    template = open_template(document("x", more=more, kinds=kinds, relations=relations), "mau.docx", View)
    assert isinstance(template, Template)
    done = template.render(VIEW, ABOUT)
    for name in names:
        assert f"UBND TỈNH X {name}" in part(done, f"word/{name}.xml")


def test_a_header_that_a_condition_empties_keeps_a_paragraph() -> None:
    inner = "".join(map(paragraph, ("{%p if draft %}", "DỰ THẢO", "{%p endif %}")))
    more = {"word/header1.xml": f'<w:hdr xmlns:w="{W}">{inner}</w:hdr>'}
    relation = f'<Relationship Id="r7" Type="{OFFICE}/header" Target="/word/header1.xml"/>'
    template = open_template(document("x", more=more, relations=relation), "mau.docx", View)
    assert isinstance(template, Template)
    assert "<w:p/></w:hdr>" in part(template.render(with_view(draft=False), ABOUT), "word/header1.xml")


def test_a_cell_that_a_condition_empties_keeps_a_paragraph() -> None:
    cell = "".join(map(paragraph, ("{%p if draft %}", "DỰ THẢO", "{%p endif %}")))
    assert "<w:tc><w:tcPr/><w:p/></w:tc>" in body(opened(table((cell, "b"))), with_view(draft=False))


def test_a_cell_that_a_condition_empties_keeps_a_paragraph_where_the_file_is_indented() -> None:
    inner = "\n  ".join(map(paragraph, ("{%p if draft %}", "DỰ THẢO", "{%p endif %}")))
    cell = f"<w:tbl>\n<w:tr>\n<w:tc>\n<w:tcPr/>\n  {inner}\n</w:tc></w:tr></w:tbl>"
    assert "<w:tcPr/><w:p/></w:tc>" in body(opened(cell), with_view(draft=False))


@pytest.mark.parametrize(
    "lost", ['<w:br w:type="page"/>', '<w:footnoteReference w:id="2"/>', '<w:fldChar w:fldCharType="end"/>']
)
def test_a_paragraph_tag_takes_no_page_break_note_or_field_with_it(lost: str) -> None:
    found = open_template(
        document(paragraph(run("{%p if draft %}"), f"<w:r>{lost}</w:r>"), "x", "{%p endif %}"), "mau.docx", View
    )
    assert isinstance(found, tuple)
    assert [one.code for one in found] == ["KH684"]


def test_settings_that_say_nothing_do_not_cut_a_tag_apart() -> None:
    assert texts(opened(paragraph(run("{{ co"), "<w:r><w:rPr/><w:t>unt }}</w:t></w:r>"))) == ["3"]


def test_a_strict_file_stays_a_strict_file() -> None:
    strict = "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument"
    relations = (
        f'<Relationships xmlns="{RELATIONS}"><Relationship Id="a" Type="{strict}" Target="word/document.xml"/>'
        "</Relationships>"
    )
    template = open_template(document("{{ count }}", more={"_rels/.rels": relations}), "mau.docx", View)
    assert isinstance(template, Template)
    assert f'Type="{strict}"' in part(template.render(VIEW, ABOUT), "_rels/.rels")


def test_pictures_are_numbered_anew() -> None:
    shape = '<wp:docPr descr=\'a > b\' id="7" name="x"/>'
    picture = f'<w:p><w:r><w:drawing xmlns:wp="wp"><wp:inline>{shape}</wp:inline></w:drawing></w:r></w:p>'
    written = body(opened("{%p for l in lines %}", picture, "{%p endfor %}", "{{ count }}"))
    assert re.findall(r"docPr descr='a > b' id=\"(\d+)\"", written) == ["1001", "1002"]


def test_the_properties_are_the_documents_own() -> None:
    old = '<cp:coreProperties xmlns:cp="c"><cp:lastModifiedBy>somebody</cp:lastModifiedBy></cp:coreProperties>'
    left = {
        "docProps/core.xml": old,
        "docProps/app.xml": "<Properties><Manager>somebody</Manager></Properties>",
        "docProps/custom.xml": "<somebody/>",
        "docProps/thumbnail.jpeg": "somebody",
        "customXml/item1.xml": "<somebody/>",
        "customXml/_rels/item1.xml.rels": f'<Relationships xmlns="{RELATIONS}"/>',
        "word/people.xml": "<somebody/>",
        "word/settings.xml": f'<w:settings xmlns:w="{W}"><w:zoom/><w:attachedTemplate r:id="rId1"/></w:settings>',
        "word/_rels/settings.xml.rels": (
            f'<Relationships xmlns="{RELATIONS}"><Relationship Id="rId1" Type="{OFFICE}/attachedTemplate"'
            ' Target="file:///C:/Users/somebody/x.dotx" TargetMode="External"/></Relationships>'
        ),
    }
    relations = (
        f'<Relationship Id="rId8" Type="{OFFICE}/customXml" Target="../customXml/item1.xml"/>'
        f'<Relationship Id="rId9" Type="{OFFICE}/hyperlink" Target="https://a.vn/?a=1&amp;b=2" TargetMode="External"/>'
        f'<Relationship Id="rId7" Type="{OFFICE}/settings" Target="settings.xml"/>'
    )
    kinds = '<Override PartName="/docProps/custom.xml" ContentType="custom"/>'
    template = open_template(document("{{ count }}", more=left, relations=relations, kinds=kinds), "mau.docx", View)
    assert isinstance(template, Template)
    data = template.render(VIEW, ABOUT)
    assert isinstance(data, bytes)
    assert b"somebody" not in data
    assert b"custom" not in data
    assert "<w:zoom/></w:settings>" in part(data, "word/settings.xml")
    assert 'Target="https://a.vn/?a=1&amp;b=2" TargetMode="External"' in part(data, "word/_rels/document.xml.rels")
    core = part(data, "docProps/core.xml")
    day = 'xsi:type="dcterms:W3CDTF">2025-04-22T00:00:00Z</dcterms:'
    for held in (
        "<dc:title>Đôn đốc<",
        "<dc:creator>Công an tỉnh<",
        "<dc:subject>Kế hoạch 1/KH<",
        "<cp:category>Công văn<",
        "<dc:language>vi-VN<",
        f"{day}created",
        f"{day}modified",
    ):
        assert held in core
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert package.namelist()[:3] == ["[Content_Types].xml", "_rels/.rels", "word/document.xml"]
        assert package.testzip() is None
        for entry in package.infolist():
            assert (entry.date_time, entry.compress_type, entry.create_system) == ((1980, 1, 1, 0, 0, 0), 0, 3)


NO_VALUE = "this has no value in this document [ask before it: {% if name is not none %}]"
LONG = msgspec.structs.replace(VIEW.head, issuer="x" * 10_000)


@pytest.mark.parametrize(
    ("tag", "fields", "why"),
    [
        ("{{ note }}", {}, NO_VALUE),
        ("{{ note | upper }}", {}, NO_VALUE),
        ("{{ (rows | first).task }}", {"rows": ()}, NO_VALUE),
        ("{{ rows[1].task }}", {"rows": ()}, NO_VALUE),
        ("{{ 1 // (count - 3) }}", {}, "this cannot be worked out (ZeroDivisionError)"),
        ("{{ head.issuer | replace('', head.issuer) }}", {"head": LONG}, "the document would grow without end"),
    ],
)
def test_what_cannot_be_filled_in_is_a_fault_at_its_tag(tag: str, fields: dict[str, object], why: str) -> None:
    activate("en")
    template = opened("trước", "{%p if draft %}", "{{ count }}", "{%p endif %}", tag, f"Ông {tag}")
    found = template.render(with_view(**fields), ABOUT)
    assert isinstance(found, Diagnostic)
    assert said(found) == f"KH690 {tag}: {why}"
    assert (found.file, found.severity) == ("mau.docx", "error")
    found = opened(f"Ông {tag}").render(with_view(**fields), ABOUT)
    assert isinstance(found, Diagnostic)
    assert said(found).startswith(f"KH690 {tag} in “Ông {tag}")


def test_a_template_without_tags_is_a_document() -> None:
    assert texts(opened("chỉ có chữ {một} ngoặc")) == ["chỉ có chữ {một} ngoặc"]


def test_a_view_may_hold_very_many_rows() -> None:
    many = tuple(Row(str(number), f"việc {number}") for number in range(5_000))
    template = opened(table(("{%tr for r in rows %}", ""), ("{{ r.number }}", "{{ r.task }}"), ("{%tr endfor %}", "")))
    assert texts(template, with_view(rows=many))[-1] == "việc 4999"
