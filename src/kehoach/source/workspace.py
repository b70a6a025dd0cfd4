"""Reads the files of one run, each once: plans, the bodies they name, and the catalogue."""

import os
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any

import msgspec

from kehoach.diagnostics import Diagnostic, Related, Span, with_source
from kehoach.messages import Message, say
from kehoach.model.plan import Plan, Task
from kehoach.source import reader as codes
from kehoach.source.bodies_file import ROSTER, RosterFile, directory
from kehoach.source.collecting import without_collecting
from kehoach.source.document import BodiesDocument, Document, PlanDocument, ProgressDocument
from kehoach.source.plan_file import PLAN
from kehoach.source.reader import INVALID, Reader, meant
from kehoach.source.text import MAX_BYTES, TextFile, read_text
from kehoach.source.tree import TRAP, Tree, TreeFault, parse

KINDS = ("plan", "bodies", "progress", "calendar")
EMPTY, NOT_A_MAPPING, BAD_BODIES, TORN = "KH030", "KH031", "KH032", "KH035"
LEDGER_SUFFIX = ".progress.yaml"
MAX_LEDGER_BYTES = 1 << 26  # some 300,000 events
CATALOGUE = Path(__file__).parent / "catalogue"
COMPILED = CATALOGUE / "catalogue.json"
_MOST_RELATED = 3  # errors of a file of bodies that are told beside the plan that names it
_ROLES = ("lead", "assigned", "coordinating", "requested", "report_to", "via")


@cache
def catalogue() -> RosterFile:
    """The bodies and topics that ship with the package; `tools/catalogue.py` makes the file from the YAML beside it."""
    return msgspec.json.decode(COMPILED.read_bytes(), type=RosterFile)


class Workspace:
    """The files of bodies read so far, and the last plan and ledger: a ledger and its plan ask for one another."""

    def __init__(self) -> None:
        self._bodies: dict[str, BodiesDocument] = {}
        self._plans: dict[str, PlanDocument] = {}
        self._ledgers: dict[str, Document] = {}
        self._real: dict[str, str] = {}

    def bodies(self) -> tuple[BodiesDocument, ...]:
        """The files of bodies read so far."""
        return tuple(self._bodies.values())

    def real_path(self, path: Path) -> str:
        """The path without links; itself where they lead in a circle or no file can have this name."""
        name = str(path)
        if name not in self._real:
            try:
                self._real[name] = os.path.realpath(name)
            except (OSError, ValueError):
                self._real[name] = name
        return self._real[name]

    def read(self, path: Path, shown: str | None = None, real: str | None = None) -> Document:
        """The file as what its `kind` says it is. `real` is its path without links, where that is known already."""
        shown = shown or str(path)
        resolved = real or self.real_path(path)
        known = self._bodies.get(resolved) or self._plans.get(resolved) or self._ledgers.get(resolved)
        if known is not None:
            return known
        with without_collecting():
            return self._read(path, shown, resolved)

    def _read(self, path: Path, shown: str, resolved: str) -> Document:
        tree, faults = _tree(path, shown)
        kind = tree.root.get("kind") if tree and isinstance(tree.root, dict) else None
        if tree is None:
            return Document(shown, None, None, None, faults)
        if kind == "plan":
            self._plans = {resolved: self._plan(path, shown, tree, faults)}
            return self._plans[resolved]
        if kind == "progress":
            self._ledgers = {resolved: self._progress(path, shown, tree, faults)}
            return self._ledgers[resolved]
        if kind in ("bodies", "catalogue"):
            return self._roster(resolved, shown, tree, faults)
        if kind == "calendar":
            from kehoach.source.calendar_file import CALENDAR

            reader = Reader(tree)
            overrides = CALENDAR.read(tree.root, (), reader)
            found = _without_echoes((*faults, *_located(reader.faults, shown, tree)))
            return Document(shown, kind, None if overrides is INVALID else overrides, tree, found)
        fault = _kind_fault(tree, shown)
        return Document(shown, kind if kind in KINDS else None, None, tree, (*faults, *fault))

    def _plan(self, path: Path, shown: str, tree: Tree, faults: tuple[Diagnostic, ...]) -> PlanDocument:
        reader = Reader(tree)
        plan = PLAN.read(tree.root, (), reader)
        roster, own, bodies_path = self._directory(path, shown, tree)
        found = (*faults, *_located(reader.faults, shown, tree), *own)
        listed = tree.root.get("tasks")
        places = reader.kept.get(("tasks",), [])
        broken = frozenset(_ids(listed)) - ({task.id for task in plan.tasks} if plan is not INVALID else set())
        if plan is INVALID:
            return PlanDocument(shown, "plan", None, tree, _without_echoes(found), roster, bodies_path, broken)
        if roster is not None:
            plan = _resolved(plan, roster)
        placed = tuple((("tasks", i), task) for i, task in zip(places, plan.tasks, strict=True))
        named = frozenset(party for task in plan.tasks for role in _ROLES for party in getattr(task, role))
        found = _without_echoes(found)
        return PlanDocument(shown, "plan", plan, tree, found, roster, bodies_path, broken, placed, named)

    def _directory(self, path: Path, shown: str, tree: Tree) -> tuple[Any, tuple[Diagnostic, ...], str | None]:
        """The plan's directory, and the fault at its key `bodies` where that file cannot be used."""
        name = tree.root.get("bodies")
        if not isinstance(name, str) or not name:
            return directory(catalogue(), None), (), None
        if len(name) > _LONGEST_NAME:
            message = say("the file of bodies cannot be used: {why}", why=say("its name is too long"))
            return (
                None,
                (with_source(Diagnostic(BAD_BODIES, "error", message, shown, tree.span(("bodies",))), tree.lines),),
                None,
            )
        target = path.parent / name
        shown_target = os.path.normpath(Path(shown).parent / name)
        document = self._bodies_file(target, shown_target)
        if isinstance(document, BodiesDocument) and document.directory is not None:
            if not document.has_errors:
                return document.directory, (), shown_target
            message = say("the file of bodies {file} has errors", file=shown_target)
        elif document.faults and document.tree is None:
            message = say("the file of bodies cannot be used: {why}", why=document.faults[0].message)
        else:
            message = say("{file} is no file of bodies", file=shown_target)
        errors = (one for one in document.faults if one.severity == "error" and one.span)
        related = tuple(Related(one.message, one.file, one.span) for one in islice(errors, _MOST_RELATED) if one.span)
        fault = Diagnostic(BAD_BODIES, "error", message, shown, tree.span(("bodies",)), related=related)
        fault = with_source(fault, tree.lines)
        return getattr(document, "directory", None), (fault,), shown_target

    def _bodies_file(self, path: Path, shown: str) -> Document:
        """The file that a plan names for its bodies, whatever is there: never read as another plan."""
        resolved = self.real_path(path)
        if resolved in self._bodies:
            return self._bodies[resolved]
        tree, faults = _tree(path, shown)
        if tree is not None and tree.root.get("kind") in ("bodies", "catalogue"):
            return self._roster(resolved, shown, tree, faults)
        return Document(shown, None, None, tree, faults)

    def ledger_of(self, plan: PlanDocument) -> Document | None:
        """The ledger beside a plan; None where there is none."""
        path = ledger_path(Path(plan.path))
        return self.read(path) if os.path.lexists(path) else None

    def ledger_with(self, plan: PlanDocument, data: bytes) -> ProgressDocument:
        """The ledger of a plan as it would be with these bytes."""
        path = ledger_path(Path(plan.path))
        tree = parse(data.decode("utf-8", "replace"))
        tree.lines = data.decode("utf-8", "replace").split("\n")
        return self._progress(path, str(path), tree, (), plan)

    def _progress(
        self, path: Path, shown: str, tree: Tree, faults: tuple[Diagnostic, ...], plan: PlanDocument | None = None
    ) -> ProgressDocument:
        from kehoach.source.progress_file import PROGRESS

        reader = Reader(tree)
        ledger = PROGRESS.read(tree.root, (), reader)
        found = _without_echoes((*faults, *_located(reader.faults, shown, tree)))
        places = tuple(reader.kept.get(("events",), ()))
        if plan is None and path.name.endswith(LEDGER_SUFFIX):
            beside = self.read(plan_path(path))
            plan = beside if isinstance(beside, PlanDocument) else None
        return ProgressDocument(shown, "progress", None if ledger is INVALID else ledger, tree, found, plan, places)

    def _roster(self, path: str, shown: str, tree: Tree, faults: tuple[Diagnostic, ...]) -> BodiesDocument:
        reader = Reader(tree)
        roster = ROSTER.read(tree.root, (), reader)
        found = _without_echoes((*faults, *_located(reader.faults, shown, tree)))
        if roster is INVALID:
            document = BodiesDocument(shown, "bodies", None, tree, found)
        else:
            known = directory(catalogue(), roster if tree.root["kind"] == "bodies" else None)
            document = BodiesDocument(shown, "bodies", roster, tree, found, known)
        self._bodies[path] = document
        return document


def ledger_path(plan: Path) -> Path:
    """Where a plan's ledger stands: beside it, `x.progress.yaml` for `x.yaml`."""
    return plan.with_name(plan.stem + LEDGER_SUFFIX)


def plan_path(ledger: Path) -> Path:
    """The plan a ledger stands beside: `x.yaml`, or `x.yml` where only that is there."""
    stem = ledger.name.removesuffix(LEDGER_SUFFIX)
    plan, short = ledger.with_name(f"{stem}.yaml"), ledger.with_name(f"{stem}.yml")
    return short if os.path.lexists(short) and not os.path.lexists(plan) else plan


def _tree(path: Path, shown: str) -> tuple[Tree | None, tuple[Diagnostic, ...]]:
    """The tree of a file whose top is a mapping, or None; with all faults of its bytes and its YAML."""
    is_ledger = path.name.endswith(LEDGER_SUFFIX)
    read = read_text(path, shown, limit=MAX_LEDGER_BYTES if is_ledger else MAX_BYTES)
    if read.text is None:
        return None, read.faults
    tree = parse(read.text)
    if is_ledger and tree.faults and not read.text.endswith("\n"):
        whole, _, torn = read.text.rpartition("\n")
        line = whole.count("\n") + 2
        message = say("the last line was cut off while it was written; it does not count")
        hint = say("the next kehoach record puts it aside as a comment")
        fault = Diagnostic(TORN, "warning", message, shown, Span(line, 1, line, len(torn) + 1), hint)
        read = TextFile(whole + "\n", (*read.faults, fault))
        tree = parse(whole + "\n")
    tree.lines = (read.text or "").split("\n")
    found = tuple(with_source(fault, tree.lines) for fault in read.faults)
    if isinstance(tree.root, dict) and tree.root:
        return tree, found
    faults = (*found, *_located([], shown, tree))
    if any(fault.severity == "error" and fault.code != TRAP for fault in faults):
        return None, faults
    if not tree.root:
        fault = Diagnostic(EMPTY, "error", say("the file is empty"), shown, tree.span(()), _FIRST_LINE)
    else:
        message = say("the file must be a mapping of keys and values, this one is something else")
        fault = Diagnostic(NOT_A_MAPPING, "error", message, shown, tree.span(()), _FIRST_LINE)
    return None, _without_echoes((*faults, with_source(fault, tree.lines)))


_LONGEST_NAME = 1000
_FIRST_LINE = say("a plan begins with kind: plan")


def _located(found: list[TreeFault], shown: str, tree: Tree | None = None) -> tuple[Diagnostic, ...]:
    """The faults of a tree and of its reading, with the file's name, in the order of the file."""
    everything = [*(tree.faults if tree else ()), *found]
    everything.sort(key=lambda fault: fault.span)
    lines = tree.lines if tree else []
    return tuple(
        with_source(Diagnostic(f.code, f.severity, f.message, shown, f.span, f.hint), lines) for f in everything
    )


def _without_echoes(faults: tuple[Diagnostic, ...]) -> tuple[Diagnostic, ...]:
    """One place, one message: what stands where something worse is said is left out.

    A word that other readers take for something else is not worth saying where it is wrong as such.
    """
    errors = {fault.span for fault in faults if fault.severity == "error" and fault.code != TRAP}
    return tuple(
        fault
        for fault in faults
        if fault.span is None or fault.span not in errors or (fault.severity == "error" and fault.code != TRAP)
    )


def _kind_fault(tree: Tree, shown: str) -> tuple[Diagnostic, ...]:
    """What is wrong with a file whose `kind` is none of ours; nothing for a kind read elsewhere."""
    found = _located([], shown, tree)
    kind = tree.root.get("kind")
    if kind in KINDS:
        return found
    hint: Message | None = _FIRST_LINE
    if "kind" not in tree.root:
        if not tree.is_complete(tree.root):
            return found
        return (
            *found,
            Diagnostic(codes.UNKNOWN_KIND, "error", say("the key kind is missing"), shown, tree.span(()), hint),
        )
    if isinstance(kind, str):
        hint = meant(kind, KINDS) or say("the kinds are {words}", words=", ".join(KINDS))
    message = say("this is no kind of file that is known here")
    return (*found, Diagnostic(codes.UNKNOWN_KIND, "error", message, shown, tree.span(("kind",)), hint))


def _ids(tasks: Any) -> list[str]:
    if not isinstance(tasks, list):
        return []
    return [task["id"] for task in tasks if isinstance(task, dict) and isinstance(task.get("id"), str)]


def _resolved(plan: Plan, roster: Any) -> Plan:
    """The plan with ids in place of the names that the file uses; what nobody knows stays as written."""

    known = roster.parties

    def ids(references: tuple[str, ...]) -> tuple[str, ...]:
        if all(reference in known for reference in references):
            return references
        return tuple(roster.resolve(reference) or reference for reference in references)

    def task_with_ids(task: Task) -> Task:
        changed = {}
        for role in _ROLES:
            references = getattr(task, role)
            if references and (resolved := ids(references)) != references:
                changed[role] = resolved
        return msgspec.structs.replace(task, **changed) if changed else task

    return msgspec.structs.replace(
        plan,
        tasks=tuple(map(task_with_ids, plan.tasks)),
        issuer=ids((plan.issuer,))[0],
        monitor=ids((plan.monitor,))[0] if plan.monitor else None,
        recipients=tuple(msgspec.structs.replace(line, bodies=ids(line.bodies)) for line in plan.recipients),
    )
