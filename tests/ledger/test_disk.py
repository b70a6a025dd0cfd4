"""A disk that is really full, and a file that may really grow no further."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.ledger.events import PLAN, holds_once, new_line, read_ids, record, recorded, refused

from kehoach.ledger import Appended, header

NAME, LINE = new_line()


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 64 KB."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "none", str(folder)], capture_output=True)
    if mounted.returncode != 0:
        pytest.skip("nothing can be mounted here")
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


@pytest.mark.skipif(sys.platform != "linux", reason="needs tmpfs")
def test_a_full_disk(small_disk: Path) -> None:
    path = small_disk / "plan.progress.yaml"
    names: list[str] = []
    for _ in range(1000):
        name, line = new_line("đã nộp. " * 100)
        before = path.read_bytes() if path.exists() else None
        outcome = record(path, line)
        if not isinstance(outcome, Appended):
            break
        names.append(name)
    assert refused(outcome, "no-space").certain
    assert len(names) > 10
    assert path.read_bytes() == before
    assert read_ids(path.read_bytes()) == names
    # On a full disk no new ledger begins either, and none is left half made.
    filler = small_disk / "filler"
    with filler.open("wb", buffering=0) as file, pytest.raises(OSError, match="No space"):
        file.writelines([b"x" * 512] * 200)
    other = small_disk / "other.progress.yaml"
    refused(record(other, LINE), "no-space")
    assert not other.exists()
    assert not list(small_disk.glob(".*.new"))
    filler.unlink()
    path.unlink()
    recorded(other, LINE)
    assert read_ids(other.read_bytes()) == [NAME]


LIMITED = """
import resource, sys
from pathlib import Path
from kehoach.ledger import Refused, append
path, line, limit = Path(sys.argv[1]), sys.argv[2].encode(), int(sys.argv[3])
resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
outcome = append(path, (line,), plan_id="an-giang-413", expected=path.read_bytes())
assert isinstance(outcome, Refused) and outcome.certain, outcome
print(outcome.reason)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no limits of that kind")
@pytest.mark.parametrize("more", [0, 1, 40])
def test_a_file_that_may_grow_no_further(tmp_path: Path, more: int) -> None:
    path = tmp_path / "plan.progress.yaml"
    before, before_line = new_line()
    data = header(PLAN) + before_line
    path.write_bytes(data)
    command = [sys.executable, "-c", LIMITED, str(path), LINE.decode(), str(len(data) + more)]
    done = subprocess.run(command, capture_output=True, text=True, env={**os.environ, "PYTHONUTF8": "1"})
    assert (done.stdout, done.stderr) == ("too-large\n", "")
    assert path.read_bytes() == data
    recorded(path, LINE)
    holds_once(path, before, NAME)
