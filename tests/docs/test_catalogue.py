"""What ships with the package is whole: the catalogue, the schemas, the messages in both languages."""

import subprocess
import sys
from pathlib import Path

import pytest

from kehoach.source.bodies_file import ROSTER
from kehoach.source.reader import Reader
from kehoach.source.tree import parse
from kehoach.source.workspace import CATALOGUE
from tests.conftest import ROOT


@pytest.mark.parametrize("file", sorted(CATALOGUE.glob("*.yaml")), ids=lambda path: path.name)
def test_catalogue_has_no_fault(file: Path) -> None:
    tree = parse(file.read_text(encoding="utf-8"))
    reader = Reader(tree)
    ROSTER.read(tree.root, (), reader)
    assert not tree.faults
    assert not reader.faults


@pytest.mark.parametrize("tool", ["catalogues.py", "schemas.py"])
def test_generated_files_are_complete_and_current(tool: str) -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "tools" / tool), "--check"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout
