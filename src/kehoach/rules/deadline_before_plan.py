"""KH301 deadline-before-plan: the time is over before the plan is issued.

What it finds
    A task whose last day in time lies before the plan's own date. Where only the month of issue is known: a warning
    where the day lies before that month, a note where it lies within it, for then nobody can tell.

Why it matters
    The task is overdue from its first day, or one of the two dates is wrong.

What to do
    In a draft, correct the date. In a plan that was issued so, leave it; `extended` in the ledger records a new day.

Bad::

    issued: 14/4/2025
    tasks:
      - deadline: {before: 10/4/2025}

Good::

    issued: 14/4/2025
    tasks:
      - deadline: {before: 10/5/2025}
"""

from collections.abc import Iterator

from kehoach.dates import Month, format_month, last_day
from kehoach.messages import say
from kehoach.rules.deadlines import place_of
from kehoach.rules.rule import Context, Finding, Rule
from kehoach.source.document import PlanDocument

RULE = Rule("KH301", "deadline-before-plan", "warning", say("the time is over before the plan is issued"))


def check(document: PlanDocument, context: Context) -> Iterator[Finding]:
    plan = document.plan
    if plan is None or plan.issued is None or plan.earliest_issue is None or plan.latest_issue is None:
        return
    for path, task in document.tasks():
        last = last_day(task.deadline, context.calendar) if task.deadline else None
        if task.deadline is None or last is None or last >= plan.latest_issue:
            continue
        at = place_of(path, task.deadline)
        if not isinstance(plan.issued, Month):
            issued = plan.issued
            yield Finding(
                at, say("the last day in time, {day}, lies before the plan's date, {issued}", day=last, issued=issued)
            )
            continue
        month = format_month(plan.issued)
        if last < plan.earliest_issue:
            yield Finding(
                at, say("the last day in time, {day}, lies before the plan's month, {month}", day=last, month=month)
            )
        else:
            message = say(
                "the last day in time, {day}, may lie before the plan's date: only its month, {month}, is known",
                day=last,
                month=month,
            )
            yield Finding(at, message, None, "note")
