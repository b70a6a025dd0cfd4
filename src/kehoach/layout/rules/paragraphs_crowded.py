"""KH763 paragraphs-crowded: less than 6 pt between paragraphs.

What it finds
    Less than 6 points between a paragraph of the text and the one before it.

What the decree asks
    At least 6 points between paragraphs. (Phụ lục I, Phần I, Mục II, khoản 6, điểm e)

How to mend it in Word
    Home, Paragraph, Spacing Before 6 pt; untick “Don’t add space between paragraphs of the same style”.
"""

from collections.abc import Iterator
from itertools import pairwise

from kehoach.layout.components import Components
from kehoach.layout.rule import Finding, Rule, at, clause
from kehoach.messages import say

RULE = Rule(
    "KH763",
    "paragraphs-crowded",
    "error",
    say("less than 6 pt between paragraphs"),
    say("6 pt at least between paragraphs"),
    clause("Mục II, khoản 6, điểm e"),
)


def check(components: Components) -> Iterator[Finding]:
    for before, line in pairwise(components.body):
        gap = before.paragraph.after + line.paragraph.before
        if gap < 5.9 and line.order == before.order + 1:
            yield at(line, say("{found} pt below the paragraph before; the decree asks for 6 pt", found=f"{gap:g}"))
