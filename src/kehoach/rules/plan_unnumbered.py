"""KH405 plan-unnumbered: number, symbol or day of the plan are not known.

What it finds
    A plan without `number`, `symbol` or a full day in `issued`; one finding that says which.

Why it matters
    Letters and reports cite the plan by number, symbol and day (NĐ 30/2020); without them, these stay blank. Whether a
    deadline lies before the plan cannot be told without its day.

What to do
    Look for a full copy of the plan.

Bad::

    issued: 3/2025

Good::

    number: 413
    symbol: KH-UBND
    issued: 14/4/2025
"""

from collections.abc import Iterator

from kehoach.dates import Month
from kehoach.messages import say
from kehoach.rules.completeness import is_cut_off
from kehoach.rules.rule import Context, Finding, Rule
from kehoach.source.document import PlanDocument

RULE = Rule("KH405", "plan-unnumbered", "note", say("number, symbol or day of the plan are not known"))


def check(document: PlanDocument, _context: Context) -> Iterator[Finding]:
    if document.plan is None or document.tree is None or is_cut_off(document):
        return
    header = document.tree.root
    missing = []
    if "number" not in header:
        missing.append(say("the number"))
    if "symbol" not in header:
        missing.append(say("the symbol"))
    if "issued" not in header or isinstance(document.plan.issued, Month):
        missing.append(say("the day of issue"))
    if missing:
        yield Finding((), say("not known of this plan: {parts}", parts=tuple(missing)))
