"""The rows of an appendix that compares two plans: what each says, and what the difference is."""

from collections.abc import Iterable, Iterator

from kehoach.comparing.change import BodiesChange, Change, DeadlineChange, GroupChange, HeaderChange, Named
from kehoach.comparing.comparison import Comparison, Pair
from kehoach.comparing.profile import Side
from kehoach.messages import Message, in_vietnamese
from kehoach.model.names import fold
from kehoach.model.plan import Task
from kehoach.tracking.words import NOT_STATED, deadline_words
from kehoach.writing.comparison_view import ComparisonRow
from kehoach.writing.differences import FIELDS, Phrase, group_told, remarks, told
from kehoach.writing.words import count_words, phrase, upper_first

_ACTING = ("lead", "assigned", "requested")


def header_row(change: HeaderChange, whole: Comparison) -> ComparisonRow:
    """What both say above and below their tasks."""
    left, right, difference = _sides(change, whole)
    return _row(upper_first(in_vietnamese(FIELDS[change.field])), left, right, _lines(map(upper_first, difference)))


def group_row(change: GroupChange, whole: Comparison) -> ComparisonRow:
    """How many members a group has here and there, and who is in only one of them."""
    one = group_told(change)
    only = (
        (whole.left.label, [phrase for phrase in one.left if phrase.mark == "less"]),
        (whole.right.label, [phrase for phrase in one.right if phrase.mark == "more"]),
    )
    counts = [in_vietnamese(side[0].text).removeprefix(f"{change.name}: ") for side in (one.left, one.right)]
    difference = _only(only) or ("khác số thành viên",)
    return _row(f"Nhóm cơ quan: {change.name}", counts[0], counts[1], _lines(map(upper_first, difference)))


def alone_row(task: Task, whole: Comparison, side: Side) -> ComparisonRow:
    """A task that only one plan has."""
    text = _lines((f"({task.clause})", *_told_of(task, side)))
    left, right = (text, "") if side is whole.left else ("", text)
    return _row(task.title, left, right, f"Chỉ có ở {side.label}")


def pair_row(pair: Pair, whole: Comparison, remark: str = "") -> ComparisonRow:
    """A task of both: where it stands, what both say in the fields that differ, and how they differ."""
    left, right = [_headed(pair.left, pair.left_parts)], [_headed(pair.right, pair.right_parts, pair.left.title)]
    left.extend(_parts(pair.left_parts, whole.left))
    right.extend(_parts(pair.right_parts, whole.right))
    difference = [remark] if remark else []
    for parts, word in ((pair.right_parts, "tách thành"), (pair.left_parts, "gộp từ")):
        if parts:
            difference.append(f"{whole.right.label} {word} {count_words(len(parts))} nhiệm vụ")
    for change in pair.changes:
        field = upper_first(in_vietnamese(FIELDS[change.field]))
        mine, theirs, how = _sides(change, whole)
        left.append(f"{field}: {mine}")
        right.append(f"{field}: {theirs}")
        difference.extend(f"{field}: {line}" for line in how)
    return _row(pair.left.title, _lines(left), _lines(right), _lines(difference))


def wording_row(pair: Pair) -> ComparisonRow:
    """Details told in other words: whether they differ in meaning, only a reader can say."""
    unsaid = in_vietnamese(NOT_STATED)
    return _row(
        pair.left.title,
        f"{_headed(pair.left, ())}\n{pair.left.detail or unsaid}",
        f"{_headed(pair.right, (), pair.left.title)}\n{pair.right.detail or unsaid}",
        "Cần đọc cả hai",
    )


def numbered(rows: Iterable[ComparisonRow], start: int) -> tuple[ComparisonRow, ...]:
    """The rows, numbered from there on."""
    found = enumerate(rows, start)
    return tuple(ComparisonRow(str(n), one.what, one.left, one.right, one.difference) for n, one in found)


def _row(what: str, left: str, right: str, difference: str) -> ComparisonRow:
    return ComparisonRow("", phrase(what), left, right, difference)


def _headed(task: Task, parts: tuple[Task, ...], other: str | None = None) -> str:
    """The clause in brackets, and the title where the other plan has another; a task cut up is told by its parts."""
    if parts:
        return ""
    return f"({task.clause})" if other is None or fold(task.title) == fold(other) else f"{task.title} ({task.clause})"


def _parts(parts: tuple[Task, ...], side: Side) -> Iterator[str]:
    for number, task in enumerate(parts, 1):
        yield f"{number}) {task.title} ({task.clause})"
        yield "; ".join(_told_of(task, side))


def _told_of(task: Task, side: Side) -> Iterator[str]:
    """Who acts by role, by when, and with what product."""
    said = False
    for role in _ACTING:
        names = getattr(task, role)
        if names:
            said = True
            yield f"{upper_first(in_vietnamese(FIELDS[role]))}: {'; '.join(map(side.directory.name, names))}"
    if not said:
        yield "Không phân công cơ quan thực hiện"
    yield f"{upper_first(in_vietnamese(FIELDS['deadline']))}: {in_vietnamese(deadline_words(task.deadline))}"
    if task.product:
        yield f"{upper_first(in_vietnamese(FIELDS['product']))}: {task.product}"


def _sides(change: Change | HeaderChange, whole: Comparison) -> tuple[str, str, tuple[str, ...]]:
    """What the left says, what the right says, and the difference, line by line."""
    if isinstance(change, BodiesChange):
        left, right = _all(change.left, change.removed), _all(change.right, change.added)
        only = (
            (whole.left.label, [_phrase(one, whole.right.label) for one in change.removed]),
            (whole.right.label, [_phrase(one, whole.left.label) for one in change.added]),
        )
        return left, right, _only(only)
    one = told(change, whole)
    left, right = in_vietnamese(one.left[0].text), in_vietnamese(one.right[0].text)
    if one.apart is not None:
        return left, right, (f"{whole.right.label} {in_vietnamese(one.apart)}",)
    if change.left is None or change.right is None:
        return left, right, (f"chỉ {(whole.left if change.right is None else whole.right).label} nêu",)
    return left, right, ("khác cách ấn định" if isinstance(change, DeadlineChange) else "khác nhau",)


def _phrase(one: Named, other: str) -> Phrase:
    return Phrase(Message("{text}", {"text": one.name}), remarks=remarks(one, other))


def _all(names: Iterable[str], more: Iterable[Named]) -> str:
    """All that a plan names, also the lines that mean no body."""
    known = tuple(dict.fromkeys((*names, *(one.name for one in more))))
    return "; ".join(known) or in_vietnamese(NOT_STATED)


def _only(sides: Iterable[tuple[str, list[Phrase]]]) -> tuple[str, ...]:
    """`chỉ An Giang có: Sở Y tế (Hải Dương: phối hợp)`, then the same of the other."""
    return tuple(f"chỉ {label} có: {'; '.join(map(_shown, phrases))}" for label, phrases in sides if phrases)


def _lines(lines: Iterable[str]) -> str:
    return "\n".join(filter(None, lines))


def _shown(one: Phrase) -> str:
    text = in_vietnamese(one.text).replace(" (?)", " (chưa được xác nhận)")
    return f"{text} ({'; '.join(map(in_vietnamese, one.remarks))})" if one.remarks else text
