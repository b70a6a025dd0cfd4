"""KH760 text-misset: the text is set in another size or slanted.

What it finds
    A paragraph of the text with letters smaller than 13 or larger than 14 points, or wholly in italics. One that is
    wholly in brackets may be slanted.

What the decree asks
    Small letters, upright, size 13 to 14. (Phụ lục I, Phần I, Mục II, khoản 6, điểm e)

How to mend it in Word
    Select the text; Home, Font sets the size and the style, Home, Paragraph the alignment.
"""

from collections.abc import Iterator

from kehoach.layout.components import Components
from kehoach.layout.rule import Finding, Rule, at, clause
from kehoach.layout.setting import wrong_size
from kehoach.messages import say

RULE = Rule(
    "KH760",
    "text-misset",
    "error",
    say("the text is set in another size or slanted"),
    say("the text: 13–14 pt, upright"),
    clause("Mục II, khoản 6, điểm e"),
)


def check(components: Components) -> Iterator[Finding]:
    for line in components.body:
        wrong = wrong_size((run for run in line.runs if any(letter.isalnum() for letter in run.text)), 13, 14)
        if wrong is not None:
            yield at(line, say("size {found}; the decree asks for {asked}", found=f"{wrong:g}", asked="13–14"))
        if all(run.look.italic for run in line.runs) and not line.text.startswith("("):
            yield at(line, say("italic, and should be upright"))
