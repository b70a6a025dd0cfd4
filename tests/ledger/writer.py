"""A process that records events one after another, and writes down each id once it was confirmed.

    python writer.py LEDGER LOG COUNT PIECES

With PIECES each write is done in small pieces, so that a kill tears lines.
"""

import os
import sys
import time
from pathlib import Path
from typing import Any

from kehoach.ledger import SYSTEM, Appended, System, append, event_line, ids

PLAN = "an-giang-413"


def slowly(handle: int, data: Any) -> int:
    time.sleep(0.001)
    return os.write(handle, data[:40])


def main(ledger: Path, log: Path, count: int, system: System) -> None:
    confirmed = os.open(log, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    expected: bytes | None = None
    for number in range(count):
        (name,) = ids(1, time.time_ns, os.urandom)
        line = event_line({"id": name, "event": "note", "task": "ra-soat", "text": f"số {number}: {{đủ}}, #" * 3})
        while True:
            outcome = append(
                ledger, (line,), plan_id=PLAN, expected=expected, wait_seconds=60, grown_ok=True, system=system
            )
            if isinstance(outcome, Appended):
                break
            if outcome.reason != "changed":
                sys.exit(f"{outcome.reason}: {outcome.message}")
            expected = outcome.current
        expected = outcome.current
        os.write(confirmed, f"{name}\n".encode())
        os.fsync(confirmed)


if __name__ == "__main__":
    pieces = System(write=slowly) if sys.argv[4] == "pieces" else SYSTEM
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), pieces)
