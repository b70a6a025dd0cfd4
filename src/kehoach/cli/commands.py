"""How commands are found and how help is written: on demand, in the user's language, without colours or boxes."""

from importlib import import_module
from typing import Any

from typer.core import TyperCommand, TyperGroup
from typer.main import get_command

from kehoach.messages import Message, gettext, say, translate

# The commands in the order of help; each is a module of this package, imported when it is asked for.
COMMANDS: dict[str, Message] = {
    "status": say("Where plans stand: what is overdue, for whom, as of any day."),
    "record": say("Add to a plan's ledger what came in, was sent back, extended, asked for, …"),
    "log": say("Read a plan's ledger back."),
    "validate": say("Every fault of every file at once, with its place."),
    "diff": say("What differs in meaning between plans, or between versions of one."),
    "remind": say("Word letters to those who are late, one each or one to all."),
    "report": say("The draft of a report on how plans stand, in Word."),
    "bodies": say("Who is who: the bodies and groups that a plan names."),
    "export": say("A workbook that the bodies fill in and send back."),
    "import": say("Take back a workbook that the bodies have filled in."),
    "check-docx": say("Does a Word file keep to the layout of Decree 30/2020/NĐ-CP?"),
    "templates": say("The Word templates: list them, copy them to change them, check them."),
    "schema": say("The JSON Schema of a kind of file, for editors."),
}


class Command(TyperCommand):
    """A command whose usage and help option speak the user's language."""

    def format_usage(self, ctx: Any, formatter: Any) -> None:
        _write_usage(self, ctx, formatter)

    def get_help_option(self, ctx: Any) -> Any:
        return _in_our_words(super().get_help_option(ctx))


class Commands(TyperGroup):
    """The commands of `COMMANDS`. Help lists them without importing one."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002 - Typer's signature
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002 - Typer's signature
        if cmd_name not in COMMANDS:
            return None
        app = import_module(f"kehoach.cli.{cmd_name.replace('-', '_')}_command").app
        command = get_command(app)
        command.name = cmd_name
        return command

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        name = args[0]
        if name not in COMMANDS and not name.startswith("-"):
            from difflib import get_close_matches

            text = gettext("there is no command {name}").format(name=name)
            near = get_close_matches(name, COMMANDS, n=1)
            hint = gettext("did you mean {word}?").format(word=near[0]) if near else ""
            ctx.fail(f"{text}; {hint}" if near else text)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: Any, formatter: Any) -> None:  # noqa: ARG002 - Typer's signature
        with formatter.section(gettext("Commands")):
            formatter.write_dl([(name, translate(help_text)) for name, help_text in COMMANDS.items()])

    def format_usage(self, ctx: Any, formatter: Any) -> None:
        _write_usage(self, ctx, formatter)

    def get_help_option(self, ctx: Any) -> Any:
        return _in_our_words(super().get_help_option(ctx))

    def get_params(self, ctx: Any) -> list[Any]:
        completion = {
            "install_completion": gettext("Install completion of commands for this shell."),
            "show_completion": gettext("Show the completion script of this shell."),
        }
        params: list[Any] = super().get_params(ctx)
        for param in params:
            if param.name in completion:
                param.help = completion[param.name]
        return params


def _write_usage(command: Any, ctx: Any, formatter: Any) -> None:
    pieces = " ".join(command.collect_usage_pieces(ctx))
    pieces = pieces.replace("[OPTIONS]", gettext("[OPTIONS]")).replace("COMMAND [ARGS]...", gettext("COMMAND …"))
    formatter.write_usage(ctx.command_path, pieces, gettext("Usage: "))


def _in_our_words(option: Any) -> Any:
    if option is not None:
        option.help = gettext("Show this help.")
    return option
