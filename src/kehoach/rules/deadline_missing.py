"""KH304 deadline-missing: nothing is said about time.

What it finds
    A task without `deadline`. A share of a task whose whole has a deadline is passed over.

Why it matters
    It is never overdue, and nobody is reminded of it. Time is one of the "6 rõ".

What to do
    In a draft, set a day. In a plan that was issued so, leave it: the task is shown as undated.

Bad::

    - id: gui-ket-qua
      title: Gửi kết quả thực hiện

Good::

    - id: gui-ket-qua
      title: Gửi kết quả thực hiện
      deadline: {by: 15/12/2025}
"""

from collections.abc import Iterator

from kehoach.messages import say
from kehoach.rules.completeness import judged
from kehoach.rules.rule import Context, Finding, Rule
from kehoach.source.document import PlanDocument

RULE = Rule("KH304", "deadline-missing", "note", say("nothing is said about time"))


def check(document: PlanDocument, _context: Context) -> Iterator[Finding]:
    timed = {task.id for _, task in document.tasks() if task.deadline is not None}
    for path, task in judged(document):
        if task.deadline is None and task.part_of not in timed:
            yield Finding(path, say("no deadline is set"))
