"""KH781 addressing-misset: “Kính gửi” is set otherwise.

What it finds
    Another size, italics, or no colon.

What the decree asks
    Small letters, size 13 to 14, upright, a colon after “Kính gửi”. (Phụ lục I, Phần I, Mục II, khoản 9, điểm d)

How to mend it in Word
    Select the text; Home, Font sets the size and the style, Home, Paragraph the alignment.
"""

import re
from collections.abc import Iterator

from kehoach.layout.components import Components
from kehoach.layout.rule import Finding, Rule, at, clause
from kehoach.layout.setting import Setting, misset
from kehoach.messages import say

RULE = Rule(
    "KH781",
    "addressing-misset",
    "error",
    say("“Kính gửi” is set otherwise"),
    say("“Kính gửi:” with a colon, 13–14 pt, upright"),
    clause("Mục II, khoản 9, điểm d"),
)


def check(components: Components) -> Iterator[Finding]:
    if components.addressing is None:
        return
    yield from misset((components.addressing, *components.addressees), Setting(13, 14, case="lower"))
    if not re.match("kính gửi ?:", components.addressing.folded):
        yield at(components.addressing, say("there is no colon after “Kính gửi”"))
