"""What became of bodies and of their province by a day: names, places and receivers follow them."""

from datetime import date, timedelta

import msgspec

from kehoach.model.body import Body, Group
from kehoach.model.directory import Directory

_UNITS = (
    "tỉnh ", "thành phố ", "Thành phố ", "Tỉnh ", "huyện ", "thị xã ", "xã ", "phường ", "thị trấn ", "đặc khu ",
)  # fmt: skip


def standing(body: Body, directory: Directory, as_of: date | None) -> Body | None:
    """The body, or who succeeded it by that day; None where nobody is known to have.

    A successor of which only the name is known keeps the id and the kind of the body before it. It has no
    abbreviation, but for a committee, whose `UBND` is the same everywhere. Without a day nothing is followed.
    """
    seen = {body.id}
    while as_of is not None and body.until is not None and body.until < as_of:
        if body.successor is None:
            return None
        after = directory.parties.get(directory.resolve(body.successor) or "")
        if not isinstance(after, Body):
            return _by_name(body, body.successor, body.until)
        if after.id in seen:
            return None
        seen.add(after.id)
        body = after
    return body


def is_listed(body: Body, directory: Directory) -> bool:
    """Whether the directory knows it as it is: of a successor it may know the name alone."""
    return directory.parties.get(body.id) == body


def name_on(reference: str, directory: Directory, as_of: date | None) -> str:
    """How the text calls on that day what an id or a name means; as before where nobody succeeded it."""
    party = directory.parties.get(directory.resolve(reference) or "")
    if isinstance(party, Body):
        return (standing(party, directory, as_of) or party).name
    return party.name if party else reference


def official_on(reference: str, directory: Directory, as_of: date | None) -> str:
    """The official name on that day of what an id or a name means; as before where nobody succeeded it."""
    party = directory.parties.get(directory.resolve(reference) or "")
    if isinstance(party, Body):
        return (standing(party, directory, as_of) or party).official
    return group_official(party, directory, as_of) if party else reference


def group_official(group: Group, directory: Directory, as_of: date | None) -> str:
    """The official name of a group, with the province that is there on that day."""
    unit, now = directory.unit, unit_on(directory, as_of)
    return group.official.replace(unit.name, now) if unit and now else group.official


def unit_on(directory: Directory, as_of: date | None) -> str:
    """The province, or what it became by that day (`thành phố Hải Phòng`); empty where nobody has told us."""
    unit = directory.unit
    if unit is None:
        return ""
    return unit.successor or "" if has_ended(directory, as_of) else unit.name


def has_ended(directory: Directory, as_of: date | None) -> bool:
    """Whether the province no longer exists on that day."""
    unit = directory.unit
    return unit is not None and as_of is not None and unit.until is not None and unit.until < as_of


def proper_name(unit: str) -> str:
    """The name of a province without its type: `An Giang`."""
    for kind in _UNITS:
        unit = unit.removeprefix(kind)
    return unit


def _by_name(body: Body, name: str, until: date) -> Body:
    return msgspec.structs.replace(
        body,
        name=name,
        official=name,
        abbreviation=body.abbreviation if body.kind == "committee" else None,
        aliases=(),
        since=until + timedelta(days=1),
        until=None,
        successor=None,
    )
