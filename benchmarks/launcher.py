"""Starts one command, waits for it, and says what it cost: run as a process of its own.

A process's peak memory begins at that of whoever started it. This starter imports next to nothing, so that the peak
it reports is the command's own. It is run with `python -I -S launcher.py pipe|terminal COMMAND…`; its last line on
standard error is JSON, and what the command printed is on its standard output.
"""

import json
import os
import sys
from time import perf_counter


def drain(end: int) -> None:
    """Pass on what the command prints until it closes its end."""
    while True:
        try:
            part = os.read(end, 1 << 16)
        except OSError:  # a terminal whose other side has gone
            return
        if not part:
            return
        os.write(1, part)


def main() -> int:
    terminal, command = sys.argv[1] == "terminal", sys.argv[2:]
    reading, writing = os.openpty() if terminal else os.pipe()
    os.set_inheritable(writing, True)
    actions = [(os.POSIX_SPAWN_DUP2, writing, 1), (os.POSIX_SPAWN_DUP2, writing, 2), (os.POSIX_SPAWN_CLOSE, reading)]
    begin = perf_counter()
    child = os.posix_spawn(command[0], command, os.environ, file_actions=actions)
    os.close(writing)
    drain(reading)
    _, status, usage = os.wait4(child, 0)
    wall = perf_counter() - begin
    code = os.waitstatus_to_exitcode(status)
    kib = usage.ru_maxrss // 1024 if sys.platform == "darwin" else usage.ru_maxrss
    cost = {"wall": wall, "cpu": usage.ru_utime + usage.ru_stime, "peak": kib / 1024, "status": code}
    print(json.dumps(cost), file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
