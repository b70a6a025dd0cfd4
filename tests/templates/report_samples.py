"""Reports filled in by hand: the bodies are An Giang's, all that they did is invented."""

import msgspec
from tests.templates.samples import (
    AS_OF,
    BODIES,
    LAW,
    LONG_NAME,
    LONG_TASK,
    OTHER_PLAN,
    PLAN,
    POLICE,
    POLICE_FOOT,
    POLICE_HEAD,
)  # fmt: skip

from kehoach.writing.paper import Appendix, Cited
from kehoach.writing.report_view import (
    AssignmentRow,
    Count,
    LateBody,
    ObligationRow,
    ReportAppendix,
    ReportedDifficulty,
    ReportPart,
    ReportView,
    TaskGroup,
    TaskResult,
)

COUNTS = (
    Count("Hoàn thành đúng hạn", "12", "21,1"), Count("Hoàn thành quá hạn", "03", "5,3"),
    Count("Đang thực hiện, trong hạn", "05", "8,8"), Count("Quá hạn, chưa ghi nhận kết quả", "16", "28,0"),
    Count("Không có thời hạn cụ thể", "20", "35,1"), Count("Chờ yêu cầu", "01", "1,7"),
)  # fmt: skip
GROUPS = (
    TaskGroup(
        "1", "Rà soát văn bản", "32", "15", "16",
        (
            TaskResult("a", "Gửi kết quả rà soát văn bản", "điểm c khoản 1 Mục II",
                       "15/31 cơ quan đã gửi kết quả; quá hạn 16 cơ quan: Sở Nội vụ, Sở Tài chính, Sở Xây dựng."),
            TaskResult("b", LONG_TASK, "điểm a khoản 1 Mục II", "chưa có cơ quan nào gửi kết quả."),
        ),
    ),
    TaskGroup(
        "2", "Tuyên truyền, phổ biến pháp luật", "25", "00", "00",
        (TaskResult("a", "Đăng tải toàn văn Luật", "", "thực hiện thường xuyên, không có thời hạn cụ thể."),),
    ),
)  # fmt: skip
DIFFICULTY = ReportedDifficulty(
    "Sở Y tế", "Tập huấn Luật cho cán bộ tiếp nhận, bảo vệ, hỗ trợ nạn nhân", "ngày 16/4/2025",
    "chưa được bố trí kinh phí, đề nghị lùi thời gian tập huấn sang quý III", "Công văn số 77/SYT-NVY",
)  # fmt: skip
NOTES = (
    "Số liệu lập theo sổ theo dõi; chưa ghi nhận kết quả không có nghĩa là cơ quan chưa thực hiện.",
    "20 đầu việc không có thời hạn cụ thể không tính vào tỷ lệ quá hạn.",
)


def part(
    plan: Cited = PLAN, label: str = "", *, appendix: str = "Phụ lục", annex: str = "", late: int = 6
) -> ReportPart:
    bodies = (LONG_NAME, *BODIES)[:late]
    return ReportPart(
        label=label,
        heading=plan.short,
        plan=plan,
        tasks="23",
        bodies="31",
        total="57",
        counts=COUNTS,
        fallen_due="31" if late else "00",
        overdue="16" if late else "00",
        overdue_rate="51,6" if late else "",
        groups=GROUPS,
        late=tuple(
            LateBody(f"{place:02}", body, "02", "03", "" if place % 3 else "01") for place, body in enumerate(bodies, 1)
        ),
        difficulties=(DIFFICULTY,) if late else (),
        notes=NOTES if late else (),
        appendix=appendix,
        annex=annex,
        source=f"sổ theo dõi của {POLICE}",
    )


def obligations(label: str, count: int = 57) -> ReportAppendix:
    rows = tuple(
        ObligationRow(
            f"{place:02}", "II.1.c.1",
            LONG_TASK if place % 9 == 4 else "Gửi kết quả rà soát văn bản",
            LONG_NAME if place == 5 else BODIES[place % len(BODIES)], "trước ngày 20/4/2025",
            "Quá hạn 03 ngày, chưa ghi nhận kết quả" if place % 2 else "Hoàn thành đúng hạn",
            "" if place % 2 else "Công văn số 112/STP-XDKT ngày 17/4/2025",
            "Đã đôn đốc 01 lần" if place % 7 == 1 else "",
        )
        for place in range(1, count + 1)
    )  # fmt: skip
    return ReportAppendix(_heading(label, "Tình hình thực hiện các nhiệm vụ của Kế hoạch số 413/KH-UBND"), rows)


def assignments(label: str, count: int = 12) -> ReportAppendix:
    row = AssignmentRow(
        "01", "Tập huấn Luật cho cán bộ tiếp nhận, bảo vệ, hỗ trợ nạn nhân",
        "Chủ trì: Sở Y tế\nPhối hợp: Công an tỉnh, Sở Tư pháp", "Năm 2025 và các năm tiếp theo", "", "", "Lớp tập huấn",
    )  # fmt: skip
    rows = tuple(msgspec.structs.replace(row, number=f"{place:02}") for place in range(1, count + 1))
    return ReportAppendix(_heading(label, "Phân công nhiệm vụ theo Kế hoạch số 413/KH-UBND"), assignments=rows)


def _heading(label: str, title: str) -> Appendix:
    text = "(Kèm theo Báo cáo số      /BC-CAT ngày      tháng      năm 2025 của Công an tỉnh An Giang)"
    return Appendix(label, title, text)


def report(*, up: bool = True, several: bool = False, late: int = 6, rows: int = 57, annex: bool = False) -> ReportView:
    """A report: to the chair or to nobody above, on one plan or on two, with so many late bodies and rows."""
    parts: tuple[ReportPart, ...] = (part(late=late),)
    appendices: tuple[ReportAppendix, ...] = (obligations("Phụ lục", rows),)
    if several:
        parts = (
            part(PLAN, "Phần I", appendix="Phụ lục I", annex="Phụ lục II", late=late),
            part(OTHER_PLAN, "Phần II", appendix="Phụ lục III", late=0),
        )
        appendices = (obligations("Phụ lục I", rows), assignments("Phụ lục II"), obligations("Phụ lục III", 4))
    elif annex:
        parts = (part(late=late, appendix="Phụ lục I", annex="Phụ lục II"),)
        appendices = (obligations("Phụ lục I", rows), assignments("Phụ lục II"))
    return ReportView(
        head=msgspec.structs.replace(POLICE_HEAD, number="Số:        /BC-CAT"),
        title=f"Kết quả {LAW}",
        recipients=("Chủ tịch Ủy ban nhân dân tỉnh An Giang",) if up else (),
        sender=POLICE,
        as_of=AS_OF,
        several=several,
        basis=("Quyết định số 313/QĐ-TTg ngày 17 tháng 02 năm 2025 của Thủ tướng Chính phủ", PLAN.full) if up else (),
        parts=parts,
        closing_label="Phần III" if several else "",
        appendices=appendices,
        foot=msgspec.structs.replace(POLICE_FOOT, copies=("Lãnh đạo Công an tỉnh",)),
        reported_to="Chủ tịch Ủy ban nhân dân tỉnh An Giang" if up else "",
    )
