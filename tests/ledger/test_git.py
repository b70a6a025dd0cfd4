"""Two clerks on two branches: with `merge=union` both have their events; without it git leaves its marks."""

import os
import subprocess
from pathlib import Path

import pytest
from tests.ledger.events import new_line, read_ids, record, recorded, refused

from kehoach.messages import translate


class Repository:
    def __init__(self, folder: Path, *, union: bool) -> None:
        self.folder = folder
        self.path = folder / "plan.progress.yaml"
        self.git("init", "-q", "-b", "main")
        folder.joinpath(".gitattributes").write_text("*.progress.yaml merge=union\n" if union else "")
        folder.joinpath(".gitignore").write_text(".*.lock\n")
        self.commit("empty")

    def git(self, *arguments: str, check: bool = True) -> "subprocess.CompletedProcess[bytes]":
        who = {f"GIT_{role}_{what}": "x@x" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
        env = {**os.environ, **who, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
        return subprocess.run(["git", *arguments], cwd=self.folder, env=env, check=check, capture_output=True)

    def commit(self, name: str) -> None:
        self.git("add", "-A")
        self.git("commit", "-q", "-m", name)

    def record(self, count: int) -> list[str]:
        names = []
        for _ in range(count):
            name, line = new_line()
            recorded(self.path, line)
            names.append(name)
        self.commit("record")
        return names

    def branches(self, before: int) -> tuple[list[str], list[str]]:
        """Two branches that record after so many common events, the other one not yet merged."""
        common = self.record(before) if before else []
        self.git("checkout", "-q", "-b", "other")
        theirs = self.record(3)
        self.git("checkout", "-q", "main")
        return common + self.record(2), theirs


@pytest.mark.parametrize("before", [0, 1, 5])
def test_with_union_both_sides_are_there_once(tmp_path: Path, before: int) -> None:
    repository = Repository(tmp_path, union=True)
    ours, theirs = repository.branches(before)
    repository.git("merge", "-q", "--no-edit", "other")
    found = read_ids(repository.path.read_bytes())
    assert sorted(found) == sorted(ours + theirs)
    assert len(set(found)) == len(found)
    repository.record(1)
    assert len(read_ids(repository.path.read_bytes())) == len(found) + 1


def test_without_union_the_marks_of_git_are_refused_by_line(tmp_path: Path) -> None:
    repository = Repository(tmp_path, union=False)
    repository.branches(1)
    assert repository.git("merge", "other", check=False).returncode == 1
    before = repository.path.read_bytes()
    assert b"\n<<<<<<< " in before
    _, line = new_line()
    outcome = refused(record(repository.path, line), "broken")
    assert translate(outcome.message) == (
        "nothing can be recorded in the ledger: a merge of git is not finished (line 5)"
    )
    assert repository.path.read_bytes() == before


def test_a_line_that_came_to_both_sides_by_itself_may_be_there_twice(tmp_path: Path) -> None:
    """Why readers take equal lines of one id for one event: git compares text, and a cherry-pick has no memory."""
    repository = Repository(tmp_path, union=True)
    repository.record(1)
    repository.git("checkout", "-q", "-b", "other")
    (theirs,) = repository.record(1)
    shared = repository.record(1)
    repository.git("checkout", "-q", "main")
    (ours,) = repository.record(1)
    repository.git("cherry-pick", "other")
    repository.git("merge", "-q", "--no-edit", "other")
    found = read_ids(repository.path.read_bytes())
    assert set(found) >= {theirs, ours, *shared}
    # And whoever records one of them again writes nothing.
    assert found.count(ours) == 1
