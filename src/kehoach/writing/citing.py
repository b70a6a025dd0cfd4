"""How documents cite a plan and a place in it (NĐ 30/2020, Phụ lục I, Mục II, khoản 6, điểm b; Phụ lục II, V-7)."""

from kehoach.model.clause import Clause
from kehoach.model.directory import Directory
from kehoach.model.plan import Plan
from kehoach.writing.paper import Cited
from kehoach.writing.words import UNKNOWN, issued_words, lower_first, one_line, ordinal_words, phrase

# Titles that begin with the name of a document, an institution or a person's office keep their capital.
_NAMES = (
    "Luật ", "Bộ luật", "Pháp lệnh", "Hiến pháp", "Nghị quyết", "Nghị định", "Quyết định", "Chỉ thị", "Thông tư",
    "Thông báo số", "Kết luận số", "Kế hoạch", "Chương trình", "Chiến lược", "Đề án", "Dự án", "Đảng", "Nhà nước",
    "Quốc hội", "Chính phủ", "Thủ tướng", "Ủy ban", "Uỷ ban", "Hội đồng", "Tháng hành động", "Năm ", "Ngày ",
)  # fmt: skip
_ROMAN, _LETTER = 0, 2  # as `Clause.order` has them
_BULLET, _IDEA = "gạch đầu dòng", "ý"


def cite(plan: Plan, directory: Directory) -> Cited:
    """The plan in full as it is cited first, and short as it is cited later.

    Where its number or its day is not known there is a gap, `Kế hoạch số … ngày … tháng 3 năm 2025`. A plan without a
    number is called by its title later, for "Kế hoạch" alone would name none.
    """
    about, known = _about(plan.title), _number(plan)
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


def _about(title: str) -> str:
    """The title as it goes on in a sentence."""
    text = phrase(title)
    first = text.split(" ", 1)[0]
    keeps = text.startswith(_NAMES) or sum(letter.isupper() for letter in first) > 1
    return text if keeps else lower_first(text)


def _says_about(about: str) -> bool:
    return about.startswith("về ")
