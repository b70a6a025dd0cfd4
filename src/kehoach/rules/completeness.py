"""What a file that could only be read in part still allows to say."""

from collections.abc import Iterator
from typing import Any

from kehoach.model.plan import Task
from kehoach.source.document import Document, PlanDocument
from kehoach.source.tree import Path


def is_cut_off(document: Document) -> bool:
    """Whether a syntax error ended the reading: what is not there may stand behind it."""
    return document.tree is None or not document.tree.is_complete(document.tree.root)


def judged(document: PlanDocument) -> Iterator[tuple[Path, Task]]:
    """The tasks of which it can be said that they lack something.

    Not those tied to a task that could not be read, by `part_of` or `gathers`, for that one may have it.
    """
    if is_cut_off(document) or document.tree is None:
        return
    tasks = document.tasks()
    read = {task.id for _, task in tasks}
    written = document.tree.root.get("tasks")
    tied: set[str] = set()
    if isinstance(written, list) and len(tasks) < len(written):
        places = {path[1] for path, _ in document.placed}
        unread = (one for i, one in enumerate(written) if i not in places and isinstance(one, dict))
        tied = {name for one in unread for name in _links(one)}
    for path, task in tasks:
        if task.id not in tied and (task.part_of is None or task.part_of in read):
            yield path, task


def _links(written: dict[str, Any]) -> Iterator[str]:
    for key in ("part_of", "gathers"):
        value = written.get(key)
        yield from (one for one in (value if isinstance(value, list) else [value]) if isinstance(one, str))


def ids_in(document: Document, *keys: str) -> set[str] | None:
    """All ids in these lists of the file, those of broken entries too.

    None where the file holds entries whose id is not known: there, no id can be called unknown.
    """
    if is_cut_off(document) or document.tree is None:
        return None
    found = set()
    for key in keys:
        entries = document.tree.root.get(key) or []
        for entry in entries if isinstance(entries, list) else [entries]:
            name = entry.get("id") if isinstance(entry, dict) else None
            if not isinstance(name, str) or not name:
                return None
            found.add(name)
    return found
