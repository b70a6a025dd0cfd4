"""`kehoach export`: obligations as a workbook for the bodies to fill in."""

import os
import sys
from contextlib import suppress
from datetime import date
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Annotated

import typer

from kehoach.cli.commands import COMMANDS, Command
from kehoach.cli.exit_status import CLEAN, COULD_NOT_START
from kehoach.cli.options import AsOf, CalendarFile, Lang, Paths, one_of, today
from kehoach.cli.output import complain
from kehoach.cli.status_command import STATUSES
from kehoach.messages import gettext, ngettext, printable, translate

app = typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False, add_completion=False)
ENDINGS = (".xlsx",)


def _statuses(text: str) -> str:
    read = one_of(*STATUSES)
    return ",".join(read(word.strip().replace("-", "_")) for word in text.split(","))


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
    body: Annotated[
        list[str] | None,
        typer.Option(
            "--body", "-b", metavar="BODY", help=gettext("Only this body or group: id, name or abbreviation.")
        ),
    ] = None,
    only: Annotated[
        str | None,
        typer.Option(
            "--only",
            parser=_statuses,
            metavar="STATUS",
            help=gettext("Only these, joined by commas: overdue, due_soon, in_time, …"),
        ),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help=gettext("Write over a file that is there."))] = False,
    calendar: CalendarFile = None,
    lang: Lang = None,  # noqa: ARG001 - read before the commands are made
) -> int:
    from kehoach import api

    target = Path(os.path.realpath(output))
    if os.path.lexists(target) and not force:
        raise typer.BadParameter(
            gettext("{file} is there already; --force writes over it").format(file=printable(output))
        )
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
    for name, near in result.unknown_bodies:
        text = gettext("no plan here knows the body {name}").format(name=name)
        hint = gettext("did you mean {word}?").format(word=", ".join(near))
        print(f"{text}; {hint}" if near else text, file=sys.stderr)
    count = result.view.totals.all
    if not count:
        if not result.unknown_bodies:
            print(gettext("There is nothing to export."), file=sys.stderr)
        return COULD_NOT_START
    from kehoach.render import tracking_xlsx

    return _written(target, output, tracking_xlsx.render(result.view), count, request.as_of)


def _written(target: Path, shown: str, data: bytes, count: int, as_of: date) -> int:
    try:
        write_whole(target, data)
    except OSError as error:
        text = gettext("{file} cannot be written: {reason}").format(file=printable(shown), reason=error.strerror)
        print(text, file=sys.stderr)
        return COULD_NOT_START
    text = ngettext("{file}: {count} obligation as of {day}.", "{file}: {count} obligations as of {day}.", count)
    day = f"{as_of.day}/{as_of.month}/{as_of.year}"
    print(text.format(file=printable(shown), count=count, day=day), file=sys.stderr)
    return CLEAN


def write_whole(target: Path, data: bytes) -> None:
    """Put a file in its place in one step: whoever looks sees the old one or the new one, never a part."""
    umask = os.umask(0)
    os.umask(umask)
    with NamedTemporaryFile(dir=target.parent, prefix=f".{target.name[:40]}.", suffix=".tmp", delete=False) as file:
        try:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
            file.close()
            mode = target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~umask
            Path(file.name).chmod(mode)
            Path(file.name).replace(target)
        except BaseException:
            file.close()
            with suppress(OSError):
                Path(file.name).unlink()
            raise
