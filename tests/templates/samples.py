"""Views filled in by hand: the bodies are An Giang's, all that they did is invented."""

from kehoach.writing.comparison_view import ComparisonRow, ComparisonSection, ComparisonView
from kehoach.writing.letter_view import CombinedLetterView, LetterView, OwedRow, OwedTask, Tone
from kehoach.writing.paper import Appendix, Cited, Foot, Head

POLICE_HEAD = Head(
    "BỘ CÔNG AN", "CÔNG AN TỈNH AN GIANG", "Số:        /CAT-PV01", "An Giang, ngày      tháng      năm 2025"
)
COMMITTEE_HEAD = Head(
    "", "ỦY BAN NHÂN DÂN\nTỈNH AN GIANG", "Số:        /UBND-NC", "An Giang, ngày      tháng      năm 2025"
)
POLICE_FOOT = Foot(("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), "", ("Chủ tịch Ủy ban nhân dân tỉnh (để báo cáo)",), "VT, PV01")
COMMITTEE_FOOT = Foot(
    ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), "", ("Công an tỉnh", "Lãnh đạo VP UBND tỉnh"), "VT, NC"
)
LAW = "triển khai thi hành Luật Phòng, chống mua bán người năm 2024 trên địa bàn tỉnh An Giang"
PLAN = Cited(
    f"Kế hoạch số 413/KH-UBND ngày 14 tháng 4 năm 2025 của Ủy ban nhân dân tỉnh An Giang về {LAW}",
    "Kế hoạch số 413/KH-UBND",
)
OTHER_PLAN = Cited(
    "Kế hoạch số 99/KH-UBND ngày 03 tháng 02 năm 2025 của Ủy ban nhân dân tỉnh An Giang về phòng, chống mua bán người "
    "năm 2025 (kế hoạch giả định)",
    "Kế hoạch số 99/KH-UBND",
)
AS_OF = "ngày 22 tháng 4 năm 2025"
REPLY_BY = "ngày 29 tháng 4 năm 2025"
POLICE = "Công an tỉnh"
COMMITTEE = "Ủy ban nhân dân tỉnh"
PLACES = (
    "thành phố Long Xuyên", "thành phố Châu Đốc", "thị xã Tân Châu", "thị xã Tịnh Biên", "huyện An Phú",
    "huyện Châu Phú", "huyện Châu Thành", "huyện Chợ Mới", "huyện Phú Tân", "huyện Thoại Sơn", "huyện Tri Tôn",
)  # fmt: skip
BODIES = (
    "Văn phòng Ủy ban nhân dân tỉnh", "Sở Nội vụ", "Sở Tư pháp", "Sở Tài chính", "Sở Xây dựng", "Sở Công Thương",
    "Sở Nông nghiệp và Môi trường", "Sở Khoa học và Công nghệ", "Sở Văn hóa, Thể thao và Du lịch",
    "Sở Giáo dục và Đào tạo", "Sở Y tế", "Thanh tra tỉnh", "Sở Ngoại vụ", "Bộ Chỉ huy Quân sự tỉnh",
    "Bộ Chỉ huy Bộ đội Biên phòng tỉnh", "Tòa án nhân dân tỉnh", "Viện kiểm sát nhân dân tỉnh",
    "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", "Hội Liên hiệp Phụ nữ tỉnh",
    *(f"Ủy ban nhân dân {place}" for place in PLACES),
)  # fmt: skip
LONG_NAME = (
    "Ban Chỉ đạo phòng, chống tội phạm, tệ nạn xã hội và xây dựng phong trào toàn dân bảo vệ an ninh Tổ quốc, phòng, "
    "chống mua bán người và bảo vệ, hỗ trợ nạn nhân trên địa bàn các xã, phường thuộc thành phố"
)
LONG_TASK = (
    "Rà soát, thống kê, đánh giá toàn bộ văn bản quy phạm pháp luật, văn bản chỉ đạo, điều hành có liên quan đến công "
    "tác phòng, chống mua bán người, tiếp nhận, xác minh, bảo vệ và hỗ trợ nạn nhân; đề xuất sửa đổi, bổ sung, thay thế"
)

REVIEW = OwedTask(
    "01", "Gửi kết quả rà soát văn bản", "gạch đầu dòng thứ nhất điểm c khoản 1 Mục II", "trước ngày 20/4/2025",
    "thứ Bảy, ngày 19/4/2025", "03", "Kết quả rà soát", "Công an tỉnh", "",
)  # fmt: skip
OWN_PLAN = OwedTask(
    "02", "Xây dựng kế hoạch cụ thể trong phạm vi quản lý", "khoản 2 Mục IV", "ngày 18/4/2025",
    "thứ Sáu, ngày 18/4/2025", "04", "Kế hoạch của cơ quan", "Ủy ban nhân dân tỉnh, qua Công an tỉnh",
    "Thời hạn đã được gia hạn một lần, từ ngày 10/4/2025",
)  # fmt: skip
LONG_OWED = OwedTask(
    "03", LONG_TASK, "điểm a khoản 1 Mục II", "ngày 15/4/2025", "thứ Ba, ngày 15/4/2025", "07", "", "", ""
)
SOON = OwedTask(
    "01", "Tập huấn Luật cho cán bộ tiếp nhận, bảo vệ, hỗ trợ nạn nhân", "điểm b khoản 3 Mục II", "ngày 29/4/2025",
    "thứ Ba, ngày 29/4/2025", "05", "Báo cáo kết quả tập huấn", "Công an tỉnh", "",
)  # fmt: skip


def letter(tone: Tone = "asks", body: str = "Sở Tư pháp", *, many: bool = False, due: bool = True) -> LetterView:
    """A letter to one body; `many` tasks, or none that is `due` but only one soon due."""
    orders, respects = tone == "orders", tone == "respects"
    overdue = () if not due else (REVIEW, OWN_PLAN, LONG_OWED) * (4 if many else 1) if many else (REVIEW,)
    return LetterView(
        head=COMMITTEE_HEAD if orders else POLICE_HEAD,
        subject=f"{'đề nghị phối hợp' if respects else 'đôn đốc'} thực hiện Kế hoạch số 413/KH-UBND",
        recipients=(body,),
        addressee=body,
        sender=COMMITTEE if orders else POLICE,
        tone=tone,
        plan=PLAN,
        charged="" if orders else "khoản 1 Mục IV",
        as_of=AS_OF,
        reply_by=REPLY_BY if due else "",
        overdue=overdue,
        overdue_count=f"{len(overdue):02}",
        soon=(SOON,) if many or not due else (),
        soon_count="01" if many or not due else "00",
        soon_within="05",
        reminders=("Công văn số 45/CAT-PV01 ngày 21 tháng 4 năm 2025",) if many else (),
        foot=COMMITTEE_FOOT if orders else POLICE_FOOT,
        only_requested=respects,
    )


def combined_letter(count: int = 30, *, each: int = 1, long: bool = False) -> CombinedLetterView:
    """One letter to the first `count` bodies, each with so many tasks."""
    bodies = (LONG_NAME, *BODIES)[:count] if long else BODIES[:count]
    pairs = [(body, number) for body in bodies for number in range(each)]
    told = "các sở, ban, ngành, Ủy ban nhân dân các huyện, thị xã, thành phố"
    requested = "Tòa án nhân dân tỉnh, Viện kiểm sát nhân dân tỉnh" if count > 15 else ""
    return CombinedLetterView(
        head=POLICE_HEAD,
        subject="đôn đốc thực hiện Kế hoạch số 413/KH-UBND về triển khai thi hành Luật Phòng, chống mua bán người",
        recipients=bodies,
        told=told,
        requested=requested,
        sender=POLICE,
        tone="asks",
        plan=PLAN,
        charged="khoản 1 Mục IV",
        as_of=AS_OF,
        reply_by=REPLY_BY,
        overdue_count=f"{len(pairs):02}",
        bodies_count=f"{len(bodies):02}",
        soon_count="02",
        soon_within="05",
        appendix=Appendix(
            "Phụ lục",
            "Danh sách nhiệm vụ quá hạn, sắp đến hạn",
            "(Kèm theo Công văn số      /CAT-PV01 ngày      tháng      năm 2025 của Công an tỉnh An Giang)",
        ),
        rows=tuple(_owed_row(place, *pair) for place, pair in enumerate(pairs, 1)),
        foot=POLICE_FOOT,
        told_late=told,
        told_soon="Sở Y tế",
        requested_late=requested,
        requested_what="các nội dung được đề nghị tại Kế hoạch",
        clauses="Phụ lục ghi gọn vị trí của nhiệm vụ trong Kế hoạch: II.1.a là điểm a khoản 1 Mục II.",
    )


def _owed_row(place: int, body: str, number: int) -> OwedRow:
    task = (REVIEW, OWN_PLAN, LONG_OWED)[number % 3]
    return OwedRow(
        f"{place:02}", body, task.task, task.clause, task.deadline, f"Quá hạn {task.days} ngày", task.to, task.remark
    )


def comparison(rows: int = 9) -> ComparisonView:
    """An appendix that compares two plans, with three sections, one of them empty."""
    row = ComparisonRow(
        "1", "Rà soát văn bản",
        "Các cơ quan tự rà soát; không nêu cơ quan chủ trì. Gửi Công an tỉnh trước ngày 20/4/2025.",
        "Công an tỉnh chủ trì, các cơ quan phối hợp. Báo cáo Chủ tịch Ủy ban nhân dân tỉnh, qua Công an tỉnh, trước "
        "ngày 15/3/2025.", "Khác cơ quan chủ trì, nơi nhận và thời hạn.",
    )  # fmt: skip
    only = ComparisonRow("1", "Góp ý dự thảo Nghị định", "Khi có yêu cầu.", "Không quy định.", "Chỉ có ở An Giang.")
    return ComparisonView(
        Appendix(
            "Phụ lục",
            "So sánh hai kế hoạch triển khai thi hành Luật Phòng, chống mua bán người năm 2024",
            "(Kèm theo Tờ trình số      /TTr-CAT ngày      tháng      năm 2025 của Công an tỉnh An Giang)",
        ),
        "Kế hoạch số 413/KH-UBND của tỉnh An Giang",
        "Kế hoạch của tỉnh Hải Dương",
        (
            "Hai kế hoạch có 12 nhiệm vụ tương ứng; 04 nhiệm vụ chỉ có ở An Giang, 02 nhiệm vụ chỉ có ở Hải Dương.",
            "Trong các nhiệm vụ tương ứng, 05 nhiệm vụ khác cơ quan chủ trì, 03 nhiệm vụ khác thời hạn.",
        ),
        (
            ComparisonSection("Nhiệm vụ có ở cả hai kế hoạch", (row,) * rows),
            ComparisonSection("Nhiệm vụ chỉ có ở kế hoạch của tỉnh An Giang", (only, only)),
            ComparisonSection("Nhiệm vụ chỉ có ở kế hoạch của tỉnh Hải Dương", ()),
        ),
    )
