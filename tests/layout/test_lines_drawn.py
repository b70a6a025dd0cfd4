"""A line under a component is one however it was made: border, underscores, a drawn shape new or old, underlining."""

from typing import Any

import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt
from tests.layout.documents import body, head, letter, line, new_document, report, rule_below, saved
from tests.layout.faults import find

from kehoach.layout.runner import check_document
from kehoach.typeface.widths import text_width

MOTTO = "Độc lập - Tự do - Hạnh phúc"
LENGTH = text_width(MOTTO, 14, bold=True)

_NEW = """<w:r {names}><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor behindDoc="0">
<wp:positionH relativeFrom="column"><wp:posOffset>1000</wp:posOffset></wp:positionH>
<wp:extent cx="{emu}" cy="0"/><a:graphic><a:graphicData><wps:wsp><wps:spPr><a:xfrm><a:off x="0" y="0"/>
<a:ext cx="{emu}" cy="0"/></a:xfrm><a:prstGeom prst="line"/></wps:spPr></wps:wsp></a:graphicData></a:graphic>
</wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:line from="0,0" to="10pt,0"/></w:pict></mc:Fallback>
</mc:AlternateContent></w:r>"""
_OLD = '<w:r {names}><w:pict><v:line from="50pt,18pt" to="{end}pt,18pt"/></w:pict></w:r>'
_NAMES = (
    nsdecls("w", "wp", "a")
    + ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml"'
    + ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)


def drawn(document: Any, xml: str, length: float, at: str = MOTTO) -> None:
    text = xml.format(names=_NAMES, emu=int(length * 12700), end=50 + length)
    find(document, at)._p.append(parse_xml(text))


def with_line(kind: str, share: float) -> Any:
    """The letter with another kind of line under its motto, this much as long as the motto."""
    document = letter()
    border = find(document, "Độc lập")._p.getnext()
    cell, length = border.getparent(), share * LENGTH
    if kind == "underscores":
        made = line(document, "_" * round(length / text_width("_", 14)), 14)
        cell.replace(border, made._p)
    elif kind == "underlined":
        cell.remove(border)
        find(document, "Độc lập").runs[0].font.underline = True
    else:
        cell.remove(border)
        drawn(document, _NEW if kind == "shape" else _OLD, length, "CỘNG HÒA" if kind == "anchored above" else MOTTO)
    return document


@pytest.mark.parametrize("kind", ["underscores", "underlined", "shape", "old shape", "anchored above"])
def test_any_line_will_do(kind: str) -> None:
    assert check_document(saved(with_line(kind, 1.0)), "x.docx") == ()


@pytest.mark.parametrize("kind", ["underscores", "shape", "old shape"])
@pytest.mark.parametrize("share", [0.5, 1.4])
def test_of_the_right_length(kind: str, share: float) -> None:
    assert {one.code for one in check_document(saved(with_line(kind, share)), "x.docx")} == {"KH726"}


def test_a_line_in_the_text_is_no_line_of_the_head() -> None:
    document = report()
    drawn(document, _NEW, 100, "Các sở")
    assert check_document(saved(document), "x.docx") == ()


def test_a_decision() -> None:
    """A quyết định has who decides in capitals above its bases, and "QUYẾT ĐỊNH:" in the middle of its text."""
    document = new_document()
    head(document, "BỘ CÔNG AN", "CÔNG AN TỈNH AN GIANG", "Số: 15/QĐ-CAT", "An Giang, ngày 05 tháng 01 năm 2026")
    line(document, "QUYẾT ĐỊNH", 14, "b")
    title = "Về việc ban hành Quy chế theo dõi thực hiện kế hoạch"
    line(document, title, 14, "b")
    rule_below(document, 160 * 72 / 25.4, 0.4 * text_width(title, 14, bold=True))
    line(document, "GIÁM ĐỐC CÔNG AN TỈNH AN GIANG", 14, "b").paragraph_format.space_before = Pt(6)
    for text in ("Căn cứ Luật Công an nhân dân ngày 20 tháng 11 năm 2018;", "Theo đề nghị của Trưởng phòng PV01."):
        body(document, text, "i")
    line(document, "QUYẾT ĐỊNH:", 14, "b").paragraph_format.space_before = Pt(6)
    first = body(document, "")
    for place, text in enumerate(("Điều 1.", " Ban hành kèm theo Quyết định này Quy chế theo dõi./.")):
        run = first.add_run(text)
        run.font.size, run.bold = Pt(14), place == 0
    found = {one.code for one in check_document(saved(document), "x.docx")}
    assert found == {"KH785", "KH790"}, found
