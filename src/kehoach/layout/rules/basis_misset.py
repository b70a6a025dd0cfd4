"""KH765 basis-misset: a legal basis is set otherwise.

What it finds
    A legal basis at the head of the text in another size, or not in italics.

What the decree asks
    Legal bases in small letters, italic, size 13 to 14, each on its own line. (Phụ lục I, Phần I, Mục II, khoản 6,
    điểm a)

How to mend it in Word
    Select the text; Home, Font sets the size and the style, Home, Paragraph the alignment.
"""

from collections.abc import Iterator

from kehoach.layout.components import Components
from kehoach.layout.rule import Finding, Rule, clause
from kehoach.layout.setting import Setting, misset
from kehoach.messages import say

RULE = Rule(
    "KH765",
    "basis-misset",
    "error",
    say("a legal basis is set otherwise"),
    say("legal bases: italic, 13–14 pt"),
    clause("Mục II, khoản 6, điểm a"),
)


def check(components: Components) -> Iterator[Finding]:
    yield from misset(components.bases, Setting(13, 14, italic=True))
