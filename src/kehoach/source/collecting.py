"""Keeps Python's collector of cycles quiet while a large tree is made or walked.

Trees, values and findings hold no cycles, and each collecting would walk over all of them: with a ledger of 100,000
events that took more time than reading it.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_collecting() -> Iterator[None]:
    """The collector is off within, and afterwards as it was."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()
