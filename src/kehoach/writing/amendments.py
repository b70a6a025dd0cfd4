"""What changed between two versions of one plan, sentence by sentence, as a person could sign it."""

from collections.abc import Iterable, Iterator

import msgspec

from kehoach.comparing.change import BodiesChange, Change, HeaderChange
from kehoach.comparing.comparison import ASPECTS, Comparison, Pair
from kehoach.messages import Message, say
from kehoach.model.plan import Task
from kehoach.tracking.words import deadline_words
from kehoach.writing.differences import told

HEADER = say("Header")


class Amendment(msgspec.Struct, frozen=True):
    """One point: the task (none: the header), and the sentence. `change` is what differs in what both versions have."""

    task: Task | None
    sentence: Message
    change: Change | HeaderChange | None = None


def amendments(whole: Comparison) -> Iterator[Amendment]:
    """The header, repealed tasks, new ones, then what is amended, in the order of the text.

    Wording counts in a text of law.
    """
    for header in whole.header:
        yield Amendment(None, _amended(HEADER, header, whole), header)
    for task in whole.only_left:
        yield Amendment(task, say("Repealed: {task}.", task=_task(task)))
    for task in whole.only_right:
        sentence = say("Added: {task}; {deadline}.", task=_task(task), deadline=deadline_words(task.deadline))
        yield Amendment(task, sentence)
    for pair in (*whole.matched, *whole.uncertain):
        yield from _pair(pair, whole)


def _pair(pair: Pair, whole: Comparison) -> Iterator[Amendment]:
    if pair.right_parts:
        sentence = say("{task}: divided into {parts}.", task=_task(pair.left), parts=_tasks(pair.right_parts))
        yield Amendment(pair.left, sentence)
    if pair.left_parts:
        sentence = say("{parts}: joined into {task}.", task=_task(pair.right), parts=_tasks(pair.left_parts))
        yield Amendment(pair.left, sentence)
    whole_text = not pair.left_parts and not pair.right_parts and len(whole.only) == len(ASPECTS)
    for change in (*pair.changes, *(pair.wording if whole_text else ())):
        yield Amendment(pair.left, _amended(say("{text}", text=_task(pair.left)), change, whole), change)


def _task(task: Task) -> str:
    return f"{task.clause} “{task.title}”"


def _tasks(tasks: Iterable[Task]) -> str:
    return "; ".join(map(_task, tasks))


def _amended(place: Message, change: Change | HeaderChange, whole: Comparison) -> Message:
    one = told(change, whole)
    if isinstance(change, BodiesChange):
        return _bodies(place, one.field, change)
    new = one.right[0].text
    if one.apart is not None:
        new = say("{new} ({apart})", new=new, apart=one.apart)
    old = one.left[0].text
    return say("{place}: {field} “{old}” becomes “{new}”.", place=place, field=one.field, old=old, new=new)


def _bodies(place: Message, field: Message, change: BodiesChange) -> Message:
    added = ", ".join(one.name for one in change.added)
    removed = ", ".join(one.name for one in change.removed)
    if added and removed:
        names = {"added": added, "removed": removed}
        return say("{place}: {field}: {added} in place of {removed}.", place=place, field=field, **names)
    if added:
        return say("{place}: {field}: {added} added.", place=place, field=field, added=added)
    return say("{place}: {field}: {removed} struck out.", place=place, field=field, removed=removed)
