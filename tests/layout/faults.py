"""One fault each, put into a document that has none: what every rule is to find, and where."""

from collections.abc import Callable
from typing import Any

import msgspec
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Mm, Pt, RGBColor
from tests.layout.documents import Document, body, letter, line, number_pages, report, rule_below, write

Change = Callable[[Document], Any]


class Fault(msgspec.Struct, frozen=True):
    """A rule's bad case: the document, what is done to it, and the place that the rule is to name."""

    code: str
    base: Callable[[], Document]
    change: Change
    place: str | None


def every_paragraph(document: Document) -> list[Any]:
    cells = [cell for table in document.tables for row in table.rows for cell in row.cells]
    return [*document.paragraphs, *(paragraph for cell in cells for paragraph in cell.paragraphs)]


def find(document: Document, start: str) -> Any:
    """The first paragraph, in or out of tables, that begins so."""
    return next(one for one in every_paragraph(document) if one.text.startswith(start))


def styled(start: str, **changes: Any) -> Change:
    """Change the letters of a paragraph: size, bold, italic, name."""

    def change(document: Document) -> None:
        for run in find(document, start).runs:
            for name, value in changes.items():
                setattr(run.font, name, value)

    return change


def aligned(start: str, align: Any) -> Change:
    def change(document: Document) -> None:
        find(document, start).alignment = align

    return change


def spaced(start: str, **changes: Any) -> Change:
    """Change the layout of a paragraph: indents, spacing."""

    def change(document: Document) -> None:
        for name, value in changes.items():
            setattr(find(document, start).paragraph_format, name, value)

    return change


def worded(start: str, text: str) -> Change:
    """Write something else in the letters of the paragraph's first run."""

    def change(document: Document) -> None:
        runs = find(document, start).runs
        runs[0].text = text
        for run in runs[1:]:
            run.text = ""

    return change


def gone(*starts: str) -> Change:
    def change(document: Document) -> None:
        for start in starts:
            element = find(document, start)._p
            cell = element.getparent()
            cell.remove(element)
            if cell.tag == qn("w:tc") and cell.find(qn("w:p")) is None:
                cell.append(OxmlElement("w:p"))

    return change


def page(number: int = 0, **changes: Any) -> Change:
    def change(document: Document) -> None:
        for name, value in changes.items():
            setattr(document.sections[number], name, value)

    return change


def rule_under(start: str, side: float | None) -> Change:
    """Take the line under a paragraph away, or indent it so far on both sides."""

    def change(document: Document) -> None:
        element = find(document, start)._p.getnext()
        if side is None:
            element.getparent().remove(element)
            return
        indent = element.pPr.ind
        for name in ("left", "right"):
            indent.set(qn(f"w:{name}"), str(int(side * 20)))

    return change


def header(change: Callable[[Any], Any], number: int = 0) -> Change:
    return lambda document: change(document.sections[number].header.paragraphs[0])


def sized(paragraph: Any) -> None:
    for run in paragraph.runs:
        run.font.size = Pt(10)


def _lying(document: Document) -> None:
    section = document.sections[0]
    section.orientation, section.page_width, section.page_height = WD_ORIENT.LANDSCAPE, Mm(297), Mm(210)
    for table in list(document.tables):
        table._tbl.getparent().remove(table._tbl)


def _lying_text(document: Document) -> None:
    """A second section on its side, with nothing but text."""
    section = document.add_section()
    section.orientation, section.page_width, section.page_height = WD_ORIENT.LANDSCAPE, Mm(297), Mm(210)
    number_pages(document.sections[0])


def _number_at_foot(document: Document) -> None:
    section = document.sections[0]
    footer, paragraph = section.footer, section.header.paragraphs[0]
    footer.is_linked_to_previous = False
    footer._element.append(paragraph._p)
    footer._element.remove(footer.paragraphs[0]._p)
    document.sections[1].footer.is_linked_to_previous = False


def _no_numbers(document: Document) -> None:
    for section in document.sections:
        paragraph = section.header.paragraphs[0]
        for run in paragraph.runs:
            run._r.getparent().remove(run._r)


def _roman(document: Document) -> None:
    number = OxmlElement("w:pgNumType")
    number.set(qn("w:fmt"), "lowerRoman")
    document.sections[0]._sectPr.append(number)


def _swapped(document: Document) -> None:
    for row in document.tables[0].rows:
        first, second = row._tr.tc_lst
        second.addnext(first)


def _apart(document: Document) -> None:
    document.tables[0].add_row()
    last = document.tables[0].rows[-1].cells[1]
    element = find(document, "An Giang, ngày")._p
    element.getparent().append(OxmlElement("w:p"))
    last._tc.append(element)
    last._tc.remove(last.paragraphs[0]._p)


def _english(document: Document) -> None:
    document.styles["Normal"].element.rPr.find(qn("w:lang")).set(qn("w:val"), "en-US")


def _one_listed(document: Document) -> None:
    gone("- Sở Giáo dục")(document)
    worded("- Sở Tư pháp", "- Sở Tư pháp.")(document)


def _two_appendices(document: Document) -> None:
    section = document.add_section()
    line(document, "Phụ lục", 14, "b")
    line(document, "BIỂU MẪU", 14, "b")
    line(document, "(Kèm theo Báo cáo số 05/BC-CAT-PV01 ngày 05 tháng 01 năm 2026 của Công an tỉnh)", 14, "i")
    rule_below(document, 200, 100)
    document.add_table(rows=1, cols=1)
    number_pages(section, start=1)


def _continued(document: Document) -> None:
    properties = document.sections[1]._sectPr
    properties.remove(properties.find(qn("w:pgNumType")))


def _without_foot(document: Document) -> None:
    right = document.tables[1].cell(0, 1)
    for paragraph in right.paragraphs[1:]:
        right._tc.remove(paragraph._p)
    for run in right.paragraphs[0].runs:
        run.text = ""


def _stamped(document: Document) -> None:
    line(document.tables[0].cell(1, 0), "KHẨN", 10, "b")


def _address(size: float, *, ruled: bool) -> Change:
    def change(document: Document) -> None:
        footer = document.sections[0].footer
        footer.is_linked_to_previous = False
        paragraph = footer.paragraphs[0]
        write(paragraph, "Số 1 Lê Lợi. Điện thoại: (0296) 3 800 000. E-mail: cat@angiang.gov.vn", size)
        if ruled:
            border_above(paragraph)

    return change


def border_above(paragraph: Any) -> None:
    borders, edge = OxmlElement("w:pBdr"), OxmlElement("w:top")
    edge.set(qn("w:val"), "single")
    borders.append(edge)
    paragraph._p.get_or_add_pPr().insert(0, borders)


def _narrow(document: Document) -> None:
    """A line above the address that does not reach across the page."""
    _address(11, ruled=True)(document)
    document.sections[0].footer.paragraphs[0].paragraph_format.left_indent = Mm(60)


def _signed(document: Document) -> None:
    """What a program that signs writes above everything else, too large."""
    first = document.tables[0]._tbl
    for text in ("12/CAT-PV01", "Thời gian ký: 2026-04-14T10:30:00+07:00"):
        first.addprevious(line(document, text, 13, align=ALIGN.RIGHT)._p)


def _appendix_of_text(document: Document) -> None:
    """An appendix on paper whose text, below its table, ends with a full stop only."""
    body(document, "Các nhiệm vụ đã nêu được thực hiện đúng thời hạn.")


def _sinking(document: Document) -> None:
    """Who signs stands one row below the recipients."""
    table = document.tables[1]
    table.add_row()
    above, below = table.cell(0, 1), table.cell(1, 1)
    below._tc.remove(below.paragraphs[0]._p)
    for paragraph in list(above.paragraphs):
        below._tc.append(paragraph._p)
    above._tc.append(OxmlElement("w:p"))


def _named_in_part(document: Document) -> None:
    """Two appendices, one of which the text names."""
    _two_appendices(document)
    heading, other = (one for one in document.paragraphs if one.text == "Phụ lục")
    heading.runs[0].text, other.runs[0].text = "Phụ lục I", "Phụ lục II"
    worded("Công an tỉnh báo cáo", "Công an tỉnh báo cáo kết quả (chi tiết tại Phụ lục I) như sau:")(document)


def _numbered_backwards(document: Document) -> None:
    _two_appendices(document)
    heading, other = (one for one in document.paragraphs if one.text == "Phụ lục")
    heading.runs[0].text, other.runs[0].text = "Phụ lục II", "Phụ lục I"


_SENTENCE = "1. Các cơ quan, đơn vị thực hiện đầy đủ nhiệm vụ được giao, báo cáo kết quả đúng thời hạn."


def _marked(document: Document) -> None:
    line(document.tables[1].cell(0, 0), "PL.(30)", 14, align=ALIGN.LEFT)


def _coloured(document: Document) -> None:
    find(document, "Công an tỉnh báo cáo").runs[0].font.color.rgb = RGBColor(0x1F, 0x4E, 0x79)


def _heading_of_article(document: Document) -> None:
    paragraph = body(document, "Điều 1. Phạm vi áp dụng của văn bản này.")
    find(document, "I. KẾT QUẢ")._p.addnext(paragraph._p)


def body_below(document: Document, start: str, text: str) -> None:
    find(document, start)._p.addnext(body(document, text, "b")._p)


_untyped = gone("BÁO CÁO", "Kết quả thực hiện", "Căn cứ Luật", "Căn cứ Kế hoạch", "Kính gửi", "- Như trên")

HEAD_LEFT, HEAD_RIGHT = "table 1, row 1, column 1", "table 1, row 1, column 2"
NUMBER, DATE = "table 1, row 2, column 1", "table 1, row 2, column 2"
LEFT, RIGHT = "table 2, row 1, column 1", "table 2, row 1, column 2"

FAULTS = (
    Fault("KH710", letter, page(page_width=Mm(216), page_height=Mm(279)), "section 1"),
    Fault("KH711", letter, _lying_text, "section 2"),
    Fault("KH712", letter, page(left_margin=Mm(25)), "section 1"),
    Fault("KH713", letter, styled("Thực hiện", name="Arial"), "paragraph 5"),
    Fault("KH714", report, _coloured, "paragraph 7"),
    Fault("KH715", report, _no_numbers, "section 1"),
    Fault("KH716", report, _number_at_foot, "footer of section 1"),
    Fault("KH716", report, header(lambda one: setattr(one, "alignment", ALIGN.RIGHT)), "header of section 1"),
    Fault("KH717", report, header(sized), "header of section 1"),
    Fault("KH718", report, page(different_first_page_header_footer=False), "header of section 1"),
    Fault("KH719", report, _roman, "section 1"),
    Fault("KH720", letter, gone("CỘNG HÒA"), None),
    Fault("KH721", letter, styled("CỘNG HÒA", size=Pt(15)), HEAD_RIGHT),
    Fault("KH721", letter, worded("CỘNG HÒA", "Cộng hoà xã hội chủ nghĩa Việt Nam"), HEAD_RIGHT),
    Fault("KH722", report, gone("Độc lập"), None),
    Fault("KH723", letter, styled("Độc lập", bold=False), HEAD_RIGHT),
    Fault("KH723", letter, worded("Độc lập", "Độc Lập - Tự Do - Hạnh Phúc"), HEAD_RIGHT),
    Fault("KH724", letter, worded("Độc lập", "Độc lập-Tự do-Hạnh phúc"), HEAD_RIGHT),
    Fault("KH725", letter, rule_under("Độc lập", None), HEAD_RIGHT),
    Fault("KH726", letter, rule_under("Độc lập", 100), HEAD_RIGHT),
    Fault("KH727", letter, spaced("CÔNG AN TỈNH", line_spacing=1.5), HEAD_LEFT),
    Fault("KH728", letter, styled("BỘ CÔNG AN", bold=True), HEAD_LEFT),
    Fault("KH729", letter, gone("BỘ CÔNG AN", "CÔNG AN TỈNH AN GIANG"), None),
    Fault("KH730", letter, styled("CÔNG AN TỈNH AN GIANG", bold=False), HEAD_LEFT),
    Fault("KH731", letter, rule_under("CÔNG AN TỈNH AN GIANG", None), HEAD_LEFT),
    Fault("KH732", letter, rule_under("CÔNG AN TỈNH AN GIANG", 0), HEAD_LEFT),
    Fault("KH733", letter, gone("Số: 12"), None),
    Fault("KH734", letter, styled("Số: 12", size=Pt(14)), NUMBER),
    Fault("KH734", letter, worded("Số: 12", "Số: 12/CAT-pv01"), NUMBER),
    Fault("KH735", letter, worded("Số: 12", "Số: 5/CAT-PV01"), NUMBER),
    Fault("KH735", letter, worded("Số: 12", "Số: 12 /CAT-PV01"), NUMBER),
    Fault("KH735", letter, worded("Số: 12", "Số 12/CAT-PV01"), NUMBER),
    Fault("KH735", letter, worded("Số: 12", "Số: 12/CAT–PV01"), NUMBER),
    Fault("KH736", letter, worded("Số: 12", "Số: 12/CV-CAT"), NUMBER),
    Fault("KH737", report, worded("Số: 05", "Số: 05/KH-CAT-PV01"), NUMBER),
    Fault("KH738", letter, gone("An Giang, ngày"), None),
    Fault("KH739", letter, styled("An Giang, ngày", italic=False), DATE),
    Fault("KH740", letter, worded("An Giang, ngày", "An Giang, ngày 5 tháng 4 năm 2026"), DATE),
    Fault("KH740", letter, worded("An Giang, ngày", "An Giang, ngày 15 tháng 2 năm 2026"), DATE),
    Fault("KH740", letter, worded("An Giang, ngày", "An Giang, ngày 15 tháng 04 năm 2026"), DATE),
    Fault("KH740", letter, worded("An Giang, ngày", "An Giang, ngày 32 tháng 12 năm 2026"), DATE),
    Fault("KH741", letter, worded("An Giang, ngày", "An Giang ngày 14 tháng 4 năm 2026"), DATE),
    Fault("KH742", letter, _apart, "table 1, row 3, column 2"),
    Fault("KH743", letter, _swapped, "table 1, row 1, column 1"),
    Fault("KH744", letter, _signed, "paragraph 1"),
    Fault("KH745", report, rule_under("(Kèm theo", None), "paragraph 29"),
    Fault("KH746", report, _appendix_of_text, "paragraph 32"),
    Fault("KH747", letter, _address(11, ruled=False), "footer of section 1"),
    Fault("KH747", letter, _narrow, "footer of section 1"),
    Fault("KH748", letter, _sinking, LEFT),
    Fault("KH749", report, lambda document: body_below(document, "1. Công tác", _SENTENCE), "paragraph 10"),
    Fault("KH750", report, _untyped, None),
    Fault("KH751", letter, gone("V/v"), None),
    Fault("KH752", report, styled("BÁO CÁO", size=Pt(16)), "paragraph 1"),
    Fault("KH753", report, styled("Kết quả thực hiện", bold=False), "paragraph 2"),
    Fault("KH754", report, rule_under("Kết quả thực hiện", None), "paragraph 2"),
    Fault("KH755", report, rule_under("Kết quả thực hiện", 10), "paragraph 2"),
    Fault("KH756", letter, styled("V/v", bold=True), NUMBER),
    Fault("KH757", letter, styled("V/v", underline=True), NUMBER),
    Fault("KH758", letter, spaced("V/v", space_before=Pt(0)), NUMBER),
    Fault("KH760", letter, styled("Các sở", size=Pt(12)), "paragraph 6"),
    Fault("KH760", letter, styled("Các sở", italic=True), "paragraph 6"),
    Fault("KH761", letter, aligned("Các sở", ALIGN.LEFT), "paragraph 6"),
    Fault("KH762", letter, spaced("Các sở", first_line_indent=Cm(2)), "paragraph 6"),
    Fault("KH763", letter, spaced("Các sở", space_before=Pt(2)), "paragraph 6"),
    Fault("KH764", letter, spaced("Các sở", line_spacing=2.0), "paragraph 6"),
    Fault("KH764", letter, spaced("Các sở", line_spacing=Pt(13)), "paragraph 6"),
    Fault("KH765", report, styled("Căn cứ Luật", italic=False), "paragraph 5"),
    Fault("KH766", report, worded("Căn cứ Luật", "Căn cứ Luật Phòng, chống mua bán người,"), "paragraph 5"),
    Fault("KH767", report, styled("I. KẾT QUẢ", bold=False), "paragraph 8"),
    Fault("KH767", report, worded("I. KẾT QUẢ", "I. Kết quả thực hiện"), "paragraph 8"),
    Fault("KH767", report, styled("1. Công tác", bold=False), "paragraph 9"),
    Fault("KH767", report, _heading_of_article, "paragraph 9"),
    Fault("KH768", letter, worded("Kết quả gửi", "Kết quả gửi về Công an tỉnh."), "paragraph 7"),
    Fault("KH769", letter, _english, None),
    Fault("KH770", report, worded("a) Các sở", "a. Các sở, ban, ngành thực hiện."), "paragraph 17"),
    Fault("KH770", report, worded("1. Công tác", "1/ Công tác rà soát văn bản"), "paragraph 9"),
    Fault("KH773", report, _two_appendices, "paragraph 27"),
    Fault("KH773", report, _numbered_backwards, "paragraph 27"),
    Fault("KH774", report, _named_in_part, "paragraph 33"),
    Fault("KH774", report, worded("Công an tỉnh báo cáo", "Công an tỉnh báo cáo kết quả như sau:"), "paragraph 27"),
    Fault("KH775", report, styled("Phụ lục", size=Pt(13)), "paragraph 27"),
    Fault("KH775", report, worded("Phụ lục", "PHỤ LỤC"), "paragraph 27"),
    Fault("KH776", report, styled("TIẾN ĐỘ", bold=False), "paragraph 28"),
    Fault("KH777", report, gone("(Kèm theo"), "paragraph 27"),
    Fault("KH778", report, styled("(Kèm theo", italic=False), "paragraph 29"),
    Fault("KH779", report, _continued, "paragraph 27"),
    Fault("KH780", report, gone("Kính gửi"), LEFT),
    Fault("KH781", report, styled("Kính gửi", italic=True), "paragraph 4"),
    Fault("KH781", letter, styled("- Sở Tư pháp", size=Pt(12)), "paragraph 2"),
    Fault("KH782", letter, _one_listed, "paragraph 2"),
    Fault("KH782", letter, worded("- Sở Giáo dục", "- Sở Giáo dục và Đào tạo"), "paragraph 3"),
    Fault("KH783", letter, spaced("- Sở Giáo dục", left_indent=Mm(35)), "paragraph 3"),
    Fault("KH785", letter, _without_foot, None),
    Fault("KH786", letter, styled("KT. GIÁM ĐỐC", size=Pt(12)), RIGHT),
    Fault("KH787", letter, styled("Nguyễn Văn A", bold=False), RIGHT),
    Fault("KH787", letter, worded("Nguyễn Văn A", "NGUYỄN VĂN A"), RIGHT),
    Fault("KH788", letter, worded("Nguyễn Văn A", "TS. Nguyễn Văn A"), RIGHT),
    Fault("KH789", letter, worded("KT. GIÁM ĐỐC", "K/T GIÁM ĐỐC"), RIGHT),
    Fault("KH790", letter, gone("Nơi nhận", "- Như trên", "- Ủy ban", "- Lưu"), None),
    Fault("KH791", letter, styled("Nơi nhận", italic=False), LEFT),
    Fault("KH792", letter, styled("- Ủy ban", size=Pt(13)), LEFT),
    Fault("KH793", letter, worded("- Ủy ban", "- Ủy ban nhân dân tỉnh (để báo cáo)"), LEFT),
    Fault("KH793", letter, worded("- Lưu", "- Lưu: VT, PV01"), LEFT),
    Fault("KH794", letter, worded("- Lưu", "- Phòng PV01."), LEFT),
    Fault("KH794", letter, worded("- Lưu", "- Lưu: HCTC."), LEFT),
    Fault("KH795", letter, worded("- Như trên", "- Bộ Công an;"), LEFT),
    Fault("KH796", letter, _stamped, NUMBER),
    Fault("KH797", letter, _address(8, ruled=True), "footer of section 1"),
    Fault("KH798", letter, _marked, LEFT),
)
