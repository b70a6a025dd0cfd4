"""KH755 title-rule-of-other-length: the line under the subject is too short or too long.

What it finds
    A line whose length, against that of the text above it, is outside what is asked. Lengths of text are computed
    with the widths of Times New Roman; a tenth is allowed for the difference to what is printed.

What the decree asks
    A solid line below the subject, one third to one half as long as the line of text, in the middle. (Phụ lục I,
    Phần I, Mục II, khoản 5, điểm b)

How to mend it in Word
    Insert, Shapes, Line; or a border below an empty paragraph indented on both sides. Not underscores.
"""

from collections.abc import Iterator

from kehoach.layout.components import Components
from kehoach.layout.drawn import of_other_length
from kehoach.layout.rule import Finding, Rule, clause
from kehoach.messages import say

RULE = Rule(
    "KH755",
    "title-rule-of-other-length",
    "error",
    say("the line under the subject is too short or too long"),
    say("a line of one third to one half of the text, in the middle"),
    clause("Mục II, khoản 5, điểm b"),
)


def check(components: Components) -> Iterator[Finding]:
    lines = components.head.title
    yield from of_other_length(lines, components.document, 0.3, 0.55)
