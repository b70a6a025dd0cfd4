"""A command line that cannot be understood: what is wrong with it, in the user's language."""

import re
import sys
from typing import Any

from typer import BadParameter

from kehoach.cli.streams import tell
from kehoach.messages import gettext

# Typer carries its own Click and does not export the base of its usage errors; it is the parent of one it exports.
UsageError: type[Exception] = BadParameter.__mro__[1]
_EXTRA = re.compile(r"Got unexpected extra argument(?:s|\(s\))? \((.*)\)")


def show_usage_error(error: Any) -> None:
    """The usage, what is wrong, and where help is; all of it on standard error."""
    if type(error).__name__ == "NoArgsIsHelpError":
        print(error.message, file=sys.stderr)
        return
    from kehoach.cli.files import AlreadyThere

    if isinstance(error, AlreadyThere):
        tell(gettext("Error: {message}").format(message=error.message))
        return
    context = error.ctx
    if context is not None:
        print(context.get_usage(), file=sys.stderr)
    tell(gettext("Error: {message}").format(message=_words(error)))
    if context is not None:
        tell(gettext("Help: {command}").format(command=f"{context.command_path} --help"))


def _words(error: Any) -> str:
    """Typer's error in our words; its own where it is one we do not know."""
    kind = type(error).__name__
    if kind == "NoSuchOption":
        text = gettext("there is no option {name}").format(name=error.option_name)
        near = ", ".join(error.possibilities or ())
        hint = gettext("did you mean {word}?").format(word=near)
        return f"{text}; {hint}" if near else text
    if kind == "MissingParameter":
        return gettext("{name} is missing").format(name=_parameter(error))
    if kind == "BadOptionUsage":
        return gettext("the option {name} needs a value").format(name=error.option_name)
    if isinstance(error, BadParameter):
        name = _parameter(error)
        return f"{name}: {error.message}" if name else str(error.message)
    extra = _EXTRA.fullmatch(error.message.rstrip("."))
    if extra:
        return gettext("too much on the command line: {words}").format(words=extra[1])
    return str(error.format_message())


def _parameter(error: Any) -> str:
    param = error.param
    if param is None:
        return str(error.param_hint or "")
    return str(param.opts[0] if param.opts[0].startswith("-") else param.human_readable_name)
