"""What letters, reports and comparisons say: to whom how, and what where there is nothing to say."""

from itertools import pairwise

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
    assert "đã đôn đốc: Công văn số 45/CAT-PV01" in body
    assert "Ngoài ra, trong 05 ngày làm việc tới" in body


def test_a_letter_about_what_is_soon_due_calls_nothing_overdue() -> None:
    body = text("letter about what is soon due")
    assert "quá hạn" not in body
    assert "quá thời hạn" not in body
    assert (
        "(khoản 1 Mục IV). Trong 05 ngày làm việc tới (kể từ ngày 22 tháng 4 năm 2025), Sở Tư pháp có 01 nhiệm vụ đến "
        "hạn, cụ thể như sau:\n"
    ) in body
    assert "gửi kết quả đúng thời hạn đến nơi nhận theo Kế hoạch" in body
    assert "khẩn trương" not in body


def test_the_plan_is_called_by_the_short_name_that_is_defined() -> None:
    for case in ("letter that asks", "one letter to 30"):
        begun = f"Thực hiện {samples.PLAN.full} (sau đây gọi tắt là Kế hoạch), "
        (opening,) = [line for line in text(case).splitlines() if line.startswith(begun)]
        follows = "Công an tỉnh được giao theo dõi, đôn đốc việc thực hiện (khoản 1 Mục IV). Tính đến ngày 22 "
        assert opening.removeprefix(begun).startswith(follows)
        assert text(case).count("số 413/KH-UBND") == 2  # in "V/v", and where it is cited in full
    assert "(sau đây gọi tắt là Kế hoạch), tính đến ngày 22 tháng 4" in text("letter that orders, many tasks")


@pytest.mark.parametrize("case", [case for case, (name, _) in CASES.items() if name.startswith("cong-van-don-doc")])
def test_no_line_that_ends_in_a_colon_follows_another(case: str) -> None:
    lines = [line for line in text(case).splitlines() if line]
    pairs = [pair for pair in pairwise(lines) if all(line.endswith(":") for line in pair)]
    assert pairs == []


def test_who_is_only_requested_is_told_of_no_task() -> None:
    body = text("letter that respects")
    assert "nhiệm vụ" not in body
    assert "đối với 01 nội dung đề nghị phối hợp đã quá thời hạn, cụ thể như sau:\nNội dung: Gửi kết quả" in body
    assert "quan tâm, chỉ đạo thực hiện nội dung nêu trên" in body


def test_what_is_late_and_what_is_soon_due_are_asked_for_apart() -> None:
    one = text("letter that orders, many tasks")
    assert "khẩn trương hoàn thành nhiệm vụ đã quá thời hạn nêu trên, gửi kết quả đến nơi nhận theo Kế hoạch" in one
    assert "Đối với nhiệm vụ sắp đến hạn, yêu cầu Sở Tài chính chủ động thực hiện, gửi kết quả đúng thời hạn" in one
    to_all = text("one letter to 30")
    late = "khẩn trương thực hiện nhiệm vụ được giao đã quá thời hạn; gửi kết quả đến nơi nhận theo Kế hoạch"
    soon = "\nĐối với nội dung sắp đến hạn, Công an tỉnh đề nghị Sở Y tế chủ động thực hiện nhiệm vụ được giao, gửi"
    assert late in to_all
    assert soon in to_all
    only_soon = text("one letter about what is soon due")
    assert "khẩn trương" not in only_soon
    assert "dự kiến hoàn thành" not in only_soon
    assert "Tòa án nhân dân tỉnh chủ động thực hiện các nội dung được đề nghị tại Kế hoạch" in only_soon


def test_results_that_nobody_else_receives_go_to_the_sender() -> None:
    body = text("letter whose results go to its sender")
    assert "gửi kết quả đến Công an tỉnh chậm nhất là ngày 29 tháng 4 năm 2025; nêu rõ" in body
    assert "gửi kết quả đúng thời hạn đến Công an tỉnh; kịp thời" in body
    assert "nơi nhận theo Kế hoạch" not in body


def test_a_gap_in_the_archive_line_has_no_stop_after_it() -> None:
    view = samples.letter()
    gap = msgspec.structs.replace(view, foot=msgspec.structs.replace(view.foot, archive="VT, ……"))
    assert styled(rendered("cong-van-don-doc", gap), "KHRecipient")[-1] == "- Lưu: VT, ……."
    assert styled(rendered("cong-van-don-doc", view), "KHRecipient")[-1] == "- Lưu: VT, PV01."


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
    assert "quan tâm, chỉ đạo thực hiện các nội dung được đề nghị tại Kế hoạch" in body
    assert "trong Kế hoạch: II.1.a là điểm a khoản 1 Mục II. Danh sách có" in body
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


@pytest.mark.parametrize(
    ("named", "ending"),
    [
        ("Bộ Công an và Ủy ban nhân dân tỉnh", " Bộ Công an và Ủy ban nhân dân tỉnh xem xét, chỉ đạo./."),
        ("", " xem xét, chỉ đạo./."),
    ],
)
def test_a_report_to_several_ends_with_their_names_where_they_are_few(named: str, ending: str) -> None:
    recipients = ("Bộ Công an", "Ủy ban nhân dân tỉnh")
    view = msgspec.structs.replace(report_samples.report(), recipients=recipients, reported_to=named)
    data = rendered("bao-cao", view)
    assert styled(data, "KHAddressee") == ["- Bộ Công an;", "- Ủy ban nhân dân tỉnh."]
    assert styled(data, "KHLast") == [f"Công an tỉnh kính báo cáo{ending}"]


def test_numbers_come_from_the_ledger_of_whoever_keeps_it() -> None:
    one = report_samples.report()
    assert "tình hình thực hiện theo sổ theo dõi của Công an tỉnh như sau:" in text("report that goes up")
    source = "số liệu theo dõi việc thực hiện kế hoạch"
    parts = tuple(msgspec.structs.replace(part, source=source) for part in one.parts)
    data = rendered("bao-cao", msgspec.structs.replace(one, parts=parts))
    said = "\n".join(text for _, text in paragraphs(data))
    assert f"tình hình thực hiện theo {source} như sau:" in said
    assert "sổ theo dõi" not in said.partition("II. KẾT QUẢ")[0].partition("Khi sử dụng")[0]


def test_counts_at_the_end_have_two_digits() -> None:
    body = "\n".join(text for _, text in paragraphs(rendered("bao-cao", report_samples.report(rows=9))))
    assert "Phụ lục có 09 đầu việc./." in body
    assert "Phụ lục có 57 đầu việc./." in text("report that goes up")


def test_a_comparison_shows_each_section_even_an_empty_one() -> None:
    data = document("comparison")
    assert len(styled(data, "KHTableSection")) == 3
    assert "Không có." in styled(data, "KHTableText")
    assert styled(data, "KHTableHead")[2:4] == [
        "Kế hoạch số 413/KH-UBND của tỉnh An Giang", "Kế hoạch của tỉnh Hải Dương",
    ]  # fmt: skip
