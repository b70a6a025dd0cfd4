"""What was found, as values and as the page `results.md`."""

import os
import platform
from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from benchmarks.measure import Run, Spread, of, spread


class Bound(NamedTuple):
    """A limit that a ratio must keep."""

    limit: float
    at_most: bool = True

    def kept_by(self, value: float) -> bool:
        return value <= self.limit if self.at_most else value >= self.limit

    def __str__(self) -> str:
        return f"{'≤' if self.at_most else '≥'} {self.limit:g}"


class Row(NamedTuple):
    """One line of the table of targets. `wall` and `cpu` are ratios; a line without a bound is not judged."""

    target: str
    what: str
    wall: Spread | None = None
    cpu: Spread | None = None
    bound: Bound | None = None
    verdict: str = ""

    def judged(self) -> str:
        if self.verdict or self.bound is None or self.wall is None:
            return self.verdict or "not judged"
        return "pass" if self.bound.kept_by(self.wall.middle) else "**miss**"


class Figure(NamedTuple):
    """What one command cost in one target."""

    target: str
    what: str
    runs: Sequence[Run]


class Results:
    """Everything found so far; targets add to it."""

    def __init__(self) -> None:
        self.rows: list[Row] = []
        self.figures: list[Figure] = []
        self.not_measured: list[str] = []

    def add(self, row: Row) -> None:
        self.rows.append(row)

    def in_order(self) -> list[Row]:
        """The rows by target, in the order they were found in; what is only watched comes last."""
        return sorted(self.rows, key=lambda row: int(row.target) if row.target.isdigit() else len(self.rows) + 99)

    def costs(self, target: str, runs: dict[str, list[Run]]) -> None:
        self.figures.extend(Figure(target, name, of_name) for name, of_name in runs.items())


def page(results: Results, versions: dict[str, dict[str, str]]) -> str:
    """The whole of results.md."""
    return "\n".join((*_head(versions), *_targets(results), *_costs(results), *_gaps(results)))


def _head(versions: dict[str, dict[str, str]]) -> Iterable[str]:
    yield "# Figures of one run\n"
    yield "Made by `python benchmarks/run.py`; what they mean, and what they do not, is in `README.md` beside this.\n"
    machine = f"{os.cpu_count()} processors ({platform.machine()}), {platform.system()}, shared with other work"
    yield f"- Day: {date.today().isoformat()}"
    yield f"- Machine: {machine}"
    yield f"- Python {platform.python_version()} everywhere"
    for name, packages in versions.items():
        listed = ", ".join(f"{package} {version}" for package, version in sorted(packages.items(), key=_by_name))
        yield f"- Environment “{name}”: {listed}"
    yield ""


def _by_name(package: tuple[str, str]) -> str:
    return package[0].lower()


def _targets(results: Results) -> Iterable[str]:
    yield "## Targets\n"
    yield "Ratios of time on the clock, round by round: median (min–max); the bound holds for the median.\n"
    yield "| # | what | bound | ratio | ratio of processor time | result |"
    yield "|---|---|---|---|---|---|"
    for row in results.in_order():
        bound = str(row.bound) if row.bound else "–"
        ratios = f"{_shown(row.wall)} | {_shown(row.cpu)}"
        yield f"| {row.target} | {row.what} | {bound} | {ratios} | {row.judged()} |"
    yield ""


def _shown(ratios: Spread | None) -> str:
    if ratios is None:
        return "–"
    digits = 2 if ratios.middle < 10 else 1
    return f"{ratios.middle:.{digits}f} ({ratios.least:.{digits}f}–{ratios.most:.{digits}f})"


def _costs(results: Results) -> Iterable[str]:
    if not results.figures:
        return
    yield "## Costs\n"
    yield "Whole processes: median (min–max) of time on the clock, median of processor time, highest peak of memory.\n"
    yield "| # | command | runs | clock, ms | processor, ms | peak, MiB |"
    yield "|---|---|---|---|---|---|"
    for target, what, runs in results.figures:
        wall, cpu = spread(of(runs, "wall")), spread(of(runs, "cpu"))
        clock = f"{wall.middle * 1000:.0f} ({wall.least * 1000:.0f}–{wall.most * 1000:.0f})"
        peak = max(of(runs, "peak"))
        yield f"| {target} | {what} | {len(runs)} | {clock} | {cpu.middle * 1000:.0f} | {peak:.1f} |"
    yield ""


def _gaps(results: Results) -> Iterable[str]:
    if results.not_measured:
        yield "## Not measured\n"
        yield from (f"- {line}" for line in results.not_measured)
        yield ""
