"""The sessions shown in the READMEs are what the program says, and the commands they name run."""

import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.conftest import PLANS, ROOT, Kehoach

BLOCK = re.compile(r"<!-- checked(?:: (?P<env>[A-Z0-9=_ ]+))? -->\n```console\n(?P<body>.*?)```", re.DOTALL)
SESSIONS = [
    pytest.param(match["env"] or "", match["body"], id=f"{name}-{number}")
    for name in ("README.md", "README.vi.md")
    for number, match in enumerate(BLOCK.finditer((ROOT / name).read_text(encoding="utf-8")))
]


def test_each_readme_has_a_session() -> None:
    assert {str(param.id).rsplit("-", 1)[0] for param in SESSIONS} == {"README.md", "README.vi.md"}


@pytest.mark.parametrize(("environment", "session"), SESSIONS)
def test_session_is_what_the_program_says(environment: str, session: str, kehoach: Kehoach) -> None:
    command, _, shown = session.partition("\n")
    assert command.startswith("$ kehoach ")
    variables = dict(pair.split("=") for pair in environment.split())
    if "COLUMNS" in variables:
        variables |= {"FORCE_COLOR": "1", "TERM": "dumb"}  # as on a terminal of that width, without colours
    result = kehoach(*shlex.split(command)[2:], KEHOACH_LANG="vi", **variables)
    said = "\n".join(line.rstrip() for line in result.out.rstrip().split("\n"))
    assert said == shown.rstrip()


@pytest.mark.parametrize("name", ["README.md", "README.vi.md"])
def test_commands_run(name: str, kehoach: Kehoach, tmp_path: Path) -> None:
    shutil.copytree(PLANS, tmp_path / "plans")
    text = (ROOT / name).read_text(encoding="utf-8")
    lines = [line for block in re.findall(r"^```sh\n(.*?)^```", text, re.M | re.S) for line in block.splitlines()]
    commands = [shlex.split(line, comments=True) for line in lines if line.startswith("kehoach ")]
    assert commands
    for command in commands:
        arguments = command[1 : command.index(">")] if ">" in command else command[1:]
        assert kehoach(*arguments, cwd=tmp_path).status in (0, 1), command


def test_set_up_is_two_commands() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    first, second = re.findall(r"^```sh\n(.*?)^```", text, re.M | re.S)[:2]
    assert "kehoach status plans/an-giang-413.yaml --as-of 2025-04-22" in first
    assert "pytest" in second
    assert first.count("\n") == second.count("\n") == 1


def test_module_is_the_command() -> None:
    command = [sys.executable, "-m", "kehoach", "--version"]
    assert subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT).stdout.startswith("kehoach ")
