"""The day of the week, in words."""

from datetime import date

from kehoach.messages import Message, say

_WEEKDAYS = (
    say("Monday"),
    say("Tuesday"),
    say("Wednesday"),
    say("Thursday"),
    say("Friday"),
    say("Saturday"),
    say("Sunday"),
)


def weekday(day: date) -> Message:
    """The name of the day's weekday: `Sunday` for 20/4/2025."""
    return _WEEKDAYS[day.weekday()]
