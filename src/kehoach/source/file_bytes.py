"""The bytes of a file that somebody named: a regular file of bounded size, or the reason why there are none."""

import errno
import os
import stat
from pathlib import Path

from kehoach.diagnostics import Diagnostic
from kehoach.messages import Message, say

NOT_FOUND = "KH001"  # nothing has this name
UNREADABLE = "KH002"  # the system refuses to read it
NOT_A_FILE = "KH003"  # a folder, a device, a pipe or a socket
TOO_LARGE = "KH004"  # more bytes than the limit

_NO_PERMISSION = say("there is no permission to read it")
_REASONS = {
    errno.EACCES: _NO_PERMISSION,
    errno.EPERM: _NO_PERMISSION,
    errno.ELOOP: say("its links lead in a circle"),
    errno.ENAMETOOLONG: say("its name is too long"),
    errno.EIO: say("the disk reports a fault"),
    errno.EBUSY: say("another program holds it"),
    errno.EMFILE: say("too many files are open"),
    errno.ENFILE: say("too many files are open"),
    errno.ENOMEM: say("there is not enough memory"),
    errno.ESTALE: say("the network drive has lost it"),
    errno.ETIMEDOUT: say("the network drive does not answer"),
    errno.ENOENT: say("its folder is not there"),
    errno.ENOTDIR: say("a file stands where its folder would be"),
    errno.EEXIST: say("a file stands where its folder would be"),
    errno.EISDIR: say("a folder has this name"),
    errno.ENOSPC: say("the disk is full"),
    errno.EDQUOT: say("the disk is full"),
    errno.EROFS: say("the disk takes no changes"),
}
_KINDS = {
    stat.S_IFDIR: (say("this is a folder, not a file"), say("name a file inside it")),
    stat.S_IFIFO: (say("this is a pipe, not a file"), None),
    stat.S_IFSOCK: (say("this is a socket, not a file"), None),
    stat.S_IFCHR: (say("this is a device, not a file"), None),
    stat.S_IFBLK: (say("this is a device, not a file"), None),
}


def read_bytes(path: Path, shown: str, limit: int) -> bytes | Diagnostic:
    """What the file at `path`, called `shown` in diagnostics, holds: `limit` bytes at most.

    Never raises for what it finds there, never waits for a pipe, and never reads a device.
    """
    try:
        fault = _not_regular(path.stat().st_mode, shown)
        if fault is not None:
            return fault
        # Should a pipe have taken the file's place meanwhile, opening it does not wait.
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        try:
            return _read_open(handle, shown, limit)
        finally:
            os.close(handle)
    except (FileNotFoundError, NotADirectoryError, ValueError):  # ValueError: a name with a NUL in it
        return Diagnostic(NOT_FOUND, "error", say("the file is not there"), shown)
    except OSError as error:
        return Diagnostic(UNREADABLE, "error", say("the file cannot be read: {reason}", reason=reason_of(error)), shown)


def reason_of(error: OSError) -> Message:
    """Why the system did not read or write a file, in words."""
    return _REASONS.get(error.errno or 0, say("the system reports error {number}", number=error.errno or 0))


def _read_open(handle: int, shown: str, limit: int) -> bytes | Diagnostic:
    """Everything in an open file; OSError where the system fails."""
    status = os.fstat(handle)
    fault = _not_regular(status.st_mode, shown)
    if fault is not None:
        return fault
    size, data = status.st_size, b""
    if size <= limit:
        with os.fdopen(handle, "rb", closefd=False) as file:
            data = file.read(limit + 1)
    if max(size, len(data)) <= limit:
        return data
    message = say("the file has {size} bytes; at most {limit} are read", size=max(size, len(data)), limit=limit)
    return Diagnostic(TOO_LARGE, "error", message, shown)


def _not_regular(mode: int, shown: str) -> Diagnostic | None:
    if stat.S_ISREG(mode):
        return None
    message, hint = _KINDS.get(stat.S_IFMT(mode), (say("this is not a regular file"), None))
    return Diagnostic(NOT_A_FILE, "error", message, shown, hint=hint)
