"""KH775 appendix-heading-misset: the heading of an appendix is set otherwise.

What it finds
    Another size, weight, slant, case or alignment of “Phụ lục I”.

What the decree asks
    On its own line, centred, small letters, size 14, upright, bold. (Phụ lục I, Phần I, Mục III, khoản 1, điểm b)

How to mend it in Word
    Select the text; Home, Font sets the size and the style, Home, Paragraph the alignment.
"""

from collections.abc import Iterator

from kehoach.layout.components import Components
from kehoach.layout.rule import Finding, Rule, clause
from kehoach.layout.setting import Setting, misset
from kehoach.messages import say

RULE = Rule(
    "KH775",
    "appendix-heading-misset",
    "error",
    say("the heading of an appendix is set otherwise"),
    say("“Phụ lục”: small letters, 14 pt, bold, upright, centred, on its own line"),
    clause("Mục III, khoản 1, điểm b"),
)


def check(components: Components) -> Iterator[Finding]:
    headings = [one.heading for one in components.appendices]
    yield from misset(headings, Setting(14, 14, bold=True, case="lower", centred=True))
