"""KH752 type-misset: the name of the type is set otherwise.

What it finds
    Another size, weight, slant, case or alignment of the type.

What the decree asks
    Capital letters, size 13 to 14, upright, bold, centred. (Phụ lục I, Phần I, Mục II, khoản 5, điểm b)

How to mend it in Word
    Select the text; Home, Font sets the size and the style, Home, Paragraph the alignment.
"""

from collections.abc import Iterator

from kehoach.layout.components import Components
from kehoach.layout.rule import Finding, Rule, clause
from kehoach.layout.setting import Setting, misset
from kehoach.messages import say

RULE = Rule(
    "KH752",
    "type-misset",
    "error",
    say("the name of the type is set otherwise"),
    say("the type: capital letters, 13–14 pt, bold, upright, centred"),
    clause("Mục II, khoản 5, điểm b"),
)


def check(components: Components) -> Iterator[Finding]:
    if components.head.type_name is not None:
        yield from misset((components.head.type_name,), Setting(13, 14, bold=True, case="upper", centred=True))
