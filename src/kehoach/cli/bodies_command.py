"""`kehoach bodies`: who is who in a plan."""

from typing import TYPE_CHECKING, Annotated

import typer

from kehoach.cli.commands import COMMANDS, Command
from kehoach.cli.exit_status import CLEAN, COULD_NOT_START
from kehoach.cli.options import Lang, TableFormat
from kehoach.cli.output import complain, show_page, write_bytes
from kehoach.messages import gettext, translate

if TYPE_CHECKING:
    from kehoach.api import DirectoryResult

app = typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False, add_completion=False)


@app.command(cls=Command, help=translate(COMMANDS["bodies"]))
def bodies(
    plan: Annotated[str, typer.Argument(metavar="PLAN", help=gettext("A plan, or a file of bodies."))],
    output: TableFormat = "table",
    lang: Lang = None,  # noqa: ARG001 - read before the commands are made
) -> int:
    from kehoach import api

    result = api.read_directory(plan)
    if result.faults:
        complain(result.faults)
    if result.directory is None:
        return COULD_NOT_START
    if output in ("json", "csv"):
        _write_rows(result, output)
    else:
        from kehoach.render.directory_page import directory_page

        page = directory_page(result.directory, result.named)
        if output == "markdown":
            from kehoach.render import markdown

            write_bytes(markdown.render(page).encode())
        else:
            show_page(page)
    return COULD_NOT_START if result.faults else CLEAN


def _write_rows(result: "DirectoryResult", output: str) -> None:
    from kehoach.render import directory_json

    assert result.directory is not None
    if output == "json":
        write_bytes(directory_json.render(result.directory, result.named))
    else:
        from kehoach.render.as_csv import render
        from kehoach.render.directory_page import ROW_KEYS, directory_rows

        rows = []
        for row in directory_rows(result.directory, result.named):
            flat = {**row, "members": "; ".join(row["members"])}  # type: ignore[arg-type]
            rows.append([str(flat[key]).lower() if isinstance(flat[key], bool) else flat[key] for key in ROW_KEYS])
        write_bytes(render(ROW_KEYS, rows).encode())  # type: ignore[arg-type]
