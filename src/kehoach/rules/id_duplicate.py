"""KH202 id-duplicate: two entries with one id.

What it finds
    A task of a plan with the id of an earlier one; a body or a group in a file of bodies with the id of an earlier
    body or group; an event of a ledger with the id of an earlier one. As a warning, once for each id: an event that is
    there again with the same content, as it happens where the ledgers of two clerks are merged.

Why it matters
    The ledger and every obligation name the task and the body by their ids, and `void` names the event: two with one
    id are one. Of an event that is there twice, one counts.

What to do
    Give the later one an id of its own. An id under which something was recorded already stays as it is. Where an event
    is there twice, remove one of the lines.

Bad::

    - {id: ra-soat, clause: II.1.b, title: Rà soát văn bản}
    - {id: ra-soat, clause: II.1.c, title: Gửi kết quả rà soát}

Good::

    - {id: ra-soat, clause: II.1.b, title: Rà soát văn bản}
    - {id: gui-ket-qua, clause: II.1.c, title: Gửi kết quả rà soát}
"""

from collections.abc import Iterator
from typing import Any

from kehoach.messages import say
from kehoach.rules.recorded import Recorded
from kehoach.rules.rule import Context, Finding, Rule
from kehoach.source.document import BodiesDocument, PlanDocument
from kehoach.source.tree import Path

RULE = Rule("KH202", "id-duplicate", "error", say("two entries with one id"), ("plan", "bodies", "progress"))


def check(subject: PlanDocument | BodiesDocument | Recorded, _context: Context) -> Iterator[Finding]:
    return _of_events(subject) if isinstance(subject, Recorded) else _of_entries(subject)


def _of_entries(document: PlanDocument | BodiesDocument) -> Iterator[Finding]:
    first: dict[str, Path] = {}
    root = document.tree.root if document.tree else {}
    for key in ("tasks",) if isinstance(document, PlanDocument) else ("bodies", "groups"):
        entries = root.get(key)
        for i, entry in enumerate(entries if isinstance(entries, list) else ()):
            name = entry.get("id") if isinstance(entry, dict) else None
            if not isinstance(name, str):
                continue
            path = (key, i, "id")
            if name in first:
                message = say("the id {id} is taken", id=name)
                yield Finding(path, message, related=((say("it stands here first"), first[name]),))
            else:
                first[name] = path


def _of_events(recorded: Recorded) -> Iterator[Finding]:
    """Events that could not be read are compared as written."""
    tree = recorded.document.tree
    written = tree.root.get("events") if tree else None
    read = {path[1]: event for path, event in recorded.lines}
    first: dict[str, tuple[Path, Any]] = {}
    told: set[str] = set()
    for i, entry in enumerate(written if isinstance(written, list) else ()):
        event = read.get(i)
        name = event.id if event else entry.get("id") if isinstance(entry, dict) else None
        if not isinstance(name, str):
            continue
        path: Path = ("events", i, "id")
        content = event or entry
        if name not in first:
            first[name] = path, content
            continue
        related = ((say("it stands here first"), first[name][0]),)
        if content != first[name][1]:
            yield Finding(path, say("the id {id} is taken", id=name), related=related)
        elif name not in told:
            told.add(name)
            message = say("the event {id} is there twice, with the same content", id=name)
            yield Finding(
                path, message, say("one of the lines can be removed without harm"), "warning", related=related
            )
