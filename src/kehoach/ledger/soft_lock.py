"""A lock for drives that know no locks: a file that only one can make, naming its maker.

Weaker than a lock of the system: a maker that dies leaves it behind. It is stale when its process is gone from this
host, or when it is older than ten minutes (no record takes that long); a stale one is put aside under another name
first, so that of several who find it only one removes it.
"""

import contextlib
import os

from kehoach.ledger.files import close, read_all, write_all
from kehoach.ledger.system import CREATE, READ, Release, System

STALE_SECONDS = 600


def soft_lock(path: str, mark: bytes, system: System) -> Release | None:
    """Take the lock whose file is at `path`; None where another has it, OSError where it cannot be made."""
    try:
        handle = system.open(path, CREATE, 0o666)
    except FileExistsError:
        _remove_stale(path, system)
        return None
    try:
        write_all(handle, mark, system)
    except BaseException:
        close(handle, system)
        system.unlink(path)
        raise
    close(handle, system)

    def release() -> None:
        if content(path, system) == mark:
            system.unlink(path)

    return release


def content(path: str, system: System) -> bytes | None:
    """What a lock's file holds; None where it cannot be read."""
    try:
        handle = system.open(path, READ)
    except OSError:
        return None
    try:
        return read_all(handle, system)
    except OSError:
        return None
    finally:
        close(handle, system)


def holder(mark: bytes | None) -> tuple[str, int] | None:
    """Host and process of a lock's file."""
    words = (mark or b"").decode("utf-8", "replace").split()
    if len(words) < 2 or not (words[1].isascii() and words[1].isdigit() and len(words[1]) < 12):
        return None
    return words[0], int(words[1])


def _remove_stale(path: str, system: System) -> None:
    with contextlib.suppress(OSError):
        seen = content(path, system)
        age = system.now() - system.stat(path).st_mtime
        if seen is None or not (age > STALE_SECONDS or _is_dead(holder(seen), system)):
            return
        aside = f"{path}.{system.entropy(8).hex()}"
        if content(path, system) != seen:
            return
        system.rename(path, aside)
        if content(aside, system) != seen:  # somebody was quicker, and this is the lock he took: give it back
            with contextlib.suppress(FileExistsError):
                system.link(aside, path)
        with contextlib.suppress(FileNotFoundError):  # on Windows giving it back was a rename
            system.unlink(aside)


def _is_dead(who: tuple[str, int] | None, system: System) -> bool:
    return who is not None and who[0] == host(system) and not system.alive(who[1])


def host(system: System) -> str:
    """This host's name, as one word."""
    return "-".join(system.host().split()) or f"{os.name}-host"
