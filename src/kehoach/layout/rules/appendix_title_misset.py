"""KH776 appendix-title-misset: the title of an appendix is set otherwise.

What it finds
    Another size, weight, slant, case or alignment of the title; no title at all.

What the decree asks
    Centred, capital letters, size 13 to 14, upright, bold. (Phụ lục I, Phần I, Mục III, khoản 1, điểm b)

How to mend it in Word
    Select the text; Home, Font sets the size and the style, Home, Paragraph the alignment.
"""

from collections.abc import Iterator

from kehoach.layout.components import Components
from kehoach.layout.rule import Finding, Rule, at, clause
from kehoach.layout.setting import Setting, misset
from kehoach.messages import say

RULE = Rule(
    "KH776",
    "appendix-title-misset",
    "error",
    say("the title of an appendix is set otherwise"),
    say("the appendix’s title: capital letters, 13–14 pt, bold, upright, centred"),
    clause("Mục III, khoản 1, điểm b"),
)


def check(components: Components) -> Iterator[Finding]:
    for one in components.appendices:
        yield from misset(one.title, Setting(13, 14, bold=True, case="upper", centred=True))
        if not one.title:
            yield at(one.heading, say("the appendix has no title"))
