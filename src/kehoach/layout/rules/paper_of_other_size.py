"""KH710 paper-of-other-size: the paper is not A4.

What it finds
    A section whose paper differs from A4 by more than 1 mm, whichever way it lies.

What the decree asks
    A4 for all administrative documents. (Phụ lục I, Phần I, Mục I, khoản 1)

How to mend it in Word
    Layout, Size, A4; in Apply to choose the whole document.
"""

from collections.abc import Iterator

from kehoach.layout.components import Components
from kehoach.layout.markup import millimetres
from kehoach.layout.rule import Finding, Rule, clause
from kehoach.messages import say

RULE = Rule(
    "KH710",
    "paper-of-other-size",
    "error",
    say("the paper is not A4"),
    say("A4, 210 × 297 mm"),
    clause("Mục I, khoản 1"),
)


def check(components: Components) -> Iterator[Finding]:
    for section in components.document.sections:
        short, long = sorted((millimetres(section.width), millimetres(section.height)))
        if abs(short - 210) > 1 or abs(long - 297) > 1:
            message = say(
                "the paper is {width} × {height} mm",
                width=round(millimetres(section.width)),
                height=round(millimetres(section.height)),
            )
            yield Finding(section.where, message)
