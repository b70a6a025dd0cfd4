"""KH764 line-spacing-out-of-range: the lines of the text are too close or too far apart.

What it finds
    Less than single or more than one and a half line spacing; an exact spacing in points is measured against the
    size of the letters.

What the decree asks
    From single to 1.5 lines. (Phụ lục I, Phần I, Mục II, khoản 6, điểm e)

How to mend it in Word
    Home, Paragraph, Line spacing.
"""

from collections.abc import Iterator

from kehoach.layout.components import Components
from kehoach.layout.rule import Finding, Rule, at, clause
from kehoach.messages import say
from kehoach.typeface.widths import SINGLE

RULE = Rule(
    "KH764",
    "line-spacing-out-of-range",
    "error",
    say("the lines of the text are too close or too far apart"),
    say("line spacing from single to 1.5 lines"),
    clause("Mục II, khoản 6, điểm e"),
)


def check(components: Components) -> Iterator[Finding]:
    for line in (*components.bases, *components.body):
        paragraph = line.paragraph
        size = max((run.look.size for run in line.runs), default=14.0)
        times = paragraph.line / (SINGLE * size) if paragraph.exact else paragraph.line
        if not (0.93 if paragraph.exact else 0.99) <= times <= 1.53:
            asked = say("single to 1.5")
            yield at(line, say("line spacing {found}; the decree asks for {asked}", found=f"{times:.2g}", asked=asked))
