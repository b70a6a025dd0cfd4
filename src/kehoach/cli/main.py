"""The command `kehoach`: chooses the language, finds the command, and keeps what goes wrong from being a traceback."""

import errno
import gc
import os
import sys
from collections.abc import Sequence

from kehoach.cli.exit_status import BUG, COULD_NOT_START, INTERRUPTED
from kehoach.cli.language import chosen_language, speak
from kehoach.messages import gettext

# A command lives for a moment and makes next to no cycles: looking for them by the default rhythm costs a fifth of it.
gc.set_threshold(100_000, 20, 20)

_NOWHERE_TO_WRITE = (errno.ENOSPC, errno.EIO, errno.EFBIG, errno.EDQUOT)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run a command line and leave the process with its exit status (design, section 5)."""
    status = run(sys.argv[1:] if arguments is None else list(arguments))
    gc.freeze()  # the system takes all memory back at once; looking for cycles in it first costs a sixth of a run
    sys.exit(status)


def run(arguments: list[str]) -> int:
    """Run a command line; returns the exit status."""
    from kehoach.cli.streams import make_writable

    make_writable()
    language = chosen_language(arguments, os.environ)
    speak(language or "vi")
    if language is None:
        print(gettext("--lang takes vi or en"), file=sys.stderr)
        return COULD_NOT_START
    try:
        return _command(arguments)
    except KeyboardInterrupt:
        print(gettext("interrupted"), file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read our output has gone, such as `head`; there is nobody left to tell.
        _let_go_of_output()
        return 0
    except OSError as error:
        if error.errno not in _NOWHERE_TO_WRITE:
            return _bug(error, arguments)
        _let_go_of_output()
        print(gettext("the result cannot be written: the disk is full or does not take it"), file=sys.stderr)
        return COULD_NOT_START
    except Exception as error:
        return _bug(error, arguments)


def _bug(error: Exception, arguments: list[str]) -> int:
    from kehoach.cli.crash import report

    report(error, arguments)
    return BUG


def _let_go_of_output() -> None:
    """Have what is still to be written go nowhere, so that leaving does not fail on it again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _command(arguments: list[str]) -> int:
    from typer import Abort
    from typer.main import get_command

    from kehoach.cli.root import root
    from kehoach.cli.usage import UsageError, show_usage_error

    command = get_command(root())
    try:
        result = command.main(args=arguments, prog_name="kehoach", standalone_mode=False)
    except UsageError as error:
        show_usage_error(error)
        return COULD_NOT_START
    except SystemExit:
        # Outside its standalone mode, Typer leaves by itself only where a pipe is broken.
        raise BrokenPipeError from None
    except Abort:
        print(gettext("interrupted"), file=sys.stderr)
        return INTERRUPTED
    if result == INTERRUPTED:  # Typer has caught it
        raise KeyboardInterrupt
    sys.stdout.flush()
    return result if isinstance(result, int) else 0
