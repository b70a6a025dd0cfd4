"""KH401 clause-out-of-order: tasks do not follow the text.

What it finds
    A task whose clause stands before the clause of the task above it.

Why it matters
    Tables and letters list the tasks in the order of the file, and a reader looks for them in the order of the text.
    Often it is a slip in the clause.

What to do
    Move the task, or correct its clause.

Bad::

    - {id: theo-doi, clause: IV.1}
    - {id: ra-soat, clause: II.1.b}

Good::

    - {id: ra-soat, clause: II.1.b}
    - {id: theo-doi, clause: IV.1}
"""

from collections.abc import Iterator
from itertools import pairwise

from kehoach.messages import say
from kehoach.rules.rule import Context, Finding, Rule
from kehoach.source.document import PlanDocument

RULE = Rule("KH401", "clause-out-of-order", "warning", say("tasks do not follow the text"))


def check(document: PlanDocument, _context: Context) -> Iterator[Finding]:
    for (above, earlier), (path, task) in pairwise(document.tasks()):
        if task.clause.order < earlier.clause.order:
            message = say(
                "{clause} stands before {above} in the text", clause=task.clause.text, above=earlier.clause.text
            )
            yield Finding((*path, "clause"), message, related=((say("the task above it"), (*above, "clause")),))
