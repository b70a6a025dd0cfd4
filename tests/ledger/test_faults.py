"""Each system call of the write path fails once, in each way, in each situation: nothing confirmed is lost."""

import errno
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.ledger.events import PLAN, holds_once, new_line, read_ids, recorded
from tests.ledger.faulty import Crash, Script

from kehoach.ledger import Appended, Refused, append, header

BEFORE, BEFORE_LINE = new_line()
NAME, LINE = new_line()
SECOND, SECOND_LINE = new_line()
HEAD = header(PLAN)
FAULTS = (errno.ENOSPC, errno.EIO, errno.EINTR, errno.EACCES, "before", "half", "after", "short", "full")


def no_links(*paths: str) -> None:
    raise PermissionError(errno.EPERM, "no hard links here")


def no_locks(*arguments: Any) -> None:
    raise OSError(errno.ENOLCK, "no locks here")


SITUATIONS: dict[str, tuple[bytes | None, dict[str, Callable[..., Any]]]] = {
    "new": (None, {}),
    "new-without-links": (None, {"link": no_links}),
    "empty": (b"", {}),
    "grows": (HEAD + BEFORE_LINE, {}),
    "without-locks": (HEAD + BEFORE_LINE, {"hard_lock": no_locks}),
    "no-last-line-end": (HEAD + BEFORE_LINE[:-1], {}),
    "torn": (HEAD + BEFORE_LINE + LINE[:60], {}),
    "torn-within-a-letter": (HEAD + BEFORE_LINE + LINE[: LINE.index("ộ".encode()) + 1], {}),
    "no-events-yet": (HEAD[:-1] + b" []   # none\n", {}),
    "crlf": ((HEAD + BEFORE_LINE).replace(b"\n", b"\r\n"), {}),
}


def attempts(path: Path, situation: str) -> Iterator[tuple[Script, Appended | Refused | None]]:
    """Every call of the situation failing in every way; None where the process died."""
    start, replaced = SITUATIONS[situation]
    for fault in FAULTS:
        number, reached = 0, True
        while reached:  # until a run in which there were fewer calls than that
            for old in path.parent.iterdir():
                old.unlink()
            if start is not None:
                path.write_bytes(start)
            script = Script(number, fault, **replaced)
            try:
                outcome: Appended | Refused | None = append(
                    path, (LINE, SECOND_LINE), plan_id=PLAN, expected=start, wait_seconds=0, system=script.system
                )
            except Crash:
                outcome = None
            script.clean_up()
            yield script, outcome
            reached = number < len(script.names)
            number += 1


def ids_in(path: Path) -> list[str]:
    return read_ids(path.read_bytes()) if path.exists() and path.stat().st_size else []


@pytest.fixture
def folder() -> Iterator[Path]:
    """In memory where that can be had: what is flushed a thousand times here is not the disk's business."""
    with tempfile.TemporaryDirectory(dir="/dev/shm" if Path("/dev/shm").is_dir() else None) as name:
        yield Path(name).resolve()


@pytest.mark.parametrize("situation", SITUATIONS)
def test_one_fault_loses_nothing_and_doubles_nothing(folder: Path, situation: str) -> None:
    path = folder / "plan.progress.yaml"
    start = SITUATIONS[situation][0] or b""
    confirmed = {BEFORE} if BEFORE_LINE[:-1] in start else set()
    count = 0
    for script, outcome in attempts(path, situation):
        where = (script.fault, script.number, script.names[-3:], outcome)
        found = ids_in(path)
        assert len(found) == len(set(found)), where
        assert confirmed <= set(found), where
        if isinstance(outcome, Appended):
            assert {NAME, SECOND} <= set(found), where
            assert outcome.current == path.read_bytes(), where
        elif isinstance(outcome, Refused) and outcome.certain:
            assert set(found) == confirmed, where
        else:
            assert set(found) <= {*confirmed, NAME, SECOND}, where
        # Whoever repeats the record afterwards, with the same lines, has it once.
        for lock in folder.glob(".*.lock-held"):  # a soft lock outlives a crash for ten minutes
            lock.unlink()
        recorded(path, LINE, SECOND_LINE)
        holds_once(path, *confirmed, NAME, SECOND)
        count += 1
    assert count > 9 * 15


@pytest.mark.parametrize("situation", SITUATIONS)
def test_a_fault_leaves_no_litter(folder: Path, situation: str) -> None:
    path = folder / "plan.progress.yaml"
    for script, outcome in attempts(path, situation):
        failed = script.names[script.number] if script.number < len(script.names) else ""
        if outcome is not None and failed not in ("unlink", "close"):
            left = {name.name for name in folder.iterdir()} - {path.name, f".{path.name}.lock"}
            # A soft lock whose content cannot be read is left to its age.
            assert left <= ({f".{path.name}.lock-held"} if failed in ("open", "read", "write") else set()), failed
        assert script.handles == set() or outcome is None or failed == "close", failed


def test_what_cannot_be_taken_back_is_said(tmp_path: Path) -> None:
    path = tmp_path / "plan.progress.yaml"
    path.write_bytes(HEAD + BEFORE_LINE)

    def broken(*arguments: Any) -> None:
        raise OSError(errno.EIO, "broken")

    clean = Script(-1, 0)
    append(path, (SECOND_LINE,), plan_id=PLAN, expected=path.read_bytes(), system=clean.system)
    number = clean.names.index("write")
    script = Script(number, "full", truncate=broken)
    outcome = append(path, (LINE,), plan_id=PLAN, expected=path.read_bytes(), system=script.system)
    assert isinstance(outcome, Refused)
    assert (outcome.reason, outcome.certain) == ("no-space", False)
    assert not path.read_bytes().endswith(b"\n")
    assert recorded(path, LINE).torn
    holds_once(path, BEFORE, SECOND, NAME)
