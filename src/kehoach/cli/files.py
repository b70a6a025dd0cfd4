"""Files that commands write: refused where one is there already, put in place whole or not at all."""

import os
from contextlib import suppress
from pathlib import Path
from secrets import token_hex

import typer

from kehoach.cli.streams import tell
from kehoach.messages import gettext, printable, translate
from kehoach.source.file_bytes import reason_of


class AlreadyThere(typer.BadParameter):
    """A file stands where one is to go: nothing is wrong with the command line."""


def check_target(shown: str, force: bool) -> Path:
    """Where a file named on the command line is to go; `AlreadyThere` where one may not be written over."""
    target = Path(os.path.realpath(shown))
    if os.path.lexists(target) and not force:
        text = gettext("{file} is there already; --force writes over it")
        raise AlreadyThere(text.format(file=printable(shown)))
    return target


def check_folder(shown: str) -> Path:
    """A folder for files, which need not be there yet."""
    if not shown.strip() or Path(shown).suffix.lower() in (".docx", ".xlsx", ".pdf"):
        raise typer.BadParameter(gettext("{name} is no name for a folder").format(name=printable(shown) or "“”"))
    return Path(shown)


def tell_unwritten(shown: str, error: OSError) -> None:
    """Say on standard error that a file could not be written, and why."""
    text = gettext("{file} cannot be written: {reason}")
    tell(text.format(file=printable(shown), reason=translate(reason_of(error))))


def deliver(target: Path, shown: str, data: bytes) -> bool:
    """Write the file; where that fails, say on standard error why."""
    try:
        write_whole(target, data)
    except OSError as error:
        tell_unwritten(shown, error)
        return False
    return True


def write_whole(target: Path, data: bytes, *, durable: bool = True) -> None:
    """Put a file in its place in one step: whoever looks sees the old one or the new one, never a part.

    `durable` waits until the disk has it; what can be made again at any time need not wait. The name of the part is
    fixed before it is there, so that an interruption at any moment finds it and takes it away.
    """
    part = target.with_name(f".{target.name[:40]}.{token_hex(4)}.tmp")
    try:
        with part.open("xb") as file:
            file.write(data)
            file.flush()
            if durable:
                os.fsync(file.fileno())
        if target.exists():
            part.chmod(target.stat().st_mode & 0o777)
        part.replace(target)
    except BaseException:
        with suppress(OSError):
            part.unlink()
        raise
