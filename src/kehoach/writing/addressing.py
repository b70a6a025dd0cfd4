"""To whom a letter goes and in what tone, and who gets a copy of it."""

from datetime import date
from typing import Literal

import msgspec

from kehoach.model.body import NOBODY, Body, Group, Kind, Party
from kehoach.model.directory import Directory
from kehoach.model.names import fold
from kehoach.model.plan import Plan
from kehoach.writing.letter_view import Tone
from kehoach.writing.senders import COMMITTEE, Sender
from kehoach.writing.successors import group_official, is_listed, name_on, official_on, standing
from kehoach.writing.words import lower_first

CHAIR = "chu-tich-ubnd-tinh"
CHAIR_NAME = "Chủ tịch Ủy ban nhân dân tỉnh"

WhyNobody = Literal["own", "nobody", "vague", "ceased", "not-yet"]

_NEVER_ORDERED: frozenset[Kind] = frozenset(
    ("court", "procuracy", "front", "union", "party", "council", "central", "committee", "office-holder")
)
_SUBORDINATE: frozenset[Kind] = frozenset(("department", "district", "commune", "media"))
_BELOW_THE_CHAIR: frozenset[Kind] = frozenset(("police", "military", "department", "district", "commune"))
_COMMON = ("Các ", "Đoàn thể", "Lực lượng ", "Tổ chức ", "Cơ quan", "Địa phương")
_SUBORDINATE_GROUPS = tuple(map(fold, ("các sở", "sở,", "ủy ban nhân dân")))


class Recipient(msgspec.Struct, frozen=True):
    """Who is written to: the id it is known by, its name in a sentence, and its name on the envelope.

    `party` is the body or the group itself; None for a successor of which only the name is known, whose id is then
    that of the body it succeeded.
    """

    id: str
    name: str
    official: str
    party: Party | None = None

    def in_place_of(self, owing: Party) -> str:
        """The official name of the body that owed something before; empty where it is still the same."""
        return "" if self.party is not None and self.party.id == owing.id else owing.official


def recipient_of(party: Party, directory: Directory, sender: Sender, as_of: date) -> Recipient | WhyNobody:
    """Who answers for what this body or group owes on that day, or why nobody can be written to."""
    if party.id == NOBODY.id:
        return "nobody"
    if isinstance(party, Group):
        official = group_official(party, directory, as_of)
        return "vague" if party.vague else Recipient(party.id, in_sentence(party.name), official, party)
    found = _standing(party, directory, as_of)
    if isinstance(found, Recipient):
        return "own" if found.id == sender.body.id or _heads(party, sender) else found
    return found


def _heads(body: Body, sender: Sender) -> bool:
    """Whether the body is the head of the sender: the chair signs what his committee writes."""
    return body.kind == "office-holder" and fold(sender.body.name) in fold(body.name)


def _standing(body: Body, directory: Directory, as_of: date) -> Recipient | WhyNobody:
    """The body, or who succeeded it, to the last whose name is known."""
    found = standing(body, directory, as_of)
    if found is None:
        return "ceased"
    if not found.exists_on(as_of):
        return "not-yet"
    known = found if found == body or is_listed(found, directory) else None
    return Recipient(found.id, found.name, found.official, known)


def in_sentence(name: str) -> str:
    """A group's name inside a sentence: `các sở, ban, ngành`; the type of a body keeps its capital."""
    return lower_first(name) if name.startswith(_COMMON) else name


def tone_towards(recipient: Recipient, sender: Sender, directory: Directory) -> Tone:
    """The committee orders its subordinates; the police and all others ask their peers; upwards and outside the
    committee's authority everybody is respectfully requested."""
    party = recipient.party or directory.parties.get(recipient.id)
    if party is None:
        return "asks"
    if party.manner == "requested":
        return "respects"
    if isinstance(party, Group):
        subordinate = fold(party.name).startswith(_SUBORDINATE_GROUPS)
    elif party.kind in _NEVER_ORDERED:
        return "respects"
    else:
        subordinate = party.kind in _SUBORDINATE
    known = recipient.party is not None  # whose subordinate a successor from elsewhere is, nobody has told us
    return "orders" if subordinate and known and sender.body.kind == "committee" else "asks"


def chair_name(directory: Directory, as_of: date | None = None, plan: Plan | None = None) -> str:
    """How the text calls on that day the chair of the committee that issued the plan: the province's, where none is
    given."""
    issuer = _lower_committee(plan, directory)
    if issuer is not None:
        return f"Chủ tịch {name_on(issuer.id, directory, as_of)}"
    return name_on(CHAIR, directory, as_of) if CHAIR in directory.parties else CHAIR_NAME


def chair_official(directory: Directory, as_of: date | None = None, plan: Plan | None = None) -> str:
    """What stands on that day on a letter to that chair."""
    issuer = _lower_committee(plan, directory)
    if issuer is not None:
        return f"Chủ tịch {official_on(issuer.id, directory, as_of)}"
    return official_on(CHAIR, directory, as_of) if CHAIR in directory.parties else CHAIR_NAME


def _lower_committee(plan: Plan | None, directory: Directory) -> Body | None:
    """The committee of a district or a commune, where one issued the plan."""
    issuer = directory.parties.get(directory.resolve(plan.issuer) or "") if plan else None
    return issuer if isinstance(issuer, Body) and issuer.kind in ("district", "commune") else None


def copies(
    plan: Plan, directory: Directory, sender: Sender, recipients: frozenset[str], as_of: date | None = None
) -> tuple[str, ...]:  # fmt: skip
    """The recipients after "Như trên": whoever is above the sender, or follows the plan up in its stead.

    `recipients` are the ids of those to whom the letter goes anyway.
    """
    issuer = directory.resolve(plan.issuer)
    if sender.body.kind in _BELOW_THE_CHAIR and sender.body.id != issuer:
        if recipients & {CHAIR, COMMITTEE, issuer}:
            return ()
        return (f"{chair_name(directory, as_of, plan)} (để báo cáo)",)
    monitor = directory.parties.get(directory.resolve(plan.monitor or "") or "")
    if isinstance(monitor, Body):
        monitor = standing(monitor, directory, as_of)
    if monitor is None or monitor.id == sender.body.id or monitor.id in recipients:
        return ()
    return (f"{monitor.name} (để theo dõi, đôn đốc)",)
