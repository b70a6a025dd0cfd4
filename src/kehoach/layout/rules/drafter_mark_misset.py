"""KH798 drafter-mark-misset: the mark of the drafter is set otherwise.

What it finds
    Another size, or italics.

What the decree asks
    Size 11, upright. (Phụ lục I, Phần I, Mục III, khoản 3)

How to mend it in Word
    Select the text; Home, Font sets the size and the style, Home, Paragraph the alignment.
"""

from collections.abc import Iterator

from kehoach.layout.components import Components
from kehoach.layout.rule import Finding, Rule, clause
from kehoach.layout.setting import Setting, misset
from kehoach.messages import say

RULE = Rule(
    "KH798",
    "drafter-mark-misset",
    "error",
    say("the mark of the drafter is set otherwise"),
    say("the drafter’s mark and the number of copies: 11 pt, upright, as in PL.(300)"),
    clause("Mục III, khoản 3"),
)


def check(components: Components) -> Iterator[Finding]:
    if components.foot.mark is not None:
        yield from misset((components.foot.mark,), Setting(11, 11, case="upper"))
