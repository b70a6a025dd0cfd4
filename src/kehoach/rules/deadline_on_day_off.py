"""KH302 deadline-on-day-off: nobody works on the day that is set.

What it finds
    A deadline whose date, or whose last day in time, is a Saturday, a Sunday, a holiday or a day off given in exchange.

Why it matters
    Days off never move a deadline by themselves. Whoever works in office hours has to be done on the working day
    before, and that is easily missed.

What to do
    In a draft, set a working day. In a plan that was issued so, leave it, and mind the last working day in time.

Bad::

    deadline: {before: 20/4/2025}  # a Sunday

Good::

    deadline: {before: 22/4/2025}
"""

from collections.abc import Iterator

from kehoach.dates import last_day, stated_date
from kehoach.messages import say, weekday
from kehoach.rules.deadlines import place_of
from kehoach.rules.rule import Context, Finding, Rule
from kehoach.source.document import PlanDocument

RULE = Rule("KH302", "deadline-on-day-off", "note", say("nobody works on the day that is set"))


def check(document: PlanDocument, context: Context) -> Iterator[Finding]:
    calendar = context.calendar
    for path, task in document.tasks():
        if task.deadline is None:
            continue
        last = last_day(task.deadline, calendar)
        stated = stated_date(task.deadline) or last
        if last is None or stated is None:
            continue
        off = next((day for day in (stated, last) if calendar.is_day_off(day)), None)
        if off is None:
            continue
        working, holiday = calendar.last_working_day(last), calendar.name_of(off)
        if holiday:
            message = say(
                "{day} ({weekday}) is a day off: {holiday}; the last working day in time is {working}",
                day=off,
                weekday=weekday(off),
                holiday=holiday,
                working=working,
            )
        else:
            message = say(
                "{day} is a {weekday}; the last working day in time is {working}",
                day=off,
                weekday=weekday(off),
                working=working,
            )
        yield Finding(place_of(path, task.deadline), message)
