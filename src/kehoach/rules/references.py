"""Where a plan refers to bodies: the roles of its tasks, and its header."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from typing import Literal

import msgspec

from kehoach.source.document import PlanDocument
from kehoach.source.tree import Node, Path

Role = Literal["lead", "assigned", "requested", "coordinating", "report_to", "via"]

ROLES: tuple[Role, ...] = ("lead", "assigned", "requested", "coordinating", "report_to", "via")
ACTING: tuple[Role, ...] = ("lead", "assigned", "requested")
"""The roles that owe something: each body in them has an obligation."""


class Reference(msgspec.Struct, frozen=True, gc=False):
    """One mention of a body or a group. `party` is its id, or what the file says where nobody knows it.

    `role` is None in the plan's header.
    """

    path: Path
    party: str
    role: Role | None = None


def in_tasks(document: PlanDocument, among: AbstractSet[str], roles: tuple[Role, ...] = ROLES) -> Iterator[Reference]:
    """The references of the tasks to these parties, in the order of the tasks."""
    if document.tree is None or among.isdisjoint(document.named):
        return
    written = document.tree.root.get("tasks")
    for path, task in document.tasks():
        for role in roles:
            parties = getattr(task, role)
            if among.isdisjoint(parties):
                continue
            listed = isinstance(written[path[1]][role], list)
            for i, party in enumerate(parties):
                if party in among:
                    yield Reference((*path, role, i) if listed else (*path, role), party, role)


def mentioned(document: PlanDocument) -> frozenset[str]:
    """Every party that the tasks name."""
    return document.named


def in_header(document: PlanDocument) -> Iterator[Reference]:
    """The references of the issuer, the monitor and the recipients."""
    plan, directory = document.plan, document.directory
    if plan is None or directory is None or document.tree is None:
        return
    yield Reference(("issuer",), plan.issuer)
    if plan.monitor is not None:
        yield Reference(("monitor",), plan.monitor)
    lines = document.tree.root.get("recipients")
    for i, line in enumerate(lines if isinstance(lines, list) else ()):
        written = line.get("bodies") if isinstance(line, dict) else None
        for path, text in _texts(written, ("recipients", i, "bodies")):
            yield Reference(path, directory.resolve(text) or text)


def _texts(value: Node, path: Path) -> Iterator[tuple[Path, str]]:
    """The texts of a list, or the one that stands for a list."""
    if isinstance(value, str):
        yield path, value.strip()
    elif isinstance(value, list):
        for i, item in enumerate(value):
            if isinstance(item, str):
                yield (*path, i), item.strip()
