"""`kehoach import`: takes back a tracking sheet that the bodies have filled in."""

import sys
from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from kehoach.cli.commands import COMMANDS, Command
from kehoach.cli.exit_status import CLEAN, COULD_NOT_START, FINDINGS
from kehoach.cli.options import VIETNAM, By, Lang, today
from kehoach.cli.output import complain, show_page
from kehoach.cli.record_command import git_user, report
from kehoach.cli.streams import is_terminal, tell
from kehoach.messages import gettext, ngettext, translate

if TYPE_CHECKING:
    from kehoach.api.tracking_sheet import SheetReading

app = typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False, add_completion=False)


@app.command(cls=Command, help=translate(COMMANDS["import"]))
def import_(
    plan: Annotated[str, typer.Argument(metavar="PLAN", help=gettext("The plan."))],
    file: Annotated[
        str, typer.Argument(metavar="FILE", help=gettext("The workbook that kehoach export wrote, filled in."))
    ],
    yes: Annotated[bool, typer.Option("--yes", "-y", help=gettext("Record without asking."))] = False,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", "-n", help=gettext("Show what would be recorded, and record nothing."))
    ] = False,
    by: By = None,
    lang: Lang = None,  # noqa: ARG001 - read before the commands are made
) -> int:
    from kehoach.api.tracking_sheet import read_sheet

    reading = read_sheet(plan, file, today())
    if reading.faults:
        complain(reading.faults)
    if not reading.started:
        return COULD_NOT_START
    _show(reading)
    if reading.has_errors:
        tell(gettext("Nothing was recorded."))
        return FINDINGS
    found = FINDINGS if reading.faults else CLEAN
    if dry_run or not reading.drafts:
        return found
    if not yes and not _agreed(len(reading.drafts)):
        return COULD_NOT_START
    from kehoach import api

    result = api.record_drafts(plan, reading.drafts, by=by or git_user(), now=datetime.now(VIETNAM))
    return report(result, dry_run=False, as_of=today()) or found


def _show(reading: "SheetReading") -> None:
    """What the sheet says that is new, and how many rows say nothing new."""
    if reading.new:
        from kehoach.render.tracking_xlsx_page import tracking_page

        show_page(tracking_page(reading.new))
    parts = (
        ngettext("{count} new event", "{count} new events", len(reading.new)).format(count=len(reading.new)),
        ngettext("{count} recorded already", "{count} recorded already", reading.known).format(count=reading.known),
        ngettext("{count} row without a result", "{count} rows without a result", reading.idle).format(
            count=reading.idle
        ),
    )
    print(f"{', '.join(parts)}.")
    if reading.missing:
        text = ngettext(
            "{count} row that was sent out is not in the sheet.",
            "{count} rows that were sent out are not in the sheet.",
            reading.missing,
        )
        tell(text.format(count=reading.missing))


def _agreed(count: int) -> bool:
    """Whether the user says yes; without a terminal to ask at, nobody does."""
    if not is_terminal(sys.stdin):
        tell(gettext("Nothing was recorded: without a terminal, add --yes."))
        return False
    question = ngettext("Record {count} event? [y/N] ", "Record {count} events? [y/N] ", count).format(count=count)
    print(question, end="", file=sys.stderr, flush=True)
    if sys.stdin.readline().strip().casefold() in ("y", "yes", "c", "có", "co"):
        return True
    tell(gettext("Nothing was recorded."))
    return False
