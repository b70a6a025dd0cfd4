"""One writer at a time: by the system's lock, or by a file where a drive has no locks."""

import errno
import os
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

import pytest
from tests.ledger.events import PLAN, holds_once, new_line, recorded, refused

from kehoach.ledger import SYSTEM, Appended, Refused, System, append
from kehoach.ledger.soft_lock import STALE_SECONDS
from kehoach.messages import translate

NAME, LINE = new_line()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "plan.progress.yaml"


def no_locks(*arguments: Any) -> None:
    raise OSError(errno.ENOLCK, "no locks")


SOFT = System(hard_lock=no_locks)


def attempt(path: Path, system: System = SYSTEM, wait: float = 0.1) -> Appended | Refused:
    expected = path.read_bytes() if path.exists() else None
    return append(path, (LINE,), plan_id=PLAN, expected=expected, wait_seconds=wait, system=system)


def test_who_holds_the_lock_is_named(path: Path) -> None:
    code = "import sys\nfrom kehoach.ledger.system import hard_lock\n"
    code += "kept = hard_lock(sys.argv[1], None, sys.argv[2].encode())"
    code += "\nprint(flush=True); sys.stdin.read()"
    lock, mark = str(path.with_name(f".{path.name}.lock")), "may-tinh 4711 x\n"
    with subprocess.Popen(
        [sys.executable, "-c", code, lock, mark], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout is not None
        other.stdout.readline()
        start = time.monotonic()
        outcome = refused(attempt(path, wait=0.3), "locked")
        assert 0.25 < time.monotonic() - start < 2
        assert translate(outcome.message) == "process 4711 on may-tinh is recording in the ledger"
        other.communicate(b"")
    recorded(path, LINE)


@pytest.mark.parametrize("number", [errno.ENOLCK, errno.ENOTSUP, errno.ENOSYS, errno.EINVAL])
def test_without_locks_a_file_stands_in(path: Path, number: int) -> None:
    def without(*arguments: Any) -> None:
        raise OSError(number, "no locks")

    assert isinstance(attempt(path, System(hard_lock=without)), Appended)
    assert [one.name for one in path.parent.iterdir()] == [path.name]


def held(path: Path, mark: str, age: float = 0) -> Path:
    lock = path.with_name(f".{path.name}.lock-held")
    lock.write_text(mark)
    os.utime(lock, (time.time() - age, time.time() - age))
    return lock


def test_a_soft_lock_that_another_holds(path: Path) -> None:
    for mark, named in ((f"{SYSTEM.host()} {os.getpid()} x\n", str(os.getpid())), ("elsewhere 1 x\n", "elsewhere")):
        lock = held(path, mark)
        outcome = refused(attempt(path, SOFT), "locked")
        assert named in translate(outcome.message)
        assert outcome.hint is not None
        assert lock.name in translate(outcome.hint)
        assert lock.read_text() == mark
    held(path, "")
    assert "another program" in translate(refused(attempt(path, SOFT), "locked").message)


def test_a_stale_soft_lock_is_removed(path: Path) -> None:
    dead = subprocess.Popen([sys.executable, "-c", ""])
    dead.wait()
    for mark, age in (
        (f"{SYSTEM.host()} {dead.pid} x\n", 0),
        ("elsewhere 1 x\n", STALE_SECONDS + 5),
        ("", STALE_SECONDS + 5),
    ):
        held(path, mark, age)
        assert isinstance(attempt(path, SOFT, wait=2), Appended)
        assert [one.name for one in path.parent.iterdir()] == [path.name]


def test_a_live_lock_taken_for_a_stale_one_is_given_back(path: Path) -> None:
    lock = held(path, "elsewhere 1 x\n", STALE_SECONDS + 5)

    def renamed(old: str, new: str) -> None:
        lock.write_text("quicker 2 y\n")  # somebody else had removed the stale one and has the lock now
        os.rename(old, new)  # noqa: PTH104

    outcome = attempt(path, System(hard_lock=no_locks, rename=renamed), wait=0)
    refused(outcome, "locked")
    assert lock.read_text() == "quicker 2 y\n"


@pytest.mark.parametrize("system", [SYSTEM, SOFT], ids=["hard", "soft"])
def test_threads_take_turns(path: Path, system: System) -> None:
    pairs = [new_line() for _ in range(40)]
    outcomes: list[Appended | Refused] = []

    def record(lines: list[bytes]) -> None:
        for line in lines:
            outcomes.append(
                append(path, (line,), plan_id=PLAN, expected=None, wait_seconds=30, grown_ok=True, system=system)
            )

    threads = [threading.Thread(target=record, args=([line for _, line in pairs[start::4]],)) for start in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all(isinstance(outcome, Appended) for outcome in outcomes)
    holds_once(path, *(name for name, _ in pairs))
