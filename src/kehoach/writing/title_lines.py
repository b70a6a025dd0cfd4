"""Headings of several lines, broken where the words part, of lengths as even as can be."""

from kehoach.typeface.widths import text_width

UPRIGHT, LYING = 160, 252
"""The width of the text on a page, upright or on its side, in millimetres."""
SIZE = 14

_SLACK = 2  # millimetres that other programs may need more
_MOST_WORDS = 150
_UNEVEN, _ANYWHERE, _OF_ITS_UNIT, _ONE_MORE, _INSIDE = 4.0, 0.3, 0.6, 1.5, 10.0
_BEFORE = frozenset(
    (
        "của", "và", "về", "theo", "để", "trong", "trên", "tại", "do", "nhằm", "từ", "cho", "với", "giữa", "giai",
        "triển", "thực", "sửa", "cấp", "gắn", "đối", "nhiệm",
    )
)  # fmt: skip
_TOGETHER = frozenset(
    (
        "an ninh", "an sinh", "an toàn", "ban hành", "ban nhân", "bàn tỉnh", "báo cáo", "bảo vệ", "bảo đảm", "bổ sung",
        "bộ máy", "chi tiết", "chiến lược", "chính phủ", "chính quyền", "chính sách", "chuyển đổi", "chương trình",
        "chủ tịch", "cơ quan", "cơ sở", "công an", "công nghệ", "công tác", "cải cách", "cấp tỉnh", "cấp xã", "dân tộc",
        "giai đoạn", "giao thông", "giáo dục", "hành chính", "hành động", "hỗ trợ", "hội đồng", "khoa học", "kinh tế",
        "kế hoạch", "kết quả", "môi trường", "mua bán", "mục tiêu", "nghị quyết",
        "nghị định", "người dân", "nhiệm vụ", "nhà nước", "nhân dân", "nông nghiệp", "nông thôn", "phát triển",
        "pháp luật", "pháp lý", "phân công", "phòng chống", "phòng, chống", "phổ biến", "quy hoạch", "quy định",
        "quyết định", "quản lý", "quốc gia", "quốc hội", "sáng kiến", "số hóa", "thi hành", "thông tin", "thương mại",
        "thủ tướng", "thủ tục", "thực hiện", "tiêu quốc", "tiếp tục", "triển khai", "trách nhiệm", "trật tự",
        "tuyên truyền", "tài chính", "tăng cường", "tổ chức", "từng nhiệm", "xây dựng", "xã hội", "yêu cầu", "ủy ban",
        "đầu tư", "đào tạo", "đề án", "địa bàn", "địa phương", "đổi mới", "đối với", "sửa đổi", "gắn với", "văn hóa",
        "văn bản", "cán bộ", "đơn vị", "thành phố", "thị xã", "thị trấn", "đặc khu", "so sánh", "nội dung",
    )
)  # fmt: skip
_UNITS = frozenset(("tỉnh", "phố", "huyện", "quận", "xã", "phường", "trấn", "khu"))


def title_lines(text: str, room: float = UPRIGHT, *, capitals: bool = False) -> str:
    """The text with a line break wherever a bold heading of 14 points needs one in `room` millimetres.

    It breaks before a word that joins or after a comma rather than elsewhere, and inside a name or a word of several
    syllables only where nothing else will do. A text of very many words is left as it is. `capitals` writes it so:
    names are told by their capitals before.
    """
    words = text.split()
    shown = [word.upper() for word in words] if capitals else words
    width = (room - _SLACK) / 25.4 * 72
    if len(words) > _MOST_WORDS or text_width(" ".join(shown), SIZE, bold=True) <= width:
        return " ".join(shown)
    costs = [0.0, *(_cost(words[place - 1], words[place]) for place in range(1, len(words)))]
    starts = _starts(shown, costs, width)
    ends = (*starts[1:], len(words))
    return "\n".join(" ".join(shown[start:end]) for start, end in zip(starts, ends, strict=True))


def _cost(before: str, after: str) -> float:
    """How bad a line break is between two words."""
    left, right = before.casefold(), after.casefold()
    if f"{left} {right}" in _TOGETHER or after[0].isdigit():
        return _INSIDE
    if before.endswith((",", ";", ":")):
        return 0
    if after[0].isupper() and (before[0].isupper() or left in _UNITS):
        return _INSIDE
    if (before[0].isdigit() and right in ("tháng", "năm")) or right == "số" or left == "chống":
        return _INSIDE
    if right in _UNITS and left in ("dân", "an", "sự"):
        return _OF_ITS_UNIT
    return 0 if right in _BEFORE else _ANYWHERE


def _starts(words: list[str], costs: list[float], width: float) -> tuple[int, ...]:
    """The words that begin a line, in the cheapest of all ways with as few lines as can be, or one more."""
    widths = [text_width(word, SIZE, bold=True) for word in words]
    blank = text_width(" ", SIZE, bold=True)
    fewest = _fewest(widths, blank, width)
    even = (sum(widths) + blank * (len(words) - 1)) / width
    ways = (
        (cost + _ONE_MORE * (lines - fewest), starts)
        for lines in (fewest, fewest + 1)
        for cost, starts in (_cheapest(widths, blank, costs, width, lines, even / lines),)
    )
    return min(ways)[1]


def _fewest(widths: list[float], blank: float, width: float) -> int:
    lines, filled = 1, -blank
    for one in widths:
        if filled + blank + one > width and filled > 0:
            lines, filled = lines + 1, -blank
        filled += blank + one
    return lines


def _cheapest(
    widths: list[float], blank: float, costs: list[float], width: float, lines: int, even: float
) -> tuple[float, tuple[int, ...]]:
    """The cheapest way to set the words in exactly so many lines; `even` is the share of the width they would fill."""
    best: dict[int, tuple[float, tuple[int, ...]]] = {0: (0.0, ())}
    for _ in range(lines):
        found: dict[int, tuple[float, tuple[int, ...]]] = {}
        for start, (cost, starts) in best.items():
            filled = -blank
            for end in range(start + 1, len(widths) + 1):
                filled += blank + widths[end - 1]
                if filled > width and end > start + 1:
                    break
                way = (cost + costs[start] + _UNEVEN * (filled / width - even) ** 2, (*starts, start))
                if end not in found or way < found[end]:
                    found[end] = way
        best = found
    return best.get(len(widths), (float("inf"), (0,)))
