"""Who is who in a plan, as a page for people, and as rows."""

from collections.abc import Iterator

from kehoach.messages import Message, gettext, say, translate
from kehoach.model.body import Body, Group, Party
from kehoach.model.directory import Directory
from kehoach.render.page import Cells, Column, Grid, Line, Page

_KINDS: dict[str, Message] = {
    "committee": say("committee"),
    "office-holder": say("office holder"),
    "department": say("specialised agency"),
    "police": say("police"),
    "military": say("military"),
    "court": say("court"),
    "procuracy": say("procuracy"),
    "front": say("Fatherland Front"),
    "union": say("political-social organisation"),
    "party": say("Party"),
    "council": say("council"),
    "central": say("central body"),
    "district": say("district"),
    "commune": say("commune"),
    "media": say("media"),
    "unnamed": say("not named"),
}
_MANNERS = {"directed": say("directed"), "requested": say("requested")}
ROW_KEYS = (
    "id", "name", "official", "abbreviation", "kind", "manner", "from", "until", "successor",
    "certain", "named", "members", "source", "note",
)  # fmt: skip


def directory_page(directory: Directory, named: frozenset[str]) -> Page:
    """Bodies, then groups with their members. A question mark stands for what no source confirms."""
    unit = directory.unit
    head = (Line(unit.name, "title"),) if unit else ()
    bodies = Grid(
        gettext("Bodies"),
        (
            Column(gettext("Id")),
            Column(gettext("Official name"), share=9),
            Column(gettext("Abbr.")),
            Column(gettext("Remarks"), share=6),
        ),
        tuple(_body(body, body.id in named) for body in directory.bodies),
        "title",
    )
    groups = Grid(
        gettext("Groups"),
        (Column(gettext("Id")), Column(gettext("Name"), share=6), Column(gettext("Members"), share=9)),
        tuple(_group(group, directory) for group in directory.groups),
        "title",
    )
    uncertain = gettext("(?) not confirmed by a source: check before you rely on it.")
    fixed = gettext("Abbreviations are defaults; the head of each body fixes its own.")
    return (*head, bodies, Line(), groups, Line(), Line(uncertain, "dim"), Line(fixed, "dim"))


def _body(body: Body, named: bool) -> Cells:
    mark = "" if body.certain else " (?)"
    what = f"{translate(_KINDS[body.kind])}, {translate(_MANNERS[body.manner])}"
    remarks = [] if body.certain else [gettext("not confirmed")]
    if body.since:
        remarks.append(translate(say("from {day}", day=body.since)))
    if body.until:
        remarks.append(translate(say("until {day}", day=body.until)))
    if body.successor:
        remarks.append(translate(say("then {name}", name=body.successor)))
    cells = (body.id, f"{body.official}{mark}\n{what}", body.abbreviation or "", "; ".join(remarks))
    return Cells(cells, "warn" if not body.certain else "plain" if named else "dim")


def _group(group: Group, directory: Directory) -> Cells:
    if group.members:
        members = ", ".join(_member(directory.parties.get(name), name) for name in group.members)
        members = f"{len(directory.members(group.id))}: {members}"
    else:
        members = gettext("names nobody in particular") if group.vague else gettext("nobody has listed them")
    return Cells((group.id, group.name, members), "plain" if group.members else "dim")


def _member(party: Party | None, name: str) -> str:
    if party is None:
        return name
    return party.name if party.certain else f"{party.name} (?)"


def directory_rows(directory: Directory, named: frozenset[str]) -> Iterator[dict[str, object]]:
    """One mapping a body or group, with the keys `ROW_KEYS`; days as ISO dates."""
    for party in directory.parties.values():
        body = party if isinstance(party, Body) else None
        group = party if isinstance(party, Group) else None
        yield {
            "id": party.id,
            "name": party.name,
            "official": party.official,
            "abbreviation": body.abbreviation if body else None,
            "kind": body.kind if body else "group",
            "manner": party.manner,
            "from": body.since.isoformat() if body and body.since else None,
            "until": body.until.isoformat() if body and body.until else None,
            "successor": body.successor if body else None,
            "certain": party.certain,
            "named": party.id in named,
            "members": list(group.members) if group else [],
            "source": party.source,
            "note": party.note,
        }
