"""Somebody saves the ledger in an editor, or presses Ctrl-C, in the middle of a record."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.ledger.events import PLAN, holds_once, new_line, read_ids, recorded, refused
from tests.ledger.faulty import Script

from kehoach.ledger import Appended, append, header

HEAD = header(PLAN)
BEFORE, BEFORE_LINE = new_line()
NAME, LINE = new_line()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "plan.progress.yaml"


def started(path: Path, data: bytes = HEAD + BEFORE_LINE) -> Path:
    path.write_bytes(data)
    return path


def meanwhile(call: str, number: int, act: Callable[[], object]) -> Script:
    """A system at whose `number`-th call of that name, from 0, somebody else acts, just before it."""
    default = getattr(Script(-1, 0).system, call)
    calls: list[None] = []

    def called(*arguments: Any) -> Any:
        calls.append(None)
        if len(calls) == number + 1:
            act()
        return default(*arguments)

    return Script(-1, 0, **{call: called})


def saved_by_renaming(path: Path, data: bytes) -> Callable[[], object]:
    def save() -> None:
        new = path.with_name("new")
        new.write_bytes(data)
        new.replace(path)

    return save


@pytest.mark.parametrize("call", ["write", "fsync"])
def test_an_editor_that_saves_the_same_text_by_renaming(path: Path, call: str) -> None:
    started(path)
    script = meanwhile(call, 0, saved_by_renaming(path, HEAD + BEFORE_LINE))
    outcome = append(path, (LINE,), plan_id=PLAN, expected=HEAD + BEFORE_LINE, system=script.system)
    assert isinstance(outcome, Appended)
    assert path.read_bytes() == HEAD + BEFORE_LINE + LINE


@pytest.mark.parametrize("call", ["write", "fsync"])
def test_an_editor_that_saves_another_text_by_renaming(path: Path, call: str) -> None:
    started(path)
    other = HEAD + BEFORE_LINE + b"  - id: by-hand\n"
    script = meanwhile(call, 0, saved_by_renaming(path, other))
    outcome = append(path, (LINE,), plan_id=PLAN, expected=HEAD + BEFORE_LINE, system=script.system)
    assert refused(outcome, "changed").current == path.read_bytes() == other
    recorded(path, LINE)
    assert read_ids(path.read_bytes()) == [BEFORE, "by-hand", NAME]


def test_an_editor_that_has_read_our_line_already(path: Path) -> None:
    started(path)
    other = HEAD + BEFORE_LINE + b"  - id: by-hand\n" + LINE
    script = meanwhile("fsync", 0, saved_by_renaming(path, other))
    outcome = append(path, (LINE,), plan_id=PLAN, expected=HEAD + BEFORE_LINE, system=script.system)
    assert isinstance(outcome, Appended)
    assert path.read_bytes() == other


def test_an_editor_that_saves_in_place(path: Path) -> None:
    started(path)
    other = HEAD + BEFORE_LINE + b"  - id: by-hand\n"
    script = meanwhile("fsync", 0, lambda: path.write_bytes(other))
    outcome = append(path, (LINE,), plan_id=PLAN, expected=HEAD + BEFORE_LINE, system=script.system)
    assert refused(outcome, "changed").current == other


def test_an_editor_that_saves_while_a_torn_tail_is_put_aside(path: Path) -> None:
    torn = HEAD + BEFORE_LINE + b"  - {id: 01"
    started(path, torn)
    script = meanwhile("fsync", 0, saved_by_renaming(path, torn))
    outcome = append(path, (LINE,), plan_id=PLAN, expected=torn, system=script.system)
    assert isinstance(outcome, Appended)
    holds_once(path, BEFORE, NAME)


def test_a_ledger_that_somebody_else_makes_meanwhile(path: Path) -> None:
    script = meanwhile("link", 0, lambda: path.write_bytes(HEAD + BEFORE_LINE))
    outcome = append(path, (LINE,), plan_id=PLAN, expected=None, system=script.system)
    assert refused(outcome, "changed").current == HEAD + BEFORE_LINE


def test_an_interruption_takes_the_record_back(path: Path) -> None:
    def interrupted(handle: int) -> None:
        raise KeyboardInterrupt

    started(path)
    script = Script(-1, 0, fsync=interrupted)
    with pytest.raises(KeyboardInterrupt):
        append(path, (LINE,), plan_id=PLAN, expected=path.read_bytes(), system=script.system)
    assert path.read_bytes() == HEAD + BEFORE_LINE
    recorded(path, LINE)
