"""What the templates make keeps to Decree 30/2020/NĐ-CP, whatever the view holds."""

import re
from itertools import pairwise

import pytest
from tests.templates.cases import CASES, W, attributes, document, paragraphs, part, styled, text_of

from kehoach.layout.runner import check_document
from kehoach.typeface.widths import text_width

A_MM = 1440 / 25.4
LETTERS = [case for case, (name, _) in CASES.items() if name.startswith("cong-van")]
WITH_HEAD = [case for case, (name, _) in CASES.items() if name != "so-sanh"]


@pytest.mark.parametrize("case", CASES)
def test_nothing_to_find_fault_with(case: str) -> None:
    assert check_document(document(case), case) == ()


@pytest.mark.parametrize("case", WITH_HEAD)
def test_the_national_name_stands_on_one_line(case: str) -> None:
    name = styled(document(case), "KHNation")
    assert name == ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]
    head = next(part(document(case)).iter(f"{W}tbl"))
    room = int(attributes(head.findall(f"{W}tblGrid/{W}gridCol")[1])["w"]) / 20
    assert text_width(name[0], 13, bold=True) < room - 2
    assert attributes(head.find(f"{W}tblPr/{W}tblLayout")) == {"type": "fixed"}


@pytest.mark.parametrize("case", CASES)
def test_tables_repeat_their_heading_and_keep_rows_whole(case: str) -> None:
    for table in part(document(case)).iter(f"{W}tbl"):
        rows = table.findall(f"{W}tr")
        records = [row for row in rows if len(row.findall(f"{W}tc")) > 1 and row is not rows[0]]
        whole = rows if CASES[case][0] != "so-sanh" else [row for row in rows if row not in records]
        assert all((row.find(f"{W}trPr/{W}cantSplit") is not None) == (row in whole) for row in rows)
        ruled = attributes(table.find(f"{W}tblPr/{W}tblStyle"))["val"] == "KHGrid"
        heads = [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows]
        assert heads == [ruled and place == 0 for place in range(len(rows))]


@pytest.mark.parametrize("case", CASES)
def test_the_last_line_of_an_appendix_stays_with_the_end_of_its_table(case: str) -> None:
    body = part(document(case)).find(f"{W}body")
    assert body is not None
    ends = 0
    for before, after in pairwise(body):
        if before.tag == f"{W}tbl" and text_of(after).endswith("./."):
            last = before.findall(f"{W}tr")[-1]
            assert all(one.find(f"{W}pPr/{W}keepNext") is not None for one in last.iter(f"{W}p"))
            ends += 1
    assert ends == len(styled(document(case), "KHAppendix"))


@pytest.mark.parametrize("case", CASES)
def test_tables_are_as_wide_as_their_columns_and_fit_the_page(case: str) -> None:
    root = part(document(case))
    for table in root.iter(f"{W}tbl"):
        columns = [int(attributes(one)["w"]) for one in table.findall(f"{W}tblGrid/{W}gridCol")]
        assert int(attributes(table.find(f"{W}tblPr/{W}tblW"))["w"]) == sum(columns)
        assert round(sum(columns) / A_MM) in (160, 252)
        for row in table.findall(f"{W}tr"):
            assert sum(
                int(attributes(one.find(f"{W}tcPr/{W}tcW"))["w"]) for one in row.findall(f"{W}tc")
            ) == pytest.approx(sum(columns), abs=len(columns))


@pytest.mark.parametrize("case", CASES)
def test_each_appendix_is_a_section_that_counts_from_one(case: str) -> None:
    root = part(document(case))
    sections = list(root.iter(f"{W}sectPr"))
    assert len(sections) == len(styled(document(case), "KHAppendix")) + (case in WITH_HEAD)
    for place, section in enumerate(sections):
        lying = case not in WITH_HEAD or place > 0
        size = attributes(section.find(f"{W}pgSz"))
        assert (size["w"], size["h"]) == (("16838", "11906") if lying else ("11906", "16838"))
        assert section.find(f"{W}titlePg") is not None
        assert attributes(section.find(f"{W}pgNumType")) == ({"start": "1"} if lying else {})


@pytest.mark.parametrize("case", LETTERS)
def test_the_last_paragraph_stays_with_the_signature(case: str) -> None:
    """The last paragraph, the gap and the row of signature and recipients are kept together, the row is not cut."""
    styles = {attributes(one)["styleId"]: one for one in part(document(case), "word/styles.xml").iter(f"{W}style")}
    for name in ("KHLast", "KHBeforeFoot", "KHAuthority"):
        assert styles[name].find(f"{W}pPr/{W}keepNext") is not None
    shown = [style for style, _ in paragraphs(document(case))]
    place = shown.index("KHLast")
    assert shown[place : place + 3] == ["KHLast", "KHBeforeFoot", "KHRecipientsHeading"]


@pytest.mark.parametrize("case", CASES)
def test_draft_stands_in_the_header_of_the_first_page(case: str) -> None:
    root = part(document(case), "word/header-draft.xml")
    draft = getattr(CASES[case][1], "draft")  # noqa: B009
    assert "".join(root.itertext()).strip() == ("DỰ THẢO" if draft else "")


@pytest.mark.parametrize("case", CASES)
def test_only_named_styles_and_only_those_in_use(case: str) -> None:
    data = document(case)
    defined = {attributes(one)["styleId"] for one in part(data, "word/styles.xml").iter(f"{W}style")}
    used = {style for style, _ in paragraphs(data)}
    assert "" not in used
    assert used <= defined
    assert not list(part(data).iter(f"{W}rPr"))


@pytest.mark.parametrize("case", CASES)
def test_what_is_unknown_leaves_no_trace(case: str) -> None:
    for style, text in paragraphs(document(case)):
        if style not in ("KHNumber", "KHPlaceDate", "KHAppendixReference"):
            assert not re.search(r"\(\s*\)|[:;,] ?[.;,]|[^.]\.\.[^.]|  |[{}]| [.;,:]|^- ?\.|None", text), text
