"""`kehoach export`: obligations as a workbook for the bodies to fill in."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from kehoach.cli.commands import COMMANDS, Command
from kehoach.cli.exit_status import CLEAN, COULD_NOT_START
from kehoach.cli.files import check_target, deliver
from kehoach.cli.options import AsOf, Bodies, CalendarFile, Force, Lang, Only, Paths, today
from kehoach.cli.output import complain, tell_unknown_bodies
from kehoach.cli.streams import tell
from kehoach.messages import gettext, ngettext, printable, translate

app = typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False, add_completion=False)
ENDINGS = (".xlsx",)


def _target(text: str) -> str:
    if Path(text).suffix.lower() not in ENDINGS:
        message = gettext("a file ending in {endings} can be written, not {name}")
        raise typer.BadParameter(message.format(endings=", ".join(ENDINGS), name=Path(text).name))
    return text


@app.command(cls=Command, help=translate(COMMANDS["export"]))
def export(
    paths: Paths,
    output: Annotated[
        str,
        typer.Option("--output", "-o", parser=_target, metavar="FILE", help=gettext("The file to write: .xlsx.")),
    ],
    as_of: AsOf = None,
    body: Bodies = None,
    only: Only = None,
    force: Force = False,
    calendar: CalendarFile = None,
    lang: Lang = None,  # noqa: ARG001 - read before the commands are made
) -> int:
    from kehoach import api

    target = check_target(output, force)
    request = api.StatusRequest(
        as_of=as_of or today(),
        bodies=tuple(body or ()),
        only=frozenset(only.split(",")) if only else frozenset(),
        calendar=calendar,
    )
    result = api.status(tuple(paths), request)
    if result.faults:
        complain(result.faults)
        return COULD_NOT_START
    tell_unknown_bodies(result.unknown_bodies)
    count = result.view.totals.all
    if not count:
        if not result.unknown_bodies:
            tell(gettext("There is nothing to export."))
        return COULD_NOT_START
    from kehoach.render import tracking_xlsx

    return _written(target, output, tracking_xlsx.render(result.view), count, request.as_of)


def _written(target: Path, shown: str, data: bytes, count: int, as_of: date) -> int:
    if not deliver(target, shown, data):
        return COULD_NOT_START
    text = ngettext("{file}: {count} obligation as of {day}.", "{file}: {count} obligations as of {day}.", count)
    day = f"{as_of.day}/{as_of.month}/{as_of.year}"
    tell(text.format(file=printable(shown), count=count, day=day))
    return CLEAN
