"""Good documents of other making have nothing to find: with tabs, text boxes, styles, through LibreOffice, in NFD."""

import shutil
import subprocess
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.enum.text import WD_TAB_ALIGNMENT as TAB
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor
from tests.layout.documents import (
    LONG,
    Document,
    body,
    foot,
    head,
    letter,
    line,
    new_document,
    number_pages,
    report,
    rule_below,
    saved,
    write,
)
from tests.layout.faults import border_above, every_paragraph, find, worded

from kehoach.layout.runner import check_document
from kehoach.messages import translate
from kehoach.typeface.widths import text_width

SIGNED = ("12/CAT-PV01", "2026-04-14T10:30:00+07:00")
MOTTO = "Độc lập - Tự do - Hạnh phúc"
ON_PAPER = "(Kèm theo Báo cáo số 05/BC-CAT-PV01 ngày 05 tháng 01 năm 2026 của Công an tỉnh An Giang)"


def found(data: bytes) -> list[tuple[str, str, str]]:
    return [(one.code, translate(one.message), one.text) for one in check_document(data, "x.docx")]


def box_before(element: Any, texts: tuple[str, ...], size: float, width: int = 200, *, bold: bool = False) -> Any:
    """A paragraph with a text box, put before an element."""
    holder = parse_xml(
        f'<w:p {nsdecls("w")}><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" style="width:{width}pt">'
        "<v:textbox><w:txbxContent/></v:textbox></v:shape></w:pict></w:r></w:p>"
    )
    content = next(holder.iter(qn("w:txbxContent")))
    spare = new_document()
    for text in texts:
        content.append(line(spare, text, size, "b" if bold else "")._p)
    element.addprevious(holder)
    return holder


def signed_in_a_box() -> Document:
    document = letter()
    box_before(document.tables[0]._tbl, SIGNED, 10)
    return document


def signed_above_all() -> Document:
    document = letter()
    for text in (*SIGNED, "Thời gian ký: 14/04/2026 10:30:00 +07:00"):
        document.tables[0]._tbl.addprevious(line(document, text, 10, align=ALIGN.RIGHT)._p)
    return document


def draft() -> Document:
    """DỰ THẢO in red in the header of the first page and in the head; number and day are left open."""
    document = report()
    section = document.sections[0]
    section.first_page_header.is_linked_to_previous = False
    mark = write(section.first_page_header.paragraphs[0], "DỰ THẢO", 14, bold=True)
    mark.runs[0].font.color.rgb = RGBColor(0xFF, 0, 0)
    line(document.tables[0].cell(1, 0), "DỰ THẢO LẦN 2", 13, "b")
    worded("Số: 05", "Số:        /BC-CAT-PV01")(document)
    worded("An Giang, ngày", "An Giang, ngày …… tháng …… năm 2026")(document)
    reference = "(Kèm theo Báo cáo số ……/BC-CAT-PV01 ngày … tháng … năm 2026 của Công an tỉnh An Giang)"
    worded("(Kèm theo", reference)(document)
    return document


def appendix_with_title_page() -> Document:
    document = report()
    document.sections[1].different_first_page_header_footer = True
    return document


def only_an_appendix() -> Document:
    """One of several appendices, in a file of its own, signed digitally."""
    document = new_document()
    heading = line(document, "Phụ lục II", 14, "b")
    line(document, "DANH MỤC NHIỆM VỤ", 14, "b")
    line(document, ON_PAPER, 14, "i")
    rule_below(document, 160 * 72 / 25.4, 150)
    body(document, "1. Rà soát văn bản", "b")
    for _ in range(20):
        body(document, LONG)
    body(document, "Các nhiệm vụ trên được thực hiện trong năm 2026./.")
    number_pages(document.sections[0], start=1)
    box_before(heading._p, SIGNED, 10)
    line(document, "DỰ THẢO", 14, "b")
    heading._p.getprevious().addprevious(document.paragraphs[-1]._p)
    return document


def two_appendices() -> Document:
    document = report()
    section = document.add_section()
    line(document, "Phụ lục II", 14, "b")
    line(document, "BIỂU MẪU", 14, "b")
    line(document, ON_PAPER, 14, "i")
    rule_below(document, 200, 100)
    document.add_table(rows=1, cols=1)
    number_pages(section, start=1)
    worded("Phụ lục", "Phụ lục I")(document)
    worded("Công an tỉnh báo cáo", "Công an tỉnh báo cáo kết quả (chi tiết tại Phụ lục I và Phụ lục II):")(document)
    return document


def with_address() -> Document:
    document = letter()
    paragraph = document.sections[0].first_page_footer.paragraphs[0]
    document.sections[0].different_first_page_header_footer = True
    border_above(write(paragraph, "Số 1 Lê Lợi, phường Long Xuyên. Điện thoại: (0296) 3 800 000. Fax: 0296", 11))
    return document


def underscores(text: str, size: float, share: float, *, bold: bool = True) -> str:
    return "_" * round(share * text_width(text, size, bold=bold) / (size / 2))


def with_tabs() -> Document:
    """No table: the two sides of the head and of the foot are set with tabs, the rules typed."""
    document = new_document()
    left, right, size = Mm(30), Mm(112), 13

    def sides(one: str, other: str, style: str = "", second: str = "b") -> Any:
        paragraph = document.add_paragraph()
        for stop in (left, right):
            paragraph.paragraph_format.tab_stops.add_tab_stop(stop, TAB.CENTER)
        write(paragraph, f"\t{one}", size, bold="b" in style)
        return write(paragraph, f"\t{other}", size, bold="b" in second, italic="i" in second)

    sides("UBND TỈNH AN GIANG", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
    sides("SỞ TƯ PHÁP", MOTTO, "b")
    sides(underscores("SỞ TƯ PHÁP", 13, 0.42), underscores(MOTTO, 13, 1.0), "", "")
    sides("Số: 07/KH-STP", "An Giang, ngày 02 tháng 02 năm 2026", "", "i")
    line(document, "KẾ HOẠCH", 14, "b")
    title = "Thực hiện công tác phổ biến pháp luật năm 2026"
    line(document, title, 14, "b")
    line(document, underscores(title, 14, 0.4), 14)
    body(document, "Sở Tư pháp ban hành Kế hoạch như sau:")
    body(document, "I. MỤC ĐÍCH", "b")
    body(document, "1. Yêu cầu:", "b")
    body(document, f"2. {LONG}")
    body(document, "Nâng cao chất lượng công tác, bảo đảm tiến độ./.")
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.tab_stops.add_tab_stop(right, TAB.CENTER)
    write(paragraph, "Nơi nhận:", 12, bold=True, italic=True)
    write(paragraph, "\tGIÁM ĐỐC", 14, bold=True)
    for text in ("- UBND tỉnh;", "- Lưu: VT."):
        line(document, text, 11, align=ALIGN.LEFT)
    name = document.add_paragraph()
    name.paragraph_format.tab_stops.add_tab_stop(right, TAB.CENTER)
    write(name, "\tTrần Thị B", 14, bold=True)
    return document


def with_heading_styles() -> Document:
    """Word's own styles for headings, made to what the decree asks; sections numbered by Word."""
    document = new_document()
    for name in ("Heading 1", "Heading 2"):
        style = document.styles[name]
        style.font.name, style.font.size, style.font.bold, style.font.italic = "Times New Roman", Pt(14), True, False
        style.font.color.rgb = RGBColor(0, 0, 0)
        fonts = style.element.rPr.rFonts
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{theme}"), None)
        fonts.set(qn("w:hAnsi"), "Times New Roman")
        style.paragraph_format.space_before, style.paragraph_format.first_line_indent = Pt(6), Mm(12.7)
        style.paragraph_format.alignment = ALIGN.JUSTIFY
    made = letter()
    document.element.body.insert(0, made.tables[0]._tbl)
    gone = find(document, "V/v")._p
    gone.getparent().remove(gone)
    worded("Số: 12", "Số: 12/KH-CAT-PV01")(document)
    line(document, "KẾ HOẠCH", 14, "b")
    line(document, "Phòng, chống mua bán người năm 2026", 14, "b")
    rule_below(document, 160 * 72 / 25.4, 0.4 * text_width("Phòng, chống mua bán người năm 2026", 14, bold=True))
    document.add_paragraph("I. MỤC ĐÍCH, YÊU CẦU", style="Heading 1")
    document.add_paragraph("1. Mục đích", style="Heading 2")
    body(document, f"{LONG[:-1]}./.")
    foot(document, ("- UBND tỉnh;", "- Lưu: VT, PV01."), ("GIÁM ĐỐC",), "Nguyễn Văn A")
    return document


def head_in_boxes() -> Document:
    """The national name stands in a text box beside the names of the bodies."""
    document = letter()
    table = document.tables[0]
    right = table.cell(0, 1)
    for paragraph in right.paragraphs[:2]:
        paragraph._p.getparent().remove(paragraph._p)
    holder = box_before(right.paragraphs[0]._p, ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",), 13, 278, bold=True)
    content = next(holder.iter(qn("w:txbxContent")))
    spare = new_document()
    content.append(line(spare, MOTTO, 14, "b")._p)
    content.append(rule_below(spare, 263.6, text_width(MOTTO, 14, bold=True))._p)
    return document


def signed_at_length() -> Document:
    """Four lines of a digital signature, as some programs write it."""
    document = letter()
    said = ("Người ký: Công an tỉnh An Giang", "Email: cat@angiang.gov.vn", "Cơ quan: Tỉnh An Giang")
    for text in (*said, "Thời gian ký: 14.04.2026 10:30:25 +07:00"):
        document.tables[0]._tbl.addprevious(line(document, text, 10, align=ALIGN.RIGHT)._p)
    return document


def decision() -> Document:
    """A quyết định: who decides above the legal bases, articles that begin in bold."""
    document = new_document()
    date = "An Giang, ngày 02 tháng 02 năm 2026"
    head(document, "UBND TỈNH AN GIANG", "SỞ TƯ PHÁP", "Số: 07/QĐ-STP", date)
    line(document, "QUYẾT ĐỊNH", 14, "b")
    title = "Về việc ban hành Quy chế làm việc"
    line(document, title, 14, "b")
    rule_below(document, 160 * 72 / 25.4, 0.4 * text_width(title, 14, bold=True))
    line(document, "GIÁM ĐỐC SỞ TƯ PHÁP", 14, "b")
    body(document, "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;", "i")
    body(document, "Theo đề nghị của Chánh Văn phòng Sở.", "i")
    line(document, "QUYẾT ĐỊNH:", 14, "b")
    write(body(document, "Điều 1. ", "b"), "Ban hành kèm theo Quyết định này Quy chế làm việc.", 14)
    write(body(document, "1. Đối với các cơ quan, đơn vị trên địa bàn tỉnh thì ", "b"), LONG, 14)
    write(body(document, "Điều 2. ", "b"), "Chánh Văn phòng chịu trách nhiệm thi hành Quyết định này./.", 14)
    foot(document, ("- Như Điều 2;", "- Lưu: VT."), ("GIÁM ĐỐC",), "Nguyễn Văn A")
    return document


def foot_of_two_rows() -> Document:
    """Heading and title in one row of the foot, list and name in the next; three lines of authority."""
    document = letter()
    first = line(document, "TM. ỦY BAN NHÂN DÂN", 14, "b")
    find(document, "KT. GIÁM ĐỐC")._p.addprevious(first._p)
    table = document.tables[1]
    table.add_row()
    for column, kept in ((0, 1), (1, 3)):
        above, below = table.cell(0, column), table.cell(1, column)
        below._tc.remove(below.paragraphs[0]._p)
        for paragraph in above.paragraphs[kept:]:
            below._tc.append(paragraph._p)
    return document


def decomposed() -> Document:
    document = report()
    for paragraph in every_paragraph(document):
        for run in paragraph.runs:
            run.text = unicodedata.normalize("NFD", run.text)
    return document


GOOD = (
    signed_in_a_box, signed_above_all, draft, appendix_with_title_page, only_an_appendix, two_appendices, with_address,
    with_tabs, with_heading_styles, head_in_boxes, decomposed, signed_at_length, decision, foot_of_two_rows,
)  # fmt: skip


@pytest.mark.parametrize("make", GOOD, ids=lambda make: make.__name__)
def test_nothing_is_found(make: Callable[[], Document]) -> None:
    assert found(saved(make())) == []


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_through_libreoffice(tmp_path: Path) -> None:
    """Opened and saved by LibreOffice, which writes styles, tables and drawings in its own way."""
    made = (letter, report, with_tabs, only_an_appendix, signed_in_a_box)
    for make in made:
        (tmp_path / f"{make.__name__}.docx").write_bytes(saved(make()))
    profile, target = f"-env:UserInstallation=file://{tmp_path}/profile", tmp_path / "out"
    files = [str(tmp_path / f"{make.__name__}.docx") for make in made]
    command = ["soffice", profile, "--headless", "--convert-to", "docx", "--outdir", str(target), *files]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    assert {make.__name__: found((target / f"{make.__name__}.docx").read_bytes()) for make in made} == {
        make.__name__: [] for make in made
    }
