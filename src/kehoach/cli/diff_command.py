"""`kehoach diff`: what differs in meaning between plans."""

import os
import sys
from pathlib import Path
from shutil import get_terminal_size
from typing import TYPE_CHECKING, Annotated

import typer

from kehoach.cli.commands import COMMANDS, Command
from kehoach.cli.document_options import TemplateFile, epoch_day
from kehoach.cli.exit_status import CLEAN, COULD_NOT_START, FINDINGS
from kehoach.cli.files import check_target, deliver
from kehoach.cli.options import Force, Lang, Paths, one_of
from kehoach.cli.output import complain, complain_layout, show_page, write_bytes
from kehoach.cli.streams import is_terminal, tell
from kehoach.messages import gettext, printable, translate

if TYPE_CHECKING:
    from kehoach.api import DiffResult

app = typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False, add_completion=False)
ASPECTS = ("deadlines", "bodies", "header", "tasks")
FORMATS = ("table", "markdown", "json", "html", "docx", "xlsx")
ENDINGS = {".md": "markdown", ".json": "json", ".html": "html", ".htm": "html", ".txt": "table"}
ENDINGS |= {".docx": "docx", ".xlsx": "xlsx"}


def _aspects(text: str) -> str:
    read = one_of(*ASPECTS)
    return ",".join(read(word.strip()) for word in text.split(","))


@app.command(cls=Command, help=translate(COMMANDS["diff"]))
def diff(
    paths: Paths,
    only: Annotated[
        str | None, typer.Option("--only", parser=_aspects, metavar="WHAT", help=", ".join(ASPECTS))
    ] = None,
    explain: Annotated[
        bool, typer.Option("--explain", help=gettext("Say why two tasks were paired, or why not."))
    ] = False,
    since: Annotated[
        str | None,
        typer.Option("--since", metavar="REVISION", help=gettext("Against the plan as it was then, by git.")),
    ] = None,
    output: Annotated[
        str | None,
        typer.Option("--format", "-f", parser=one_of(*FORMATS), metavar="FORMAT", help=", ".join(FORMATS)),
    ] = None,
    file: Annotated[
        str | None,
        typer.Option("--output", "-o", metavar="FILE", help=gettext("Write to this file; its ending is its form.")),
    ] = None,
    template: TemplateFile = None,
    force: Force = False,
    exit_code: Annotated[
        bool, typer.Option("--exit-code", help=gettext("Exit with 1 where the plans differ."))
    ] = False,
    lang: Lang = None,  # noqa: ARG001 - read before the commands are made
) -> int:
    if since is not None and len(paths) != 1:
        raise typer.BadParameter(gettext("--since takes one plan"))
    if file is not None:
        check_target(file, force)
    form = _form(output, file)
    from kehoach import api

    request = api.DiffRequest(frozenset(only.split(",")) if only else frozenset(), since, explain)  # type: ignore[arg-type]
    result = api.diff(tuple(paths), request)
    if not _is_compared(result):
        return COULD_NOT_START
    if form == "xlsx" and result.matrix is None:
        raise typer.BadParameter(gettext("a workbook is made of three plans or more"))
    if form == "docx" and result.comparison is None:
        raise typer.BadParameter(gettext("a Word document is made of two plans"))
    if form == "table" and file is None:
        show_page(_page(result, explain, _columns()))
    else:
        data = _document(result, str(file), template) if form == "docx" else _bytes(result, form, explain)
        if data is None or not _delivered(data, file):
            return COULD_NOT_START
    return FINDINGS if exit_code and result.differs else CLEAN


def _form(asked: str | None, file: str | None) -> str:
    """The form asked for; else the one that the file's ending stands for."""
    if asked is not None:
        if asked in ("xlsx", "docx") and file is None:
            raise typer.BadParameter(gettext("{form} needs a file: --output FILE.{form}").format(form=asked))
        meant = ENDINGS.get(Path(file).suffix.lower()) if file is not None else None
        if meant is not None and meant != asked:
            text = gettext("{name} has the ending of another form than {form}")
            raise typer.BadParameter(text.format(name=printable(str(file)), form=asked))
        return asked
    if file is None:
        return "table"
    form = ENDINGS.get(Path(file).suffix.lower())
    if form is None:
        message = gettext("a file ending in {endings} can be written, not {name}")
        raise typer.BadParameter(message.format(endings=", ".join(ENDINGS), name=printable(Path(file).name)))
    return form


def _is_compared(result: "DiffResult") -> bool:
    """Whether there is something to show; else it is said on standard error why not."""
    if result.faults:
        complain(result.faults)
    elif result.refused is not None:
        tell(translate(result.refused))
    elif result.comparison is None and result.matrix is None:
        tell(gettext("two plans are needed; found: {count}").format(count=result.count))
    return result.comparison is not None or result.matrix is not None


def _columns() -> int | None:
    """How wide the terminal is; nothing where nobody looks, so that nothing is cut into pieces."""
    if is_terminal(sys.stdout) or os.environ.get("FORCE_COLOR"):
        return max(40, get_terminal_size().columns)
    return None


def _page(result: "DiffResult", explain: bool, columns: int | None = None) -> object:
    if result.matrix is not None:
        from kehoach.render.matrix_page import matrix_page

        return matrix_page(result.matrix, columns)
    from kehoach.render.diff_page import diff_page

    assert result.comparison is not None
    return diff_page(result.comparison, result.near, explain=explain)


def _document(result: "DiffResult", shown: str, template: str | None) -> bytes | None:
    """The appendix; None where it may not be kept, and then it is said why."""
    from kehoach.api.comparison_document import comparison_document

    assert result.comparison is not None
    made = comparison_document(result.comparison, shown, epoch_day(), template)
    complain_layout(made.findings)
    return made.data


def _bytes(result: "DiffResult", form: str, explain: bool) -> bytes:
    if form == "json":
        from kehoach.render import diff_json, matrix_json

        if result.matrix is not None:
            return matrix_json.render(result.matrix)
        assert result.comparison is not None
        return diff_json.render(result.comparison, result.near)
    if form == "xlsx":
        from kehoach.render import matrix_xlsx

        assert result.matrix is not None
        return matrix_xlsx.render(result.matrix)
    page = _page(result, explain)
    if form == "html":
        from kehoach.render import diff_html

        return diff_html.render(page)  # type: ignore[arg-type]
    if form == "markdown":
        from kehoach.render import markdown

        return markdown.render(page).encode()  # type: ignore[arg-type]
    from kehoach.render import plain

    return plain.render(page).encode()  # type: ignore[arg-type]


def _delivered(data: bytes, file: str | None) -> bool:
    """Write to the file, or to standard output; whether it could be."""
    if file is None:
        write_bytes(data)
        return True
    if not deliver(Path(os.path.realpath(file)), file, data):
        return False
    tell(gettext("{file} is written.").format(file=printable(file)))
    return True
