"""What is wrong with a written day, month or period."""

from typing import Literal

import msgspec

from kehoach.messages import Message, say

FIRST_YEAR = 1900
LAST_YEAR = 2200

Reason = Literal["impossible", "two-digit-year", "no-year", "malformed"]

_LONGEST_QUOTE = 40


class DayFault(msgspec.Struct, frozen=True):
    """Why a text is no day, month or period, and how it may have been meant."""

    reason: Reason
    message: Message
    hint: Message | None = None


def fault(reason: Reason, written: str, hint: Message | None) -> DayFault:
    """The fault with the words that belong to its reason; a long text is quoted in part."""
    text = written if len(written) <= _LONGEST_QUOTE else written[: _LONGEST_QUOTE - 1] + "…"
    match reason:
        case "impossible":
            message = say("“{text}” is not in the calendar", text=text)
        case "two-digit-year":
            message = say("“{text}” has a year of two digits", text=text)
        case "no-year":
            message = say("“{text}” has no year", text=text)
        case "malformed":
            message = say("“{text}” is not written as a date", text=text)
    return DayFault(reason, message, hint)


def year_hint() -> Message:
    """Which years are taken: those of section 3 of the design, wide enough for any plan in force."""
    return say("a year lies between {first} and {last}", first=FIRST_YEAR, last=LAST_YEAR)


def month_hint() -> Message:
    """Which months there are."""
    return say("months run from 1 to 12")
