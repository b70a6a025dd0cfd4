"""KH204 leads-several: more than one body leads.

What it finds
    A task with several bodies in `lead`, or with a group there.

Why it matters
    Where several lead, each can wait for the other. The Secretariat's Kết luận 226-KL/TW of 11/12/2025 wants one task
    assigned to one body or person as lead.

What to do
    In a draft, keep one lead, or cut the task into one for each. In a plan that was issued so, leave it: each of them
    has an obligation.

Bad::

    lead: [bch-bien-phong-tinh, bch-quan-su-tinh]

Good::

    lead: bch-quan-su-tinh
    coordinating: bch-bien-phong-tinh
"""

from collections.abc import Iterator

from kehoach.messages import say, say_n
from kehoach.model.body import Group
from kehoach.rules.rule import Context, Finding, Rule
from kehoach.source.document import PlanDocument

RULE = Rule("KH204", "leads-several", "warning", say("more than one body leads a task"))

_ONE = say("name one lead (Kết luận 226-KL/TW); the others can coordinate")


def check(document: PlanDocument, _context: Context) -> Iterator[Finding]:
    for path, task in document.tasks():
        if len(task.lead) > 1:
            message = say_n("{count} party leads this task", "{count} parties lead this task together", len(task.lead))
            yield Finding((*path, "lead"), message, _ONE, at_key=True)
        elif task.lead and document.directory:
            party = document.directory.parties.get(task.lead[0])
            if isinstance(party, Group):
                yield Finding((*path, "lead"), say("a group leads this task: {group}", group=party.name), _ONE)
