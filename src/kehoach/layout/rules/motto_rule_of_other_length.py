"""KH726 motto-rule-of-other-length: the line under the motto is too short or too long.

What it finds
    A line whose length, against that of the text above it, is outside what is asked. Lengths of text are computed
    with the widths of Times New Roman; a tenth is allowed for the difference to what is printed.

What the decree asks
    A solid line below, as long as the line of text. (Phụ lục I, Phần I, Mục II, khoản 1, điểm b)

How to mend it in Word
    Insert, Shapes, Line, as long as the motto; or a border below an empty paragraph indented on both sides. Not
    underscores.
"""

from collections.abc import Iterator

from kehoach.layout.components import Components
from kehoach.layout.drawn import of_other_length
from kehoach.layout.rule import Finding, Rule, clause
from kehoach.messages import say

RULE = Rule(
    "KH726",
    "motto-rule-of-other-length",
    "error",
    say("the line under the motto is too short or too long"),
    say("a line as long as the text"),
    clause("Mục II, khoản 1, điểm b"),
)


def check(components: Components) -> Iterator[Finding]:
    lines = (components.head.motto,) if components.head.motto else ()
    yield from of_other_length(lines, components.document, 0.9, 1.1)
