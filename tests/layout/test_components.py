"""Components are found in files of other making: typed with tabs, one below the other, in text boxes, in NFD."""

import io
import unicodedata
from typing import Any

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt
from tests.layout.documents import letter, new_document, report, saved, write

from kehoach.layout.components import Components, find_components
from kehoach.layout.package import Package, open_package
from kehoach.layout.reading import read_document
from kehoach.layout.runner import check_document


def components(data: bytes) -> Components:
    package = open_package(data, "x.docx")
    assert isinstance(package, Package)
    return find_components(read_document(package))


def texts(lines: Any) -> list[str]:
    return [line.text for line in lines]


def typed(lines: list[str]) -> bytes:
    """A document that somebody typed without any table, in Word's own style."""
    document = docx.Document()
    for text in lines:
        document.add_paragraph(text)
    return saved(document)


WITH_TABS = [
    "UBND TỈNH AN GIANG\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "SỞ TƯ PHÁP\tĐộc lập – Tự do – Hạnh phúc",
    "______\t____________",
    "Số:      /KH-STP\tAn Giang, ngày     tháng     năm 2026",
    "KẾ HOẠCH",
    "Thực hiện công tác năm 2026",
    "Thực hiện Quyết định số 313/QĐ-TTg, Sở Tư pháp ban hành Kế hoạch như sau:",
    "I. MỤC ĐÍCH",
    "Nâng cao chất lượng công tác, bảo đảm tiến độ./.",
    "Nơi nhận:\tGIÁM ĐỐC",
    "- UBND tỉnh;",
    "- Lưu: VT.",
    "\tTrần Thị B",
]


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("between", ["\t", "\t\t", "          "])
def test_typed_with_tabs_or_blanks(form: Any, between: str) -> None:
    lines = [unicodedata.normalize(form, line.replace("\t", between)) for line in WITH_TABS]
    found = components(typed(lines))
    head, foot = found.head, found.foot
    assert texts(head.nation) == ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]
    assert texts(head.superior) == ["UBND TỈNH AN GIANG"]
    assert texts(head.issuer) == ["SỞ TƯ PHÁP"]
    assert head.number
    assert head.place_date
    assert head.type_name
    assert head.motto
    assert head.number.text == "Số: /KH-STP"
    assert head.place_date.text == "An Giang, ngày tháng năm 2026"
    assert head.type_name.text == "KẾ HOẠCH"
    assert texts(head.title) == ["Thực hiện công tác năm 2026"]
    assert texts(found.body)[0].startswith("Thực hiện Quyết định")
    assert texts(found.body)[-1].endswith("./.")
    assert texts(foot.entries) == ["- UBND tỉnh;", "- Lưu: VT."]
    assert texts(foot.authority) == ["GIÁM ĐỐC"]
    assert foot.name
    assert foot.name.text == "Trần Thị B"


def test_typed_one_below_the_other() -> None:
    found = components(
        typed(
            [
                "CỘNG HOÀ  XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "ỦY BAN NHÂN DÂN",
                "TỈNH AN GIANG",
                "Số: 12/UBND-NC", "V/v rà soát văn bản", "An Giang, ngày 14 tháng 4 năm 2026", "Kính gửi: Sở Tư pháp",
                "Đề nghị Sở Tư pháp rà soát./.", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Trần Văn C", "Nơi nhận:",
                "- Như trên;", "- Lưu: VT, NC.",
            ]
        )
    )  # fmt: skip
    assert texts(found.head.issuer) == ["ỦY BAN NHÂN DÂN", "TỈNH AN GIANG"]
    assert found.letter
    assert texts(found.head.subject) == ["V/v rà soát văn bản"]
    assert found.addressing
    assert texts(found.body) == ["Đề nghị Sở Tư pháp rà soát./."]
    assert texts(found.foot.authority) == ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]
    assert found.foot.name
    assert texts(found.foot.entries) == ["- Như trên;", "- Lưu: VT, NC."]


def test_good_documents_part_by_part() -> None:
    found = components(saved(report()))
    assert texts(found.head.superior) == ["BỘ CÔNG AN"]
    assert len(found.bases) == 2
    assert len(found.appendices) == 1
    assert texts(found.appendices[0].title) == ["TIẾN ĐỘ THỰC HIỆN NHIỆM VỤ"]
    assert found.foot.name
    assert found.foot.name.text == "Nguyễn Văn A"
    found = components(saved(letter()))
    assert texts(found.addressees) == ["- Sở Tư pháp;", "- Sở Giáo dục và Đào tạo."]


def test_styles_themes_and_switches() -> None:
    """Bold in a paragraph style and in a character style turn each other off; the theme names a font."""
    document = docx.Document()
    document.styles["Normal"].font.size = Pt(13)
    style = document.styles.add_style("Tiêu đề", 1)
    style.font.bold, style.base_style = True, document.styles["Normal"]
    style.paragraph_format.alignment = ALIGN.CENTER
    strong = document.styles.add_style("Mạnh", 2)
    strong.font.bold = True
    paragraph = document.add_paragraph(style=style)
    paragraph.add_run("một")
    paragraph.add_run("hai", style=strong)
    run = paragraph.add_run("ba", style=strong)
    run.bold = True
    run.font.all_caps = True
    package = open_package(saved(document), "x.docx")
    assert isinstance(package, Package)
    [first] = read_document(package).paragraphs
    assert [run.look.bold for run in first.runs] == [True, False, True]
    assert [run.text for run in first.runs] == ["một", "hai", "BA"]
    assert {run.look.size for run in first.runs} == {13.0}
    assert {run.look.font for run in first.runs} == {"Cambria"}
    assert first.alignment == "center"


def test_what_was_deleted_is_not_there() -> None:
    document = new_document()
    paragraph = write(document.add_paragraph(), "Số: 12/UBND-NC")
    data = saved(document)
    deleted = f"<w:del w:id='1' w:author='a'><w:r><w:delText>x</w:delText></w:r></w:del>{'</w:p>'}"
    assert paragraph.text
    out = io.BytesIO()
    import zipfile

    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            text = old.read(name)
            new.writestr(name, text.replace(b"</w:p>", deleted.encode(), 1) if name == "word/document.xml" else text)
    package = open_package(out.getvalue(), "x.docx")
    assert isinstance(package, Package)
    assert read_document(package).paragraphs[0].text == "Số: 12/UBND-NC"


def test_other_texts_are_no_administrative_documents() -> None:
    found = {one.code for one in check_document(typed(["Xin chào."]), "x.docx")}
    assert {"KH720", "KH722", "KH729", "KH733", "KH738", "KH750", "KH785", "KH790"} <= found


def test_in_a_text_box() -> None:
    """A national name in a text box is found there, and said to be there."""
    document = letter()
    element = next(one for one in document.tables[0].cell(0, 1).paragraphs if one.text.startswith("CỘNG"))._p
    shape = (
        f'<w:r {nsdecls("w")}><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" style="width:300pt"><v:textbox>'
        "<w:txbxContent/></v:textbox></v:shape></w:pict></w:r>"
    )
    run = parse_xml(shape)
    element.addprevious(holder := parse_xml(f"<w:p {nsdecls('w')}/>"))
    holder.append(run)
    next(run.iter(qn("w:txbxContent"))).append(element)
    element.pPr.jc.set(qn("w:val"), "left")
    found = check_document(saved(document), "x.docx")
    assert [(one.code, one.where.box if one.where else None) for one in found] == [("KH721", 1)]


def test_what_a_digital_signature_leaves_is_no_part_of_the_head() -> None:
    signed = ["Số: 12/UBND-NC", "Thời gian ký: 2026-04-14T10:30:00+07:00"]
    found = components(typed([*signed, *WITH_TABS]))
    assert texts(found.signature) == signed
    assert found.head.number
    assert found.head.number.text == "Số: /KH-STP"
    assert texts(found.head.superior) == ["UBND TỈNH AN GIANG"]


@pytest.mark.parametrize("text", ["Thời gian ký kết hợp đồng: quý II.", "Họp ngày 14/4/2026.", "Số: 12/UBND-NC"])
def test_what_is_no_digital_signature(text: str) -> None:
    assert components(typed([text, *WITH_TABS])).signature == ()


def test_a_file_of_appendices_alone_has_no_head_and_no_text() -> None:
    alone = ["DỰ THẢO", "", "Phụ lục III", "DANH MỤC", "(Kèm theo Kế hoạch số …/KH-UBND ngày … của …)", "1. Rà soát."]
    document = docx.Document()
    for text in alone:
        document.add_paragraph(text).alignment = ALIGN.CENTER
    found = components(saved(document))
    assert not found.main_text
    assert (found.head.lines, found.body, found.foot.start) == ((), (), None)
    [one] = found.appendices
    assert one.heading.text == "Phụ lục III"
    assert not one.on_paper


LONG = "thực hiện Chương trình mục tiêu quốc gia xây dựng nông thôn mới, phát triển kinh tế số và chuyển đổi số, "


@pytest.mark.parametrize("letters", [501, 4000, 10_000])
def test_a_centred_subject_is_one_however_long(letters: int) -> None:
    title = (LONG * 100)[:letters].strip()
    lines = WITH_TABS.copy()
    lines[5] = title
    document = docx.Document()
    for text in lines:
        document.add_paragraph(text).alignment = ALIGN.CENTER if text in (title, "KẾ HOẠCH") else ALIGN.LEFT
    found = components(saved(document))
    assert texts(found.head.title) == [title]
    assert texts(found.body)[0].startswith("Thực hiện Quyết định")


@pytest.mark.parametrize("centred", [True, False])
def test_a_long_paragraph_of_the_text_is_no_subject(centred: bool) -> None:
    """Below a subject that is centred, and in the place of one."""
    paragraph = (LONG * 6).strip(" ,") + "."
    lines = [*WITH_TABS[:5], *(["Thực hiện công tác năm 2026"] if centred else []), paragraph, *WITH_TABS[6:]]
    document = docx.Document()
    for text in lines:
        kind = ALIGN.CENTER if text in ("Thực hiện công tác năm 2026", "KẾ HOẠCH") else ALIGN.JUSTIFY
        document.add_paragraph(text).alignment = kind
    found = components(saved(document))
    assert texts(found.head.title) == (["Thực hiện công tác năm 2026"] if centred else [])
    assert texts(found.body)[0] == paragraph


def test_a_subject_goes_on_after_a_line_break_whatever_begins_there() -> None:
    lines = ["Kết quả thực hiện", "Điều 5 của Luật, gồm:", "1. rà soát văn bản"]
    document = docx.Document()
    for text in [*WITH_TABS[:5], "\n".join(lines), "I. MỤC ĐÍCH", *WITH_TABS[8:]]:
        document.add_paragraph(text).alignment = ALIGN.CENTER if text.startswith(("KẾ", "Kết")) else ALIGN.LEFT
    found = components(saved(document))
    assert texts(found.head.title) == lines
    assert texts(found.body)[0] == "I. MỤC ĐÍCH"
