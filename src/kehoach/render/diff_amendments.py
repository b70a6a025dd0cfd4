"""What changed between two versions of one plan, as a numbered list that a person could sign."""

from collections.abc import Iterator

from kehoach.comparing.change import BodiesChange, Change, DeadlineChange, HeaderChange, TextChange
from kehoach.comparing.comparison import Comparison, Pair
from kehoach.messages import gettext, translate
from kehoach.model.plan import Task
from kehoach.render.diff_words import FIELDS, days_apart, issued, told
from kehoach.render.page import Line
from kehoach.tracking.words import NOT_STATED, deadline_words


def amendments(whole: Comparison) -> Iterator[Line]:
    """Repealed tasks, new ones, then what is amended, in the order of the text; wording counts in a text of law."""
    sentences = [*_sentences(whole)]
    if not sentences:
        return
    yield Line(gettext("AMENDMENTS"), "title")
    yield from (Line(f"{number}. {sentence}") for number, sentence in enumerate(sentences, 1))


def _sentences(whole: Comparison) -> Iterator[str]:
    for change in whole.header:
        yield _amended(gettext("Header"), change, whole)
    for task in whole.only_left:
        yield gettext("Repealed: {task}.").format(task=_task(task))
    for task in whole.only_right:
        yield gettext("Added: {task}; {deadline}.").format(
            task=_task(task), deadline=translate(deadline_words(task.deadline))
        )
    for pair in (*whole.matched, *whole.uncertain):
        yield from _pair(pair, whole)


def _pair(pair: Pair, whole: Comparison) -> Iterator[str]:
    place = _task(pair.left)
    for parts, text in (
        (pair.right_parts, gettext("{task}: divided into {parts}.")),
        (pair.left_parts, gettext("{parts}: joined into {task}.")),
    ):
        if parts:
            whole_task = pair.left if pair.right_parts else pair.right
            yield text.format(task=_task(whole_task), parts="; ".join(map(_task, parts)))
    for change in pair.changes:
        yield _amended(place, change, whole)
    if not pair.left_parts and not pair.right_parts and len(whole.only) == 4:
        for wording in pair.wording:
            yield _amended(place, wording, whole)


def _task(task: Task) -> str:
    return f"{task.clause} “{task.title}”"


def _amended(place: str, change: Change | HeaderChange, whole: Comparison) -> str:
    field = translate(FIELDS[change.field])
    unsaid = translate(NOT_STATED)
    if isinstance(change, BodiesChange):
        return _bodies(place, field, change)
    if isinstance(change, DeadlineChange):
        old, new = translate(deadline_words(change.left)), translate(deadline_words(change.right))
        apart = days_apart(change.days)
        new = f"{new} ({apart})" if apart else new
    elif isinstance(change, TextChange):
        old, new = change.left or unsaid, change.right or unsaid
    else:
        old, new = issued(change.left), told(change, whole).right.replace("\n", " ")
    return gettext("{place}: {field} “{old}” becomes “{new}”.").format(place=place, field=field, old=old, new=new)


def _bodies(place: str, field: str, change: BodiesChange) -> str:
    added = ", ".join(one.name for one in change.added)
    removed = ", ".join(one.name for one in change.removed)
    if added and removed:
        text = gettext("{place}: {field}: {added} in place of {removed}.")
    elif added:
        text = gettext("{place}: {field}: {added} added.")
    else:
        text = gettext("{place}: {field}: {removed} struck out.")
    return text.format(place=place, field=field, added=added, removed=removed)
