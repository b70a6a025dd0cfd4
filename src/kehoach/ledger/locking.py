"""One writer at a time: the system's lock where the drive has one, a soft lock where it has none.

The lock is on a file `.<ledger>.lock` beside the ledger, links resolved, which stays there (removing it would let two
hold it at once); a soft lock is the file `.<ledger>.lock-held`, which goes again.
"""

import errno
from pathlib import Path

from kehoach.ledger.outcome import Refused, failed
from kehoach.ledger.soft_lock import content, holder, host, soft_lock
from kehoach.ledger.system import Release, System
from kehoach.messages import Message, say

# A drive that has no locks says so in one of these ways.
_WITHOUT_LOCKS = frozenset((errno.ENOLCK, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EINVAL, errno.ENOTTY))
_FIRST_PAUSE, _LONGEST_PAUSE = 0.002, 0.05


def lock(ledger: Path, wait_seconds: float, system: System) -> Release | Refused:
    """Wait for the lock of this ledger; the way to give it back, or why it could not be had."""
    mark = f"{host(system)} {system.process()} {system.entropy(8).hex()}\n".encode()
    until = system.monotonic() + wait_seconds
    pause, soft = _FIRST_PAUSE, False
    try:
        mode = _mode(ledger, system)
        while True:
            try:
                release = _take(ledger, mode, mark, soft, system)
            except OSError as error:
                if soft or error.errno not in _WITHOUT_LOCKS:
                    raise
                soft = True
                continue
            if release is not None:
                return release
            left = until - system.monotonic()
            if left <= 0:
                return _held(ledger, soft, system)
            system.sleep(min(pause, left))
            pause = min(pause * 1.5, _LONGEST_PAUSE)
    except OSError as error:
        return failed(error)


def _take(ledger: Path, mode: int | None, mark: bytes, soft: bool, system: System) -> Release | None:
    if soft:
        return soft_lock(str(_lock_file(ledger, soft)), mark, system)
    return system.hard_lock(str(_lock_file(ledger, soft)), mode, mark)


def _lock_file(ledger: Path, soft: bool) -> Path:
    return ledger.with_name(f".{ledger.name}.lock-held" if soft else f".{ledger.name}.lock")


def _mode(ledger: Path, system: System) -> int | None:
    """Whoever may write the ledger must be able to lock it; OSError where its folder is not there."""
    system.stat(str(ledger.parent))
    try:
        return (system.stat(str(ledger)).st_mode & 0o666) | 0o600
    except FileNotFoundError:
        return None


def _held(ledger: Path, soft: bool, system: System) -> Refused:
    path = _lock_file(ledger, soft)
    who = holder(content(str(path), system))
    message: Message = say("another program is recording in the ledger")
    if who is not None:
        message = say("process {process} on {host} is recording in the ledger", host=who[0], process=str(who[1]))
    hint = say("wait until it has ended, then record it again")
    if soft:
        hint = say("wait until it has ended, then record it again; if it is long gone, delete {file}", file=path.name)
    return Refused("locked", message, hint)
