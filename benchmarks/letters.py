"""Letters against docxtpl and docx-mailmerge2, in process and as processes that write files: targets 9, 10 and 11.

    python benchmarks/letters.py [--runs N] [--out benchmarks/letters.md] [--env DIR]

Part of `run.py`, too. The template and the text are the same for all; see `subjects/letters.py`.
"""

import argparse
import json
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))  # the modules beside this are `benchmarks.…`

from benchmarks.environments import ROOT, Environment, say
from benchmarks.measure import Command, NotMeasuredError, counted_run, in_turn, of, ratio, spread
from benchmarks.results import Bound, Results, Row, page

SUBJECT = str(ROOT / "benchmarks" / "subjects" / "letters.py")
PEERS = ("docxtpl>=0.20", "docx-mailmerge2>=1.0.3")
SHOWN = ("kehoach", "Jinja2", "msgspec", "docxtpl", "python-docx", "lxml", "docx-mailmerge2")
COUNT = 1000


class Letters(NamedTuple):
    """Where letters are made: an environment with kehoach from this checkout and its peers."""

    environment: Environment
    results: Results

    def make(self) -> None:
        self.environment.install(*PEERS, str(ROOT))
        self.environment.pip("install", "--quiet", "--no-deps", "--force-reinstall", str(ROOT))
        self.environment.precompile()

    def in_process(self, rounds: int) -> None:
        """9 and 11: one letter by each tool in turn, and what writing it costs at least."""
        say(f"letters in process, {rounds} rounds")
        words = (self.environment.python, SUBJECT, "rounds", str(rounds))
        took: dict[str, list[float]] = json.loads(counted_run(Command("letters", words, ROOT)).printed)
        ours = took["kehoach"]
        each = ", ".join(f"{name} {spread(times).middle * 1000:.2f} ms" for name, times in took.items())
        for name, limit in (("docxtpl", 30), ("docx-mailmerge2", 20)):
            what = f"a letter in process: {name} / kehoach ({each})"
            self.results.add(Row("9", what, ratio(took[name], ours), None, Bound(limit, at_most=False)))
        self.results.add(
            Row("11", "a letter: kehoach / deflate it and copy the rest", ratio(ours, took["floor"]), None, Bound(3.5))
        )

    def as_processes(self, rounds: int) -> None:
        """10: 1,000 letters into files, each tool a process of its own."""
        say(f"{COUNT} letters into files, {rounds} rounds")
        with tempfile.TemporaryDirectory(prefix="kehoach-letters-") as folder:
            counted_run(Command("templates", (self.environment.python, SUBJECT, "templates", folder), ROOT))
            commands = [
                Command(
                    f"{COUNT} letters, {name}",
                    (self.environment.python, SUBJECT, "write", name, str(COUNT), folder),
                    ROOT,
                )
                for name in ("kehoach", "docxtpl", "docx-mailmerge2")
            ]
            runs = in_turn(commands, rounds, warm=False)
        self.results.costs("10", runs)
        ours = runs[commands[0].name]
        for command, bound in ((commands[1], Bound(20, at_most=False)), (commands[2], None)):
            wall = ratio(of(runs[command.name], "wall"), of(ours, "wall"))
            cpu = ratio(of(runs[command.name], "cpu"), of(ours, "cpu"))
            self.results.add(Row("10", f"{command.name} / kehoach, files written", wall, cpu, bound))

    def versions(self) -> dict[str, str]:
        listed = json.loads(self.environment.pip("list", "--format", "json"))
        wanted = {name.lower() for name in SHOWN}
        return {one["name"]: one["version"] for one in listed if one["name"].lower() in wanted}


def main() -> int:
    parser = argparse.ArgumentParser(description="Measure letters against docxtpl and docx-mailmerge2.")
    parser.add_argument(
        "--runs", type=int, default=15, metavar="N", help="rounds in process (15); a fifth of it as processes"
    )
    parser.add_argument("--out", type=Path, default=Path(__file__).with_name("letters.md"), metavar="FILE")
    parser.add_argument("--env", type=Path, default=Path(tempfile.gettempdir()) / "kehoach-benchmarks", metavar="DIR")
    given = parser.parse_args()
    letters = Letters(Environment(given.env.resolve() / "letters"), Results())
    try:
        letters.make()
        letters.in_process(given.runs)
        letters.as_processes(max(3, given.runs // 5))
    except NotMeasuredError as error:
        say(f"not measured: {error}")
        return 2
    written = page(letters.results, {"letters": letters.versions()})
    given.out.write_text(written.replace("benchmarks/run.py", "benchmarks/letters.py"), encoding="utf-8")
    say(f"written: {given.out}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
