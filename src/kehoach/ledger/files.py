"""Open files on the write path: read, written whole, taken back, compared anew. OSError where the system fails."""

import contextlib
import stat
from pathlib import Path

from msgspec import Struct

from kehoach.ledger.outcome import Refused
from kehoach.ledger.system import APPEND, READ, WRITE, System
from kehoach.messages import say

MAX_BYTES = 64 << 20  # some 300,000 events
_CHUNK = 1 << 20


class Opened(Struct, frozen=True):
    """A ledger open for appending, what it holds, and which file it is (device, number)."""

    handle: int
    data: bytes
    identity: tuple[int, int]
    mode: int


def open_ledger(path: Path, system: System) -> Opened | Refused | None:
    """The file at `path`, read through the handle that is written to later; None where nothing is there."""
    try:
        before = system.stat(str(path))
    except FileNotFoundError:
        return None
    refused = _unfit(before.st_mode, before.st_size)
    if refused is not None:
        return refused
    try:
        handle = system.open(str(path), APPEND)
    except FileNotFoundError:
        return None
    try:
        status = system.fstat(handle)
        refused = _unfit(status.st_mode, status.st_size)
        if refused is None:
            data = read_all(handle, system)
            refused = _unfit(status.st_mode, len(data))
    except BaseException:
        close(handle, system)
        raise
    if refused is not None:
        close(handle, system)
        return refused
    return Opened(handle, data, (status.st_dev, status.st_ino), stat.S_IMODE(status.st_mode))


def _unfit(mode: int, size: int) -> Refused | None:
    if stat.S_ISDIR(mode):
        return Refused("not-a-file", say("this is a folder, not a file"), say("name a file inside it"))
    if not stat.S_ISREG(mode):
        return Refused("not-a-file", say("this is not a regular file"))
    return too_large(size) if size > MAX_BYTES else None


def too_large(size: int) -> Refused:
    """The refusal of a ledger of so many bytes."""
    message = say("the ledger would have {size} bytes; at most {limit} are read", size=size, limit=MAX_BYTES)
    return Refused("too-large", message, say("begin a new plan's ledger, or take out what is not an event"))


def read_all(handle: int, system: System) -> bytes:
    """From where the handle stands to the end."""
    parts: list[bytes] = []
    while part := system.read(handle, _CHUNK):
        parts.append(part)
    return b"".join(parts)


def write_all(handle: int, data: bytes, system: System) -> None:
    """All of it, in one write where the system takes it in one."""
    rest = memoryview(data)
    while rest:
        count = system.write(handle, rest)
        if count <= 0:
            raise OSError(0, "a write wrote nothing")
        rest = rest[count:]


def overwrite(opened: Opened, path: Path, offset: int, new: bytes, system: System) -> bool:
    """Put `new` there, flushed to the disk; false where the file is no longer the one that was opened, or has grown.

    A failure may leave any beginning of it: the caller sees to it that each is sound.
    """
    handle = system.open(str(path), WRITE)
    try:
        status = system.fstat(handle)
        if (status.st_dev, status.st_ino) != opened.identity or status.st_size != len(opened.data):
            return False
        system.seek(handle, offset, 0)
        write_all(handle, new, system)
        system.fsync(handle)
        return True
    finally:
        close(handle, system)


def take_back(handle: int, size: int, payload: bytes, system: System) -> bool:
    """Cut the file back to `size` after a failed append; false where that failed, or something else stands there."""
    try:
        length = system.fstat(handle).st_size
        system.seek(handle, size, 0)
        after = read_all(handle, system)
        if length < size or not payload.startswith(after):
            return False
        if after:
            system.truncate(handle, size)
            system.fsync(handle)
        return True
    except OSError:
        return False


def stands_at(path: Path, identity: tuple[int, int], offset: int, payload: bytes, system: System) -> bool:
    """Whether the path, opened anew, is this very file and holds these bytes there."""
    try:
        handle = system.open(str(path), READ)
    except FileNotFoundError:
        return False
    try:
        status = system.fstat(handle)
        if (status.st_dev, status.st_ino) != identity:
            return False
        system.seek(handle, offset, 0)
        found = b""
        while len(found) < len(payload) and (part := system.read(handle, len(payload) - len(found))):
            found += part
        return found == payload
    finally:
        close(handle, system)


def close(handle: int, system: System) -> None:
    """What matters was flushed before; a fault on closing says nothing about it."""
    with contextlib.suppress(OSError):
        system.close(handle)
