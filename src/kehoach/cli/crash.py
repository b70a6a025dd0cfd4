"""What is shown when the program itself is at fault: a report to paste, and never a traceback."""

import platform
import sys
import traceback

from kehoach import __version__
from kehoach.messages import gettext


def report(error: Exception, arguments: list[str]) -> None:
    """Write to standard error what somebody needs to mend it: versions, the command's shape, where it happened.

    No contents of files are in it; of the arguments, only options, because paths may name people.
    """
    options = [argument.split("=")[0] for argument in arguments if argument.startswith("-")]
    frames = [
        f"  {frame.filename.replace(chr(92), '/').split('/kehoach/')[-1]}:{frame.lineno} {frame.name}"
        for frame in traceback.extract_tb(error.__traceback__)
        if "kehoach" in frame.filename
    ]
    lines = [
        gettext("A fault of kehoach itself. Your files have not been changed. Please report it with these lines:"),
        "",
        f"  kehoach {__version__}, Python {platform.python_version()}, {platform.system()}",
        f"  {' '.join(['kehoach', *[a for a in arguments[:1] if not a.startswith('-')], *options])}",
        f"  {type(error).__name__}: {str(error)[:200]}",
        *frames[-6:],
    ]
    print("\n".join(lines), file=sys.stderr)
