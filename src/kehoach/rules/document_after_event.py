"""KH614 document-after-event: the document is younger than what it proves.

What it finds
    An event whose document bears a later date than the event.

Why it matters
    One of the two days is wrong: a result that came in with a document cannot have come in before it.

What to do
    Correct the day of the event or that of the document, or take the event back with `void` and record it anew.

Bad::

    - id: "1"
      event: received
      on: 18/4/2025
      task: ra-soat
      body: so-tu-phap
      document: {number: 123/BC-STP, date: 21/4/2025}

Good::

    - id: "1"
      event: received
      on: 21/4/2025
      task: ra-soat
      body: so-tu-phap
      document: {number: 123/BC-STP, date: 18/4/2025}
"""

from collections.abc import Iterator

from kehoach.messages import say
from kehoach.rules.recorded import Recorded
from kehoach.rules.rule import Context, Finding, Rule

RULE = Rule(
    "KH614", "document-after-event", "warning", say("the document is younger than what it proves"), ("progress",)
)


def check(recorded: Recorded, _context: Context) -> Iterator[Finding]:
    for path, event in recorded.standing:
        issued = event.document.issued if event.document else None
        if issued is not None and issued > event.on:
            message = say("the document is dated {day}, after the event, {on}", day=issued, on=event.on)
            yield Finding((*path, "document", "date"), message)
