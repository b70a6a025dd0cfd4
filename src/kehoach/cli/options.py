"""Options that several commands share, and how their values are read."""

from datetime import date, datetime, timedelta, timezone
from typing import Annotated, Any

import typer

from kehoach.dates import DayFault, parse_day
from kehoach.messages import gettext, translate

# Viet Nam has had one time, without summer time, since 1975.
VIETNAM = timezone(timedelta(hours=7))


def today() -> date:
    """Today in Viet Nam."""
    return datetime.now(VIETNAM).date()


def day(text: str) -> date:
    """The value of an option that takes a day."""
    if text in ("today", "hôm nay"):
        return today()
    found = parse_day(text)
    if isinstance(found, DayFault):
        hint = f" ({translate(found.hint)})" if found.hint else ""
        raise typer.BadParameter(translate(found.message) + hint)
    return found


def whole_number(value: str | int) -> int:
    """The value of an option that takes a number of days; its default comes through here too."""
    text = str(value)
    if not (text.isascii() and text.isdigit() and len(text) < 6):
        raise typer.BadParameter(gettext("{text} is no whole number from 0 to 99999").format(text=text))
    return int(text)


def one_of(*words: str) -> Any:
    """A reader of an option that takes one of these words."""

    def read(text: str) -> str:
        if text not in words:
            message = gettext("{text} is none of {words}").format(text=text, words=", ".join(words))
            raise typer.BadParameter(message)
        return text

    return read


STATUSES = (
    "overdue", "due_soon", "in_time", "awaiting_request", "undated",
    "done_late", "done_on_time", "done", "waived", "ceased",
)  # fmt: skip


def statuses(text: str) -> str:
    """The value of an option that takes statuses, joined by commas."""
    read = one_of(*STATUSES)
    return ",".join(read(word.strip().replace("-", "_")) for word in text.split(","))


Paths = Annotated[list[str], typer.Argument(metavar="PATH…", help=gettext("Plan files, or folders of them."))]
Lang = Annotated[
    str | None,
    typer.Option("--lang", metavar="vi|en", help=gettext("The language of messages."), rich_help_panel=None),
]
AsOf = Annotated[
    date | None,
    typer.Option(
        "--as-of", parser=day, metavar="DAY", help=gettext("The day it is about, as in 20/4/2025; today if left out.")
    ),
]
CalendarFile = Annotated[
    str | None,
    typer.Option("--calendar", metavar="FILE", help=gettext("Days off announced late, over the known ones.")),
]


def offer_bodies(ctx: Any, incomplete: str) -> list[tuple[str, str]]:
    """What a shell offers for a body; imported only when a shell asks."""
    from kehoach.cli.completion import complete_body

    return complete_body(ctx, incomplete)


def _body(text: str) -> str:
    if not text.strip(" ,"):
        raise typer.BadParameter(gettext("a name is missing"))
    return text


Bodies = Annotated[
    list[str] | None,
    typer.Option(
        "--body",
        "-b",
        parser=_body,
        metavar="BODY",
        autocompletion=offer_bodies,
        help=gettext("Only this body or group: id, name or abbreviation."),
    ),
]
Only = Annotated[
    str | None,
    typer.Option(
        "--only",
        parser=statuses,
        metavar="STATUS",
        help=gettext("Only these, joined by commas: overdue, due_soon, in_time, …"),
    ),
]
TableFormat = Annotated[
    str,
    typer.Option(
        "--format",
        "-f",
        parser=one_of("table", "json", "csv", "markdown"),
        metavar="FORMAT",
        help="table, json, csv, markdown",
    ),
]
Force = Annotated[bool, typer.Option("--force", help=gettext("Write over a file that is there."))]
By = Annotated[
    str | None, typer.Option("--by", metavar="NAME", help=gettext("Who records it; git's user if left out."))
]
