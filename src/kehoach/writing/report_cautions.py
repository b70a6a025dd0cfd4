"""What whoever asked for a report should know before it is signed: it is about our files, and none of it is printed."""

from collections.abc import Iterable, Iterator
from datetime import date

from kehoach.dates import Month, WorkCalendar
from kehoach.messages import Message, say, say_n
from kehoach.model.body import Body
from kehoach.writing.reported import MOST_NAMED, Reported, bodies_of


def cautions(items: Iterable[Reported], as_of: date, calendar: WorkCalendar) -> tuple[Message, ...]:
    """Each a sentence, plan by plan, then what concerns them all."""
    known = tuple(items)
    return (*(one for item in known for one in _of_plan(item, as_of)), *_of_calendar(known, calendar))


def _of_plan(item: Reported, as_of: date) -> Iterator[Message]:
    plan = item.plan
    if plan.earliest_issue is not None and as_of < plan.earliest_issue:
        yield say("{plan}: on {day} it was not yet issued", plan=plan.id, day=as_of)
    number, day = plan.number is None, plan.issued is None or isinstance(plan.issued, Month)
    if number and day:
        yield say("{plan}: its number and its day are not known; the report has gaps for them", plan=plan.id)
    elif number:
        yield say("{plan}: its number is not known; the report has a gap for it", plan=plan.id)
    elif day:
        yield say("{plan}: its day is not known; the report has a gap for it", plan=plan.id)
    bodies = (one.body for one in bodies_of(item.states).values())
    uncertain = [body.name for body in bodies if isinstance(body, Body) and not body.certain]
    if uncertain:
        more = ", …" if len(uncertain) > MOST_NAMED else ""
        yield say_n(
            "{plan}: {count} body is not confirmed by a source: {names}",
            "{plan}: {count} bodies are not confirmed by a source: {names}",
            len(uncertain),
            plan=plan.id,
            names=", ".join(uncertain[:MOST_NAMED]) + more,
        )


def _of_calendar(items: tuple[Reported, ...], calendar: WorkCalendar) -> Iterator[Message]:
    years = {state.last_day.year for item in items for state in item.states if state.last_day}
    unknown = sorted(year for year in years if not calendar.is_announced(year))
    if unknown:
        yield say(
            "the days off of {year} have not been announced; last working days in it are an estimate", year=unknown[0]
        )
