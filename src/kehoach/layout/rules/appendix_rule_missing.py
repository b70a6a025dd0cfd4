"""KH745 appendix-rule-missing: there is no line under the reference of an appendix.

What it finds
    On an appendix whose reference names number and day, as on paper: no line below it, neither a border nor a drawn
    shape nor underscores. A reference left open, as on electronic documents, needs none.

What the decree asks
    The clause says nothing of it; the form of a paper appendix shows a line there. (Phụ lục III, Mẫu 2.1)

How to mend it in Word
    Insert, Shapes, Line; or a border below an empty paragraph indented on both sides. Not underscores.
"""

from collections.abc import Iterator

from kehoach.layout.components import Components, drawing_below
from kehoach.layout.rule import Finding, Rule, at
from kehoach.messages import say

RULE = Rule(
    "KH745",
    "appendix-rule-missing",
    "warning",
    say("there is no line under the reference of an appendix"),
    say("a solid line under “(Kèm theo …)”, as the form shows it"),
    "NĐ 30/2020/NĐ-CP, Phụ lục III, Mẫu 2.1",
)


def check(components: Components) -> Iterator[Finding]:
    for one in components.appendices:
        shapes = any(line.paragraph.drawn for line in (one.heading, *one.title))
        if one.on_paper and not shapes and drawing_below(one.reference[-1], components.document) is None:
            yield at(one.reference[-1], say("there is no line below it"))
