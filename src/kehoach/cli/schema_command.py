"""`kehoach schema`: the JSON Schema of a kind of file, for editors."""

from typing import Annotated

import typer

from kehoach.cli.commands import COMMANDS, Command
from kehoach.cli.options import Lang, one_of
from kehoach.cli.output import write_bytes
from kehoach.messages import gettext, translate

app = typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False, add_completion=False)
KINDS = ("plan", "bodies", "progress", "calendar")


@app.command(cls=Command, help=translate(COMMANDS["schema"]))
def schema(
    kind: Annotated[
        str,
        typer.Argument(
            parser=one_of(*KINDS), metavar="KIND", help=gettext("The kind of file: plan, bodies, progress or calendar.")
        ),
    ] = "plan",
    lang: Lang = None,  # noqa: ARG001 - read before the commands are made
) -> None:
    import msgspec

    from kehoach.source.schema import file_schema

    write_bytes(msgspec.json.format(msgspec.json.encode(file_schema(kind)), indent=2) + b"\n")
