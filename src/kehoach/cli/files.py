"""Files that commands write: refused where one is there already, put in place whole or not at all."""

import os
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile

import typer

from kehoach.cli.streams import tell
from kehoach.messages import gettext, printable


def check_target(shown: str, force: bool) -> Path:
    """Where a file named on the command line is to go; a usage error where one is there and may not be written over."""
    target = Path(os.path.realpath(shown))
    if os.path.lexists(target) and not force:
        text = gettext("{file} is there already; --force writes over it")
        raise typer.BadParameter(text.format(file=printable(shown)))
    return target


def deliver(target: Path, shown: str, data: bytes) -> bool:
    """Write the file; where that fails, say on standard error why."""
    try:
        write_whole(target, data)
    except OSError as error:
        text = gettext("{file} cannot be written: {reason}").format(file=printable(shown), reason=error.strerror)
        tell(text)
        return False
    return True


def write_whole(target: Path, data: bytes, *, durable: bool = True) -> None:
    """Put a file in its place in one step: whoever looks sees the old one or the new one, never a part.

    `durable` waits until the disk has it; what can be made again at any time need not wait.
    """
    umask = os.umask(0)
    os.umask(umask)
    with NamedTemporaryFile(dir=target.parent, prefix=f".{target.name[:40]}.", suffix=".tmp", delete=False) as file:
        try:
            file.write(data)
            file.flush()
            if durable:
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
