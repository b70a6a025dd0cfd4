"""KH503 body-nameless: an entry without a name.

What it finds
    A body or a group that has no `name` and that the catalogue does not know, so that it has none from there.

Why it matters
    Tables and letters would show its id.

What to do
    Give it a name. Where it is in the catalogue under another id, use that one.

Bad::

    bodies:
      - id: ubnd-huyen-cho-moi

Good::

    bodies:
      - id: ubnd-huyen-cho-moi
        name: Ủy ban nhân dân huyện Chợ Mới
"""

from collections.abc import Iterator

from kehoach.messages import say
from kehoach.rules.entries import entries
from kehoach.rules.rule import Context, Finding, Rule
from kehoach.rules.suggestions import suggestion
from kehoach.source.document import BodiesDocument

RULE = Rule("KH503", "body-nameless", "error", say("an entry without a name"), ("bodies",))


def check(document: BodiesDocument, _context: Context) -> Iterator[Finding]:
    for entry in entries(document):
        party = entry.party
        # What the catalogue knows has its name from there; a name like the id stands for none.
        if (
            "name" in entry.written
            or party.name != party.id
            or not (document.tree and document.tree.is_complete(entry.written))
        ):
            continue
        unlisted = document.directory.elsewhere if document.directory else {}
        message = say("{id} has no name, and the catalogue does not know it", id=party.id)
        yield Finding((*entry.path, "id"), message, suggestion(party.id, unlisted) or say("give it a name"))
