"""KH501 member-unknown: a group names a member that nobody knows.

What it finds
    An id in `members` that neither this file nor the catalogue has. As a warning: one that the catalogue has, but
    that this file does not list.

Why it matters
    Members that are not known are left out of the group, and their obligations with them.

What to do
    Correct the id, or list the body in this file.

Bad::

    groups:
      - id: so-ban-nganh
        members: [so-tu-phapp]

Good::

    groups:
      - id: so-ban-nganh
        members: [so-tu-phap]
"""

from collections.abc import Iterator

from kehoach.messages import say
from kehoach.rules.completeness import ids_in
from kehoach.rules.entries import entries
from kehoach.rules.rule import Context, Finding, Rule
from kehoach.rules.suggestions import suggestion
from kehoach.source.document import BodiesDocument

RULE = Rule("KH501", "member-unknown", "error", say("a group names a member that nobody knows"), ("bodies",))


def check(document: BodiesDocument, _context: Context) -> Iterator[Finding]:
    directory, listed = document.directory, ids_in(document, "bodies", "groups")
    if directory is None or listed is None:
        return
    known = directory.parties.keys() | listed
    for entry in entries(document):
        for i, member in enumerate(entry.written.get("members") or ()):
            path = (*entry.path, "members", i)
            if member in known:
                continue
            if member in directory.elsewhere:
                message = say(
                    "the catalogue knows {id}, but this file does not list it: it does not count here", id=member
                )
                yield Finding(path, message, say("if the province has it, list it under bodies"), "warning")
            else:
                message = say("no body or group has the id {id}", id=member)
                yield Finding(path, message, suggestion(member, [*known, *directory.elsewhere]))
