"""A new ledger appears whole or not at all, and never in the place of another."""

import contextlib
import errno
from pathlib import Path

from kehoach.ledger.files import close, write_all
from kehoach.ledger.system import CREATE, READ, System

# What systems say that cannot flush a folder, or not even open one.
_NO_FOLDER_FLUSH = frozenset(
    (errno.EINVAL, errno.EACCES, errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EISDIR, errno.ENOSYS, errno.EBADF)
)


def create(path: Path, content: bytes, system: System, *, over_empty: int | None = None) -> tuple[int, int] | None:
    """Make the file at `path` with this content, flushed; its identity, or None where a file was there first.

    `over_empty` is the mode of an empty file that may be replaced. OSError where the system fails: then there is no new
    file at `path`.
    """
    temporary = path.with_name(f".{path.name}.{system.process()}-{system.entropy(6).hex()}.new")
    handle = system.open(str(temporary), CREATE, 0o666)
    try:
        try:
            write_all(handle, content, system)
            system.fsync(handle)
            status = system.fstat(handle)
        finally:
            close(handle, system)
        if over_empty is not None:
            system.chmod(str(temporary), over_empty)
            placed = system.stat(str(path)).st_size == 0
            if placed:
                system.replace(str(temporary), str(path))
        else:
            placed = _place(temporary, path, system)
    finally:
        with contextlib.suppress(OSError):
            system.unlink(str(temporary))
    return (status.st_dev, status.st_ino) if placed else None


def _place(temporary: Path, path: Path, system: System) -> bool:
    """Give the temporary file its name, unless that name is taken."""
    try:
        system.link(str(temporary), str(path))
    except FileExistsError:
        return False
    except OSError:
        return _reserve_and_replace(temporary, path, system)
    return True


def _reserve_and_replace(temporary: Path, path: Path, system: System) -> bool:
    """Where the drive has no hard links: take the name with an empty file, then put the whole one in its place."""
    try:
        handle = system.open(str(path), CREATE, 0o666)
    except FileExistsError:
        return False
    close(handle, system)
    try:
        system.replace(str(temporary), str(path))
    except BaseException:
        system.unlink(str(path))
        raise
    return True


def flush_folder(path: Path, system: System) -> None:
    """Flush the name of the file at `path`; OSError where the disk, and not only the asking, fails."""
    try:
        handle = system.open(str(path.parent), READ)
        try:
            system.fsync(handle)
        finally:
            close(handle, system)
    except OSError as error:
        if error.errno not in _NO_FOLDER_FLUSH:
            raise
