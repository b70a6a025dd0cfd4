"""What ships with the package is whole: the catalogue, the schemas, the messages in both languages."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest
from tests.conftest import ROOT

from kehoach.source.bodies_file import ROSTER
from kehoach.source.reader import Reader
from kehoach.source.tree import parse
from kehoach.source.workspace import CATALOGUE


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


def test_every_text_for_people_can_be_collected() -> None:
    """A text that is not a literal where it is said would never reach the catalogues."""
    literal = {"say": 1, "say_n": 2, "gettext": 1, "ngettext": 2}
    stray = []
    for path in sorted((ROOT / "src" / "kehoach").rglob("*.py")):
        if path.parent.name == "messages":
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in literal:
                texts = node.args[: literal[node.func.id]]
                if not all(isinstance(text, ast.Constant) and isinstance(text.value, str) for text in texts):
                    stray.append(f"{path.relative_to(ROOT)}:{node.lineno}")
    assert stray == []
