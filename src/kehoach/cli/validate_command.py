"""`kehoach validate`: every fault of every file at once."""

import sys
from typing import Annotated

import typer

from kehoach.cli.commands import COMMANDS, Command
from kehoach.cli.exit_status import CLEAN, FINDINGS
from kehoach.cli.options import CalendarFile, Lang, Paths, one_of, today
from kehoach.cli.output import wants_colour, write_bytes
from kehoach.messages import gettext, translate

app = typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False, add_completion=False)
SEVERITIES = ("error", "warning", "note")


@app.command(cls=Command, help=translate(COMMANDS["validate"]))
def validate(
    paths: Paths,
    output: Annotated[
        str, typer.Option("--format", "-f", parser=one_of("text", "json"), metavar="FORMAT", help="text, json")
    ] = "text",
    fail_on: Annotated[
        str,
        typer.Option(
            "--fail-on",
            parser=one_of(*SEVERITIES, "never"),
            metavar="SEVERITY",
            help=gettext("Exit with 1 from this severity on: error, warning, note, never."),
        ),
    ] = "error",
    notes: Annotated[bool, typer.Option("--notes", help=gettext("Show notes in full instead of gathered."))] = False,
    calendar: CalendarFile = None,
    lang: Lang = None,  # noqa: ARG001 - read before the commands are made
) -> int:
    from kehoach import api

    result = api.validate(tuple(paths), calendar, today())
    if output == "json":
        from kehoach.report import as_json

        write_bytes(as_json.render(result.files, result.diagnostics))
    else:
        from kehoach.report import as_text

        style = as_text.Style(colour=wants_colour(sys.stdout), notes=notes)
        sys.stdout.write(as_text.render(result.files, result.diagnostics, style))
    counted = SEVERITIES[: SEVERITIES.index(fail_on) + 1] if fail_on in SEVERITIES else ()
    return FINDINGS if any(found.severity in counted for found in result.diagnostics) else CLEAN
