"""docs/documents.md names every name that a template may use, and its commands run."""

import re
import shlex
import shutil
from pathlib import Path

import msgspec
from tests.conftest import PLANS, ROOT, Kehoach

from kehoach.api.templates import KINDS

PAGE = (ROOT / "docs" / "documents.md").read_text("utf-8")


def names(shape: object) -> set[str]:
    """Every field of a view, and of the views in it."""
    found: set[str] = set()
    if isinstance(shape, type) and issubclass(shape, msgspec.Struct):
        for field in msgspec.structs.fields(shape):
            found.add(field.name)
            found |= names(field.type)
    for part in getattr(shape, "__args__", ()):
        found |= names(part)
    return found


def test_every_name_is_told() -> None:
    told = set(re.findall(r"\w+", " ".join(re.findall(r"`([^`]*)`", PAGE.partition("### Names")[2]))))
    wanted = {name for kind in KINDS.values() for name in names(kind.shape)}
    assert len(wanted) > 60
    assert wanted - told == set()


def test_commands_run(kehoach: Kehoach, tmp_path: Path) -> None:
    shutil.copytree(PLANS, tmp_path / "plans")
    blocks = re.findall(r"^```sh\n(.*?)^```", PAGE, re.M | re.S)
    lines = [line for block in blocks for line in block.splitlines()]
    assert len(lines) == 8
    for line in lines:
        command = shlex.split(line)
        assert command[0] == "kehoach"
        force = ["--force"] if command[1] == "remind" else []
        done = kehoach(*command[1:], *force, cwd=tmp_path)
        assert done.status == 0, (line, done.err)


def test_pictures_are_there() -> None:
    shown = re.findall(r"!\[[^\]]*\]\(([^)]+)\)", PAGE)
    assert shown
    assert [name for name in shown if not (ROOT / "docs" / name).is_file()] == []
