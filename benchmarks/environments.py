"""The environments that are measured: one for kehoach, one for its peers, one for a newer Typer."""

import json
import subprocess
import sys
import venv
from pathlib import Path

from benchmarks.measure import NotMeasuredError

ROOT = Path(__file__).resolve().parent.parent
PEERS = ("tuxfan-planner", "check-jsonschema")
TRESTLE = ("compliance-trestle",)
NEWER_TYPER = ("typer>=0.29",)
SHOWN = ("kehoach", "typer", "msgspec", "PyYAML", "rich", "holidays", *PEERS, *TRESTLE, "ruamel.yaml", "pydantic")


class Environment:
    """A virtual environment in a folder of its own, made once and used again."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @property
    def python(self) -> str:
        return str(self.folder / "bin" / "python")

    def script(self, name: str) -> str:
        """A command that a package put there."""
        return str(self.folder / "bin" / name)

    def make(self) -> None:
        if not (self.folder / "bin" / "python").exists():
            venv.create(self.folder, with_pip=True, symlinks=True)

    def pip(self, *words: str) -> str:
        done = subprocess.run(
            [self.python, "-m", "pip", "--disable-pip-version-check", "--no-input", *words],
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            why = (done.stderr.strip().splitlines() or ["no reason given"])[-1]
            raise NotMeasuredError(f"pip {words[0]} failed: {why}")
        return done.stdout

    def install(self, *packages: str) -> None:
        self.make()
        self.pip("install", "--quiet", *packages)

    def precompile(self) -> None:
        """Bytecode for everything, so that no run pays for it; what cannot be compiled is not ours to judge."""
        subprocess.run([self.python, "-m", "compileall", "-q", str(self.folder / "lib")], capture_output=True)

    def versions(self) -> dict[str, str]:
        listed = json.loads(self.pip("list", "--format", "json"))
        wanted = {name.lower() for name in SHOWN}
        return {one["name"]: one["version"] for one in listed if one["name"].lower() in wanted}


class Environments:
    """All of them below one folder. kehoach is installed anew each time, from this checkout, not editable."""

    def __init__(self, folder: Path) -> None:
        self.ours = Environment(folder / "kehoach")
        self.peers = Environment(folder / "peers")
        self.trestle = Environment(folder / "trestle")
        self.newer_typer = Environment(folder / "newer-typer")
        self.letters = Environment(folder / "letters")  # made by `letters.py`, when letters are measured
        self.missing: dict[str, str] = {}  # what could not be installed, and why

    def make(self) -> None:
        """Raises NotMeasuredError where kehoach itself cannot be installed; without the peers there is less to say."""
        say("installing kehoach from this checkout")
        self.ours.install(str(ROOT))
        self.ours.pip("install", "--quiet", "--no-deps", "--force-reinstall", str(ROOT))
        self.ours.precompile()
        for name, environment, packages in self._others():
            say(f"installing {', '.join(packages)}")
            try:
                environment.install(*packages)
                environment.precompile()
            except (NotMeasuredError, OSError) as error:
                self.missing[name] = str(error)

    def _others(self) -> tuple[tuple[str, Environment, tuple[str, ...]], ...]:
        return (
            ("peers", self.peers, PEERS),
            ("trestle", self.trestle, TRESTLE),
            ("newer Typer", self.newer_typer, NEWER_TYPER),
        )

    def need(self, name: str) -> None:
        """Refuse to go on without an environment."""
        if name in self.missing:
            raise NotMeasuredError(f"{name} could not be installed ({self.missing[name]})")

    def versions(self) -> dict[str, dict[str, str]]:
        """The versions of what matters, by environment."""
        found = {"kehoach": self.ours.versions()}
        for name, environment, _ in self._others():
            if name not in self.missing:
                found[name] = environment.versions()
        return found


def say(text: str) -> None:
    """What is being done, for whoever waits."""
    print(text, file=sys.stderr, flush=True)
