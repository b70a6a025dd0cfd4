"""Measures the promises of speed and writes them down: `python benchmarks/run.py [--only 1,2] [--runs N]`.

Exit status 0 whether targets are kept or missed; 2 where something could not be measured.
"""

import argparse
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))  # the modules beside this are `benchmarks.…`

from benchmarks.environments import Environments, say
from benchmarks.measure import NotMeasuredError
from benchmarks.results import Results, Row, page
from benchmarks.targets import NOT_YET, TARGETS, Bench
from benchmarks.tools import Field


def options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure kehoach against its targets and its nearest peers.")
    parser.add_argument("--only", metavar="1,2", help="these targets only")
    parser.add_argument("--runs", type=int, default=15, metavar="N", help="rounds of the short commands (15)")
    parser.add_argument(
        "--out", type=Path, default=Path(__file__).with_name("results.md"), metavar="FILE", help="where the page goes"
    )
    parser.add_argument(
        "--env",
        type=Path,
        default=Path(tempfile.gettempdir()) / "kehoach-benchmarks",
        metavar="DIR",
        help="where the environments are made and kept (a folder for temporary files)",
    )
    given = parser.parse_args()
    given.only = [word.strip() for word in given.only.split(",")] if given.only else [*TARGETS, *NOT_YET]
    unknown = [word for word in given.only if word not in TARGETS and word not in NOT_YET]
    if unknown or given.runs < 1:
        parser.error(f"no such target: {', '.join(unknown)}" if unknown else "at least one round is needed")
    return given


def measure(bench: Bench, wanted: list[str], write: Callable[[], None]) -> None:
    """Each target in turn, written down as soon as it is known; one that fails does not stop the next."""
    for target, why in NOT_YET.items():
        if target in wanted:
            bench.results.add(Row(target, why, verdict="not yet"))
    for target, run in TARGETS.items():
        if target not in wanted:
            continue
        say(f"target {target}: {(run.__doc__ or '').partition(': ')[2]}")
        try:
            run(bench)
        except NotMeasuredError as error:
            say(f"target {target}: {error}")
            bench.results.not_measured.append(f"target {target}: {error}")
        write()


def main() -> int:
    given = options()
    environments, results = Environments(given.env.resolve()), Results()
    try:
        environments.make()
        versions = environments.versions()
    except NotMeasuredError as error:
        say(f"nothing could be measured: {error}")
        return 2
    with tempfile.TemporaryDirectory(prefix="kehoach-plans-") as folder:
        bench = Bench(environments, Field(Path(folder), environments), results, given.runs)
        measure(bench, given.only, lambda: given.out.write_text(page(results, versions), encoding="utf-8"))
    say(f"written: {given.out}")
    return 2 if results.not_measured else 0


if __name__ == "__main__":
    sys.exit(main())
