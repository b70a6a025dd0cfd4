"""KH205 group-without-members: nobody has listed who belongs to a group that owes something.

What it finds
    A group in `lead`, `assigned` or `requested` for which no members are listed, or which has such a group among its
    members; once a plan, at its first use. Groups marked `vague` are left to KH206.

Why it matters
    A group's duty is one obligation for each member. Without members it is one row for all of them: nobody can be
    reminded, and one answer makes it done.

What to do
    List the members in the province's file of bodies, with the source they were found in.

Bad::

    groups:
      - id: to-chuc-thanh-vien-mttq

Good::

    groups:
      - id: to-chuc-thanh-vien-mttq
        members: [hoi-lhpn-tinh, hoi-nong-dan-tinh]
"""

from collections.abc import Iterator

from kehoach.messages import say
from kehoach.model.body import Group
from kehoach.rules.references import ACTING, in_tasks
from kehoach.rules.rule import Context, Finding, Rule
from kehoach.source.document import PlanDocument

RULE = Rule("KH205", "group-without-members", "warning", say("a group that owes something lists no members"))


def check(document: PlanDocument, _context: Context) -> Iterator[Finding]:
    directory = document.directory
    if directory is None:
        return
    groups = {group.id for group in directory.groups}
    seen: set[str] = set()
    for reference in in_tasks(document, groups, ACTING):
        if reference.party in seen:
            continue
        seen.add(reference.party)
        for party in directory.members(reference.party):
            if not isinstance(party, Group) or party.vague or (party.id in seen and party.id != reference.party):
                continue
            seen.add(party.id)
            if party.id == reference.party:
                message = say("no members are listed for {group}: its duty stands as one row", group=party.name)
            else:
                message = say(
                    "no members are listed for {group}, which belongs to {outer}: its duty stands as one row",
                    group=party.name,
                    outer=directory.name(reference.party),
                )
            file = document.bodies_path
            hint = say("list the members of {id} in {file}", id=party.id, file=file) if file else None
            yield Finding(reference.path, message, hint)
