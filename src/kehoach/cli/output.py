"""Where results go: data to standard output, findings about the way there to standard error."""

import os
import sys
from collections.abc import Sequence
from shutil import get_terminal_size
from typing import TYPE_CHECKING, Protocol

from kehoach.cli.streams import is_terminal, tell
from kehoach.diagnostics import Diagnostic
from kehoach.messages import Message, gettext, printable, translate

if TYPE_CHECKING:
    from kehoach.report.placed import Placed


class Misunderstood(Protocol):
    """Why what was typed cannot be taken, and what it may have meant."""

    @property
    def message(self) -> Message: ...
    @property
    def candidates(self) -> Sequence[str]: ...


def wants_colour(stream: object) -> bool:
    """Whether to colour what goes to this stream: NO_COLOR and FORCE_COLOR decide, else whether it is a terminal."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return is_terminal(stream) and os.environ.get("TERM") != "dumb"  # type: ignore[arg-type]


def write_bytes(data: bytes) -> None:
    """Write data that is UTF-8 whatever the console's encoding is."""
    buffer = getattr(sys.stdout, "buffer", None)
    if buffer is None:
        sys.stdout.write(data.decode("utf-8"))
    else:
        sys.stdout.flush()
        buffer.write(data)
        buffer.flush()


def show_page(page: object) -> None:
    """A page on a terminal, or as plain text where nobody looks."""
    if is_terminal(sys.stdout) or os.environ.get("FORCE_COLOR"):
        from kehoach.render.terminal import draw

        draw(page, sys.stdout, max(40, get_terminal_size().columns))  # type: ignore[arg-type]
    else:
        from kehoach.render.plain import render

        sys.stdout.write(render(page))  # type: ignore[arg-type]


def complain(faults: Sequence[Diagnostic]) -> None:
    """Show what kept files from being used."""
    from kehoach.report.as_text import Style, render

    style = Style(colour=wants_colour(sys.stderr), notes=True)
    sys.stderr.write(render(len({fault.file for fault in faults}), faults, style))


def complain_layout(findings: "Sequence[Placed]") -> None:
    """Show what keeps a document from being kept: each fault once, with its places."""
    from kehoach.report import as_text, placed_as_text

    if findings:
        style = as_text.Style(colour=wants_colour(sys.stderr), notes=True)
        sys.stderr.write(placed_as_text.render(1, findings, style))


def tell_misunderstood(what: Misunderstood) -> None:
    """Say on standard error what was not understood, and what could have been meant."""
    tell(translate(what.message))
    for candidate in what.candidates:
        tell(f"  {printable(candidate)}")


def tell_unknown_bodies(unknown: Sequence[tuple[str, tuple[str, ...]]]) -> None:
    """Say on standard error which bodies no plan knows, and what could have been meant."""
    for name, near in unknown:
        text = gettext("no plan here knows the body {name}").format(name=name)
        hint = gettext("did you mean {word}?").format(word=", ".join(near))
        tell(f"{text}; {hint}" if near else text)
