"""Eight clerks record at once and are killed at any moment: what was confirmed is there, and once."""

import random
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

import pytest
from tests.ledger.events import new_line, read_ids, recorded

from kehoach.ledger import split_torn

WRITERS, EVENTS, KILLS, LONGEST = 8, 200, 24, 60
SCRIPT = Path(__file__).with_name("writer.py")


class Writer:
    """A clerk who begins again with what is left to record whenever his process was killed."""

    def __init__(self, folder: Path, number: int) -> None:
        self.ledger, self.log = folder / "plan.progress.yaml", folder / f"confirmed-{number}"
        self.pieces = "pieces" if number % 2 else "whole"
        self.said = folder / f"said-{number}"
        self.log.touch()
        self.start()

    def start(self) -> None:
        left = str(EVENTS - len(self.confirmed()))
        command = [sys.executable, str(SCRIPT), str(self.ledger), str(self.log), left, self.pieces]
        with self.said.open("ab") as said:
            self.process = subprocess.Popen(command, stderr=said)

    def confirmed(self) -> list[str]:
        return [line for line in self.log.read_text().split("\n")[:-1] if len(line) == 26]

    def kill(self) -> bool:
        """Whether it was killed amid its work."""
        self.process.kill()
        if self.process.wait() == 0:
            return False
        self.start()
        return True


def amid_a_line(folder: Path, writers: list[Writer]) -> Writer | None:
    """Whoever has the lock at a moment when the last line lacks its end; None where no such moment came."""
    ledger = folder / "plan.progress.yaml"
    until = time.monotonic() + 0.5
    while time.monotonic() < until:
        if ledger.exists() and not ledger.read_bytes().endswith(b"\n"):
            words = ledger.with_name(f".{ledger.name}.lock").read_text().split()
            return next((one for one in writers if words[1:] and str(one.process.pid) == words[1]), None)
    return None


@pytest.mark.skipif(sys.platform == "win32", reason="kills as POSIX does")
def test_eight_writers_of_whom_some_are_killed(tmp_path: Path) -> None:
    chance = random.Random(413)
    writers = [Writer(tmp_path, number) for number in range(WRITERS)]
    kills, until = 0, time.monotonic() + LONGEST
    while any(writer.process.poll() is None for writer in writers) and time.monotonic() < until:
        if kills < KILLS:
            time.sleep(chance.uniform(0.05, 0.3))
            victim = amid_a_line(tmp_path, writers) if kills % 2 else None
            kills += (victim or chance.choice(writers)).kill()
        else:
            time.sleep(0.05)
    for writer in writers:
        assert (writer.process.wait(timeout=5), writer.said.read_bytes()) == (0, b"")
        assert len(writer.confirmed()) == EVENTS
    assert kills >= KILLS // 2
    ledger = tmp_path / "plan.progress.yaml"
    _, line = new_line()
    recorded(ledger, line)  # puts aside what the last kill may have torn
    counted = Counter(read_ids(ledger.read_bytes()))
    assert max(counted.values()) == 1
    assert {name for writer in writers for name in writer.confirmed()} <= set(counted)
    # A kill after the flush and before the confirmation leaves an event that nobody was told of; no more than kills.
    assert len(counted) <= WRITERS * EVENTS + kills + 1
    assert split_torn(ledger.read_bytes())[1] == b""
    assert b"  # torn: " in ledger.read_bytes()  # else nothing was tested here
