"""KH202 id-duplicate: two entries with one id.

What it finds
    A task of a plan with the id of an earlier one; a body or a group in a file of bodies with the id of an earlier
    body or group.

Why it matters
    The ledger and every obligation name the task and the body by their ids: two with one id are one.

What to do
    Give the later one an id of its own. An id under which something was recorded already stays as it is.

Bad::

    - {id: ra-soat, clause: II.1.b, title: Rà soát văn bản}
    - {id: ra-soat, clause: II.1.c, title: Gửi kết quả rà soát}

Good::

    - {id: ra-soat, clause: II.1.b, title: Rà soát văn bản}
    - {id: gui-ket-qua, clause: II.1.c, title: Gửi kết quả rà soát}
"""

from collections.abc import Iterator

from kehoach.messages import say
from kehoach.rules.rule import Context, Finding, Rule
from kehoach.source.document import BodiesDocument, PlanDocument
from kehoach.source.tree import Path

RULE = Rule("KH202", "id-duplicate", "error", say("two entries with one id"), ("plan", "bodies"))


def check(document: PlanDocument | BodiesDocument, _context: Context) -> Iterator[Finding]:
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
