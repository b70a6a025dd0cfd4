"""The entries of a file of bodies, as written and as read."""

from collections.abc import Iterator
from typing import Any

import msgspec

from kehoach.model.body import Party
from kehoach.source.document import BodiesDocument
from kehoach.source.tree import Path


class Entry(msgspec.Struct, frozen=True):
    """A body or a group: `written` is the mapping in the file, `party` what it and the catalogue make together."""

    path: Path
    written: dict[str, Any]
    party: Party


def entries(document: BodiesDocument) -> Iterator[Entry]:
    """The entries that could be read, in the order of the file; of several with one id, each."""
    roster, directory, tree = document.roster, document.directory, document.tree
    if roster is None or directory is None or tree is None:
        return
    for key, read in (("bodies", roster.bodies), ("groups", roster.groups)):
        ids = {entry["id"] for entry in read}
        for i, written in enumerate(tree.root.get(key) or ()):
            name = written.get("id") if isinstance(written, dict) else None
            if isinstance(name, str) and name in ids and name in directory.parties and _is_sound(written):
                yield Entry((key, i), written, directory.parties[name])


def _is_sound(written: dict[str, Any]) -> bool:
    """Whether names and lists are of the right make: an entry left out may share its id with one that was read."""
    texts = [written[key] for key in ("name", "official", "abbreviation") if key in written]
    for key in ("aliases", "members"):
        values = written.get(key, [])
        if not isinstance(values, list):
            return False
        texts += values
    return all(isinstance(text, str) for text in texts)
