"""KH756 letter-subject-misset: the subject of a công văn is set otherwise.

What it finds
    Another size, weight, slant, case or alignment of “V/v …”.

What the decree asks
    Small letters, size 12 to 13, upright, centred under number and symbol. (Phụ lục I, Phần I, Mục II, khoản 5,
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
    "KH756",
    "letter-subject-misset",
    "error",
    say("the subject of a công văn is set otherwise"),
    say("“V/v …”: small letters, 12–13 pt, upright, not bold, centred"),
    clause("Mục II, khoản 5, điểm b"),
)


def check(components: Components) -> Iterator[Finding]:
    if components.letter:
        yield from misset(components.head.subject, Setting(12, 13, bold=False, case="lower", centred=True))
