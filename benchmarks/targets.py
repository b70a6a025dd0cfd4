"""The targets, one function each: which commands run in turn, and which ratio is held against which bound."""

import json
from collections.abc import Callable
from typing import NamedTuple

from benchmarks import invented
from benchmarks.environments import ROOT, Environments, say
from benchmarks.letters import Letters
from benchmarks.measure import Command, Run, counted_run, in_turn, of, ratio, spread
from benchmarks.results import Bound, Results, Row
from benchmarks.tools import DAY, KEHOACH, LOADER, PLANNER, SCHEMA, STATUS, SUBJECTS, TRESTLE, Field, hello

FORBIDDEN_IN_HELP = ("kehoach.model", "holidays", "docx", "rich")
NOT_YET = {
    "7": "1,000 plans, two workers against one: kehoach has no workers",
}


class Bench(NamedTuple):
    """What every target works with. `short`, `mid` and `long` are rounds: of one plan, of 100 and of more."""

    environments: Environments
    field: Field
    results: Results
    short: int

    @property
    def mid(self) -> int:
        return max(3, self.short // 3)

    @property
    def long(self) -> int:
        return max(3, self.short // 5)

    def held(self, target: str, what: str, over: list[Run], under: list[Run], bound: Bound | None = None) -> None:
        """A row for the ratio of two commands' times."""
        wall = ratio(of(over, "wall"), of(under, "wall"))
        cpu = ratio(of(over, "cpu"), of(under, "cpu"))
        self.results.add(Row(target, what, wall, cpu, bound))


def start_up(bench: Bench) -> None:
    """1: one issued plan against the smallest Typer program."""
    plan, kehoach = "plans/an-giang-413.yaml", bench.environments.ours.script("kehoach")
    words = {"validate": (kehoach, "validate", plan), "status": (kehoach, "status", "--as-of", DAY, plan)}
    least = hello(bench.environments.ours)
    piped = [Command(name, command, ROOT) for name, command in words.items()]
    seen = [one._replace(name=f"{one.name} on a terminal", terminal=True) for one in piped]
    runs = in_turn([least, *piped, *seen], bench.short)
    bench.results.costs("1", runs)
    for name in words:
        bench.held("1", f"`{name}` of one plan / typer hello", runs[name], runs[least.name], Bound(1.5))
    for name in words:
        bench.held(
            "1", f"`{name}` of one plan on a terminal / typer hello", runs[f"{name} on a terminal"], runs[least.name]
        )


def help_and_version(bench: Bench) -> None:
    """2: what needs no plan, and what it may not import; with a newer Typer beside it."""
    kehoach, least = bench.environments.ours.script("kehoach"), hello(bench.environments.ours)
    asked = [Command(option, (kehoach, option), ROOT) for option in ("--help", "--version")]
    runs = in_turn([least, *asked], bench.short)
    bench.results.costs("2", runs)
    for one in asked:
        bench.held("2", f"`{one.name}` / typer hello", runs[one.name], runs[least.name], Bound(1.2))
    for one in asked:
        bench.results.add(_imports_row(bench, one))
    bench.environments.need("newer Typer")
    newer = hello(bench.environments.newer_typer, "typer hello, 0.29 or later")
    runs = in_turn([least, newer], bench.short)
    bench.results.costs("watch", runs)
    bench.held("watch", "typer hello: 0.29 or later / the one pinned", runs[newer.name], runs[least.name])


def _imports_row(bench: Bench, command: Command) -> Row:
    """Whether a command keeps away from the heavy modules."""
    python = bench.environments.ours.python
    printed = counted_run(command._replace(words=(python, "-X", "importtime", *command.words))).printed
    lines = [line for line in printed.splitlines() if line.startswith("import time:")]
    names = {line.rpartition("|")[2].strip() for line in lines}
    found = [heavy for heavy in FORBIDDEN_IN_HELP if any(n == heavy or n.startswith(f"{heavy}.") for n in names)]
    what = f"`{command.name}` imports none of {', '.join(FORBIDDEN_IN_HELP)} ({len(names)} modules in all)"
    return Row("2", what, verdict=f"**miss**: {', '.join(found)}" if found else "pass")


def one_plan(bench: Bench) -> None:
    """3: one plan against the nearest tools."""
    runs = in_turn(bench.field.commands((KEHOACH, PLANNER, SCHEMA), 1), bench.short)
    bench.results.costs("3", runs)
    bench.held("3", f"`validate` / `{PLANNER}`", runs[KEHOACH], runs[PLANNER], Bound(0.7))
    bench.held("3", f"`validate` / {SCHEMA}", runs[KEHOACH], runs[SCHEMA], Bound(0.45))


def hundred(bench: Bench) -> None:
    """4: 100 plans in one process each."""
    runs = in_turn(bench.field.commands((KEHOACH, SCHEMA, LOADER), 100), bench.mid)
    bench.results.costs("4", runs)
    for name, limit in ((SCHEMA, 15), (LOADER, 10)):
        bench.held("4", f"100 plans: {name} / `validate`", runs[name], runs[KEHOACH], Bound(limit, at_most=False))


def thousand(bench: Bench) -> None:
    """5: 1,000 plans in one process each."""
    peers = [
        name for name, where in ((SCHEMA, "peers"), (TRESTLE, "trestle")) if where not in bench.environments.missing
    ]
    runs = in_turn(bench.field.commands((KEHOACH, *peers), 1000), bench.long, warm=False)
    bench.results.costs("5", runs)
    for name, limit in ((SCHEMA, 18), (TRESTLE, 1.6)):
        if name in runs:
            bound = Bound(limit, at_most=False)
            bench.held("5", f"1,000 plans: {name} / `validate`", runs[name], runs[KEHOACH], bound)
    for name in ("peers", "trestle"):
        bench.environments.need(name)


def loaders(bench: Bench) -> None:
    """6: YAML with positions and duplicate keys against PyYAML's fastest loader, in one process."""
    texts = bench.field.folder / "texts"
    texts.mkdir(exist_ok=True)
    for size, tasks, rounds, repeats, limit in (
        ("8 KB", 25, bench.short, 40, 1.8),
        ("8 MB", 26000, bench.long, 1, 3.5),
    ):
        file = texts / f"{tasks}.yaml"
        file.write_text(invented.plan(1, tasks), encoding="utf-8")
        words = (
            bench.environments.ours.python,
            str(SUBJECTS / "yaml_loaders.py"),
            str(file),
            str(rounds),
            str(repeats),
        )
        say(f"reading {size} of YAML in {rounds} rounds")
        took = json.loads(counted_run(Command("loaders", words, ROOT)).printed)
        ratios, each = ratio(took["safe"], took["tree"]), spread(took["tree"])
        what = f"{size} of YAML: CSafeLoader / kehoach's tree ({each.middle * 1000:.1f} ms)"
        bench.results.add(Row("6", what, ratios, None, Bound(limit, at_most=False)))


def growth(bench: Bench) -> None:
    """8: whether ten times the plans take ten times the time, and no more memory."""
    sizes = (1, 1000, 10000)
    commands = [
        bench.field.commands((KEHOACH,), size)[0]._replace(name=f"{size:,} plan{'s' if size > 1 else ''}")
        for size in sizes
    ]
    runs = in_turn(commands, bench.long, warm=False)
    bench.results.costs("8", runs)
    one, some, many = (runs[command.name] for command in commands)
    bench.held("8", "time of 10,000 / 1,000 plans", many, some, Bound(11))
    memory = ratio(of(many, "peak"), of(one, "peak"))
    bench.results.add(Row("8", "peak memory of 10,000 / 1 plan", memory, None, Bound(1.3)))


def status_of_many(bench: Bench) -> None:
    """12: the table against the checks, same plans."""
    runs = in_turn(bench.field.commands((KEHOACH, STATUS), 1000), bench.mid)
    bench.results.costs("12", runs)
    bench.held("12", "1,000 plans: `status` / `validate`", runs[STATUS], runs[KEHOACH], Bound(1.3))


def letters(bench: Bench) -> None:
    """9: letters in process; with them 11, what a letter costs at least."""
    made = Letters(bench.environments.letters, bench.results)
    made.make()
    made.in_process(bench.short)


def thousand_letters(bench: Bench) -> None:
    """10: 1,000 letters into files, a process each."""
    made = Letters(bench.environments.letters, bench.results)
    made.make()
    made.as_processes(bench.long)


# The quick ones first: the page is written after each.
TARGETS: dict[str, Callable[[Bench], None]] = {
    "1": start_up,
    "2": help_and_version,
    "3": one_plan,
    "6": loaders,
    "9": letters,
    "4": hundred,
    "12": status_of_many,
    "5": thousand,
    "10": thousand_letters,
    "8": growth,
}
