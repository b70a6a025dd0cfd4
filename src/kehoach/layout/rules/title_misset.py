"""KH753 title-misset: the subject is set otherwise.

What it finds
    Another size, weight, slant, case or alignment of the subject under a type.

What the decree asks
    Small letters, size 13 to 14, upright, bold, centred right under the type. (Phụ lục I, Phần I, Mục II, khoản 5,
    điểm b)

How to mend it in Word
    Select the text; Home, Font sets the size and the style, Home, Paragraph the alignment.
"""

from collections.abc import Iterator

from kehoach.layout.components import Components
from kehoach.layout.rule import Finding, Rule, clause
from kehoach.layout.setting import Setting, misset
from kehoach.messages import say

RULE = Rule(
    "KH753",
    "title-misset",
    "error",
    say("the subject is set otherwise"),
    say("the subject under the type: small letters, 13–14 pt, bold, upright, centred"),
    clause("Mục II, khoản 5, điểm b"),
)


def check(components: Components) -> Iterator[Finding]:
    yield from misset(components.head.title, Setting(13, 14, bold=True, case="lower", centred=True))
