"""What ships with the package is whole: the catalogue, the schemas, the messages in both languages."""

import ast
import subprocess
import sys

import pytest
from tests.conftest import ROOT


@pytest.mark.parametrize("tool", ["catalogues.py", "schemas.py", "catalogue.py", "templates.py"])
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
        tree = ast.parse(path.read_text(encoding="utf-8"))
        within = {id(node) for outer in ast.walk(tree) if isinstance(outer, ast.JoinedStr) for node in ast.walk(outer)}
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in literal:
                texts = node.args[: literal[node.func.id]]
                told = all(isinstance(text, ast.Constant) and isinstance(text.value, str) for text in texts)
                if not told or id(node) in within:  # within an f-string it is not collected either
                    stray.append(f"{path.relative_to(ROOT)}:{node.lineno}")
    assert stray == []
