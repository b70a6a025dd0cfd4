"""The working calendar of a run: the country's, under the user's own file."""

from pathlib import Path

from kehoach.dates import Overrides, WorkCalendar, vietnam
from kehoach.diagnostics import Diagnostic
from kehoach.messages import say
from kehoach.source.workspace import Workspace

NOT_A_CALENDAR = "KH033"


def calendar_with(file: str | None, workspace: Workspace) -> tuple[WorkCalendar, tuple[Diagnostic, ...]]:
    """The calendar, and what is wrong with the user's file where it cannot be laid over it."""
    if file is None:
        return vietnam(), ()
    document = workspace.read(Path(file))
    if document.has_errors:
        return vietnam(), document.faults
    if not isinstance(document.value, Overrides):
        fault = Diagnostic(
            NOT_A_CALENDAR, "error", say("{file} is no calendar", file=file), file, document.span("kind")
        )
        return vietnam(), (fault,)
    return vietnam().with_overrides(document.value), ()
