"""What the ledger asks of the operating system, in one object, so that tests can let each call fail."""

import contextlib
import os
import socket
import sys
import time
from collections.abc import Callable
from typing import Any

from msgspec import Struct

Release = Callable[[], None]

READ = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
WRITE = READ | os.O_RDWR | getattr(os, "O_NOFOLLOW", 0)
APPEND = WRITE | os.O_APPEND
CREATE = WRITE | os.O_CREAT | os.O_EXCL


def flush(handle: int) -> None:
    """To the disk itself; on macOS `fsync` alone stops at the disk's memory."""
    if sys.platform == "darwin":
        import fcntl

        with contextlib.suppress(OSError):
            fcntl.fcntl(handle, fcntl.F_FULLFSYNC)
            return
    os.fsync(handle)


def alive(process: int) -> bool:
    """Whether this host has such a process; true where that cannot be asked without harm."""
    if sys.platform == "win32":  # os.kill would end it there
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        pass
    return True


def hard_lock(path: str, mode: int | None, mark: bytes) -> Release | None:
    """The lock of the operating system on the file at `path`, which is made with `mode` and holds `mark`.

    None where another has it; OSError where it cannot be had here.
    """
    from filelock import FileLock, Timeout  # 25 ms, and only recording needs it

    def sign(handle: int) -> None:
        with contextlib.suppress(OSError):
            os.ftruncate(handle, 0)
            os.write(handle, mark)

    options: dict[str, Any] = {} if mode is None else {"mode": mode}
    lock = FileLock(path, timeout=0, thread_local=False, fallback_to_soft=False, on_acquired=sign, **options)
    try:
        lock.acquire()
    except Timeout:
        return None
    return lambda: lock.release()


class System(Struct, frozen=True):
    """The calls of the write path. Each behaves as the function of `os` that it has for a default."""

    open: Callable[..., int] = os.open
    close: Callable[[int], None] = os.close
    read: Callable[[int, int], bytes] = os.read
    write: Callable[[int, Any], int] = os.write
    seek: Callable[[int, int, int], int] = os.lseek
    truncate: Callable[[int, int], None] = os.ftruncate
    fsync: Callable[[int], None] = flush
    fstat: Callable[[int], os.stat_result] = os.fstat
    stat: Callable[[str], os.stat_result] = os.stat
    chmod: Callable[[str, int], None] = os.chmod
    link: Callable[[str, str], None] = getattr(os, "link", os.rename)  # a rename on Windows overwrites nothing
    rename: Callable[[str, str], None] = os.rename
    replace: Callable[[str, str], None] = os.replace
    unlink: Callable[[str], None] = os.unlink
    realpath: Callable[[str], str] = os.path.realpath
    hard_lock: Callable[[str, int | None, bytes], Release | None] = hard_lock
    alive: Callable[[int], bool] = alive
    process: Callable[[], int] = os.getpid
    host: Callable[[], str] = socket.gethostname
    entropy: Callable[[int], bytes] = os.urandom
    monotonic: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep
    now: Callable[[], float] = time.time


SYSTEM = System()
