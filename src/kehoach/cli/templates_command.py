"""`kehoach templates`: the Word templates, to list, to copy and change, and to check once changed."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from kehoach.cli.commands import COMMANDS, Command
from kehoach.cli.exit_status import CLEAN, COULD_NOT_START, FINDINGS
from kehoach.cli.files import check_target, deliver, tell_unwritten
from kehoach.cli.options import Force, Lang, one_of
from kehoach.cli.output import show_page, wants_colour, write_bytes
from kehoach.cli.streams import tell
from kehoach.messages import gettext, ngettext, printable, translate

app = typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False, add_completion=False)
WHAT = ("list", "copy", "check")


@app.command(cls=Command, help=translate(COMMANDS["templates"]))
def templates(
    what: Annotated[str, typer.Argument(metavar="list|copy|check", parser=one_of(*WHAT), help=", ".join(WHAT))],
    names: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[NAME…]", help=gettext("copy: names of templates, all if left out; check: Word files.")
        ),
    ] = None,
    out: Annotated[str, typer.Option("--out", metavar="DIR", help=gettext("copy: the folder to copy them to."))] = ".",
    kind: Annotated[
        str | None,
        typer.Option(
            "--as", metavar="NAME", help=gettext("check: the template it stands for, if its name does not say.")
        ),
    ] = None,
    output: Annotated[
        str,
        typer.Option("--format", "-f", parser=one_of("text", "json"), metavar="FORMAT", help="text, json"),
    ] = "text",
    force: Force = False,
    lang: Lang = None,  # noqa: ARG001 - read before the commands are made
) -> int:
    chosen = tuple(names or ())
    if what == "list":
        return _list(output)
    if what == "copy":
        return _copy(chosen, out, force)
    if not chosen:
        raise typer.BadParameter(gettext("check takes Word files"))
    return _check(chosen, kind, output)


def _list(output: str) -> int:
    from kehoach.render import templates_page

    if output == "json":
        write_bytes(templates_page.as_json(_rows()))
    else:
        show_page(templates_page.templates_page(_rows()))
    return CLEAN


def _rows() -> list[tuple[str, str, str]]:
    from kehoach.api.templates import KINDS

    return [(kind.name, translate(kind.makes), f"kehoach {kind.command}") for kind in KINDS.values()]


def _known(name: str) -> str:
    """The name of a template that ships; a usage error, with the name meant, where there is none."""
    from difflib import get_close_matches

    from kehoach.api.templates import KINDS

    stem = name.removesuffix(".docx")
    if stem in KINDS:
        return stem
    text = gettext("no template is called {name}").format(name=printable(name))
    near = get_close_matches(stem, KINDS, n=1)
    hint = gettext("did you mean {word}?").format(word=near[0]) if near else ""
    raise typer.BadParameter(f"{text}; {hint}" if near else text)


def _copy(names: tuple[str, ...], out: str, force: bool) -> int:
    from kehoach.api.templates import KINDS, shipped

    chosen = [_known(name) for name in names] or list(KINDS)
    folder = Path(out)
    targets = [(name, check_target(str(folder / f"{name}.docx"), force)) for name in chosen]
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        tell_unwritten(out, error)
        return COULD_NOT_START
    for name, target in targets:
        shown = str(folder / f"{name}.docx")
        if not deliver(target, shown, shipped(name)):
            return COULD_NOT_START
        print(printable(shown))
    return CLEAN


def _check(files: tuple[str, ...], kind: str | None, output: str) -> int:
    from kehoach.api.templates import KINDS, check_template, kind_of
    from kehoach.report import as_text, placed_as_json, placed_as_text
    from kehoach.report.placed import Placed

    found: list[Placed] = []
    for file in files:
        meant = KINDS[_known(kind)] if kind else kind_of(file)
        if meant is None and Path(file).is_file():
            text = gettext("{file}: its name does not say which template it stands for; add --as NAME")
            raise typer.BadParameter(text.format(file=printable(file)))
        found += check_template(file, meant or next(iter(KINDS.values())))
    if output == "json":
        write_bytes(placed_as_json.render(len(files), found))
    else:
        style = as_text.Style(colour=wants_colour(sys.stdout), notes=True)
        sys.stdout.write(placed_as_text.render(len(files), found, style))
    if not found:
        text = ngettext("{count} template can be used.", "{count} templates can be used.", len(files))
        tell(text.format(count=len(files)))
    return FINDINGS if any(one.diagnostic.severity == "error" for one in found) else CLEAN
