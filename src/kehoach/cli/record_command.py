"""`kehoach record`: adds an event to a plan's ledger."""

import os
from datetime import date, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from kehoach.cli.commands import COMMANDS, Command
from kehoach.cli.completion import complete_body, complete_event, complete_task
from kehoach.cli.exit_status import CLEAN, COULD_NOT_START, FINDINGS
from kehoach.cli.options import VIETNAM, AsOf, By, Lang, day, one_of, today
from kehoach.cli.output import complain, show_page, tell_misunderstood
from kehoach.cli.streams import tell
from kehoach.messages import gettext, ngettext, translate

if TYPE_CHECKING:
    from kehoach.api import RecordResult

app = typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False, add_completion=False)
EVENTS = ("received", "returned", "extended", "requested", "reminded", "difficulty", "waived", "note", "void")


@app.command(cls=Command, help=translate(COMMANDS["record"]))
def record(
    plan: Annotated[str, typer.Argument(metavar="PLAN", help=gettext("The plan."))],
    event: Annotated[
        str,
        typer.Argument(metavar="EVENT", parser=one_of(*EVENTS), autocompletion=complete_event, help=", ".join(EVENTS)),
    ],
    target: Annotated[
        str,
        typer.Argument(
            metavar="TASK",
            autocompletion=complete_task,
            help=gettext("The task: id, clause, or a part of its title; for void, the event's id or its last letters."),
        ),
    ],
    body: Annotated[
        list[str] | None,
        typer.Option(
            "--body",
            "-b",
            metavar="BODY",
            autocompletion=complete_body,
            help=gettext("The bodies, joined by commas: id, name or abbreviation, with or without accents."),
        ),
    ] = None,
    all_of: Annotated[
        str | None,
        typer.Option("--all-of", metavar="GROUP", help=gettext("All bodies of this group that owe the task.")),
    ] = None,
    on: Annotated[
        date | None,
        typer.Option("--on", parser=day, metavar="DAY", help=gettext("The day it happened; today if left out.")),
    ] = None,
    document: Annotated[
        str | None,
        typer.Option("--document", "-d", metavar="NUMBER", help=gettext("Number and symbol of the document.")),
    ] = None,
    document_date: Annotated[
        date | None, typer.Option("--document-date", parser=day, metavar="DAY", help=gettext("The document's day."))
    ] = None,
    until: Annotated[
        date | None,
        typer.Option(
            "--until", parser=day, metavar="DAY", help=gettext("The new last day; for requested, its deadline.")
        ),
    ] = None,
    granted_by: Annotated[
        str | None, typer.Option("--granted-by", metavar="WHO", help=gettext("Who granted the extension."))
    ] = None,
    occurrence: Annotated[
        str | None,
        typer.Option("--occurrence", metavar="PERIOD", help=gettext("The period of what recurs, as in 2025-04.")),
    ] = None,
    of: Annotated[
        str | None,
        typer.Option("--of", metavar="ID", help=gettext("The receipt that is sent back; the last one if left out.")),
    ] = None,
    text: Annotated[str | None, typer.Option("--text", "-t", metavar="TEXT", help=gettext("More about it."))] = None,
    by: By = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", "-n", help=gettext("Show what would be recorded, and record nothing."))
    ] = False,
    as_of: AsOf = None,
    lang: Lang = None,  # noqa: ARG001 - read before the commands are made
) -> int:
    from kehoach import api
    from kehoach.model.event import Proof

    if document_date is not None and document is None:
        raise typer.BadParameter(gettext("--document-date needs --document"))
    typed = api.Typed(
        kind=event,  # type: ignore[arg-type]
        target=target,
        on=on or today(),
        bodies=tuple(body or ()),
        all_of=all_of,
        occurrence=occurrence,
        document=Proof(document, document_date) if document else None,
        until=until,
        granted_by=granted_by,
        of=of,
        text=text,
    )
    result = api.record(plan, typed, by=by or git_user(), now=datetime.now(VIETNAM), dry_run=dry_run, as_of=as_of)
    return report(result, dry_run, as_of or today())


def git_user() -> str | None:
    """The name git knows, else the system's; None where neither is known."""
    import subprocess

    try:
        done = subprocess.run(["git", "config", "user.name"], capture_output=True, timeout=5, check=False)
        name = done.stdout.decode("utf-8", "replace").strip()
    except (OSError, subprocess.TimeoutExpired):
        name = ""
    return name or os.environ.get("USER") or os.environ.get("USERNAME") or None


def report(result: "RecordResult", dry_run: bool, as_of: date) -> int:
    """Show what was recorded, or why nothing was; returns the exit status."""
    if result.misunderstood:
        tell_misunderstood(result.misunderstood)
        return COULD_NOT_START
    if result.faults:
        complain(result.faults)
    if any(fault.severity == "error" for fault in result.faults):
        tell(gettext("Nothing was recorded."))
        return COULD_NOT_START if not result.changes else FINDINGS
    if result.refused is not None:
        tell(translate(result.refused.message))
        if result.refused.hint:
            tell(translate(result.refused.hint))
        return COULD_NOT_START
    from kehoach.render.record_page import record_page

    show_page(record_page(result.changes, as_of))
    count = len(result.changes)
    if dry_run:
        text = ngettext(
            "{count} event would be recorded in {file}.", "{count} events would be recorded in {file}.", count
        )
    else:
        text = ngettext("{count} event recorded in {file}.", "{count} events recorded in {file}.", count)
    print(text.format(count=count, file=result.ledger))
    return CLEAN
