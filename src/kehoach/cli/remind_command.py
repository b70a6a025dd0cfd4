"""`kehoach remind`: a Word letter for each late body, or one to all with a table."""

import os
import sys
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kehoach.cli.commands import COMMANDS, Command
from kehoach.cli.document_options import (
    Sender,
    Signer,
    Signing,
    Symbol,
    TemplateFile,
    Unit,
    made_on,
    sender_request,
)
from kehoach.cli.exit_status import CLEAN, COULD_NOT_START
from kehoach.cli.files import check_folder, tell_unwritten, write_whole
from kehoach.cli.options import (
    VIETNAM,
    AsOf,
    Bodies,
    By,
    CalendarFile,
    Force,
    Lang,
    Paths,
    day,
    one_of,
    today,
    whole_number,
)
from kehoach.cli.output import (
    complain,
    complain_layout,
    show_page,
    tell_misunderstood,
    tell_unknown_bodies,
    write_bytes,
)
from kehoach.cli.record_command import git_user
from kehoach.cli.streams import tell
from kehoach.messages import gettext, ngettext, translate

if TYPE_CHECKING:
    from kehoach.api import Letter, Reminders

app = typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False, add_completion=False)


@app.command(cls=Command, help=translate(COMMANDS["remind"]))
def remind(
    paths: Paths,
    out: Annotated[str, typer.Option("--out", "-o", metavar="DIR", help=gettext("The folder for the letters."))],
    as_of: AsOf = None,
    soon: Annotated[
        int | None,
        typer.Option(
            "--soon",
            parser=whole_number,
            metavar="DAYS",
            help=gettext("Also what falls due within so many working days."),
        ),
    ] = None,
    combined: Annotated[
        bool, typer.Option("--combined", help=gettext("One letter to all, with a table as its appendix."))
    ] = False,
    body: Bodies = None,
    reply_by: Annotated[
        date | None,
        typer.Option(
            "--reply-by",
            parser=day,
            metavar="DAY",
            help=gettext("By when to answer; five working days on if left out."),
        ),
    ] = None,
    sender: Sender = None,
    unit: Unit = None,
    symbol: Symbol = None,
    signing: Signing = "head",
    signer: Signer = "",
    template: TemplateFile = None,
    record: Annotated[bool, typer.Option("--record", help=gettext("Enter the reminders into the ledger."))] = False,
    by: By = None,
    keep: Annotated[
        bool, typer.Option("--keep", help=gettext("Leave letters that are there as they are; write the others."))
    ] = False,
    force: Force = False,
    output: Annotated[
        str, typer.Option("--format", "-f", parser=one_of("table", "json"), metavar="FORMAT", help="table, json")
    ] = "table",
    calendar: CalendarFile = None,
    lang: Lang = None,  # noqa: ARG001 - read before the commands are made
) -> int:
    from kehoach import api

    folder = check_folder(out)
    if combined and body:
        raise typer.BadParameter(gettext("--combined writes to all: it takes no --body"))
    on = as_of or today()
    if reply_by is not None and reply_by < on:
        raise typer.BadParameter(gettext("--reply-by is before the day the letters are about"))
    request = api.RemindRequest(
        as_of=on,
        made_on=made_on(on),
        sender=sender_request(sender, unit, symbol, signing, signer),
        reply_by=reply_by,
        soon=soon,
        combined=combined,
        bodies=tuple(body or ()),
        template=template,
        calendar=calendar,
    )
    found = api.remind(tuple(paths), request)
    if not _can_be_written(found):
        return COULD_NOT_START
    there = frozenset(letter.file for letter in found.letters if os.path.lexists(folder / letter.file))
    if there and not (keep or force):
        return _refuse_there(found, there)
    fresh = tuple(letter for letter in found.letters if force or letter.file not in there)
    if fresh and not _written(found, fresh, folder):
        return COULD_NOT_START
    recorded = _recorded(found.letters, on, by) if record else 0
    _show(found, on, out, recorded, output)
    return COULD_NOT_START if recorded is None else CLEAN


def _refuse_there(found: "Reminders", there: frozenset[str]) -> int:
    text = gettext(
        "{count} of {total} letters are there already, such as {file}: --keep leaves them as they are and writes the "
        "others, --force writes over them"
    )
    tell(text.format(count=len(there), total=len(found.letters), file=min(there)))
    return COULD_NOT_START


def _can_be_written(found: "Reminders") -> bool:
    """Whether there is nothing in the way; else it is said on standard error what is."""
    if found.faults:
        complain(found.faults)
        tell(gettext("No letter was written."))
        return False
    if found.unclear is not None:
        tell_misunderstood(found.unclear)
        return False
    tell_unknown_bodies(found.unknown_bodies)
    if not found.plans:
        if not found.unknown_bodies:
            tell(gettext("There are no plans here."))
        return False
    for note in found.notes:
        tell(translate(note))
    return True


def _written(found: "Reminders", letters: "tuple[Letter, ...]", folder: Path) -> bool:
    """Write the letters one by one; an interruption leaves only whole files. Stops where one cannot be written."""
    from kehoach.render.progress import progress

    done = 0
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with progress(len(letters), gettext("letters"), sys.stderr) as step:
            for letter, made in found.produce(letters):
                complain_layout(made.findings)
                if made.data is None:
                    break
                write_whole(folder / letter.file, made.data, durable=False)
                done += 1
                step()
    except OSError as error:
        tell_unwritten(str(folder), error)
    if done < len(letters):
        tell(gettext("{count} of {total} letters were written.").format(count=done, total=len(letters)))
    return done == len(letters)


def _recorded(letters: "tuple[Letter, ...]", on: date, by: str | None) -> int | None:
    """Enter the reminders into each plan's ledger; how many events, or None where a ledger did not take them."""
    from kehoach import api
    from kehoach.api._remind import drafted

    by_plan: dict[str, list[api.Draft]] = {}
    for letter in letters:
        by_plan.setdefault(letter.path, []).extend(letter.drafts(on, drafted(letter.file)))
    again = sum(len(letter.job.states) for letter in letters) - sum(map(len, by_plan.values()))
    if again:
        text = ngettext(
            "{count} reminder of that day was in the ledger already.",
            "{count} reminders of that day were in the ledger already.",
            again,
        )
        tell(text.format(count=again))
    count = 0
    for path, drafts in by_plan.items():
        if not drafts:
            continue
        result = api.record_drafts(path, tuple(drafts), by=by or git_user(), now=datetime.now(VIETNAM))
        if result.faults:
            complain(result.faults)
        if result.refused is not None:
            tell(translate(result.refused.message))
        if result.refused is not None or any(fault.severity == "error" for fault in result.faults):
            tell(
                gettext("The letters are written, but the ledger of {file} did not take the reminders.").format(
                    file=path
                )
            )
            return None
        count += len(result.changes)
    return count


def _show(found: "Reminders", as_of: date, out: str, recorded: int | None, output: str) -> None:
    from kehoach.render import letters_page

    if output == "json":
        write_bytes(letters_page.as_json(found, as_of, out, recorded or 0))
        return
    show_page(letters_page.letters_page(found, as_of, recorded or 0))
