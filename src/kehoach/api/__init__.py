"""The verbs of the command line as functions, for scripts: files in, values out.

`cli` imports this room, and so may anybody's own script; it imports everything below. Never in here: a clock, an
environment, a terminal, an exit status.

A verb's own file is imported when the verb is first used, so that none pays for another.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kehoach.api._check_docx import LayoutCheck, check_docx
    from kehoach.api._diff import DiffRequest, DiffResult, diff
    from kehoach.api._log import HistoryResult, LogRequest, LogResult, history, log
    from kehoach.api._record import Change, RecordResult, record, record_drafts
    from kehoach.api._remind import Letter, Reminders, RemindRequest, remind
    from kehoach.api._report import ReportRequest, ReportResult, report
    from kehoach.api._status import StatusRequest, StatusResult, status
    from kehoach.api._validate import Validation, validate
    from kehoach.api.directory import DirectoryResult, read_directory
    from kehoach.api.drafting import Draft, Misunderstood, Typed

_HOMES = {
    "_check_docx": ("LayoutCheck", "check_docx"),
    "_diff": ("DiffRequest", "DiffResult", "diff"),
    "_log": ("HistoryResult", "LogRequest", "LogResult", "history", "log"),
    "_record": ("Change", "RecordResult", "record", "record_drafts"),
    "_remind": ("Letter", "RemindRequest", "Reminders", "remind"),
    "_report": ("ReportRequest", "ReportResult", "report"),
    "_status": ("StatusRequest", "StatusResult", "status"),
    "_validate": ("Validation", "validate"),
    "directory": ("DirectoryResult", "read_directory"),
    "drafting": ("Draft", "Misunderstood", "Typed"),
}

__all__ = [
    "Change",
    "DiffRequest",
    "DiffResult",
    "DirectoryResult",
    "Draft",
    "HistoryResult",
    "LayoutCheck",
    "Letter",
    "LogRequest",
    "LogResult",
    "Misunderstood",
    "RecordResult",
    "RemindRequest",
    "Reminders",
    "ReportRequest",
    "ReportResult",
    "StatusRequest",
    "StatusResult",
    "Typed",
    "Validation",
    "check_docx",
    "diff",
    "history",
    "log",
    "read_directory",
    "record",
    "record_drafts",
    "remind",
    "report",
    "status",
    "validate",
]


def __getattr__(name: str) -> Any:
    for home, names in _HOMES.items():
        if name in names:
            return getattr(import_module(f"{__name__}.{home}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
