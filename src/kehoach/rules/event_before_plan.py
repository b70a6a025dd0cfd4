"""KH603 event-before-plan: an event from before the plan was issued.

What it finds
    An event on a day before the plan's own date; where only its month is known, before that month.

Why it matters
    Nobody owed anything yet: the day, or the plan's date, is probably a slip of the pen.

What to do
    Correct the day, or take the event back with `void` and record it anew. What was really done before, leave.

Bad::

    # the plan was issued on 14/4/2025
    - {id: "1", event: received, on: 18/3/2025, task: ra-soat, body: so-tu-phap}

Good::

    - {id: "1", event: received, on: 18/4/2025, task: ra-soat, body: so-tu-phap}
"""

from collections.abc import Iterator

from kehoach.dates import Month, format_month
from kehoach.messages import say
from kehoach.rules.recorded import Recorded
from kehoach.rules.rule import Context, Finding, Rule

RULE = Rule("KH603", "event-before-plan", "warning", say("an event from before the plan was issued"), ("progress",))


def check(recorded: Recorded, _context: Context) -> Iterator[Finding]:
    plan = recorded.plan
    if plan is None or plan.issued is None or plan.earliest_issue is None:
        return
    earliest, issued = plan.earliest_issue, plan.issued
    if isinstance(issued, Month):
        message = say("this day lies before the plan's month, {month}", month=format_month(issued))
    else:
        message = say("this day lies before the plan's date, {issued}", issued=issued)
    for path, event in recorded.standing:
        if event.on < earliest:
            yield Finding((*path, "on"), message)
