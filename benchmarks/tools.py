"""The tools that are compared, each as the command that does the same job: is every one of these files sound?"""

from pathlib import Path

from benchmarks import invented
from benchmarks.environments import ROOT, Environment, Environments, say
from benchmarks.measure import Command, NotMeasuredError, counted_run, run_once

SUBJECTS = Path(__file__).parent / "subjects"
HELLO = str(SUBJECTS / "hello.py")
DAY = "2025-06-01"  # a day on which some invented tasks are overdue and some are not

KEHOACH, STATUS = "kehoach validate", "kehoach status"
PLANNER, LOADER = "planner validate", "planner's loader, one process"
SCHEMA, TRESTLE = "check-jsonschema", "trestle validate -a"


def hello(environment: Environment, name: str = "typer hello") -> Command:
    """The smallest Typer program, with one option."""
    return Command(name, (environment.python, HELLO), ROOT)


class Field:
    """Invented plans of every size that is asked for, in every tool's format, and the commands over them."""

    def __init__(self, folder: Path, environments: Environments) -> None:
        self.folder = folder
        self.environments = environments
        self.kehoach = environments.ours.script("kehoach")
        self.schema = folder / "plan.schema.json"
        self._checked: set[str] = set()

    def commands(self, names: tuple[str, ...], count: int) -> list[Command]:
        """These tools over so many plans; each is first seen to do the job."""
        for name in names:
            self._check(name)
        return [self._command(name, self._plans(name, count), count) for name in names]

    def _check(self, name: str) -> None:
        """Three sound plans must pass, and three of which the last is broken must not: else its speed means nothing."""
        if name in self._checked:
            return
        say(f"checking that {name} does the job")
        for count in (1,) if name == PLANNER else (1, 3):
            counted_run(self._command(name, self._plans(name, count), count))
            broken = self._command(name, self._plans(name, count, last_broken=True), count)
            run = run_once(broken)
            refuses = {KEHOACH: 1, STATUS: 2, PLANNER: 1, LOADER: 1, SCHEMA: 1, TRESTLE: 4}[name]
            if run.status != refuses or "Traceback" in run.printed:
                raise NotMeasuredError(f"{name} does not report a broken plan (it ended with {run.status})")
        self._checked.add(name)

    def _plans(self, name: str, count: int, last_broken: bool = False) -> Path:
        """The folder of the plans, written when it is first asked for."""
        kind = {PLANNER: "planner", LOADER: "planner", TRESTLE: "trestle"}.get(name, "kehoach")
        folder = self.folder / f"{kind}-{count}{'-broken' if last_broken else ''}"
        if folder.exists():
            return folder
        say(f"writing {count} invented plan(s) for {kind}")
        if kind == "planner":
            invented.write_planner_plans(folder, count, last_broken)
        elif kind == "trestle":
            self.environments.need("trestle")
            folder.mkdir(parents=True)
            start = Command("trestle init", (self.environments.trestle.script("trestle"), "init", "--local"), folder)
            counted_run(start)
            invented.write_trestle_plans(folder, count, last_broken)
        else:
            invented.write_plans(folder, count, last_broken)
            if not last_broken:
                self._assert_sound(folder, count)
        return folder

    def _assert_sound(self, folder: Path, count: int) -> None:
        """kehoach must have looked at every plan and at the file of bodies, and found no error."""
        words = (self.kehoach, "--lang", "en", "validate", ".")
        summary = counted_run(Command(KEHOACH, words, folder)).printed.strip().splitlines()[-1]
        if not summary.startswith(f"{count + 1} file") or ": 0 error" not in summary:
            raise NotMeasuredError(f"the {count} invented plans are not what they should be: {summary}")

    def _command(self, name: str, folder: Path, count: int) -> Command:
        """The command of a tool over the plans of a folder, which is where it runs."""
        if name == KEHOACH:
            return Command(name, (self.kehoach, "validate", "p00001.yaml" if count == 1 else "."), folder)
        if name == STATUS:
            target = "p00001.yaml" if count == 1 else "."
            return Command(name, (self.kehoach, "status", "--as-of", DAY, target), folder)
        if name == TRESTLE:
            self.environments.need("trestle")
            return Command(name, (self.environments.trestle.script("trestle"), "validate", "-a"), folder)
        self.environments.need("peers")
        peers, files = self.environments.peers, sorted(file.name for file in folder.glob("p*.yaml"))
        if name == PLANNER:
            return Command(name, (peers.script("planner"), "validate", *files), folder)
        if name == LOADER:
            return Command(name, (peers.python, str(SUBJECTS / "planner_loader.py"), *files), folder)
        return Command(name, (peers.script("check-jsonschema"), "--schemafile", self._schema(), *files), folder)

    def _schema(self) -> str:
        """The schema that kehoach prints: what check-jsonschema holds the same files against."""
        if not self.schema.exists():
            printed = counted_run(Command("kehoach schema", (self.kehoach, "schema", "plan"), self.folder)).printed
            self.schema.write_text(printed, encoding="utf-8")
        return str(self.schema)
