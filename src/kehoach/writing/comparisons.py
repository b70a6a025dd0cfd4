"""An appendix that sets two plans side by side, or lists what changed between two versions of one."""

from collections.abc import Iterator
from datetime import date

import msgspec

from kehoach.comparing.change import BodiesChange
from kehoach.comparing.comparison import ASPECTS, Comparison, Pair
from kehoach.comparing.profile import Side
from kehoach.comparing.summary import summary
from kehoach.messages import in_vietnamese
from kehoach.writing.amendments import HEADER, Amendment, amendments
from kehoach.writing.citing import cite
from kehoach.writing.comparison_rows import alone_row, group_row, header_row, numbered, pair_row, wording_row
from kehoach.writing.comparison_view import ComparisonRow, ComparisonSection, ComparisonView
from kehoach.writing.differences import issued, told
from kehoach.writing.paper import Appendix
from kehoach.writing.title_lines import LYING, title_lines
from kehoach.writing.words import upper_first

REFERENCE = "(Kèm theo … số …/… ngày … tháng … năm … của …)"
_CLAUSES = (
    "Vị trí của nhiệm vụ ghi theo mục, khoản, điểm, gạch đầu dòng: "
    "II.1.c.2 là gạch đầu dòng thứ hai điểm c khoản 1 Mục II."
)
_Rows = Iterator[tuple[str, list[ComparisonRow]]]


def comparison(whole: Comparison, label: str = "Phụ lục", reference: str = REFERENCE) -> ComparisonView:
    """The appendix. `reference` is the line in brackets that says what it goes with; its gaps are for a pen."""
    whole = _named(whole)
    sections, count = [], 0
    for heading, rows in _amended(whole) if whole.versions else _compared(whole):
        if rows:
            sections.append(ComparisonSection(heading, numbered(rows, count + 1)))
            count += len(rows)
    return ComparisonView(
        heading=Appendix(label, title_lines(_title(whole), LYING, capitals=True), reference),
        left=_column(whole.left, whole.versions),
        right=_column(whole.right, whole.versions),
        summary=tuple(_summary(whole, count)),
        sections=tuple(sections),
    )


def _named(whole: Comparison) -> Comparison:
    """The plans called as a document would: never by a path."""
    left, right = whole.left, whole.right
    ways = (
        (left.plan.place or "", right.plan.place or ""),
        (_issuer(left), _issuer(right)),
        (cite(left.plan, left.directory).short, cite(right.plan, right.directory).short),
    )
    names = next(((one, other) for one, other in ways if one and other and one != other), None)
    if whole.versions or names is None:
        names = ("bản trước", "bản sau") if whole.versions else ("kế hoạch thứ nhất", "kế hoạch thứ hai")
    sides = (msgspec.structs.replace(side, label=name) for side, name in zip((left, right), names, strict=True))
    return msgspec.structs.replace(whole, left=next(sides), right=next(sides))


def _issuer(side: Side) -> str:
    issuer = side.directory.parties.get(side.plan.issuer)
    return issuer.official if issuer else side.plan.issuer


def _title(whole: Comparison) -> str:
    left, right = whole.left, whole.right
    names = cite(left.plan, left.directory).short, cite(right.plan, right.directory).short
    if whole.versions:
        return f"Nội dung sửa đổi, bổ sung của {names[0]}"
    if _issuer(left) != _issuer(right):
        return f"So sánh kế hoạch của {_issuer(left)} và {_issuer(right)}"
    return f"So sánh {names[0]} và {names[1]}"


def _column(side: Side, version: bool) -> str:
    """Who issued it, its number and its day, as far as they are known."""
    day = in_vietnamese(issued(side.plan.issued))
    day = f"ngày {day}" if isinstance(side.plan.issued, date) else day
    number = f"số {side.plan.number_symbol}" if side.plan.number_symbol else "không ghi số"
    named = f"{_issuer(side)}\nKế hoạch {number}, {day}"
    return f"{upper_first(side.label)}: {named}" if version else named


def _summary(whole: Comparison, rows: int) -> Iterator[str]:
    told = [upper_first(in_vietnamese(sentence)) for sentence in summary(whole)]
    yield from told
    same = [pair for pair in whole.matched if pair not in whole.changed]
    if same and not whole.versions and len(whole.only) == len(ASPECTS):
        tasks = "; ".join(_alike(pair) for pair in same)
        yield f"{len(same)} nhiệm vụ quy định giống nhau: {tasks}."
        yield "Cách diễn đạt, chính tả, thứ tự và cách đánh số không tính là khác nhau."
    if any(" (− " in sentence or " (+ " in sentence for sentence in told):
        yield f"Dấu − là chỉ có ở {whole.left.label}, dấu + là chỉ có ở {whole.right.label}."
    if rows:
        yield _CLAUSES


def _alike(pair: Pair) -> str:
    return f"{pair.left.clause} = {pair.right.clause} {pair.left.title}"


def _compared(whole: Comparison) -> _Rows:
    header = [header_row(change, whole) for change in whole.header]
    yield "Thông tin chung, nơi nhận, nhóm cơ quan", [*header, *(group_row(one, whole) for one in whole.groups)]
    for side, tasks in ((whole.left, whole.only_left), (whole.right, whole.only_right)):
        yield f"Nhiệm vụ chỉ có ở {side.label}", [alone_row(task, whole, side) for task in tasks]
    yield "Nhiệm vụ có ở cả hai kế hoạch nhưng quy định khác nhau", [pair_row(pair, whole) for pair in whole.changed]
    unsure = [pair_row(pair, whole, _unsure(pair)) for pair in whole.uncertain]
    yield "Chưa chắc là một hay hai nhiệm vụ", unsure
    reworded = [pair for pair in whole.matched if any(one.field == "detail" for one in pair.wording)]
    yield "Diễn giải bằng lời khác", [wording_row(pair) for pair in reworded if "tasks" in whole.only]


def _unsure(pair: Pair) -> str:
    """Two tasks that may be one: how alike they are, from 0 to 1, with two places."""
    score = f"{pair.likeness.score:.2f}".replace(".", ",")
    return f"Chưa chắc là cùng một nhiệm vụ (độ giống {score}); cần đọc cả hai"


def _amended(whole: Comparison) -> _Rows:
    yield "Nội dung sửa đổi, bổ sung", [_amendment(one, whole) for one in amendments(whole)]


def _amendment(one: Amendment, whole: Comparison) -> ComparisonRow:
    """The old text, the new one, and the sentence that amends."""
    what = f"{one.task.title} ({one.task.clause})" if one.task else in_vietnamese(HEADER)
    left = right = ""
    if isinstance(one.change, BodiesChange):
        left, right = "; ".join(one.change.left), "; ".join(one.change.right)
    elif one.change is not None:
        words = told(one.change, whole)
        left, right = in_vietnamese(words.left[0].text), in_vietnamese(words.right[0].text)
    return ComparisonRow("", what, left, right, in_vietnamese(one.sentence))
