"""KH739 place-date-misset: place and date are set otherwise.

What it finds
    Another size, no italics, all capitals, not centred.

What the decree asks
    Small letters, size 13 to 14, italic; the place with capitals. (Phụ lục I, Phần I, Mục II, khoản 4, điểm c)

How to mend it in Word
    Select the text; Home, Font sets the size and the style, Home, Paragraph the alignment.
"""

from collections.abc import Iterator

from kehoach.layout.components import Components
from kehoach.layout.rule import Finding, Rule, clause
from kehoach.layout.setting import Setting, misset
from kehoach.messages import say

RULE = Rule(
    "KH739",
    "place-date-misset",
    "error",
    say("place and date are set otherwise"),
    say("place and date: small letters, 13–14 pt, italic, centred"),
    clause("Mục II, khoản 4, điểm c"),
)


def check(components: Components) -> Iterator[Finding]:
    line = components.head.place_date
    if line is not None:
        yield from misset((line,), Setting(13, 14, italic=True, case="lower", centred=True))
