"""KH728 superior-body-misset: the name of the superior body is set otherwise.

What it finds
    Another size, weight, slant, case or alignment of the name above the issuing body's.

What the decree asks
    Capital letters, size 12 to 13, upright, not bold. (Phụ lục I, Phần I, Mục II, khoản 2, điểm b)

How to mend it in Word
    Select the text; Home, Font sets the size and the style, Home, Paragraph the alignment.
"""

from collections.abc import Iterator

from kehoach.layout.components import Components
from kehoach.layout.rule import Finding, Rule, clause
from kehoach.layout.setting import Setting, misset
from kehoach.messages import say

RULE = Rule(
    "KH728",
    "superior-body-misset",
    "error",
    say("the name of the superior body is set otherwise"),
    say("the superior body: capital letters, 12–13 pt, upright, not bold, centred"),
    clause("Mục II, khoản 2, điểm b"),
)


def check(components: Components) -> Iterator[Finding]:
    yield from misset(components.head.superior, Setting(12, 13, bold=False, case="upper", centred=True))
