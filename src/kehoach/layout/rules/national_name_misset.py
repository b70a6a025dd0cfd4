"""KH721 national-name-misset: the national name is set otherwise.

What it finds
    Another size, weight, slant, case or alignment of the national name.

What the decree asks
    Capital letters, size 12 to 13, upright, bold. (Phụ lục I, Phần I, Mục II, khoản 1, điểm a)

How to mend it in Word
    Select the text; Home, Font sets the size and the style, Home, Paragraph the alignment.
"""

from collections.abc import Iterator

from kehoach.layout.components import Components
from kehoach.layout.rule import Finding, Rule, clause
from kehoach.layout.setting import Setting, misset
from kehoach.messages import say

RULE = Rule(
    "KH721",
    "national-name-misset",
    "error",
    say("the national name is set otherwise"),
    say("the national name: capital letters, 12–13 pt, bold, upright, centred"),
    clause("Mục II, khoản 1, điểm a"),
)


def check(components: Components) -> Iterator[Finding]:
    yield from misset(components.head.nation, Setting(12, 13, bold=True, case="upper", centred=True))
