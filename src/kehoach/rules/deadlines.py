"""Where the day of a deadline is written."""

from kehoach.dates import Deadline, kind_of
from kehoach.source.tree import Path


def place_of(task: Path, deadline: Deadline) -> Path:
    """The path of what a task's deadline says: the value at `before`, `by`, `period`, ..."""
    return (*task, "deadline", kind_of(deadline))
