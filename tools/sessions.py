"""Writes what the program says today into the sessions that the READMEs show.

    python tools/sessions.py

Every `console` block under a `<!-- checked -->` line begins with its command; the rest is replaced. Look at the
difference before you commit it: a test holds the READMEs to it.
"""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
BLOCK = re.compile(
    r"(<!-- checked(?:: (?P<env>[A-Z0-9=_ ]+))? -->\n```console\n)(?P<command>\$ [^\n]*)\n.*?```", re.DOTALL
)


def session(match: re.Match[str]) -> str:
    """The block with what its command says now."""
    variables = dict(pair.split("=") for pair in (match["env"] or "").split())
    if "COLUMNS" in variables:
        variables |= {"FORCE_COLOR": "1", "TERM": "dumb"}
    clean = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "FORCE_COLOR", "COLUMNS")}
    command = [sys.executable, "-m", *shlex.split(match["command"])[1:]]
    done = subprocess.run(
        command, cwd=ROOT, env=clean | {"KEHOACH_LANG": "vi"} | variables, capture_output=True, check=False
    )
    shown = "\n".join(line.rstrip() for line in done.stdout.decode().rstrip().split("\n"))
    return f"{match[1]}{match['command']}\n{shown}\n```"


def main() -> int:
    for name in ("README.md", "README.vi.md"):
        path = ROOT / name
        path.write_text(BLOCK.sub(session, path.read_text(encoding="utf-8")), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
