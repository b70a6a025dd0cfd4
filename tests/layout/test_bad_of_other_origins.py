"""Faults in documents of other making are found as in those that the rules were made with."""

from collections.abc import Callable
from typing import Any

import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.enum.text import WD_TAB_ALIGNMENT as TAB
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from tests.layout.documents import Document, letter, line, saved
from tests.layout.faults import find, gone, rule_under, spaced, styled, worded
from tests.layout.test_other_origins import (
    decomposed,
    draft,
    only_an_appendix,
    signed_in_a_box,
    two_appendices,
    with_heading_styles,
    with_tabs,
)

from kehoach.layout.runner import check_document


def restyled(style: str, **changes: Any) -> Callable[[Document], None]:
    """Change a style, and with it every heading made with it."""

    def change(document: Document) -> None:
        for key, value in changes.items():
            setattr(document.styles[style].font, key, value)

    return change


def larger_in_box(document: Document) -> None:
    for text in document.element.body.iter(qn("w:t")):
        if text.text and text.text.startswith("2026-04-14T"):
            text.getparent().find(f"{qn('w:rPr')}/{qn('w:sz')}").set(qn("w:val"), "24")


def one_row_down(document: Document) -> None:
    """Who signs stands on the line below the recipients, without a table."""
    paragraph = find(document, "Nơi nhận")
    paragraph.runs[1].text = ""
    below = line(document, "\tGIÁM ĐỐC", 14, "b", ALIGN.LEFT)
    below.paragraph_format.tab_stops.add_tab_stop(Mm(112), TAB.CENTER)
    paragraph._p.addnext(below._p)


def list_one_row_down(document: Document) -> None:
    """The list of recipients stands in a row below its heading, and has no line for the archive."""
    table = document.tables[1]
    table.add_row()
    above, below = table.cell(0, 0), table.cell(1, 0)
    below._tc.remove(below.paragraphs[0]._p)
    for paragraph in above.paragraphs[1:]:
        below._tc.append(paragraph._p)
    worded("- Lưu", "- Phòng PV01.")(document)


def last_sentence(document: Document) -> None:
    worded("Các nhiệm vụ trên", "Các nhiệm vụ trên được thực hiện trong năm 2026.")(document)


def third_before_second(document: Document) -> None:
    worded("Phụ lục II", "Phụ lục III")(document)


def two_in_one_file() -> Document:
    """Two appendices alone in one file: each has a number, and each is held to the rules for appendices."""
    document = only_an_appendix()
    document.add_section()
    line(document, "Phụ lục", 14, "b")
    line(document, "BIỂU MẪU", 14, "b")
    line(document, "(Kèm theo Báo cáo số …/BC-CAT ngày … tháng … năm 2026 của Công an tỉnh)", 14, "i")
    return document


def nothing(document: Document) -> None:
    assert document.paragraphs


BAD = (
    (with_tabs, styled("\tSỞ TƯ PHÁP", bold=False), {"KH730", "KH723"}),
    (with_tabs, worded("Nâng cao", "Nâng cao chất lượng công tác."), {"KH768"}),
    (with_tabs, styled("2. Các sở", bold=True), {"KH749"}),
    (with_tabs, one_row_down, {"KH748"}),
    (with_tabs, worded("__________", "_" * 60), {"KH755"}),
    (letter, list_one_row_down, {"KH794"}),
    (with_heading_styles, restyled("Heading 1", bold=False), {"KH767"}),
    (with_heading_styles, restyled("Heading 2", name="Cambria"), {"KH713"}),
    (signed_in_a_box, larger_in_box, {"KH744"}),
    (only_an_appendix, last_sentence, {"KH746"}),
    (only_an_appendix, gone("(Kèm theo"), {"KH777"}),
    (only_an_appendix, rule_under("(Kèm theo", None), {"KH745"}),
    (only_an_appendix, styled("DANH MỤC", bold=False), {"KH776"}),
    (two_in_one_file, nothing, {"KH773"}),
    (two_appendices, third_before_second, {"KH773", "KH774"}),
    (draft, styled("BÁO CÁO", size=Pt(16)), {"KH752"}),
    (decomposed, spaced("2. Công tác".replace("ô", "o\u0302").replace("á", "a\u0301"), space_before=Pt(0)), {"KH763"}),
)  # fmt: skip


@pytest.mark.parametrize(("make", "change", "codes"), BAD)
def test_a_fault_is_found(make: Callable[[], Document], change: Callable[[Document], None], codes: set[str]) -> None:
    document = make()
    change(document)
    assert {one.code for one in check_document(saved(document), "x.docx")} == codes
