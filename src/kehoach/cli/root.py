"""The command `kehoach` itself: its commands, its version, its language."""

from typing import Annotated

import typer

from kehoach import __version__
from kehoach.cli.commands import Commands
from kehoach.messages import gettext


def _version(wanted: bool) -> None:
    if wanted:
        print(f"kehoach {__version__}")
        raise typer.Exit


def root() -> typer.Typer:
    """The application, in the active language."""
    app = typer.Typer(
        cls=Commands,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        no_args_is_help=True,
        help=gettext("Plans of Vietnamese provinces as text: validated, followed up, reported."),
        epilog=gettext("Exit status: 0 clean, 1 findings, 2 could not start, 3 a fault of kehoach."),
    )

    @app.callback()
    def kehoach(
        version: Annotated[
            bool, typer.Option("--version", callback=_version, is_eager=True, help=gettext("Show the version."))
        ] = False,
        lang: Annotated[
            str | None, typer.Option("--lang", metavar="vi|en", help=gettext("The language of messages."))
        ] = None,
    ) -> None:
        pass

    return app
