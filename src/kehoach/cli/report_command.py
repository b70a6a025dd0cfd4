"""`kehoach report`: the draft of a report on carrying out plans, as a Word document."""

from typing import TYPE_CHECKING, Annotated

import typer

from kehoach.cli.commands import COMMANDS, Command
from kehoach.cli.document_options import Sender, Signer, Signing, Symbol, TemplateFile, Unit, made_on, sender_request
from kehoach.cli.exit_status import CLEAN, COULD_NOT_START
from kehoach.cli.files import check_target, deliver
from kehoach.cli.options import AsOf, CalendarFile, Force, Lang, Paths, today
from kehoach.cli.output import complain, complain_layout, tell_misunderstood
from kehoach.cli.streams import tell
from kehoach.messages import gettext, ngettext, printable, translate

if TYPE_CHECKING:
    from kehoach.api import ReportResult

app = typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False, add_completion=False)


def _docx(text: str) -> str:
    if not text.lower().endswith(".docx"):
        message = gettext("a file ending in {endings} can be written, not {name}")
        raise typer.BadParameter(message.format(endings=".docx", name=printable(text)))
    return text


@app.command(cls=Command, help=translate(COMMANDS["report"]))
def report(
    paths: Paths,
    output: Annotated[
        str, typer.Option("--output", "-o", parser=_docx, metavar="FILE", help=gettext("The file to write: .docx."))
    ],
    as_of: AsOf = None,
    annex: Annotated[
        bool, typer.Option("--annex", help=gettext("Add who does what, in six columns, as an appendix."))
    ] = False,
    to: Annotated[
        list[str] | None,
        typer.Option("--to", metavar="NAME", help=gettext("Whom it is addressed to; the chair if it goes up to one.")),
    ] = None,
    sender: Sender = None,
    unit: Unit = None,
    symbol: Symbol = None,
    signing: Signing = "head",
    signer: Signer = "",
    template: TemplateFile = None,
    force: Force = False,
    calendar: CalendarFile = None,
    lang: Lang = None,  # noqa: ARG001 - read before the commands are made
) -> int:
    from kehoach import api

    target = check_target(output, force)
    on = as_of or today()
    request = api.ReportRequest(
        as_of=on,
        made_on=made_on(on),
        sender=sender_request(sender, unit, symbol, signing, signer),
        to=tuple(to) if to else None,
        annex=annex,
        template=template,
        calendar=calendar,
    )
    result = api.report(tuple(paths), request, output)
    if not _is_made(result):
        return COULD_NOT_START
    assert result.data is not None
    if not deliver(target, output, result.data):
        return COULD_NOT_START
    count = result.totals.all if result.totals else 0
    text = ngettext("{file}: {count} obligation as of {day}.", "{file}: {count} obligations as of {day}.", count)
    tell(text.format(file=printable(output), count=count, day=f"{on.day}/{on.month}/{on.year}"))
    return CLEAN


def _is_made(result: "ReportResult") -> bool:
    """Whether there is a document; what was found on the way is said on standard error."""
    if result.faults:
        complain(result.faults)
    complain_layout(result.findings)
    if result.unclear is not None:
        tell_misunderstood(result.unclear)
    elif result.data is None and not result.faults:
        tell(gettext("There are no plans here."))
    elif result.data is None:
        tell(gettext("No report was written."))
    for note in result.notes:
        tell(translate(note))
    return result.data is not None
