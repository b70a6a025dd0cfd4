"""What a shell offers while somebody types: the tasks and bodies of the plan that is already on the line."""

import os
import shlex
from itertools import pairwise
from typing import Any

from kehoach.model.event import EVENT_KINDS


def complete_task(ctx: Any, incomplete: str) -> list[tuple[str, str]]:
    """The plan's tasks whose id begins with what is typed, each with its clause and title."""
    opened = _plan(ctx)
    if opened is None:
        return []
    tasks = opened.plan.tasks
    return [(task.id, f"{task.clause} {task.title}") for task in tasks if task.id.startswith(incomplete)]


def complete_body(ctx: Any, incomplete: str) -> list[tuple[str, str]]:
    """The plan's bodies and groups whose id begins with what is typed, after a comma too."""
    opened = _plan(ctx)
    if opened is None:
        return []
    before, comma, typed = incomplete.rpartition(",")
    task = ctx.params.get("target") or ctx.params.get("task") or _typed_after_event()
    found = []
    for party in opened.directory.parties.values():
        if party.id.startswith(typed) and (task is None or party.id in _owing(opened, task)):
            found.append((f"{before}{comma}{party.id}", party.name))
    return found


def complete_event(incomplete: str) -> list[str]:
    """The kinds of events."""
    return [kind for kind in EVENT_KINDS if kind.startswith(incomplete)]


def _plan(ctx: Any) -> Any:
    """The plan named on the line, where it can be read; a shell is never shown an error."""
    from kehoach.api.opening import open_plans
    from kehoach.dates import vietnam
    from kehoach.source.workspace import Workspace

    # An option that still lacks its value keeps Typer from reading the line: then the words themselves must do.
    name = ctx.params.get("plan") or next((word for word in _words() if word.endswith((".yaml", ".yml"))), None)
    if not isinstance(name, str):
        return None
    opened = open_plans((name,), Workspace(), vietnam())
    return opened.plans[0] if len(opened.plans) == 1 else None


def _words() -> list[str]:
    """The words on the line, as the shell hands them over."""
    line = os.environ.get("COMP_WORDS") or os.environ.get("_TYPER_COMPLETE_ARGS") or ""
    try:
        return shlex.split(line)
    except ValueError:  # a quote that is still open
        return line.split()


def _typed_after_event() -> str | None:
    """The task on the line: the word after the kind of event."""
    words = _words()
    return next((task for event, task in pairwise(words) if event in EVENT_KINDS), None)


def _owing(opened: Any, task_id: str) -> set[str]:
    """The ids of whoever owes the task, and of the groups they are named by."""
    task = next((task for task in opened.plan.tasks if task.id == task_id), None)
    if task is None:
        return set(opened.directory.parties)
    named = (*task.lead, *task.assigned, *task.requested)
    return {*named, *(party.id for name in named for party in opened.directory.members(name))}
