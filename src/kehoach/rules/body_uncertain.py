"""KH210 body-uncertain: nobody has confirmed that a body exists.

What it finds
    Bodies with `certain: false` that the plan names, or that owe something as members of a group; one note for each
    name that the plan uses, at its first use.

Why it matters
    A letter may go to a body that does not exist, and the totals count its obligation.

What to do
    Look for a source, write it down in the province's file of bodies and take `certain: false` out; or take the body
    out.

Bad::

    bodies:
      - {id: so-ngoai-vu, certain: false}

Good::

    bodies:
      - {id: so-ngoai-vu, source: Quyết định thành lập}
"""

from collections.abc import Iterator
from itertools import chain

from kehoach.messages import Message, say, say_n
from kehoach.model.body import Body, Group
from kehoach.model.directory import Directory
from kehoach.rules.references import ACTING, in_header, in_tasks
from kehoach.rules.rule import Context, Finding, Rule
from kehoach.source.document import PlanDocument

RULE = Rule("KH210", "body-uncertain", "note", say("nobody has confirmed that a body exists"))


def check(document: PlanDocument, _context: Context) -> Iterator[Finding]:
    directory = document.directory
    if directory is None or all(party.certain for party in directory.parties.values()):
        return
    candidates = {party.id for party in directory.parties.values() if isinstance(party, Group) or not party.certain}
    seen: set[str] = set()
    for reference in chain(in_tasks(document, candidates), in_header(document)):
        party = directory.parties.get(reference.party)
        if party is None or party.id in seen:
            continue
        if isinstance(party, Body):
            message = None if party.certain else say("{body} is not confirmed to exist", body=party.name)
        elif reference.role in ACTING:
            message = _of_group(party, directory)
        else:
            continue
        seen.add(party.id)
        if message is not None:
            file = document.bodies_path
            hint = say("look for a source and write it down in {file}", file=file) if file else None
            yield Finding(reference.path, message, hint)


def _of_group(group: Group, directory: Directory) -> Message | None:
    members = directory.members(group.id)
    doubtful = [member for member in members if not member.certain and member.id != group.id]
    if doubtful:
        return say_n(
            "{count} of the {total} members of {group} is not confirmed to exist: {names}",
            "{count} of the {total} members of {group} are not confirmed to exist: {names}",
            len(doubtful),
            total=len(members),
            group=group.name,
            names=", ".join(member.name for member in doubtful),
        )
    return None if group.certain else say("the members of {group} are not confirmed", group=group.name)
