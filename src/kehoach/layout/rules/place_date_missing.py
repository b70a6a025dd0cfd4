"""KH738 place-date-missing: place and date are missing.

What it finds
    A head without a line of place and date. Day and month may be left open.

What the decree asks
    Place and date of issue, on the line of the number, centred under national name and motto. (Phụ lục I, Phần I,
    Mục II, khoản 4)

How to mend it in Word
    Type it in the right cell: An Giang, ngày tháng năm 2026.
"""

from collections.abc import Iterator

from kehoach.layout.components import Components
from kehoach.layout.rule import Finding, Rule, clause
from kehoach.layout.word import Where
from kehoach.messages import say

RULE = Rule(
    "KH738",
    "place-date-missing",
    "error",
    say("place and date are missing"),
    say("place, ngày … tháng … năm …, under the motto"),
    clause("Mục II, khoản 4"),
)


def check(components: Components) -> Iterator[Finding]:
    if components.main_text and components.head.place_date is None:
        yield Finding(Where("file"), say("place and date are not there"))
