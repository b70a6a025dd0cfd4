"""KH211 body-out-of-time: a body that did not exist when the plan was issued.

What it finds
    A body that the plan names and whose last day lies before the plan's date, or whose first day lies after it; once
    a plan, at its first use. Where only the month of issue is known, the whole month is taken. Members of groups are
    not looked at.

Why it matters
    Nobody answers for the duty, and a letter would come back.

What to do
    Name the body that stands in its place, or correct `from` and `until` in the province's file of bodies.

Bad::

    issued: 14/4/2025
    tasks:
      - lead: so-ke-hoach-dau-tu  # until: 28/2/2025

Good::

    issued: 14/4/2025
    tasks:
      - lead: so-tai-chinh
"""

from collections.abc import Iterator
from itertools import chain

from kehoach.messages import say
from kehoach.rules.references import in_header, in_tasks
from kehoach.rules.rule import Context, Finding, Rule
from kehoach.source.document import PlanDocument

RULE = Rule("KH211", "body-out-of-time", "warning", say("a body that did not exist when the plan was issued"))


def check(document: PlanDocument, _context: Context) -> Iterator[Finding]:
    plan, directory = document.plan, document.directory
    if plan is None or directory is None or plan.earliest_issue is None or plan.latest_issue is None:
        return
    earliest, latest = plan.earliest_issue, plan.latest_issue
    bounded = {body.id: body for body in directory.bodies if body.since is not None or body.until is not None}
    seen: set[str] = set()
    for reference in chain(in_tasks(document, bounded.keys()), in_header(document)):
        body = bounded.get(reference.party)
        if body is None or body.id in seen:
            continue
        seen.add(body.id)
        if body.until is not None and body.until < earliest:
            message = say(
                "{body} was no more when the plan was issued: its last day was {day}", body=body.name, day=body.until
            )
            after = body.successor
            hint = say("after it: {successor}", successor=directory.name(after)) if after else None
            yield Finding(reference.path, message, hint)
        elif body.since is not None and body.since > latest:
            yield Finding(
                reference.path,
                say(
                    "{body} was not there yet when the plan was issued: its first day is {day}",
                    body=body.name,
                    day=body.since,
                ),
            )
