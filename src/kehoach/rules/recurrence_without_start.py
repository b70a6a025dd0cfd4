"""KH305 recurrence-without-start: nobody can say from when a recurring task is owed.

What it finds
    A recurring deadline with a day, in a plan whose day or month of issue is not known.

Why it matters
    Periods are counted from the plan's issue. Without it only the period of the day asked about is counted: what was
    owed before is never overdue, and nobody is reminded of it.

What to do
    Write `issued`, if only the month (`issued: 3/2025`).

Bad::

    - id: bao-cao-thang
      title: Báo cáo tháng
      deadline: {recurring: month, by: 25}

Good::

    issued: 3/2025
    tasks:
      - id: bao-cao-thang
        title: Báo cáo tháng
        deadline: {recurring: month, by: 25}
"""

from collections.abc import Iterator

from kehoach.dates import Recurring
from kehoach.messages import say
from kehoach.rules.rule import Context, Finding, Rule
from kehoach.source.document import PlanDocument

RULE = Rule("KH305", "recurrence-without-start", "warning", say("nobody can say from when a recurring task is owed"))


def check(document: PlanDocument, _context: Context) -> Iterator[Finding]:
    if document.plan is None or document.plan.issued is not None:
        return
    for path, task in document.tasks():
        if isinstance(task.deadline, Recurring) and task.deadline.day is not None:
            yield Finding(
                (*path, "deadline"),
                say("the plan has no day of issue: periods before the current one are not counted"),
                say("write the plan's day or month of issue: {key}", key="issued: 3/2025"),
            )
