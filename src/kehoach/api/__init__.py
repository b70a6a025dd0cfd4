"""The verbs of the command line as functions, for scripts: files in, values out.

`cli` imports this room, and so may anybody's own script; it imports everything below. Never in here: a clock, an
environment, a terminal, an exit status.
"""

from kehoach.api.directory import DirectoryResult, read_directory
from kehoach.api.status import StatusRequest, StatusResult, status
from kehoach.api.validate import Validation, validate

__all__ = [
    "DirectoryResult",
    "StatusRequest",
    "StatusResult",
    "Validation",
    "read_directory",
    "status",
    "validate",
]
