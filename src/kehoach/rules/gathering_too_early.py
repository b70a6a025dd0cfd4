"""KH303 gathering-too-early: results are put together before they are due.

What it finds
    A task whose last day in time lies before that of a task whose results it gathers. As a note: on the same day.

Why it matters
    Whoever gathers must hand in what others may still send in time.

What to do
    Set the later task some days after the earlier one.

Bad::

    - {id: ra-soat, deadline: {before: 25/4/2025}}
    - {id: tong-hop, gathers: ra-soat, deadline: {before: 20/4/2025}}

Good::

    - {id: ra-soat, deadline: {before: 20/4/2025}}
    - {id: tong-hop, gathers: ra-soat, deadline: {before: 25/4/2025}}
"""

from collections.abc import Iterator
from datetime import date

from kehoach.dates import Deadline, last_day
from kehoach.messages import say
from kehoach.rules.deadlines import place_of
from kehoach.rules.rule import Context, Finding, Rule
from kehoach.source.document import PlanDocument
from kehoach.source.tree import Path

RULE = Rule("KH303", "gathering-too-early", "warning", say("results are put together before they are due"))


def check(document: PlanDocument, context: Context) -> Iterator[Finding]:
    due: dict[str, tuple[date, Path, Deadline]] = {}
    for path, task in document.tasks():
        if task.deadline and (last := last_day(task.deadline, context.calendar)):
            due[task.id] = last, place_of(path, task.deadline), task.deadline
    for _, task in document.tasks():
        if task.id not in due:
            continue
        last, at, _ = due[task.id]
        gathered = [(due[name][0], name) for name in task.gathers if name in due and name != task.id]
        if not gathered or max(gathered)[0] < last:
            continue
        latest, name = max(gathered)
        related = ((say("{id} is due here", id=name), due[name][1]),)
        if latest == last:
            message = say("this is due on the same day, {day}, as {id}, whose results it gathers", day=last, id=name)
            yield Finding(at, message, None, "note", related=related)
        else:
            message = say(
                "this is due on {day}, before {id}, whose results it gathers, on {other}",
                day=last,
                id=name,
                other=latest,
            )
            yield Finding(at, message, related=related)
