"""Options of commands that write Word documents: who sends them, how they are signed, which template, what day."""

import os
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from kehoach.cli.options import offer_bodies, one_of
from kehoach.messages import gettext

if TYPE_CHECKING:
    from kehoach.writing.senders import SenderRequest

Sender = Annotated[
    str | None,
    typer.Option(
        "--sender",
        metavar="BODY",
        autocompletion=offer_bodies,
        help=gettext("Who sends it: a body, committee or office; the plan's monitor if left out."),
    ),
]
Unit = Annotated[
    str | None, typer.Option("--unit", metavar="UNIT", help=gettext("The drafting unit's abbreviation, as in PV01."))
]
Symbol = Annotated[
    str | None, typer.Option("--symbol", metavar="SYMBOL", help=gettext("The whole symbol, as in CAT-PV01."))
]
Signing = Annotated[
    str,
    typer.Option(
        "--signing",
        parser=one_of("head", "deputy", "by-order"),
        metavar="HOW",
        help=gettext("Who signs: head, deputy (KT.) or by-order (TL.)."),
    ),
]
Signer = Annotated[
    str, typer.Option("--signer", metavar="NAME", help=gettext("The signer's name; left blank if left out."))
]
TemplateFile = Annotated[
    str | None,
    typer.Option(
        "--template", metavar="FILE", help=gettext("Your own template instead of the one that ships; see: templates.")
    ),
]


def sender_request(
    sender: str | None, unit: str | None, symbol: str | None, signing: str, signer: str
) -> "SenderRequest":
    """What the options say of the sender."""
    from kehoach.writing.senders import SenderRequest

    return SenderRequest(body=sender, unit=unit, symbol=symbol, signing=signing, signer=signer)  # type: ignore[arg-type]


def made_on(as_of: date) -> date:
    """The day that files give as their own: that of SOURCE_DATE_EPOCH where it is set, else the day they are about."""
    return epoch_day() or as_of


def epoch_day() -> date | None:
    """The day of SOURCE_DATE_EPOCH, where it is set to a number of seconds."""
    text = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not (text.isascii() and text.isdigit() and len(text) < 12):
        return None
    return datetime.fromtimestamp(int(text), UTC).date()
