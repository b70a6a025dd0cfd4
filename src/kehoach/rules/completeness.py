"""What a file that could only be read in part still allows to say."""

from typing import Any

from kehoach.source.document import Document
from kehoach.source.tree import Path


def is_complete(document: Document, path: Path) -> bool:
    """Whether the mapping or list at the path was read to its end: only then is what it lacks missing."""
    tree = document.tree
    if tree is None:
        return False
    value: Any = tree.root
    for step in path:
        value = value[step]
    return tree.is_complete(value)


def ids_in(document: Document, *keys: str) -> set[str] | None:
    """All ids in these lists of the file, those of broken entries too.

    None where the file holds entries whose id is not known: there, no id can be called unknown.
    """
    tree = document.tree
    if tree is None or not tree.is_complete(tree.root):
        return None
    found = set()
    for key in keys:
        entries = tree.root.get(key) or []
        if not isinstance(entries, list) or not tree.is_complete(entries):
            return None
        for entry in entries:
            name = entry.get("id") if isinstance(entry, dict) else None
            if not isinstance(name, str) or not name:
                return None
            found.add(name)
    return found
