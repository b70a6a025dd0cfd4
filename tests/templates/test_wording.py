"""What letters, reports and comparisons say: to whom how, and what where there is nothing to say."""

import msgspec
import pytest
from tests.templates import report_samples, samples
from tests.templates.cases import CASES, document, paragraphs, rendered, styled

from kehoach.writing.letter_view import LetterView, Tone


def text(case: str) -> str:
    return "\n".join(text for _, text in paragraphs(document(case)))


@pytest.mark.parametrize(
    ("tone", "says", "never"),
    [
        ("orders", "Ủy ban nhân dân tỉnh yêu cầu Sở Tư pháp khẩn trương", "đề nghị"),
        ("asks", "Công an tỉnh đề nghị Sở Tư pháp khẩn trương", "yêu cầu"),
        ("respects", "Công an tỉnh trân trọng đề nghị Sở Tư pháp quan tâm", "yêu cầu"),
    ],
)
def test_who_is_told_and_who_is_asked(tone: Tone, says: str, never: str) -> None:
    body = "\n".join(text for _, text in paragraphs(rendered("cong-van-don-doc", samples.letter(tone))))
    assert says in body
    assert never not in body
    assert ("trân trọng cảm ơn" in body) == (tone == "respects")
    assert body.count("./.") == 1


@pytest.mark.parametrize("case", [case for case, (name, _) in CASES.items() if name == "cong-van-don-doc"])
def test_records_are_spoken_of_not_deeds(case: str) -> None:
    view = CASES[case][1]
    assert isinstance(view, LetterView)
    assert ("chưa ghi nhận được kết quả" in text(case)) == bool(view.overdue)
    for wrong in ("chưa thực hiện", "không thực hiện", "chưa báo cáo"):
        assert wrong not in text(case)


def test_a_letter_names_each_task_with_all_that_is_known() -> None:
    body = text("letter that orders, many tasks")
    assert "2. Xây dựng kế hoạch cụ thể trong phạm vi quản lý (khoản 2 Mục IV)." in body
    assert "- Thời hạn: ngày 18/4/2025 (hết thứ Sáu, ngày 18/4/2025); quá hạn 04 ngày." in body
    assert "- Sản phẩm: Kế hoạch của cơ quan; nơi nhận: Ủy ban nhân dân tỉnh, qua Công an tỉnh." in body
    assert "- Ghi chú: Thời hạn đã được gia hạn một lần, từ ngày 10/4/2025." in body
    assert "đã có văn bản đôn đốc: Công văn số 45/CAT-PV01" in body
    assert "Ngoài ra, trong 05 ngày làm việc tới" in body


def test_a_letter_about_what_is_soon_due_calls_nothing_overdue() -> None:
    body = text("letter about what is soon due")
    assert "quá hạn" not in body
    assert "quá thời hạn" not in body
    assert "\nTrong 05 ngày làm việc tới, Sở Tư pháp có 01 nhiệm vụ đến hạn:" in body
    assert "gửi kết quả đúng thời hạn" in body


def test_one_addressee_on_the_line_several_below() -> None:
    assert styled(document("letter that asks"), "KHAddressingOne") == ["Kính gửi: Sở Tư pháp"]
    assert styled(document("one letter to two"), "KHAddressing") == ["Kính gửi:"]
    listed = styled(document("one letter to two"), "KHAddressee")
    assert listed == ["- Văn phòng Ủy ban nhân dân tỉnh;", "- Sở Nội vụ."]
    assert len(styled(document("one letter to 30"), "KHAddressee")) == 30


def test_one_letter_to_all_asks_each_in_its_tone() -> None:
    body = text("one letter to 30")
    assert "Công an tỉnh đề nghị các sở, ban, ngành" in body
    assert "Công an tỉnh trân trọng đề nghị Tòa án nhân dân tỉnh" in body
    assert "chi tiết tại Phụ lục kèm theo" in body
    assert "Danh sách có 30 đầu việc./." in body
    soon = text("one letter about what is soon due")
    assert "chưa ghi nhận" not in soon
    assert "Tính đến ngày 22 tháng 4 năm 2025, có 02 đầu việc sẽ đến hạn trong 05 ngày làm việc tới" in soon


def test_a_report_that_goes_up_is_addressed_and_says_as_above() -> None:
    up, level = document("report that goes up"), document("report to nobody above, nothing late")
    assert styled(up, "KHRecipient")[0] == "- Như trên;"
    assert styled(level, "KHRecipient")[0] == "- Lãnh đạo Công an tỉnh;"
    assert not styled(level, "KHAddressingOne")
    assert styled(up, "KHBasis")[-1].endswith("tỉnh An Giang.")
    assert styled(up, "KHBasis")[0].endswith(";")


def test_a_report_with_nothing_late_says_so() -> None:
    body = text("report to nobody above, nothing late")
    assert "không có cơ quan, đơn vị nào có đầu việc quá hạn" in body
    assert "Chưa ghi nhận khó khăn, vướng mắc" in body
    assert "Chưa có đầu việc nào đến hạn." in body
    assert "Không có đầu việc nào." in body
    assert "Quá hạn lâu nhất" not in body


def test_the_table_of_counts_ends_with_the_sum() -> None:
    data = document("report that goes up")
    assert styled(data, "KHTableTotalNumber") == ["57", "100,0"]
    counts = [int(text) for text in styled(data, "KHTableNumber")[::2]]
    assert sum(counts) == 57


def test_several_plans_stand_in_parts() -> None:
    data = document("report on two plans")
    assert styled(data, "KHPart") == ["Phần I", "Phần II", "Phần III"]
    assert styled(data, "KHPartTitle") == ["KẾ HOẠCH SỐ 413/KH-UBND", "KẾ HOẠCH SỐ 99/KH-UBND", "ĐỀ XUẤT, KIẾN NGHỊ"]
    assert styled(data, "KHAppendix") == ["Phụ lục I", "Phụ lục II", "Phụ lục III"]
    assert "V. ĐỀ XUẤT, KIẾN NGHỊ" not in styled(data, "KHSection")
    assert "V. ĐỀ XUẤT, KIẾN NGHỊ" in styled(document("report that goes up"), "KHSection")


def test_proposals_are_left_for_the_drafter() -> None:
    assert styled(document("report that goes up"), "KHLeader") == ["1. \t", "2. \t", "3. \t"]


def test_the_annex_has_the_six_columns() -> None:
    heads = styled(document("report with an annex"), "KHTableHead")
    assert heads[-6:] == ["Nội dung", "Phân công nhiệm vụ", "Tiến độ", "Phương pháp", "Nguồn lực", "Sản phẩm đầu ra"]
    assert "Chủ trì: Sở Y tế\nPhối hợp: Công an tỉnh, Sở Tư pháp" in text("report with an annex")


def test_a_report_to_several_does_not_name_them_twice() -> None:
    view = msgspec.structs.replace(report_samples.report(), recipients=("Bộ Công an", "Ủy ban nhân dân tỉnh"))
    data = rendered("bao-cao", view)
    assert styled(data, "KHAddressee") == ["- Bộ Công an;", "- Ủy ban nhân dân tỉnh."]
    assert styled(data, "KHLast") == ["Công an tỉnh kính báo cáo các cơ quan nêu trên xem xét, chỉ đạo./."]


def test_a_comparison_shows_each_section_even_an_empty_one() -> None:
    data = document("comparison")
    assert len(styled(data, "KHTableSection")) == 3
    assert "Không có." in styled(data, "KHTableText")
    assert styled(data, "KHTableHead")[2:4] == [
        "Kế hoạch số 413/KH-UBND của tỉnh An Giang", "Kế hoạch của tỉnh Hải Dương",
    ]  # fmt: skip
