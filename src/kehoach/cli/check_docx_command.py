"""`kehoach check-docx`: does a Word file keep to the layout of Decree 30/2020/NĐ-CP?"""

import sys
from typing import Annotated

import typer

from kehoach.cli.commands import COMMANDS, Command
from kehoach.cli.exit_status import CLEAN, FINDINGS
from kehoach.cli.options import Lang, one_of
from kehoach.cli.output import wants_colour, write_bytes
from kehoach.messages import gettext, translate

app = typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False, add_completion=False)
SEVERITIES = ("error", "warning")


@app.command(cls=Command, help=translate(COMMANDS["check-docx"]))
def check_docx(
    files: Annotated[list[str], typer.Argument(metavar="FILE…", help=gettext("Word files (.docx)."))],
    output: Annotated[
        str,
        typer.Option(
            "--format", "-f", parser=one_of("text", "json", "sarif"), metavar="FORMAT", help="text, json, sarif"
        ),
    ] = "text",
    fail_on: Annotated[
        str,
        typer.Option(
            "--fail-on",
            parser=one_of(*SEVERITIES, "never"),
            metavar="SEVERITY",
            help=gettext("Exit with 1 from this severity on: error, warning, never."),
        ),
    ] = "error",
    lang: Lang = None,  # noqa: ARG001 - read before the commands are made
) -> int:
    from kehoach import api

    result = api.check_docx(files)
    if output == "json":
        from kehoach.report import placed_as_json

        write_bytes(placed_as_json.render(result.files, result.placed))
    elif output == "sarif":
        from kehoach.report import as_sarif

        write_bytes(as_sarif.render(result.placed, result.rules))
    else:
        from kehoach.report import as_text, placed_as_text

        style = as_text.Style(colour=wants_colour(sys.stdout), notes=True)
        sys.stdout.write(placed_as_text.render(result.files, result.placed, style))
    counted = SEVERITIES[: SEVERITIES.index(fail_on) + 1] if fail_on in SEVERITIES else ()
    return FINDINGS if any(found.severity in counted for found in result.findings) else CLEAN
