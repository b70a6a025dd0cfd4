"""All bodies a plan may name: its province's, and those that every province shares."""

from collections.abc import Iterable, Iterator
from datetime import date

import msgspec

from kehoach.model.body import Body, Group, Party, Topic
from kehoach.model.names import fold, unaccented


class Unit(msgspec.Struct, frozen=True):
    """The administrative unit (`tỉnh An Giang`), and what became of it."""

    id: str
    name: str
    until: date | None = None
    successor: str | None = None
    source: str | None = None
    certain: bool = True


class Directory:
    """Bodies and groups by id, and by every name, alias and abbreviation that belongs to one of them alone.

    `elsewhere` are bodies the catalogue knows but this province does not have.
    """

    def __init__(
        self, unit: Unit | None, parties: Iterable[Party], elsewhere: Iterable[Party] = (), topics: Iterable[Topic] = ()
    ) -> None:
        self.unit = unit
        self.parties: dict[str, Party] = {party.id: party for party in parties}
        self.elsewhere: dict[str, Party] = {party.id: party for party in elsewhere}
        self.topics: dict[str, Topic] = {topic.id: topic for topic in topics}
        self._names: dict[str, set[str]] | None = None

    @property
    def bodies(self) -> list[Body]:
        return [party for party in self.parties.values() if isinstance(party, Body)]

    @property
    def groups(self) -> list[Group]:
        return [party for party in self.parties.values() if isinstance(party, Group)]

    def resolve(self, reference: str) -> str | None:
        """The id meant by an id, a name, an alias or an abbreviation; None where none or several are meant."""
        if reference in self.parties:
            return reference
        found = self.candidates(reference)
        return found[0] if len(found) == 1 else None

    def candidates(self, reference: str) -> list[str]:
        """The ids of all that bear this name, as `fold` compares names."""
        if self._names is None:
            self._names = _index(self.parties.values())
        return sorted(self._names.get(fold(reference), ()))

    def meant(self, typed: str) -> list[str]:
        """The ids that somebody at a keyboard may mean: one where it is clear, none where nothing is like it.

        An id, a name, an alias, an abbreviation; else the same without accents; else whole words of one.
        """
        if typed in self.parties:
            return [typed]
        plain = unaccented(typed).replace("-", " ")
        if not plain:
            return []
        spelled = [(party.id, [unaccented(name).replace("-", " ") for name in (party.id, *names_of(party))])
                   for party in self.parties.values()]  # fmt: skip
        return (
            self.candidates(typed)
            or [name for name, spellings in spelled if plain in spellings]
            or [name for name, spellings in spelled if any(f" {plain} " in f" {spelling} " for spelling in spellings)]
        )

    def name(self, party_id: str) -> str:
        """The name to show; the reference itself where nobody knows it."""
        party = self.parties.get(party_id)
        return party.name if party else party_id

    def members(self, party_id: str) -> tuple[Party, ...]:
        """The bodies behind an id: itself, or a group's members to the last, each once, in the order listed.

        A group that lists nobody stands for itself, so that its duty is not lost.
        """
        found: dict[str, Party] = {}
        seen: set[str] = set()
        left = [party_id]
        while left:
            name = left.pop()
            party = self.parties.get(name)
            if party is None or name in seen:
                continue
            seen.add(name)
            if isinstance(party, Group) and party.members:
                left.extend(reversed(party.members))
            else:
                found[party.id] = party
        return tuple(found.values())

    def similar(self, reference: str) -> list[str]:
        """Up to three ids that may have been meant by a misspelt reference, best first."""
        from difflib import get_close_matches

        wanted = unaccented(reference).replace("-", " ")
        spellings: dict[str, str] = {}
        for party in self.parties.values():
            for name in (party.id.replace("-", " "), *names_of(party)):
                spellings.setdefault(unaccented(name), party.id)
        close = get_close_matches(wanted, spellings, n=6, cutoff=0.75)
        begun = [name for name in spellings if name.startswith(wanted) and len(wanted) > 2]
        return list(dict.fromkeys(spellings[name] for name in (*begun, *close)))[:3]


def names_of(party: Party) -> Iterator[str]:
    """Every name a body or a group goes by."""
    yield party.name
    yield party.official
    yield from party.aliases
    if isinstance(party, Body) and party.abbreviation:
        yield party.abbreviation


def _index(parties: Iterable[Party]) -> dict[str, set[str]]:
    index: dict[str, set[str]] = {}
    for party in parties:
        for name in names_of(party):
            index.setdefault(fold(name), set()).add(party.id)
    return index
