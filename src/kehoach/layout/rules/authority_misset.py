"""KH786 authority-misset: the signer’s authority and title are set otherwise.

What it finds
    Another size, weight, slant, case or alignment.

What the decree asks
    Capital letters, size 13 to 14, upright, bold. (Phụ lục I, Phần I, Mục II, khoản 7, điểm đ)

How to mend it in Word
    Select the text; Home, Font sets the size and the style, Home, Paragraph the alignment.
"""

from collections.abc import Iterator

from kehoach.layout.components import Components
from kehoach.layout.rule import Finding, Rule, clause
from kehoach.layout.setting import Setting, misset
from kehoach.messages import say

RULE = Rule(
    "KH786",
    "authority-misset",
    "error",
    say("the signer’s authority and title are set otherwise"),
    say("authority and title: capital letters, 13–14 pt, bold, upright, centred"),
    clause("Mục II, khoản 7, điểm đ"),
)


def check(components: Components) -> Iterator[Finding]:
    yield from misset(components.foot.authority, Setting(13, 14, bold=True, case="upper", centred=True))
