"""KH778 appendix-reference-misset: the line “Kèm theo” is set otherwise.

What it finds
    No brackets; another size, slant, case or alignment.

What the decree asks
    In brackets, small letters, size 13 to 14, italic, centred under the title. (Phụ lục I, Phần I, Mục III, khoản
    1, điểm c)

How to mend it in Word
    Select the text; Home, Font sets the size and the style, Home, Paragraph the alignment.
"""

from collections.abc import Iterator

from kehoach.layout.components import Components
from kehoach.layout.rule import Finding, Rule, at, clause
from kehoach.layout.setting import Setting, misset
from kehoach.messages import say

RULE = Rule(
    "KH778",
    "appendix-reference-misset",
    "error",
    say("the line “Kèm theo” is set otherwise"),
    say("“(Kèm theo …)”: in brackets, small letters, 13–14 pt, italic, centred"),
    clause("Mục III, khoản 1, điểm c"),
)


def check(components: Components) -> Iterator[Finding]:
    for one in components.appendices:
        yield from misset(one.reference, Setting(13, 14, italic=True, case="lower", centred=True))
        if one.reference and not (one.reference[0].text.startswith("(") and one.reference[-1].text.endswith(")")):
            yield at(one.reference[0], say("not in brackets"))
