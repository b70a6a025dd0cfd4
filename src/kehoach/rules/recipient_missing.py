"""KH403 recipient-missing: who receives the result is not said.

What it finds
    A task with a product or a dated deadline, and without `report_to`. It is passed over where another task gathers
    its results, and where the task it is a share of, or one of its own shares, names a recipient.

Why it matters
    Nobody knows where to send the result, and nobody misses it.

What to do
    In a draft, say to whom the result goes. In a plan that does not say it, leave it.

Bad::

    - id: ke-hoach-rieng
      product: Kế hoạch cụ thể

Good::

    - id: ke-hoach-rieng
      product: Kế hoạch cụ thể
      report_to: cong-an-tinh
"""

from collections.abc import Iterator

from kehoach.dates import After, Before, By, InPeriod, Recurring
from kehoach.messages import say
from kehoach.rules.completeness import judged
from kehoach.rules.rule import Context, Finding, Rule
from kehoach.source.document import PlanDocument

RULE = Rule("KH403", "recipient-missing", "note", say("who receives the result is not said"))

_DATED = (Before, By, InPeriod, Recurring, After)


def check(document: PlanDocument, _context: Context) -> Iterator[Finding]:
    tasks = document.tasks()
    reported = {task.id for _, task in tasks if task.report_to}
    received = {task.part_of for _, task in tasks if task.report_to}
    received.update(name for _, task in tasks for name in task.gathers)
    for path, task in judged(document):
        if task.report_to or task.id in received or task.part_of in reported:
            continue
        if task.product is not None or isinstance(task.deadline, _DATED):
            yield Finding(path, say("nobody is named to receive the result"))
