"""KH761 text-unjustified: a paragraph is not aligned on both sides.

What it finds
    A paragraph of more than one line that is not justified; one line that is centred or on the right and is no
    heading.

What the decree asks
    Aligned on both sides. (Phụ lục I, Phần I, Mục II, khoản 6, điểm e)

How to mend it in Word
    Ctrl+J.
"""

from collections.abc import Iterator

from kehoach.layout.components import Components
from kehoach.layout.pages import lines_of_print
from kehoach.layout.rule import Finding, Rule, at, clause
from kehoach.layout.texts import read_clause
from kehoach.messages import say

RULE = Rule(
    "KH761",
    "text-unjustified",
    "error",
    say("a paragraph is not aligned on both sides"),
    say("the text aligned on both sides"),
    clause("Mục II, khoản 6, điểm e"),
)


def check(components: Components) -> Iterator[Finding]:
    for line in components.body:
        alignment = line.paragraph.alignment
        if alignment == "both" or read_clause(line).heading:
            continue
        if lines_of_print(line.paragraph) > 1 or (alignment in ("center", "right") and len(line.text) > 60):
            yield at(line, say("not aligned on both sides"))
