"""The appendix that compares two plans holds all that the terminal tells, and reads well."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from tests.conftest import PLANS

from kehoach import api
from kehoach.comparing.comparison import Comparison, Pair, narrowed
from kehoach.comparing.splits import Split
from kehoach.messages import activate, active_language
from kehoach.render.diff_amendments import amendments
from kehoach.render.diff_page import diff_page
from kehoach.render.page import Grid
from kehoach.writing.comparison_view import ComparisonRow, ComparisonView
from kehoach.writing.comparisons import comparison

AN_GIANG, HAI_DUONG = PLANS / "an-giang-413.yaml", PLANS / "hai-duong-2025.yaml"


def _compared(left: Path, right: Path) -> Comparison:
    found = api.diff((str(left), str(right)), api.DiffRequest()).comparison
    assert found is not None
    return found


@pytest.fixture(scope="module")
def real() -> Comparison:
    return _compared(AN_GIANG, HAI_DUONG)


@pytest.fixture
def vietnamese() -> Iterator[None]:
    before = active_language()
    activate("vi")
    yield
    activate(before)


def _section(view: ComparisonView, start: str) -> tuple[ComparisonRow, ...]:
    return next((one.rows for one in view.sections if one.heading.startswith(start)), ())


def _row(view: ComparisonView, clause: str) -> ComparisonRow:
    rows = _section(view, "Nhiệm vụ có ở cả hai")
    return next(row for row in rows if row.left.startswith(f"({clause})\n"))


def test_heading_and_columns(real: Comparison) -> None:
    view = comparison(real)
    assert view.heading.label == "Phụ lục"
    assert view.heading.title == (
        "SO SÁNH KẾ HOẠCH CỦA ỦY BAN NHÂN DÂN TỈNH AN GIANG\nVÀ ỦY BAN NHÂN DÂN TỈNH HẢI DƯƠNG"
    )
    assert view.heading.reference == "(Kèm theo … số …/… ngày … tháng … năm … của …)"
    assert view.left == "Ủy ban nhân dân tỉnh An Giang\nKế hoạch số 413/KH-UBND, ngày 14/4/2025"
    assert view.right == "Ủy ban nhân dân tỉnh Hải Dương\nKế hoạch không ghi số, 3/2025 (không ghi ngày)"
    assert [section.heading for section in view.sections] == [
        "Thông tin chung, nơi nhận, nhóm cơ quan",
        "Nhiệm vụ chỉ có ở An Giang",
        "Nhiệm vụ có ở cả hai kế hoạch nhưng quy định khác nhau",
        "Diễn giải bằng lời khác",
    ]
    numbers = [row.number for section in view.sections for row in section.rows]
    assert numbers == [str(number) for number in range(1, len(numbers) + 1)]


def test_summary_says_what_the_page_says(real: Comparison) -> None:
    told = comparison(real).summary
    assert told[0] == (
        "Có 21 nhiệm vụ được nêu ở cả hai kế hoạch: 6 nhiệm vụ quy định giống nhau, 15 nhiệm vụ quy định khác nhau."
    )
    assert told[1].startswith("Có 2 nhiệm vụ chỉ có ở An Giang: II.2.a ")
    assert "Hải Dương ấn định thời hạn sớm hơn ở 2 nhiệm vụ; số ngày sớm hơn: II.1.c.1 (36), II.1.c.2 (31)." in told
    assert "Dấu − là chỉ có ở An Giang, dấu + là chỉ có ở Hải Dương." in told
    alike = next(sentence for sentence in told if sentence.startswith("6 nhiệm vụ quy định giống nhau: "))
    assert "II.3.b.6 = II.2.b.5 Tập huấn Luật" in alike


def test_a_task_of_both(real: Comparison) -> None:
    row = _row(comparison(real), "II.1.c.1")
    assert row.what == "Gửi kết quả rà soát văn bản"
    clause, deadline, asked, receiver, through = row.left.splitlines()
    assert (clause, deadline) == ("(II.1.c.1)", "Thời hạn: trước ngày 20/4/2025")
    assert asked.startswith("Đề nghị: Viện kiểm sát nhân dân tỉnh; Tòa án nhân dân tỉnh; Ủy ban Mặt trận")
    assert (receiver, through) == ("Nơi nhận kết quả: Công an tỉnh", "Qua: không nêu")
    assert row.right.splitlines()[:2] == [
        "Rà soát văn bản, báo cáo kết quả (II.1.c.1)",
        "Thời hạn: trước ngày 15/3/2025",
    ]
    assert row.difference.splitlines() == [
        "Thời hạn: Hải Dương sớm hơn 36 ngày",
        "Đề nghị: chỉ An Giang có: Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh",
        "Nơi nhận kết quả: chỉ An Giang có: Công an tỉnh (Hải Dương: qua)",
        "Nơi nhận kết quả: chỉ Hải Dương có: Chủ tịch Ủy ban nhân dân tỉnh",
        "Qua: chỉ Hải Dương có: Công an tỉnh (An Giang: nơi nhận kết quả)",
    ]


def test_header_and_groups(real: Comparison) -> None:
    rows = {row.what: row for row in _section(comparison(real), "Thông tin chung")}
    assert rows["Ngày ban hành"].difference == "Hải Dương sớm hơn 14 đến 44 ngày"
    assert rows["Số, ký hiệu"].difference == "Chỉ An Giang nêu"
    assert "Phòng NC, TH" in rows["Nơi nhận"].left
    districts = rows["Nhóm cơ quan: Ủy ban nhân dân các huyện, thị xã, thành phố"]
    assert (districts.left, districts.right) == ("11 thành viên", "12 thành viên")
    agencies = rows["Nhóm cơ quan: Các sở, ban, ngành"]
    assert agencies.difference == (
        "Chỉ An Giang có: Sở Dân tộc và Tôn giáo (chưa được xác nhận); Sở Ngoại vụ (chưa được xác nhận)"
    )


def test_a_task_of_one_plan(real: Comparison) -> None:
    rows = _section(comparison(real), "Nhiệm vụ chỉ có ở An Giang")
    assert [(row.left.split("\n")[0], row.right, row.difference) for row in rows] == [
        ("(II.2.a)", "", "Chỉ có ở An Giang"),
        ("(II.3.b.5)", "", "Chỉ có ở An Giang"),
    ]
    assert rows[1].left.splitlines()[1:] == [
        "Được giao: Sở Khoa học và Công nghệ",
        "Thời hạn: Năm 2025 và các năm tiếp theo",
    ]
    swapped = comparison(_compared(HAI_DUONG, AN_GIANG))
    there = _section(swapped, "Nhiệm vụ chỉ có ở An Giang")
    assert [(row.left, row.right) for row in there] == [("", row.left) for row in rows]


@pytest.mark.usefixtures("vietnamese")
def test_nothing_of_the_page_is_lost(real: Comparison) -> None:
    """Row by row, and name by name: what the terminal shows stands in the appendix."""
    view = comparison(real)
    grids = [block for block in diff_page(real) if isinstance(block, Grid)]
    header, alone, changed, reworded = (grid.rows for grid in grids)
    assert len(header) == len(view.sections[0].rows)
    assert len(alone) == len(view.sections[1].rows)
    assert sum(row.cells[0] == "≠" for row in changed) == len(view.sections[2].rows)
    assert len(reworded) == len(view.sections[3].rows)
    fields = {row.cells[0].strip() for row in changed if row.cells[0].startswith(" ")}
    lines = [line for row in view.sections[2].rows for line in row.left.splitlines()]
    assert sum(row.cells[0].startswith(" ") for row in changed) == sum(
        line.split(":")[0].lower() in fields for line in lines
    )
    text = "\n".join(
        "\n".join((row.left, row.right, row.difference)) for section in view.sections for row in section.rows
    )
    for grid in grids:
        for row in grid.rows:
            for line in "\n".join(row.cells[1:]).split("\n"):
                if line.startswith(("− ", "+ ")):
                    assert line[2:].replace(" (?)", " (chưa được xác nhận)") in text


def test_a_plan_against_itself(tmp_path: Path) -> None:
    view = comparison(_compared(AN_GIANG, AN_GIANG))
    assert view.sections == ()
    assert view.summary == ("Không có điểm khác nhau về nội dung.",)
    assert view.left.startswith("Bản trước: Ủy ban nhân dân tỉnh An Giang\n")
    shutil.copytree(PLANS, tmp_path / "khác")
    again = comparison(_compared(AN_GIANG, tmp_path / "khác" / AN_GIANG.name))
    assert again == view
    assert str(tmp_path) not in repr(again)


@pytest.mark.usefixtures("vietnamese")
def test_versions_are_amendments(tmp_path: Path) -> None:
    new = tmp_path / "plans"
    shutil.copytree(PLANS, new)
    text = AN_GIANG.read_text(encoding="utf-8")
    for old, other in (
        ("number: 413", "number: 414"),
        ("before: 20/4/2025", "before: 30/4/2025"),
        ("    lead: so-y-te\n", "    lead: so-noi-vu\n"),
    ):
        assert old in text
        text = text.replace(old, other)
    text = text[: text.index("  - id: kho-khan")]
    (new / AN_GIANG.name).write_text(text, encoding="utf-8")
    whole = _compared(AN_GIANG, new / AN_GIANG.name)
    view = comparison(whole)
    assert view.heading.title == "NỘI DUNG SỬA ĐỔI, BỔ SUNG CỦA KẾ HOẠCH SỐ 413/KH-UBND"
    assert [section.heading for section in view.sections] == ["Nội dung sửa đổi, bổ sung"]
    rows = view.sections[0].rows
    assert [f"{row.number}. {row.difference}" for row in rows] == [line.text for line in amendments(whole)][1:]
    deadline = next(row for row in rows if row.what == "Gửi kết quả rà soát văn bản (II.1.c.1)")
    assert (deadline.left, deadline.right) == ("trước ngày 20/4/2025", "trước ngày 30/4/2025")
    assert deadline.difference == (
        "II.1.c.1 “Gửi kết quả rà soát văn bản”: thời hạn “trước ngày 20/4/2025” "
        "sửa thành “trước ngày 30/4/2025 (muộn hơn 10 ngày)”."
    )
    assert (rows[1].what, rows[1].left, rows[1].difference) == (
        "Báo cáo khó khăn, vướng mắc nếu có (IV.3)",
        "",
        "Bãi bỏ: IV.3 “Báo cáo khó khăn, vướng mắc nếu có”.",
    )
    assert all(sentence[:1].isupper() or sentence[:1].isdigit() for sentence in view.summary)


def _moved(real: Comparison, pair: Pair, **more: object) -> Comparison:
    """The comparison with one pair taken out of the certain ones."""
    left = tuple(one for one in real.matched if one is not pair)
    return msgspec.structs.replace(real, matched=left, **more)


def test_uncertain_pairs_are_called_uncertain(real: Comparison) -> None:
    pair = next(one for one in real.changed if str(one.left.clause) == "II.3.b.2")
    view = comparison(_moved(real, pair, uncertain=(pair,)))
    (row,) = _section(view, "Chưa chắc")
    assert row.difference.startswith("Chưa chắc là cùng một nhiệm vụ (độ giống 0,85); cần đọc cả hai\nChủ trì: ")
    assert any("1 cặp nhiệm vụ" in sentence for sentence in view.summary)
    assert len(_section(view, "Nhiệm vụ có ở cả hai")) == len(real.changed) - 1


def test_a_task_cut_up_is_told_by_its_parts(real: Comparison) -> None:
    pair = next(one for one in real.changed if str(one.left.clause) == "II.1.c.1")
    parts = (pair.right, real.right.plan.tasks[2])
    cut = msgspec.structs.replace(pair, right_parts=parts)
    split = Split(pair.left, parts, 0.9, whole_is_left=True)
    row = _row(comparison(msgspec.structs.replace(real, matched=(cut,), splits=(split,))), "II.1.c.1")
    assert row.difference.startswith("Hải Dương tách thành 02 nhiệm vụ\n")
    assert row.right.splitlines()[:3] == [
        "1) Rà soát văn bản, báo cáo kết quả (II.1.c.1)",
        "Được giao: Các sở, ban, ngành; Ủy ban nhân dân các huyện, thị xã, thành phố; Đề nghị: Tòa án nhân dân tỉnh; "
        "Viện kiểm sát nhân dân tỉnh; Thời hạn: trước ngày 15/3/2025; Sản phẩm: Báo cáo kết quả rà soát",
        "2) Tổng hợp kết quả rà soát, tham mưu Chủ tịch Ủy ban nhân dân tỉnh báo cáo Bộ Công an (II.1.c.2)",
    ]


def test_only_what_was_asked_for(real: Comparison) -> None:
    view = comparison(narrowed(real, frozenset(["deadlines"])))
    assert [section.heading for section in view.sections] == ["Nhiệm vụ có ở cả hai kế hoạch nhưng quy định khác nhau"]
    assert len(view.sections[0].rows) == 4
    assert not any("giống nhau:" in sentence for sentence in view.summary)


def test_an_appendix_is_vietnamese_whatever_the_terminal_speaks(real: Comparison) -> None:
    before = active_language()
    view = comparison(real)
    try:
        activate("en" if before == "vi" else "vi")
        assert comparison(real) == view
    finally:
        activate(before)
