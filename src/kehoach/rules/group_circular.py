"""KH504 group-circular: a group that is its own member.

What it finds
    Groups that have each other as members, or one that has itself; one finding for each circle.

Why it matters
    Who belongs to it cannot be told.

What to do
    Take one of them out of the other's members.

Bad::

    groups:
      - {id: ubnd-cac-cap, name: Ủy ban nhân dân các cấp, members: [ubnd-cap-huyen]}
      - {id: ubnd-cap-huyen, name: Ủy ban nhân dân cấp huyện, members: [ubnd-cac-cap]}

Good::

    groups:
      - {id: ubnd-cac-cap, name: Ủy ban nhân dân các cấp, members: [ubnd-cap-huyen]}
      - {id: ubnd-cap-huyen, name: Ủy ban nhân dân cấp huyện, members: [ubnd-huyen-cho-moi]}
"""

from collections.abc import Iterator

from kehoach.messages import say
from kehoach.model.body import Group
from kehoach.rules.circles import circles
from kehoach.rules.entries import entries
from kehoach.rules.rule import Context, Finding, Rule
from kehoach.source.document import BodiesDocument

RULE = Rule("KH504", "group-circular", "error", say("a group that is its own member"), ("bodies",))


def check(document: BodiesDocument, _context: Context) -> Iterator[Finding]:
    if document.directory is None:
        return
    own = {entry.party.id: entry for entry in entries(document)}
    # Groups of the file come first: a circle is named from one of them.
    groups = [entry.party for entry in own.values() if isinstance(entry.party, Group)]
    groups += [group for group in document.directory.groups if group.id not in own]
    for circle in circles({group.id: group.members for group in groups}):
        entry = own.get(circle[0])
        if entry is not None:
            at = "members" if "members" in entry.written else "id"
            if len(circle) == 2:
                message = say("a group cannot be a member of itself")
            else:
                message = say("these groups are members of one another: {chain}", chain=" → ".join(circle))
            yield Finding((*entry.path, at), message, at_key=True)
