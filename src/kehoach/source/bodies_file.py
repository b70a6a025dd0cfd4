"""The keys of a file of bodies and of the catalogue, and how the two make one directory."""

from typing import Any, get_args

import msgspec

from kehoach.dates import Month
from kehoach.messages import say
from kehoach.model.body import Body, Group, Kind, Manner, Party, Topic
from kehoach.model.directory import Directory, Unit
from kehoach.source.kinds import Day, Field, Flag, Id, ListOf, Record, Text, Word

UNIT_GAP = "{unit}"

_NAMING: dict[str, Field] = {
    "id": Field(Id(), say("The id that plans use; the same body has the same id in every province"), required=True),
    "name": Field(Text(), say("The name that plans use")),
    "official": Field(Text(), say("The full official name; {unit} stands for the province's"), to="official"),
    "manner": Field(
        Word(get_args(Manner)),
        say("directed: told what to do; requested: outside the committee's authority, only asked"),
    ),
    "aliases": Field(ListOf(Text()), say("Other names it goes by; case and the place of tone marks do not matter")),
    "source": Field(Text(), say("Where the fact was seen")),
    "certain": Field(Flag(), say("false: not seen in a source, to be checked")),
    "note": Field(Text(), say("What else is known or not known")),
}

_BODY_FIELDS: dict[str, Field] = {
    **_NAMING,
    "kind": Field(Word(get_args(Kind)), say("What sort of body it is")),
    "abbreviation": Field(Text(), say("Its abbreviation in symbols; each head fixes it, this is a default")),
    "superior": Field(Text(), say("The body above it, as on its letterhead")),
    "from": Field(Day(), say("Its first day, where known"), to="since"),
    "until": Field(Day(), say("Its last day")),
    "successor": Field(Text(), say("Who answers for it afterwards, where known")),
}

_GROUP_FIELDS: dict[str, Field] = {
    **_NAMING,
    "members": Field(ListOf(Id()), say("Its members: bodies or groups; leave it out where nobody has listed them")),
    "vague": Field(Flag(), say("true: the words name nobody in particular")),
}

TOPIC = Record(
    Topic,
    {
        "id": Field(Id(), say("The topic's id"), required=True),
        "name": Field(Text(), say("What it is called"), required=True),
    },
)


class RosterFile(msgspec.Struct, frozen=True):
    """A file of bodies as read: entries still without what the catalogue knows of them."""

    id: str
    unit: str | None = None
    as_of: Month | None = None
    until: Any = None
    successor_unit: str | None = None
    source: str | None = None
    certain: bool = True
    bodies: tuple[dict[str, Any], ...] = ()
    groups: tuple[dict[str, Any], ...] = ()
    topics: tuple[Topic, ...] = ()


def _roster(kind: Any = None, **found: Any) -> RosterFile:  # noqa: ARG001 - a key of the file
    return RosterFile(**found)


ROSTER_FIELDS: dict[str, Field] = {
    "kind": Field(Word(("bodies", "catalogue")), say("The kind of file"), required=True),
    "id": Field(Id(), say("The province's id"), required=True),
    "unit": Field(Text(), say("The province as it stands in official names, as in tỉnh An Giang")),
    "as_of": Field(Day(or_month=True), say("The day or month the file describes")),
    "until": Field(Day(), say("The province's last day, where it ended")),
    "successor_unit": Field(Text(), say("The province it became part of")),
    "source": Field(Text(), say("Where the facts about the province were seen")),
    "certain": Field(Flag(), say("false: not seen in a source, to be checked")),
    "bodies": Field(ListOf(Record(dict, _BODY_FIELDS)), say("Its bodies")),
    "groups": Field(ListOf(Record(dict, _GROUP_FIELDS)), say("Names for several bodies, and their members")),
    "topics": Field(ListOf(TOPIC), say("The vocabulary of topics")),
}

ROSTER = Record(_roster, ROSTER_FIELDS, whole=False)


def directory(catalogue: RosterFile, province: RosterFile | None) -> Directory:
    """The bodies of a province: its own entries over the catalogue's.

    Of the catalogue, the bodies a province must list itself are left out unless it does; central and unnamed bodies
    and groups are everywhere. Without a province, everything in the catalogue is there.
    """
    bodies = {entry["id"]: entry for entry in catalogue.bodies}
    groups = {entry["id"]: entry for entry in catalogue.groups}
    unit = province.unit if province and province.unit else None
    own = province or RosterFile(id="")
    listed: list[Party] = []
    for entry in own.bodies:
        listed.append(_body({**bodies.get(entry["id"], {}), **_inherited(entry, bodies, own), **entry}, unit))
    for entry in own.groups:
        listed.append(_group({**groups.get(entry["id"], {}), **entry}, unit))
    own_ids = {party.id for party in listed}
    rest = [entry for entry in (*bodies.values(), *groups.values()) if entry["id"] not in own_ids]
    shared = [_party(entry, unit) for entry in rest if province is None or _is_everywhere(entry)]
    elsewhere = [_party(entry, None) for entry in rest if province is not None and not _is_everywhere(entry)]
    where = Unit(own.id, unit, own.until, own.successor_unit, own.source, own.certain) if unit else None
    return Directory(where, [*listed, *shared], elsewhere, catalogue.topics)


def _is_everywhere(entry: dict[str, Any]) -> bool:
    return entry.get("kind") in (None, "central", "unnamed")


def _inherited(entry: dict[str, Any], known: dict[str, dict[str, Any]], own: RosterFile) -> dict[str, Any]:
    """The end of the province, for those of its bodies that are named after it."""
    official = entry.get("official") or known.get(entry["id"], {}).get("official", "")
    if own.until is None or "until" in entry or UNIT_GAP not in official:
        return {}
    successor = official.replace(UNIT_GAP, own.successor_unit) if own.successor_unit else None
    return {"until": own.until, "successor": successor}


def _party(entry: dict[str, Any], unit: str | None) -> Party:
    return _body(entry, unit) if "kind" in entry else _group(entry, unit)


def _named(entry: dict[str, Any], unit: str | None) -> dict[str, Any]:
    name = entry.get("name") or entry["id"]
    official = entry.get("official") or name
    return {
        **entry,
        "aliases": tuple(entry.get("aliases", ())),
        "name": name,
        "official": official.replace(UNIT_GAP, unit) if unit else official.replace(UNIT_GAP, "").strip(),
    }


def _body(entry: dict[str, Any], unit: str | None) -> Body:
    return Body(**{"kind": "unnamed", **_named(entry, unit)})


def _group(entry: dict[str, Any], unit: str | None) -> Group:
    return Group(**{**_named(entry, unit), "members": tuple(entry.get("members", ()))})
