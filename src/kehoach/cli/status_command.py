"""`kehoach status`: where plans stand on a day."""

from typing import TYPE_CHECKING, Annotated

import typer

from kehoach.cli.commands import COMMANDS, Command
from kehoach.cli.exit_status import CLEAN, COULD_NOT_START, FINDINGS
from kehoach.cli.history import show_history
from kehoach.cli.options import (
    AsOf,
    Bodies,
    CalendarFile,
    Lang,
    Only,
    Paths,
    TableFormat,
    one_of,
    statuses,
    today,
    whole_number,
)
from kehoach.cli.output import complain, show_page, tell_unknown_bodies, write_bytes
from kehoach.cli.streams import tell
from kehoach.messages import gettext, translate

if TYPE_CHECKING:
    from kehoach.api import StatusResult

app = typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False, add_completion=False)
GROUPINGS = ("status", "task", "body", "deadline", "none")


@app.command(cls=Command, help=translate(COMMANDS["status"]))
def status(
    paths: Paths,
    as_of: AsOf = None,
    body: Bodies = None,
    only: Only = None,
    within: Annotated[
        int | None,
        typer.Option(
            "--within", parser=whole_number, metavar="DAYS", help=gettext("Only what falls due in so many days.")
        ),
    ] = None,
    soon: Annotated[
        int, typer.Option("--soon", parser=whole_number, metavar="DAYS", help=gettext("How many days ahead is soon."))
    ] = 7,
    group_by: Annotated[
        str,
        typer.Option("--group-by", "-g", parser=one_of(*GROUPINGS), metavar="WHAT", help=", ".join(GROUPINGS)),
    ] = "status",
    output: TableFormat = "table",
    fail_on: Annotated[
        str | None,
        typer.Option(
            "--fail-on", parser=statuses, metavar="STATUS", help=gettext("Exit with 1 where there are any of these.")
        ),
    ] = None,
    everything: Annotated[
        bool, typer.Option("--all", "-a", help=gettext("Show in full also what asks for nothing today."))
    ] = False,
    history: Annotated[
        str | None,
        typer.Option("--history", metavar="TASK/BODY", help=gettext("All that is recorded of one obligation.")),
    ] = None,
    calendar: CalendarFile = None,
    lang: Lang = None,  # noqa: ARG001 - read before the commands are made
) -> int:
    if history is not None:
        if len(paths) != 1:
            raise typer.BadParameter(gettext("--history takes one plan"))
        return show_history(paths[0], history, as_of or today(), output)
    from kehoach import api

    request = api.StatusRequest(
        as_of=as_of or today(),
        bodies=tuple(body or ()),
        only=frozenset(only.split(",")) if only else frozenset(),
        within=within,
        soon=soon,
        group_by=group_by,  # type: ignore[arg-type]
        fold=not (everything or only or body or within is not None or output == "markdown"),
        calendar=calendar,
    )
    result = api.status(tuple(paths), request)
    if result.faults:
        complain(result.faults)
    if result.unknown_bodies:
        tell_unknown_bodies(result.unknown_bodies)
        return COULD_NOT_START
    if not result.view.plans:
        if not result.faults:
            tell(gettext("There are no plans here."))
        return COULD_NOT_START
    _show(result, output, group_by)
    if result.faults:
        tell(gettext("Plans with errors are not counted."))
        return COULD_NOT_START
    return FINDINGS if _fails(result, fail_on) else CLEAN


def _show(result: "StatusResult", output: str, group_by: str) -> None:
    if output == "json":
        from kehoach.render import status_json

        write_bytes(status_json.render(result.view))
    elif output == "csv":
        from kehoach.render import status_csv

        write_bytes(status_csv.render(result.view).encode())
    else:
        from kehoach.render.status_page import status_page

        page = status_page(result.view, group_by)  # type: ignore[arg-type]
        if output == "markdown":
            from kehoach.render import markdown

            write_bytes(markdown.render(page).encode())
        else:
            show_page(page)


def _fails(result: "StatusResult", fail_on: str | None) -> bool:
    if not fail_on:
        return False
    words = set(fail_on.split(","))
    states = [state for plan in result.view.plans for state in plan.states]
    return any(state.status in words or (state.due_soon and "due_soon" in words) for state in states)
