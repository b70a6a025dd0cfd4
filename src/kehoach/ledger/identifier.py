"""Identifiers of events: ULIDs, which sort by the time they were made and never meet, whoever makes them.

26 letters of Crockford's base 32: 48 bits of milliseconds, then 80 bits of chance. The clock and the chance are given;
nothing here reads either.
"""

import os
import threading
from collections.abc import Callable

LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
RANDOM_BYTES = 10
_LARGEST = (1 << 128) - 1

_lock = threading.Lock()
_last = -1  # the number of the last identifier that `ids` gave in this process


def new_id(now_ms: int, random: bytes) -> str:
    """The ULID of this moment, in milliseconds since 1970, and these 10 random bytes."""
    return _written(_number(now_ms, random))


def ids(count: int, clock_ns: Callable[[], int], entropy: Callable[[int], bytes]) -> tuple[str, ...]:
    """So many new ULIDs, each greater than every one that this process had before.

    Within one millisecond, and when the clock is set back, the next is the last plus one. `clock_ns` gives
    nanoseconds since 1970, as `time.time_ns` does; `entropy` as many random bytes as it is asked for.
    """
    global _last
    given: list[str] = []
    with _lock:
        for _ in range(count):
            fresh = _number(clock_ns() // 1_000_000, entropy(RANDOM_BYTES))
            _last = fresh if fresh >> 80 > _last >> 80 else _last + 1
            given.append(_written(_last))
    return tuple(given)


def _number(now_ms: int, random: bytes) -> int:
    if not 0 <= now_ms < 1 << 48 or len(random) != RANDOM_BYTES:
        raise ValueError("a ULID is made of 48 bits of milliseconds and 10 random bytes")
    return now_ms << 80 | int.from_bytes(random, "big")


def _written(number: int) -> str:
    if number > _LARGEST:
        raise ValueError("no ULID is greater than the last one")
    return "".join(LETTERS[number >> shift & 31] for shift in range(125, -1, -5))


def _forget() -> None:
    """A forked child would count on from its parent's last identifier, and give the same ones."""
    global _last, _lock
    _last, _lock = -1, threading.Lock()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forget)
