"""KH207 outsider-ordered: a body that can only be asked is told to act.

What it finds
    Courts, procuracies, the Fatherland Front and whoever else has `manner: requested`, in `lead` or `assigned`. One
    finding for each task and role.

Why it matters
    They stand outside the People's Committee's authority. Plans ask them ("đề nghị"), and so do the letters that
    remind them.

What to do
    In a draft, put them in `requested`. In a plan that was issued so, leave it: letters ask them all the same.

Bad::

    assigned: [cong-an-tinh, toa-an-nhan-dan-tinh]

Good::

    assigned: cong-an-tinh
    requested: toa-an-nhan-dan-tinh
"""

from collections.abc import Iterator
from itertools import groupby

from kehoach.messages import say, say_n
from kehoach.rules.references import in_tasks
from kehoach.rules.rule import Context, Finding, Rule
from kehoach.source.document import PlanDocument

RULE = Rule("KH207", "outsider-ordered", "warning", say("a body that can only be asked is told to act"))


def check(document: PlanDocument, _context: Context) -> Iterator[Finding]:
    plan, directory = document.plan, document.directory
    if plan is None or directory is None:
        return
    outsiders = {party.id for party in directory.parties.values() if party.manner == "requested"} - {plan.issuer}
    ordered = in_tasks(document, outsiders, ("lead", "assigned"))
    for _, group in groupby(ordered, key=lambda one: one.path[:3]):
        several = list(group)
        message = say_n(
            "{bodies} is told to act, but can only be asked",
            "{bodies} are told to act, but can only be asked",
            len(several),
            bodies=", ".join(directory.name(one.party) for one in several),
        )
        yield Finding(several[0].path, message, say("put them in requested (đề nghị)"))
