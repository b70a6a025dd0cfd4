"""KH792 recipients-misset: the list of recipients is set otherwise.

What it finds
    Another size, or italics.

What the decree asks
    Size 11, upright. (Phụ lục I, Phần I, Mục II, khoản 9, điểm d)

How to mend it in Word
    Select the text; Home, Font sets the size and the style, Home, Paragraph the alignment.
"""

from collections.abc import Iterator

from kehoach.layout.components import Components
from kehoach.layout.rule import Finding, Rule, clause
from kehoach.layout.setting import Setting, misset
from kehoach.messages import say

RULE = Rule(
    "KH792",
    "recipients-misset",
    "error",
    say("the list of recipients is set otherwise"),
    say("the list: 11 pt, upright"),
    clause("Mục II, khoản 9, điểm d"),
)


def check(components: Components) -> Iterator[Finding]:
    yield from misset(components.foot.entries, Setting(11, 11, case="lower"))
