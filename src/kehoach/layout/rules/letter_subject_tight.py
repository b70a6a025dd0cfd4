"""KH758 letter-subject-tight: the subject of a công văn stands too close to the number.

What it finds
    Less than 6 points between number and symbol and “V/v …”.

What the decree asks
    Centred under number and symbol, 6 points away. (Phụ lục I, Phần I, Mục II, khoản 5, điểm b)

How to mend it in Word
    Home, Paragraph, Spacing Before 6 pt in the paragraph of “V/v”.
"""

from collections.abc import Iterator

from kehoach.layout.components import Components
from kehoach.layout.rule import Finding, Rule, at, clause
from kehoach.messages import say

RULE = Rule(
    "KH758",
    "letter-subject-tight",
    "error",
    say("the subject of a công văn stands too close to the number"),
    say("6 pt between number and “V/v …”"),
    clause("Mục II, khoản 5, điểm b"),
)


def check(components: Components) -> Iterator[Finding]:
    number = components.head.number
    first = components.head.subject[0] if components.head.subject else None
    if first is None or number is None or number.paragraph.cell != first.paragraph.cell:
        return
    between = components.document.paragraphs[number.order : first.order - 1]
    if any(paragraph.cell == first.paragraph.cell and paragraph.blank for paragraph in between):
        return
    gap = number.paragraph.after + first.paragraph.before if number.order != first.order else 0.0
    if gap < 5.9:
        yield at(first, say("{found} pt below the number; the decree asks for 6 pt", found=f"{gap:g}"))
