"""Whole processes, measured in turn: A B C A B C …, and what each round says of A against B."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from typing import Literal, NamedTuple

LAUNCHER = Path(__file__).parent / "launcher.py"
Figure = Literal["wall", "cpu", "peak"]


class NotMeasuredError(Exception):
    """A figure that cannot be had, or that may not be used; the text says why."""


class Command(NamedTuple):
    """A command to measure: its words, where it runs, and how it must end for its figure to count."""

    name: str
    words: tuple[str, ...]
    folder: Path
    ends: tuple[int, ...] = (0,)
    terminal: bool = False


class Run(NamedTuple):
    """What one run cost: seconds on the clock and of the processor, the peak in MiB; and what it printed."""

    wall: float
    cpu: float
    peak: float
    status: int
    printed: str


class Spread(NamedTuple):
    """Median, least and most of some figures."""

    middle: float
    least: float
    most: float


def clean_environment() -> dict[str, str]:
    """What every command sees: nothing of the user's Python, colours or language."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "TMPDIR", "SYSTEMROOT") if name in os.environ}
    return {**kept, "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "TERM": "xterm-256color"}


def run_once(command: Command) -> Run:
    """One run, whatever way it ends."""
    kind = "terminal" if command.terminal else "pipe"
    done = subprocess.run(
        [sys.executable, "-I", "-S", str(LAUNCHER), kind, *command.words],
        cwd=command.folder,
        env=clean_environment(),
        capture_output=True,
        check=False,
    )
    if done.returncode:
        raise NotMeasuredError(f"{command.name} could not be started")
    cost = json.loads(done.stderr.decode().splitlines()[-1])
    return Run(**cost, printed=done.stdout.decode(errors="replace"))


def counted_run(command: Command) -> Run:
    """One run that ended as it must."""
    run = run_once(command)
    if run.status not in command.ends:
        tail = " | ".join(run.printed.strip().splitlines()[-3:])
        raise NotMeasuredError(f"{command.name} ended with {run.status}: {tail}")
    return run


def in_turn(commands: Sequence[Command], rounds: int, warm: bool = True) -> dict[str, list[Run]]:
    """The runs of each command by its name, one of each in every round; to be warm, after one that does not count."""
    for command in commands if warm else ():
        counted_run(command)
    runs: dict[str, list[Run]] = {command.name: [] for command in commands}
    for _ in range(rounds):
        for command in commands:
            runs[command.name].append(counted_run(command)._replace(printed=""))
    return runs


def spread(figures: Sequence[float]) -> Spread:
    return Spread(median(figures), min(figures), max(figures))


def of(runs: Sequence[Run], figure: Figure) -> list[float]:
    """One figure of all runs."""
    return [float(getattr(run, figure)) for run in runs]


def ratio(over: Sequence[float], under: Sequence[float]) -> Spread:
    """The ratios of two rows of figures, round by round."""
    return spread([a / b for a, b in zip(over, under, strict=True)])
