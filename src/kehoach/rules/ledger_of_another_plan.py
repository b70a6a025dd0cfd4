"""KH610 ledger-of-another-plan: the plan beside a ledger is not the one it belongs to.

What it finds
    A ledger whose `plan` is not the id of the plan beside it, `x.yaml` for `x.progress.yaml`; and one beside which no
    plan stands, or one that cannot be read. Nothing else is then said of its tasks and bodies.

Why it matters
    What was recorded would count for another plan, or for none.

What to do
    Put the ledger beside its plan under the plan's name, or correct `plan`.

Bad::

    # in an-giang-413.progress.yaml
    kind: progress
    plan: hai-duong-2025

Good::

    kind: progress
    plan: an-giang-413
"""

from collections.abc import Iterator
from pathlib import PurePath

from kehoach.messages import say
from kehoach.rules.recorded import Recorded
from kehoach.rules.rule import Context, Finding, Rule
from kehoach.source.workspace import LEDGER_SUFFIX

RULE = Rule(
    "KH610",
    "ledger-of-another-plan",
    "error",
    say("the plan beside a ledger is not the one it belongs to"),
    ("progress",),
)


def check(recorded: Recorded, _context: Context) -> Iterator[Finding]:
    ledger, beside = recorded.document.ledger, recorded.document.plan
    if ledger is None or recorded.plan is not None:
        return
    name = PurePath(recorded.document.path).name
    file = name.removesuffix(LEDGER_SUFFIX) + ".yaml"
    if not name.endswith(LEDGER_SUFFIX):
        message = say("no plan belongs to a ledger of this name: it does not end in {suffix}", suffix=LEDGER_SUFFIX)
        hint = say("name it after its plan: {name} for {plan}", name=f"x{LEDGER_SUFFIX}", plan="x.yaml")
    elif beside is None:
        message = say("there is no plan {file} beside this ledger", file=file)
        hint = say("a ledger stands beside its plan, under its name")
    elif beside.plan is None:
        message = say("the plan {file} beside this ledger cannot be read", file=file)
        hint = say("put the plan in order first: kehoach validate {file}", file=file)
    else:
        message = say(
            "this ledger belongs to {id}, and the plan beside it is {other}", id=ledger.plan, other=beside.plan.id
        )
        hint = say("put it beside its own plan, or correct the id here")
    yield Finding(("plan",), message, hint)
