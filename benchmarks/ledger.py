"""How the time to read a ledger and to fold it grows with its events: in process, on invented ledgers.

    python benchmarks/ledger.py [--out benchmarks/ledger.md]

Reads the plan of An Giang with a ledger of 1,000, 10,000 and 100,000 invented events, checks it by all rules, and
folds it into the state of a day. Proportional means that the time an event takes stays the same.
"""

import argparse
import platform
import shutil
import tempfile
import time
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

from kehoach.dates import vietnam
from kehoach.ledger import event_line, header, new_id
from kehoach.rules.rule import Context
from kehoach.rules.runner import check
from kehoach.source.document import PlanDocument, ProgressDocument
from kehoach.source.workspace import Workspace
from kehoach.tracking.picture import picture

ROOT = Path(__file__).parent.parent
SIZES = (1_000, 10_000, 100_000)
AS_OF = date(2025, 5, 15)
INVENTED = b"# Invented data for measuring speed; no body did any of this.\n"


def write(folder: Path, count: int) -> Path:
    """A plan with an invented ledger of so many reminders and notes, each different."""
    shutil.copytree(ROOT / "plans", folder, dirs_exist_ok=True)
    plan = folder / "an-giang-413.yaml"
    document = Workspace().read(plan)
    assert isinstance(document, PlanDocument)
    assert document.directory is not None
    bodies = [party.id for party in document.directory.members("so-ban-nganh")]
    start = datetime(2025, 4, 15, tzinfo=timezone(timedelta(hours=7)))
    lines = []
    for number in range(count):
        day = start.date() + timedelta(days=number % 30)
        fields: dict[str, str | int | dict[str, str | int | None] | None] = {
            "id": new_id(int(start.timestamp() * 1000) + number, number.to_bytes(10, "big")),
            "event": "reminded" if number % 2 else "note",
            "on": f"{day.day}/{day.month}/{day.year}",
            "task": "ra-soat",
            "body": bodies[number % len(bodies)],
            "document": f"{number}/BIA",
            "text": f"Dòng bịa số {number}",
        }
        lines.append(event_line(fields))
    plan.with_name("an-giang-413.progress.yaml").write_bytes(INVENTED + header("an-giang-413") + b"".join(lines))
    return plan


def measure(plan: Path) -> tuple[float, float, float]:
    """Seconds to read, to check, to fold."""
    workspace = Workspace()
    document = workspace.read(plan)
    assert isinstance(document, PlanDocument)
    began = time.perf_counter()
    ledger = workspace.ledger_of(document)
    read = time.perf_counter()
    assert isinstance(ledger, ProgressDocument)
    assert ledger.ledger is not None
    found = check(ledger, Context(vietnam()))
    assert not any(fault.severity == "error" for fault in (*ledger.faults, *found))
    checked = time.perf_counter()
    assert document.plan is not None
    assert document.directory is not None
    states = picture(document.plan, document.directory, ledger.ledger.events, AS_OF, vietnam())
    assert sum(state.record.reminded for state in states) > 0
    return read - began, checked - read, time.perf_counter() - checked


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure ledgers of growing size.")
    parser.add_argument("--out", type=Path)
    out: Path | None = parser.parse_args().out
    rows = []
    for size in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            plan = write(Path(folder), size)
            best = [min(times) for times in zip(*(measure(plan) for _ in range(3)), strict=True)]
        each = sum(best) / size * 1e6
        rows.append(f"| {size:,} | {best[0]:.2f} | {best[1]:.2f} | {best[2]:.2f} | {each:.0f} |")
        print(rows[-1], flush=True)
    if out:
        head = (
            "# Ledgers of growing size\n\n"
            f"Python {platform.python_version()}, 2 cores; best of three, in process; see ledger.py.\n\n"
            "| events | read, s | all rules, s | fold, s | µs an event |\n|---:|---:|---:|---:|---:|\n"
        )
        out.write_text(head + "\n".join(rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
