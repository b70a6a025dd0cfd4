"""What a report says: of the issued plans with invented ledgers, and of small invented plans."""

import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.conftest import ROOT
from tests.writing.reporting import APRIL_22, REVIEW, event, invented, item, opened, review, sender, task, view

from kehoach.dates import Before, By, OnRequest, Recurring, vietnam
from kehoach.messages import activate, active_language
from kehoach.model.event import Proof
from kehoach.writing.report_cautions import cautions
from kehoach.writing.report_counts import counts
from kehoach.writing.report_tasks import mark
from kehoach.writing.report_view import ReportPart, ReportView, TaskResult
from kehoach.writing.reported import Reported
from kehoach.writing.reports import report
from kehoach.writing.senders import Sender, SenderRequest, sender_of

MARCH_20 = date(2025, 3, 20)


@pytest.fixture(scope="module")
def month(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Both plans with a month of invented office work."""
    folder = tmp_path_factory.mktemp("month") / "plans"
    subprocess.run([sys.executable, str(ROOT / "examples" / "month" / "simulate.py"), str(folder)], check=True)
    return folder


def _result(part: ReportPart, title: str) -> str:
    return next(one.result for group in part.groups for one in group.tasks if one.task == title)


def test_one_plan() -> None:
    found = view(review())
    assert found.title == (
        "Kết quả thực hiện Kế hoạch số 413/KH-UBND về triển khai thi hành\n"
        "Luật Phòng, chống mua bán người năm 2024 trên địa bàn tỉnh An Giang\n(tính đến ngày 22 tháng 4 năm 2025)"
    )
    assert found.recipients == ("Chủ tịch Ủy ban nhân dân tỉnh An Giang",)
    assert (found.sender, found.as_of) == ("Công an tỉnh An Giang", "ngày 22 tháng 4 năm 2025")
    assert found.basis[0].startswith(
        "nhiệm vụ giao tại khoản 1 Mục IV Kế hoạch số 413/KH-UBND ngày 14 tháng 4 năm 2025"
    )
    assert (found.several, found.parts[0].label, found.parts[0].heading, found.closing_label) == (False, "", "", "")
    assert [one.heading.label for one in found.appendices] == ["Phụ lục"]
    heading = found.appendices[0].heading
    assert heading.title == "KẾT QUẢ THỰC HIỆN TỪNG NHIỆM VỤ CỦA KẾ HOẠCH SỐ 413/KH-UBND"
    assert heading.reference == "(Kèm theo Báo cáo số …/BC-CAT ngày … tháng 4 năm 2025 của Công an tỉnh An Giang)"
    assert found.foot.authority == ("GIÁM ĐỐC",)
    assert found.foot.copies == ()


def test_counts_and_rate() -> None:
    part = view(review()).parts[0]
    assert [(one.label, one.count) for one in part.counts] == [
        ("Hoàn thành đúng hạn", "01"),
        ("Hoàn thành quá hạn", "01"),
        ("Trong hạn, chưa ghi nhận kết quả", "02"),
        ("Quá hạn, chưa ghi nhận kết quả", "24"),
        ("Chờ yêu cầu", "29"),
        ("Không thời hạn, chưa ghi nhận kết quả", "122"),
        ("Được miễn", "01"),
    ]
    assert (part.tasks, part.bodies, part.total) == ("23", "34", "180")
    assert (part.overdue, part.fallen_due, part.overdue_rate) == ("24", "26", "92,3")


def test_nothing_recorded_and_nothing_due() -> None:
    before = view(item(opened("an-giang-413"), date(2025, 4, 15), ()), as_of=date(2025, 4, 15)).parts[0]
    assert [(one.label, one.count) for one in before.counts if one.label.endswith("đúng hạn")] == [
        ("Hoàn thành đúng hạn", "0")
    ]
    assert (before.overdue, before.overdue_rate, before.late) == ("0", "", ())


def test_sentence_of_a_task_of_many() -> None:
    assert _result(view(review()).parts[0], "Gửi kết quả rà soát văn bản") == (
        "giao 25 cơ quan, đề nghị 03 cơ quan; thời hạn: trước ngày 20/4/2025. "
        "Đã ghi nhận 02/28 kết quả, 01 đúng hạn, 01 quá hạn; "
        "quá hạn 03 ngày, chưa ghi nhận kết quả: 24 cơ quan (xem Phụ lục), "
        "trong đó 01 kết quả được trả lại để hoàn thiện; "
        "còn trong hạn đến hết ngày 26/4/2025, chưa ghi nhận kết quả: 01 cơ quan (Thanh tra tỉnh); "
        "được miễn: 01 cơ quan (Sở Ngoại vụ)."
    )


def test_sentences_of_the_issued_plans() -> None:
    found = view(review()).parts[0]
    assert _result(found, "Tổng hợp kết quả rà soát văn bản, báo cáo Chủ tịch Ủy ban nhân dân tỉnh") == (
        "giao Công an tỉnh; thời hạn: trước ngày 25/4/2025. "
        "Còn trong hạn đến hết ngày 24/4/2025, chưa ghi nhận kết quả; đã nhận 02/27 kết quả để tổng hợp."
    )
    assert _result(found, "Góp ý dự thảo Nghị định quy định chi tiết Luật, tổng hợp kết quả") == (
        "giao 29 cơ quan; thời hạn: khi có yêu cầu. Chưa ghi nhận yêu cầu thực hiện: cả 29 cơ quan."
    )
    assert _result(found, "Báo cáo khó khăn, vướng mắc nếu có") == (
        "đề nghị 25 cơ quan; Ủy ban nhân dân cấp xã; cơ quan, đơn vị có liên quan; thời hạn: kịp thời. "
        "Chưa ghi nhận kết quả: cả 27 cơ quan."
    )
    assert _result(found, "Rà soát văn bản liên quan Luật Phòng, chống mua bán người năm 2011") == (
        "kết quả được tính ở các phần của nhiệm vụ này, tại gạch đầu dòng thứ nhất điểm c khoản 1 Mục II và "
        "gạch đầu dòng thứ hai điểm c khoản 1 Mục II."
    )


def test_groups_go_by_clause_and_letters_by_the_alphabet() -> None:
    groups = view(review()).parts[0].groups
    assert [group.heading for group in groups][:4] == [
        "Nhiệm vụ tại khoản 1 Mục II",
        "Nhiệm vụ tại khoản 2 Mục II",
        "Nhiệm vụ tại khoản 3 Mục II",
        "Nhiệm vụ tại khoản 2 Mục III",
    ]
    assert [one.mark for one in groups[2].tasks] == ["a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m"]
    assert groups[2].tasks[4].clause == "gạch đầu dòng thứ nhất điểm b khoản 3 Mục II"
    marks = [mark(place) for place in range(600)]
    assert marks[22:25] == ["y", "aa", "ab"]
    assert len(set(marks)) == 600


def test_late_bodies_go_by_tasks_then_by_days() -> None:
    plan = invented(
        task("mot", "I.1", By(date(2025, 4, 2)), "so-1", "so-2"),
        task("hai", "I.2", By(date(2025, 4, 12)), "so-2", "so-4"),
        task("ba", "I.3", By(date(2025, 4, 20)), "so-4"),
        events=(
            event(1, "reminded", 15, "so-2", "mot", document=Proof("1/BIA", date(2025, 4, 15))),
            event(2, "reminded", 15, "so-2", "hai", document=Proof("1/BIA", date(2025, 4, 15))),
            event(3, "reminded", 20, "so-2", "hai"),
        ),
    )
    assert [(one.number, one.body, one.tasks, one.longest, one.reminded) for one in view(plan).parts[0].late] == [
        ("1", "Sở 2", "02", "20", "02 (gần nhất 20/4/2025)"),
        ("2", "Sở 4", "02", "10", ""),
        ("3", "Sở 1", "01", "20", ""),
    ]


def test_eight_bodies_are_named_and_nine_are_counted() -> None:
    sentences = []
    for count in (8, 9):
        owed = (f"so-{number}" for number in range(1, count + 1))
        sentences.append(_result(view(invented(task("mot", "I.1", By(APRIL_22), *owed, "cong-an-tinh"),
                                               as_of=date(2025, 4, 23),
                                               events=(event(1, "received", 22, "cong-an-tinh", "mot"),)),
                                      as_of=date(2025, 4, 23)).parts[0], "Việc mot"))  # fmt: skip
    names = ", ".join(f"Sở {number}" for number in range(1, 8))
    assert f"quá hạn 01 ngày, chưa ghi nhận kết quả: 08 cơ quan ({names} và Sở 8)." in sentences[0]
    assert "chưa ghi nhận kết quả: 09 cơ quan (xem Phụ lục)." in sentences[1]


def test_sentences_of_one_body() -> None:
    plan = invented(
        task("dung-han", "I.1", By(date(2025, 4, 20)), "so-1"),
        task("muon", "I.2", By(date(2025, 4, 10)), "so-1"),
        task("tra-lai", "I.3", Before(date(2025, 4, 20)), "so-1"),
        task("khong-ai", "I.4", None),
        task("yeu-cau", "I.5", OnRequest(), "so-1"),
        task("ca-hai", "I.6", By(date(2025, 4, 20)), "so-1", "so-2"),
        events=(
            event(1, "received", 19, "so-1", "dung-han"),
            event(2, "received", 12, "so-1", "muon"),
            event(3, "received", 18, "so-1", "tra-lai"),
            event(4, "returned", 19, "so-1", "tra-lai"),
            event(5, "requested", 20, "so-1", "yeu-cau"),
        ),
    )
    part = view(plan).parts[0]
    assert [one.result for group in part.groups for one in group.tasks] == [
        "giao Sở 1; thời hạn: chậm nhất ngày 20/4/2025. Đã ghi nhận kết quả đúng hạn (ngày 19/4/2025).",
        "giao Sở 1; thời hạn: chậm nhất ngày 10/4/2025. Đã ghi nhận kết quả quá hạn 02 ngày (ngày 12/4/2025).",
        "giao Sở 1; thời hạn: trước ngày 20/4/2025. "
        "Quá hạn 03 ngày, kết quả được trả lại ngày 19/4/2025 để hoàn thiện, chưa ghi nhận kết quả khác.",
        "kế hoạch không phân công cơ quan thực hiện; không nêu thời hạn. Chưa ghi nhận kết quả.",
        "giao Sở 1; thời hạn: khi có yêu cầu. Đã có yêu cầu, không ấn định ngày, chưa ghi nhận kết quả.",
        "giao Sở 1 và Sở 2; thời hạn: chậm nhất ngày 20/4/2025. Quá hạn 02 ngày, chưa ghi nhận kết quả: cả 02 cơ quan.",
    ]
    assert "Kế hoạch không phân công cơ quan thực hiện 01 nhiệm vụ." in part.notes


def test_what_recurs_is_told_by_periods() -> None:
    monthly = Recurring("month", day=15)
    june = date(2025, 6, 20)
    part = view(invented(task("thang", "I.1", monthly, "so-1", "so-2"), as_of=june), as_of=june).parts[0]
    assert part.total == "06"
    assert _result(part, "Việc thang") == (
        "giao Sở 1 và Sở 2, 03 kỳ; thời hạn: hằng tháng, chậm nhất ngày 15. "
        "Quá hạn từ 05 đến 66 ngày, chưa ghi nhận kết quả: cả 06 đầu việc."
    )
    assert [one.tasks for one in part.late] == ["03", "03"]
    rows = view(invented(task("thang", "I.1", monthly, "so-1"), as_of=june), as_of=june).appendices[0].obligations
    assert [row.task for row in rows] == [f"Việc thang (kỳ tháng {number}/2025)" for number in (4, 5, 6)]


def test_difficulties_stand_on_the_day() -> None:
    found = view(review()).parts[0].difficulties
    assert [(one.body, one.task, one.day, one.text, one.document) for one in found] == [
        ("Chưa rõ cơ quan", "Gửi kết quả rà soát văn bản", "19/4/2025", "Chưa rõ phạm vi rà soát (bịa)", ""),
        ("Sở Nội vụ", "Gửi kết quả rà soát văn bản", "21/4/2025", "Thiếu người (bịa)", "11/BIA-SNV ngày 21/4/2025"),
    ]
    earlier = view(review(date(2025, 4, 20)), as_of=date(2025, 4, 20)).parts[0].difficulties
    assert [one.text for one in earlier] == ["Chưa rõ phạm vi rà soát (bịa)", "Ghi nhầm (bịa)"]


def test_appendix_has_a_row_for_each_obligation() -> None:
    plan = review()
    rows = view(plan).appendices[0].obligations
    assert [row.number for row in rows] == [str(number) for number in range(1, len(plan.states) + 1)]
    by_body = {row.body: row for row in rows if row.task == "Gửi kết quả rà soát văn bản"}
    assert len(by_body) == 28
    told = {name: (row.state, row.document, row.remark) for name, row in by_body.items()}
    late = "Quá hạn 03 ngày, chưa ghi nhận kết quả"
    assert told["Sở Tư pháp"] == ("Hoàn thành đúng hạn", "12/BIA-STP ngày 17/4/2025", "")
    assert told["Sở Y tế"] == ("Hoàn thành quá hạn 02 ngày", "7/BIA-SYT (nhận ngày 21/4/2025)", "")
    assert told["Sở Tài chính"] == (late, "", "Đã đôn đốc 01 lần (ngày 21/4/2025)")
    assert told["Tòa án nhân dân tỉnh"] == (late, "", "Được đề nghị")
    assert {row.state for row in rows if row.deadline in ("Khẩn trương", "Không nêu")} == {"Chưa ghi nhận kết quả"}
    assert told["Sở Nội vụ"][0] == "Quá hạn 03 ngày"
    assert told["Sở Nội vụ"][2].startswith(
        "Kết quả gửi trước đó đã được trả lại ngày 20 tháng 4 năm 2025 để hoàn thiện, lý do: Thiếu phụ lục"
    )
    assert "gia hạn từ ngày 19 tháng 4 năm 2025 đến ngày 26 tháng 4 năm 2025" in told["Thanh tra tỉnh"][2]
    assert told["Sở Ngoại vụ"][2] == "Được miễn ngày 19/4/2025: Không có văn bản phải rà soát (bịa)"


def test_annex_has_the_assignments_in_six_columns() -> None:
    plan = item(opened("hai-duong-2025"), MARCH_20)
    found = view(plan, as_of=MARCH_20, annex=True)
    assert [one.heading.label for one in found.appendices] == ["Phụ lục I", "Phụ lục II"]
    assert (found.parts[0].appendix, found.parts[0].annex) == ("Phụ lục I", "Phụ lục II")
    rows = found.appendices[1].assignments
    assert len(rows) == len(plan.plan.tasks)
    assert {(row.method, row.resources) for row in rows} == {("", "")}
    first, second = rows[0], rows[1]
    assert first.content == (
        "Rà soát văn bản liên quan Luật Phòng, chống mua bán người năm 2011 (điểm b khoản 1 Mục II). "
        "Qua rà soát, có văn bản kiến nghị cấp có thẩm quyền xử lý nếu cần."
    )
    assert first.assignment == (
        "Chủ trì: Công an tỉnh\n"
        "Phối hợp: Các sở, ban, ngành; Ủy ban nhân dân các huyện, thị xã, thành phố\n"
        "Đề nghị: Tòa án nhân dân tỉnh; Viện kiểm sát nhân dân tỉnh; Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh"
    )
    assert second.assignment.splitlines()[0].startswith("Thực hiện: Các sở, ban, ngành; ")
    assert second.assignment.splitlines()[-1] == "Báo cáo: Chủ tịch Ủy ban nhân dân tỉnh (qua Công an tỉnh)"
    assert (second.progress, second.product) == ("Trước ngày 15/3/2025", "Báo cáo kết quả rà soát")


def test_several_plans() -> None:
    items = tuple(item(opened(name), APRIL_22) for name in ("an-giang-413", "hai-duong-2025"))
    found = view(*items, annex=True)
    assert found.several
    assert found.title == (
        "Kết quả thực hiện 02 kế hoạch của Ủy ban nhân dân tỉnh An Giang\nvà Ủy ban nhân dân tỉnh Hải Dương\n"
        "(tính đến ngày 22 tháng 4 năm 2025)"
    )
    assert [part.label for part in found.parts] == ["Phần I", "Phần II"]
    assert found.closing_label == "Phần III"
    assert found.parts[0].heading == "KẾ HOẠCH SỐ 413/KH-UBND\nCỦA ỦY BAN NHÂN DÂN TỈNH AN GIANG"
    assert [one.heading.label for one in found.appendices] == [f"Phụ lục {n}" for n in ("I", "II", "III", "IV")]
    assert [(part.appendix, part.annex) for part in found.parts] == [
        ("Phụ lục I", "Phụ lục II"),
        ("Phụ lục III", "Phụ lục IV"),
    ]
    assert [bool(one.assignments) for one in found.appendices] == [False, True, False, True]
    assert found.basis[0].startswith("nhiệm vụ giao tại khoản 1 Mục IV Kế hoạch số 413/KH-UBND")
    assert found.basis[1].startswith("Kế hoạch số … ngày … tháng 3 năm 2025 của Ủy ban nhân dân tỉnh Hải Dương")
    assert [part.source for part in found.parts] == [
        "sổ theo dõi của Công an tỉnh An Giang",
        "số liệu theo dõi việc thực hiện kế hoạch",
    ]
    assert "(xem Phụ lục III)" in _result(found.parts[1], "Rà soát văn bản, báo cáo kết quả")


@pytest.mark.parametrize("body", ["ubnd-tinh", "van-phong-ubnd-tinh", "so-tu-phap"])
def test_who_does_not_follow_the_plan_up_claims_neither_its_charge_nor_its_ledger(body: str) -> None:
    found = view(review(), body=body)
    assert found.basis[0].startswith("Kế hoạch số 413/KH-UBND ngày 14 tháng 4 năm 2025")
    assert found.parts[0].source == "số liệu theo dõi việc thực hiện kế hoạch"


def test_a_province_that_has_ended_is_reported_on_by_its_successor() -> None:
    july = date(2025, 7, 15)
    plan = item(opened("hai-duong-2025"), july)
    writer = sender_of(plan.plan, plan.directory, SenderRequest(), july)
    assert isinstance(writer, Sender)
    found = report((plan,), july, writer)
    assert found.sender == "Công an thành phố Hải Phòng"
    assert found.head.place_date.startswith("Hải Phòng, ngày")
    assert found.recipients == ("Chủ tịch Ủy ban nhân dân thành phố Hải Phòng",)
    assert found.foot.copies == ()
    assert found.basis[0].startswith("Kế hoạch số … ngày … tháng 3 năm 2025 của Ủy ban nhân dân tỉnh Hải Dương")
    assert found.parts[0].source == "sổ theo dõi của Công an thành phố Hải Phòng"


def test_recipients() -> None:
    plan = review()
    assert view(plan, body="ubnd-tinh").recipients == ()
    assert view(plan, body="van-phong-ubnd-tinh").recipients == ("Chủ tịch Ủy ban nhân dân tỉnh An Giang",)
    asked = report((plan,), APRIL_22, sender(plan), to=("Bộ Công an", "Thủ tướng Chính phủ"))
    assert asked.recipients == ("Bộ Công an", "Thủ tướng Chính phủ")
    assert asked.foot.copies == ("Chủ tịch Ủy ban nhân dân tỉnh (để báo cáo)",)
    assert report((plan,), APRIL_22, sender(plan), to=()).recipients == ()


@pytest.mark.parametrize(
    ("to", "named"),
    [
        ((), ""),
        (("Bộ Công an",), "Bộ Công an"),
        (
            ("Thủ tướng Chính phủ", "Bộ Công an", "Văn phòng Chính phủ"),
            "Thủ tướng Chính phủ, Bộ Công an và Văn phòng Chính phủ",
        ),
        (("Bộ A", "Bộ B", "Bộ C", "Bộ D"), "Bộ A, Bộ B, Bộ C và Bộ D"),
        (("Bộ A", "Bộ B", "Bộ C", "Bộ D", "Bộ E"), ""),
    ],
)
def test_few_recipients_are_named_at_the_end(to: tuple[str, ...], named: str) -> None:
    plan = review()
    assert report((plan,), APRIL_22, sender(plan), to=to).reported_to == named


def test_notes_are_what_the_office_can_sign() -> None:
    hai_duong = view(item(opened("hai-duong-2025"), date(2025, 2, 27)), as_of=date(2025, 2, 27)).parts[0].notes
    assert not any(re.search(r"chưa được ban hành|không ghi|nguồn|công bố", note) for note in hai_duong)
    assert view(review()).parts[0].notes == (
        "Trong số chưa ghi nhận kết quả có 01 kết quả đã nhận, được trả lại để hoàn thiện.",
        "Kế hoạch nêu chung 03 nhóm (các tổ chức thành viên; Ủy ban nhân dân cấp xã; cơ quan, đơn vị có liên quan), "
        "không nêu từng cơ quan; mỗi nhóm được tính là một cơ quan.",
        "Tổng tỷ lệ có thể chênh lệch do làm tròn.",
        "Phụ lục ghi gọn vị trí của nhiệm vụ trong kế hoạch: II.1.c.1 là gạch đầu dòng thứ nhất điểm c khoản 1 Mục II.",
    )


def test_what_is_not_to_be_signed_is_said_beside_the_report() -> None:
    year = vietnam().announced_through + 1
    items = (
        item(opened("hai-duong-2025"), date(2025, 2, 27)),
        review(),
        invented(task("mot", "I.1", By(date(year, 5, 5)), "so-1")),
    )
    told = [one.id.format(**one.values) for one in cautions(items, date(2025, 2, 27), vietnam())]
    assert told[0] == "hai-duong-2025: on 2025-02-27 it was not yet issued"
    assert told[1] == "hai-duong-2025: its number and its day are not known; the report has gaps for them"
    assert any(
        one.endswith("Sở Xây dựng, Sở Công Thương, Thanh tra tỉnh, Sở Dân tộc và Tôn giáo, Sở Ngoại vụ") for one in told
    )
    assert told[-1].startswith(f"the days off of {year} have not been announced")


def test_remarks_go_on_in_small_letters() -> None:
    remarks = [row.remark for row in view(review()).appendices[0].obligations if row.remark]
    assert not [remark for remark in remarks if re.search(r"; (Đã|Được|Khó|Kết|Yêu)", remark)]
    assert all(remark[0].isupper() for remark in remarks)
    told = view(
        invented(
            task("mot", "I.1", By(date(2025, 4, 2)), requested=("so-1",)),
            events=(event(1, "reminded", 15, "so-1", "mot", document=Proof("1/BIA", date(2025, 4, 15))),),
        )
    )
    assert told.appendices[0].obligations[0].remark == "Được đề nghị; đã đôn đốc 01 lần (ngày 15/4/2025)"
    assert told.parts[0].late[0].body == "Sở 1 (được đề nghị)"


def test_who_is_told_too_is_not_called_asked() -> None:
    plan = invented(
        task("mot", "I.1", By(date(2025, 4, 2)), requested=("so-1", "so-2")),
        task("hai", "I.2", By(date(2025, 4, 2)), "so-1"),
    )
    assert [one.body for one in view(plan).parts[0].late] == ["Sở 1", "Sở 2 (được đề nghị)"]


def test_silence_is_never_taken_for_idleness() -> None:
    text = "\n".join(_texts(view(review(), annex=True)))
    assert "chưa ghi nhận kết quả" in text
    assert not re.search(r"không thực hiện|chưa thực hiện|không làm|chưa làm|không báo cáo|chưa báo cáo", text)


def test_a_report_is_vietnamese_whatever_the_terminal_speaks() -> None:
    before = active_language()
    found = view(review(), annex=True)
    try:
        activate("en" if before == "vi" else "vi")
        assert view(review(), annex=True) == found
    finally:
        activate(before)


def test_text_stays_on_its_line() -> None:
    for text in _texts(view(review(), annex=True)):
        assert "  " not in text
        assert text == text.strip()


def _texts(found: ReportView) -> Iterator[str]:
    """Every text of the parts and the appendices."""
    left: list[Any] = [*found.parts, *found.appendices, found.title, *found.basis]
    while left:
        one = left.pop()
        if isinstance(one, str):
            yield one
        elif isinstance(one, tuple):
            left.extend(one)
        else:
            left.extend(getattr(one, name) for name in one.__struct_fields__)


def test_a_table_that_does_not_add_up_is_never_printed() -> None:
    plan = review()
    first = msgspec.structs.replace(plan.plan, tasks=plan.plan.tasks[:1])
    with pytest.raises(AssertionError, match="do not add up"):
        view(msgspec.structs.replace(plan, plan=first))


@given(day=st.dates(date(2025, 2, 20), date(2025, 7, 10)))
@pytest.mark.parametrize("name", ["an-giang-413", "hai-duong-2025"])
def test_numbers_add_up_on_every_day(month: Path, name: str, day: date) -> None:
    plan = item(opened(name, str(month)), day)
    part = view(plan, as_of=day).parts[0]
    total, overdue = int(part.total), int(part.overdue)
    assert total == len(plan.states)
    assert sum(int(one.count) for one in part.counts) == total
    for one in part.counts:
        assert abs(int(one.share.replace(",", "")) - int(one.count) * 1000 / total) <= 0.5
    whole = sum(int(one.share.replace(",", "")) for one in part.counts)
    assert ("Tổng tỷ lệ có thể chênh lệch do làm tròn." in part.notes) == (whole != 1000)
    assert sum(int(group.total) for group in part.groups) == total
    assert sum(int(group.overdue) for group in part.groups) == overdue
    assert sum(int(one.tasks) for one in part.late) == overdue
    done = sum(int(one.count) for one in part.counts if one.label.startswith("Hoàn thành"))
    assert sum(int(group.done) for group in part.groups) == done
    assert sum(len(group.tasks) for group in part.groups) == int(part.tasks)
    for group in part.groups:
        _adds_up(group.tasks, plan)


def _adds_up(tasks: tuple[TaskResult, ...], plan: Reported) -> None:
    """A sentence of many bodies counts each of them once."""
    for one in tasks:
        whole = sum(state.obligation.task.title == one.task for state in plan.states)
        if whole < 2:
            continue
        results = re.search(r"Đã ghi nhận (\d+)/(\d+) kết quả", one.result)
        parts = [int(number) for number in re.findall(r": (?:cả )?(\d+) cơ quan", one.result)]
        assert sum(parts) + (int(results[1]) if results else 0) == whole, one.result


def test_counts_of_nothing() -> None:
    assert [(one.count, one.share) for one in counts(())] == [("0", "0,0"), ("0", "0,0")]


def test_the_invented_ledger_is_in_order() -> None:
    assert len({one.id for one in REVIEW}) == len(REVIEW)
