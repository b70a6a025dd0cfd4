"""How documents cite a plan and a place in it (NĐ 30/2020, Phụ lục I, Mục II, khoản 6, điểm b; Phụ lục II, V-7)."""

import re
from collections.abc import Iterable

from kehoach.model.clause import Clause
from kehoach.model.directory import Directory
from kehoach.model.plan import Plan
from kehoach.writing.paper import Cited
from kehoach.writing.words import UNKNOWN, issued_words, lower_first, one_line, ordinal_words, phrase

# What titles begin with that is no name. A title goes on in a sentence with a small letter only where it is known to
# begin with one of these: a name must never lose its capital, nor "Nhân dân" (Phụ lục II, Mục V).
_COMMON = (
    "An toàn", "Ban hành", "Bảo đảm", "Bảo hộ", "Bảo tồn", "Bảo vệ", "Bồi dưỡng", "Bổ sung", "Cải cách", "Cải thiện",
    "Chăm lo", "Chăm sóc", "Chỉ đạo", "Chuẩn bị", "Chuyển đổi", "Chủ động", "Chống", "Củng cố", "Cung cấp", "Công bố",
    "Công tác", "Cơ cấu lại", "Cấp bách", "Di dời", "Diễn tập", "Duy trì", "Đào tạo", "Đánh giá", "Đấu tranh",
    "Đầu tư", "Đẩy mạnh", "Điều chỉnh", "Điều tra", "Điều động", "Đôn đốc", "Đổi mới", "Đơn giản hóa", "Động viên",
    "Giải phóng", "Giải quyết", "Giám sát", "Giảm", "Giáo dục", "Giữ gìn", "Gìn giữ", "Góp ý", "Hành động",
    "Hiện đại hóa", "Hoàn thiện", "Hoàn thành", "Hoạt động", "Hỗ trợ", "Hợp tác", "Huy động", "Hưởng ứng",
    "Hướng dẫn", "Kết nối", "Khai thác", "Khảo sát", "Khắc phục", "Khẩn trương", "Khen thưởng", "Khôi phục",
    "Khuyến khích", "Kiểm kê", "Kiểm soát", "Kiểm tra", "Kiện toàn", "Lập", "Lấy ý kiến", "Luân chuyển", "Mở rộng",
    "Nâng cao", "Ngăn chặn", "Nghiên cứu", "Phát động", "Phát hiện", "Phát huy", "Phát triển", "Phân công",
    "Phân loại", "Phê duyệt", "Phong trào", "Phòng ngừa", "Phòng chống", "Phổ biến", "Phối hợp", "Phục hồi",
    "Phục vụ", "Quán triệt", "Quản lý", "Quy hoạch", "Rà soát", "Sản xuất", "Sắp xếp", "Sơ kết", "Sử dụng",
    "Sửa chữa", "Sửa đổi", "Tái cơ cấu", "Tăng cường", "Tập huấn", "Tập trung", "Theo dõi", "Thẩm định",
    "Thi hành", "Thí điểm", "Thông tin", "Thống kê", "Thu hồi", "Thu hút", "Thu thập", "Thúc đẩy", "Thực hiện",
    "Tiến hành", "Tiếp công dân", "Tiếp nhận", "Tiếp tục", "Tìm hiểu", "Tìm kiếm", "Tinh giản", "Tổng điều tra",
    "Tổng hợp", "Tổng kết", "Tổng rà soát", "Tổ chức", "Trang bị", "Triển khai", "Trồng", "Truyền thông",
    "Tuyên truyền", "Tuyển chọn", "Tuyển dụng", "Tuyển sinh", "Ứng dụng", "Ứng phó", "Ứng cứu", "Vận động", "Vệ sinh",
    "Về", "Việc", "Xác định", "Xác minh", "Xây dựng", "Xóa", "Xoá", "Xử lý", "Xử phạt", "Xúc tiến",
)  # fmt: skip
_BEGUN = ("Phòng, ", "Thanh tra, ", *(f"{word}{end}" for word in _COMMON for end in (" ", ",")))
_NAMED_PLAN = re.compile("kế hoạch (?:về )?", re.IGNORECASE)  # the word stands before the title already
_ROMAN, _LETTER = 0, 2  # as `Clause.order` has them
_BULLET, _IDEA = "gạch đầu dòng", "ý"


def cite(plan: Plan, directory: Directory) -> Cited:
    """The plan in full as it is cited first, and short as it is cited later.

    Where its number or its day is not known there is a gap, `Kế hoạch số … ngày … tháng 3 năm 2025`. A plan without a
    number is called by its title later, for "Kế hoạch" alone would name none.
    """
    about, known = title_words(plan.title), _number(plan)
    issuer = directory.parties.get(plan.issuer)
    full = f"Kế hoạch số {known or _open_number(plan)} {issued_words(plan.issued)}"
    full = f"{full} của {issuer.official if issuer else one_line(plan.issuer)}"
    if about:
        full = f"{full} {about}" if _says_about(about) else f"{full} về {about}"
    if known:
        return Cited(full, f"Kế hoạch số {known}")
    return Cited(full, f"Kế hoạch {about}" if about else "Kế hoạch")


def clause_words(clause: Clause) -> str:
    """The clause in words, the smallest part first: `gạch đầu dòng thứ hai điểm c khoản 1 Mục II`.

    A number below a letter is a counted bullet; one below a number may be either a bullet or a numbered point, and is
    called `ý`. A letter below a letter or a bullet is a `tiết`.
    """
    words: list[str] = []
    above: str | None = None
    for level, (kind, number) in zip(clause.text.split("."), clause.order, strict=True):
        above = _part(kind, above)
        counted = above in (_BULLET, _IDEA)
        words.append(f"{above} {ordinal_words(number) if counted else level}")
    return " ".join(reversed(words))


def short_clauses(clauses: Iterable[Clause]) -> str:
    """The sentence that explains the short form of clauses in a narrow column, told by the longest; empty for none."""
    longest = max(clauses, key=lambda clause: len(clause.order), default=None)
    if longest is None:
        return ""
    return f"Phụ lục ghi gọn vị trí của nhiệm vụ trong Kế hoạch: {longest} là {clause_words(longest)}."


def _part(kind: int, above: str | None) -> str:
    """What a level is called below the level above it."""
    if kind == _ROMAN:
        return "Mục"
    if kind == _LETTER:
        return "điểm" if above in (None, "Mục", "khoản") else "tiết"
    if above in (None, "Mục"):
        return "khoản"
    return _BULLET if above in ("điểm", "tiết") else _IDEA


def _number(plan: Plan) -> str | None:
    """Number and symbol, two digits at least; None where the number is not known."""
    if not plan.number_symbol:
        return None
    number, slash, symbol = one_line(plan.number_symbol).partition("/")
    return f"{number.zfill(2) if number.isdecimal() else number}{slash}{symbol}"


def _open_number(plan: Plan) -> str:
    return f"{UNKNOWN}/{one_line(plan.symbol)}" if plan.symbol else UNKNOWN


def title_words(title: str) -> str:
    """A plan's title as it goes on in a sentence, with a small letter only where it begins with a common word."""
    text = _without_word(phrase(title))
    return lower_first(text) if f"{text} ".startswith(_BEGUN) else text


def _without_word(title: str) -> str:
    """The title without a "Kế hoạch" that it begins with: that word stands before it already."""
    found = _NAMED_PLAN.match(title)
    return title[found.end() :] if found and found.end() < len(title) else title


def _says_about(about: str) -> bool:
    return about.startswith("về ")
