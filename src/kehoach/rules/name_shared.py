"""KH502 name-shared: two bodies that go by one name.

What it finds
    A name, an official name or an alias that two entries bear, here or in the catalogue; case, blanks and the place of
    tone marks do not tell names apart. As a note: where one of the two bears it as its abbreviation.

Why it matters
    A plan that uses the name means neither: it has to write the id.

What to do
    Take the alias out of one of the two, or make it longer.

Bad::

    - {id: ubnd-huyen-phu-tan, name: Ủy ban nhân dân huyện Phú Tân, aliases: [UBND huyện]}
    - {id: ubnd-huyen-cho-moi, name: Ủy ban nhân dân huyện Chợ Mới, aliases: [UBND huyện]}

Good::

    - {id: ubnd-huyen-phu-tan, name: Ủy ban nhân dân huyện Phú Tân, aliases: [UBND huyện Phú Tân]}
    - {id: ubnd-huyen-cho-moi, name: Ủy ban nhân dân huyện Chợ Mới, aliases: [UBND huyện Chợ Mới]}
"""

from collections.abc import Iterator

from kehoach.diagnostics import Severity
from kehoach.messages import say
from kehoach.model.body import Body, Party
from kehoach.model.directory import Directory, names_of
from kehoach.model.names import fold
from kehoach.rules.entries import Entry, entries
from kehoach.rules.rule import Context, Finding, Rule
from kehoach.source.document import BodiesDocument
from kehoach.source.tree import Path

RULE = Rule("KH502", "name-shared", "error", say("two bodies that go by one name"), ("bodies",))


def check(document: BodiesDocument, _context: Context) -> Iterator[Finding]:
    if document.directory is None:
        return
    shared = _shared(document.directory)
    own = {entry.party.id: entry for entry in entries(document)} if shared else {}
    for name, parties in shared.items():
        here = [own[party.id] for party in parties if party.id in own]
        if not here:
            continue
        last = here[-1]
        other = next(party for party in reversed(parties) if party.id != last.party.id)
        written = next(one for one in names_of(last.party) if fold(one) == name)
        message = say("“{name}” is also what {id} ({other}) is called", name=written, id=other.id, other=other.name)
        related = ((say("the other one"), _place(own[other.id], name)),) if other.id in own else ()
        severity: Severity | None = "note" if any(_is_abbreviation(party, name) for party in parties) else None
        yield Finding(_place(last, name), message, None, severity, related=related)


def _shared(directory: Directory) -> dict[str, list[Party]]:
    """The folded names that several parties bear, with those in the order of the file."""
    bearers: dict[str, list[Party]] = {}
    for party in directory.parties.values():
        for name in {fold(name): None for name in names_of(party)}:
            bearers.setdefault(name, []).append(party)
    return {name: parties for name, parties in bearers.items() if len(parties) > 1}


def _is_abbreviation(party: Party, name: str) -> bool:
    if not isinstance(party, Body) or party.abbreviation is None or fold(party.abbreviation) != name:
        return False
    return all(fold(other) != name for other in (party.name, party.official, *party.aliases))


def _place(entry: Entry, name: str) -> Path:
    """Where the entry writes the name; its id where it has the name from the catalogue."""
    for key in ("name", "abbreviation", "official"):
        if key in entry.written and fold(entry.written[key]) == name:
            return (*entry.path, key)
    for i, alias in enumerate(entry.written.get("aliases") or ()):
        if fold(alias) == name:
            return (*entry.path, "aliases", i)
    return (*entry.path, "id")
