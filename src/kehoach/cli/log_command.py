"""`kehoach log`: reads a ledger back."""

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from kehoach.cli.commands import COMMANDS, Command
from kehoach.cli.completion import complete_body, complete_task
from kehoach.cli.exit_status import CLEAN, COULD_NOT_START
from kehoach.cli.options import Lang, TableFormat, day, one_of
from kehoach.cli.output import complain, show_page, tell_misunderstood, write_bytes
from kehoach.messages import gettext, translate

if TYPE_CHECKING:
    from kehoach.api import LogResult

app = typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False, add_completion=False)
EVENTS = ("received", "returned", "extended", "requested", "reminded", "difficulty", "waived", "note", "void")


def _kinds(text: str) -> str:
    read = one_of(*EVENTS)
    return ",".join(read(word.strip()) for word in text.split(","))


@app.command(cls=Command, help=translate(COMMANDS["log"]))
def log(
    plan: Annotated[str, typer.Argument(metavar="PLAN", help=gettext("The plan."))],
    task: Annotated[
        str | None,
        typer.Option("--task", "-t", metavar="TASK", autocompletion=complete_task, help=gettext("Only of this task.")),
    ] = None,
    body: Annotated[
        list[str] | None,
        typer.Option(
            "--body", "-b", metavar="BODY", autocompletion=complete_body, help=gettext("Only of this body or group.")
        ),
    ] = None,
    event: Annotated[
        str | None, typer.Option("--event", "-e", parser=_kinds, metavar="EVENT", help=", ".join(EVENTS))
    ] = None,
    since: Annotated[
        date | None, typer.Option("--since", parser=day, metavar="DAY", help=gettext("Only from this day on."))
    ] = None,
    until: Annotated[
        date | None, typer.Option("--until", parser=day, metavar="DAY", help=gettext("Only up to this day."))
    ] = None,
    output: TableFormat = "table",
    lang: Lang = None,  # noqa: ARG001 - read before the commands are made
) -> int:
    from kehoach import api

    kinds = frozenset(event.split(",")) if event else frozenset[str]()
    result = api.log(plan, api.LogRequest(task, tuple(body or ()), kinds, since, until))
    if result.faults:
        complain(result.faults)
        return COULD_NOT_START
    if result.misunderstood:
        tell_misunderstood(result.misunderstood)
        return COULD_NOT_START
    _show(result, output)
    return CLEAN


def _show(result: "LogResult", output: str) -> None:
    assert result.plan is not None
    if output == "json":
        from kehoach.render import log_json

        write_bytes(log_json.render(result.plan.plan.id, result.entries, result.total))
    elif output == "csv":
        from kehoach.render.as_csv import render
        from kehoach.render.log_page import ROW_KEYS, log_rows

        write_bytes(render(ROW_KEYS, ([row[key] for key in ROW_KEYS] for row in log_rows(result.entries))).encode())
    else:
        from kehoach.render.log_page import log_page

        page = log_page(result.entries, result.total)
        if output == "markdown":
            from kehoach.render import markdown

            write_bytes(markdown.render(page).encode())
        else:
            show_page(page)
