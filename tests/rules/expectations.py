"""The cases of the rules: files that carry, in comments, what is to be found in them.

`# expect: KH203 @ 5` at the end of a line says that KH203 reports this line at column 5; a severity may follow
(`@ 5 note`), and several expectations are set apart by commas. A ledger, `bad.progress.yaml`, stands beside its plan,
`bad.yaml`, and only the ledger is looked at.
"""

import re
from datetime import date
from pathlib import Path

from kehoach.dates import vietnam
from kehoach.diagnostics import Diagnostic
from kehoach.rules.rule import Context
from kehoach.rules.runner import check
from kehoach.source.document import Document
from kehoach.source.workspace import Workspace, ledger_path

CASES = Path(__file__).parent / "cases"
TODAY = date(2026, 12, 31)
PLANS = Path(__file__).parents[2] / "plans"

_EXPECTATION = re.compile(r"(KH\d{3}) @ (\d+)(?: (error|warning|note))?")


def read(path: Path) -> Document:
    return Workspace().read(path)


def found_in(document: Document) -> tuple[Diagnostic, ...]:
    return check(document, Context(vietnam(), TODAY))


def cases(pattern: str) -> list[Path]:
    """The cases whose names are of this pattern: ledgers, and what is no plan of one."""
    return sorted(path for path in CASES.glob(f"*/{pattern}.yaml") if not ledger_path(path).exists())


def expected_in(path: Path) -> list[tuple[str, int, int, str | None]]:
    """Code, line, column and severity of every expectation in a file, in its order."""
    expected = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        _, marked, comment = line.partition("# expect:")
        parts = [_EXPECTATION.fullmatch(part.strip()) for part in comment.split(",")] if marked else []
        for part in parts:
            assert part, f"{path}:{number}: no expectation can be read from {comment!r}"
            expected.append((part[1], number, int(part[2]), part[3]))
    return expected
