"""Documents built with python-docx as an office would lay them out: one of Mẫu 1.4, one of Mẫu 1.5, both in order.

Rule lines are borders of empty paragraphs, indented on both sides to the length that the decree asks for.
"""

import io
from typing import Any

import docx
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from kehoach.typeface.widths import text_width

Document = Any
CENTER, JUSTIFY, LEFT = ALIGN.CENTER, ALIGN.JUSTIFY, ALIGN.LEFT


def new_document() -> Document:
    """An empty document: A4, margins in range, Times New Roman 14, Vietnamese."""
    document = docx.Document()
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Times New Roman", Pt(14)
    fonts = normal.element.rPr.rFonts
    for name in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{name}"), None)
    for name in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{name}"), "Times New Roman")
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "vi-VN")
    normal.element.rPr.append(language)
    normal.paragraph_format.space_after = Pt(0)
    normal.paragraph_format.line_spacing = 1.0
    set_page(document.sections[0])
    return document


def set_page(section: Any, *, landscape: bool = False) -> None:
    sides = (Mm(297), Mm(210)) if landscape else (Mm(210), Mm(297))
    section.page_width, section.page_height = sides
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    section.top_margin = section.bottom_margin = Mm(20)
    section.left_margin, section.right_margin, section.header_distance = Mm(30), Mm(20), Mm(10)


def write(paragraph: Any, text: str, size: float = 14, *, bold: bool = False, italic: bool = False) -> Any:
    run = paragraph.add_run(text)
    run.font.size, run.bold, run.italic = Pt(size), bold, italic
    return paragraph


def line(holder: Any, text: str, size: float, style: str = "", align: Any = CENTER, first: Any = None) -> Any:
    """A paragraph in a cell or document; `first` is the empty one that a cell begins with."""
    paragraph = holder.add_paragraph() if first is None else first
    paragraph.alignment = align
    return write(paragraph, text, size, bold="b" in style, italic="i" in style)


def rule_below(holder: Any, room: float, length: float) -> Any:
    """An empty paragraph whose border is a line of this length in a column as wide as `room`, both in points."""
    paragraph = holder.add_paragraph()
    paragraph.alignment = CENTER
    side = (room - length) / 2
    paragraph.paragraph_format.left_indent = paragraph.paragraph_format.right_indent = Pt(side)
    paragraph.paragraph_format.line_spacing = Pt(3)
    write(paragraph, "", 2)
    borders, edge = OxmlElement("w:pBdr"), OxmlElement("w:bottom")
    for name, value in (("val", "single"), ("sz", "6"), ("space", "0"), ("color", "auto")):
        edge.set(qn(f"w:{name}"), value)
    borders.append(edge)
    properties = paragraph._p.get_or_add_pPr()
    properties.insert_element_before(
        borders, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:kinsoku", "w:wordWrap", "w:spacing", "w:ind", "w:jc"
    )
    return paragraph


def table(holder: Any, left: float, right: float) -> Any:
    """A row of two cells, as wide as this in millimetres, without lines or padding."""
    made = holder.add_table(rows=1, cols=2)
    made.autofit = False
    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        edge = OxmlElement(f"w:{side}")
        edge.set(qn("w:w"), "0")
        edge.set(qn("w:type"), "dxa")
        margins.append(edge)
    made._tbl.tblPr.append(margins)
    for column, width in enumerate((left, right)):
        made.columns[column].width = made.cell(0, column).width = Mm(width)
    return made


def head(document: Document, superior: str, issuer: str, number: str, date: str, subject: str = "") -> Any:
    made = table(document, 62, 98)
    left, right = made.row_cells(0)
    line(left, superior, 13, first=left.paragraphs[0])
    line(left, issuer, 13, "b")
    rule_below(left, 62 * 72 / 25.4, 0.4 * text_width(issuer, 13, bold=True))
    line(right, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13, "b", first=right.paragraphs[0])
    motto = "Độc lập - Tự do - Hạnh phúc"
    line(right, motto, 14, "b")
    rule_below(right, 98 * 72 / 25.4, text_width(motto, 14, bold=True))
    made.add_row()
    left, right = made.row_cells(1)
    line(left, number, 13, first=left.paragraphs[0]).paragraph_format.space_before = Pt(6)
    line(right, date, 14, "i", first=right.paragraphs[0]).paragraph_format.space_before = Pt(6)
    if subject:
        line(left, subject, 12).paragraph_format.space_before = Pt(6)
    return made


def body(document: Document, text: str, style: str = "") -> Any:
    paragraph = line(document, text, 14, style, JUSTIFY)
    layout = paragraph.paragraph_format
    layout.first_line_indent, layout.space_before, layout.line_spacing = Mm(10), Pt(6), 1.15
    layout.keep_with_next = style == "b"
    return paragraph


def foot(document: Document, recipients: tuple[str, ...], authority: tuple[str, ...], name: str) -> Any:
    document.add_paragraph().paragraph_format.space_before = Pt(6)
    made = table(document, 75, 85)
    left, right = made.row_cells(0)
    line(left, "Nơi nhận:", 12, "bi", LEFT, left.paragraphs[0])
    for recipient in recipients:
        line(left, recipient, 11, align=LEFT)
    for place, text in enumerate(authority):
        line(right, text, 14, "b", first=right.paragraphs[0] if place == 0 else None)
    for _ in range(4):
        line(right, "", 14)
    line(right, name, 14, "b")
    return made


def number_pages(section: Any, start: int | None = None) -> Any:
    """The page's number in the middle of the top margin, not on the first page."""
    section.different_first_page_header_footer = start is None
    section.header.is_linked_to_previous = False
    paragraph = section.header.paragraphs[0]
    paragraph.alignment = CENTER
    for kind in ("begin", "PAGE", "separate", "2", "end"):
        run = paragraph.add_run()
        run.font.size = Pt(14)
        if kind == "PAGE":
            code = OxmlElement("w:instrText")
            code.text = " PAGE "
            run._r.append(code)
        elif kind == "2":
            run.text = "2"
        else:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
            run._r.append(mark)
    if start is not None:
        number = OxmlElement("w:pgNumType")
        number.set(qn("w:start"), str(start))
        section._sectPr.append(number)
    return paragraph


LONG = (
    "Các sở, ban, ngành, Ủy ban nhân dân các xã, phường, đặc khu theo chức năng, nhiệm vụ được giao tổ chức thực hiện "
    "đầy đủ các nội dung của Kế hoạch, bảo đảm đúng tiến độ, chất lượng, hiệu quả và tiết kiệm."
)


def report() -> Document:
    """A báo cáo of Mẫu 1.4 that goes up, of several pages, with an appendix that lies on its side."""
    document = new_document()
    head(document, "BỘ CÔNG AN", "CÔNG AN TỈNH AN GIANG", "Số: 05/BC-CAT-PV01", "An Giang, ngày 05 tháng 01 năm 2026")
    line(document, "BÁO CÁO", 14, "b").paragraph_format.space_before = Pt(12)
    title = "Kết quả thực hiện Kế hoạch phòng, chống mua bán người năm 2025"
    line(document, title, 14, "b")
    rule_below(document, 160 * 72 / 25.4, 0.4 * text_width(title, 14, bold=True))
    line(document, "Kính gửi: Ủy ban nhân dân tỉnh An Giang", 14).paragraph_format.space_before = Pt(12)
    body(document, "Căn cứ Luật Phòng, chống mua bán người ngày 28 tháng 11 năm 2024;", "i")
    body(document, "Căn cứ Kế hoạch số 413/KH-UBND ngày 14 tháng 4 năm 2025 của Ủy ban nhân dân tỉnh An Giang.", "i")
    body(document, "Công an tỉnh báo cáo kết quả thực hiện Kế hoạch (có Phụ lục kèm theo) như sau:")
    body(document, "I. KẾT QUẢ THỰC HIỆN", "b")
    body(document, "1. Công tác rà soát văn bản", "b")
    for _ in range(6):
        body(document, LONG)
    body(document, "2. Công tác tuyên truyền", "b")
    body(document, f"a) {LONG}")
    body(document, f"b) {LONG}")
    body(document, "II. KIẾN NGHỊ", "b")
    for _ in range(4):
        body(document, LONG)
    body(document, "Công an tỉnh kính báo cáo Ủy ban nhân dân tỉnh theo dõi, chỉ đạo./.")
    recipients = ("- Như trên;", "- Sở Tư pháp (để phối hợp);", "- Lưu: VT, PV01.")
    foot(document, recipients, ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), "Nguyễn Văn A")
    number_pages(document.sections[0])
    _appendix(document)
    return document


def _appendix(document: Document) -> None:
    section = document.add_section()
    set_page(section, landscape=True)
    line(document, "Phụ lục", 14, "b")
    line(document, "TIẾN ĐỘ THỰC HIỆN NHIỆM VỤ", 14, "b")
    text = "(Kèm theo Báo cáo số 05/BC-CAT-PV01 ngày 05 tháng 01 năm 2026 của Công an tỉnh An Giang)"
    line(document, text, 14, "i")
    rule_below(document, 247 * 72 / 25.4, 150)
    document.add_paragraph()
    made = document.add_table(rows=3, cols=4, style="Table Grid")
    rows = (("TT", "Nhiệm vụ", "Cơ quan chủ trì", "Kết quả"), ("1", "Rà soát văn bản", "Sở Tư pháp", "Đã có báo cáo"),
            ("2", "Tuyên truyền", "Sở Văn hóa và Thể thao", "Chưa ghi nhận kết quả"))  # fmt: skip
    for row, texts in zip(made.rows, rows, strict=True):
        for cell, value in zip(row.cells, texts, strict=True):
            line(cell, value, 13, "b" if texts is rows[0] else "", LEFT, cell.paragraphs[0])
    number_pages(section, start=1)


def letter() -> Document:
    """A công văn of Mẫu 1.5 to several bodies, of one page."""
    document = new_document()
    head(
        document, "BỘ CÔNG AN", "CÔNG AN TỈNH AN GIANG", "Số: 12/CAT-PV01", "An Giang, ngày 14 tháng 4 năm 2026",
        "V/v gửi kết quả thực hiện Kế hoạch phòng, chống mua bán người",
    )  # fmt: skip
    first = line(document, "Kính gửi:", 14, align=LEFT)
    first.paragraph_format.left_indent, first.paragraph_format.space_before = Mm(35), Pt(12)
    for text in ("- Sở Tư pháp;", "- Sở Giáo dục và Đào tạo."):
        colon = Mm(35) + Pt(text_width("Kính gửi", 14))
        line(document, text, 14, align=LEFT).paragraph_format.left_indent = colon
    document.add_paragraph()
    body(document, f"Thực hiện Kế hoạch số 413/KH-UBND ngày 14 tháng 4 năm 2025, {LONG}")
    body(document, LONG)
    body(document, "Kết quả gửi về Công an tỉnh để tổng hợp, báo cáo Ủy ban nhân dân tỉnh./.")
    recipients = ("- Như trên;", "- Ủy ban nhân dân tỉnh (để báo cáo);", "- Lưu: VT, PV01.")
    foot(document, recipients, ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), "Nguyễn Văn A")
    return document


def saved(document: Document) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()
