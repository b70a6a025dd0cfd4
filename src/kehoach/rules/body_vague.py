"""KH206 body-vague: words that name nobody in particular.

What it finds
    A group marked `vague`, or a body that is nobody by name ("cấp có thẩm quyền"), in `lead`, `assigned` or
    `requested`. As a note: in `coordinating`, `report_to` or `via`, where nothing is owed.

Why it matters
    "Các cơ quan có liên quan" can each hold that another one is meant. The first of the "6 rõ" is who.

What to do
    In a draft, name the bodies. In a plan that was issued so, leave it: the duty stands as one row under these words.

Bad::

    assigned: Các sở, ngành có liên quan

Good::

    assigned: [so-tu-phap, so-noi-vu]
"""

from collections.abc import Iterator

from kehoach.messages import say
from kehoach.model.body import Group, Party
from kehoach.rules.references import ACTING, in_tasks
from kehoach.rules.rule import Context, Finding, Rule
from kehoach.source.document import PlanDocument

RULE = Rule("KH206", "body-vague", "warning", say("words that name nobody in particular"))


def check(document: PlanDocument, _context: Context) -> Iterator[Finding]:
    parties = document.directory.parties if document.directory else {}
    vague = {party.id for party in parties.values() if _is_vague(party)}
    for reference in in_tasks(document, vague):
        message = say("“{name}” names nobody in particular", name=parties[reference.party].name)
        yield Finding(reference.path, message, None, None if reference.role in ACTING else "note")


def _is_vague(party: Party) -> bool:
    return party.vague if isinstance(party, Group) else party.kind == "unnamed"
