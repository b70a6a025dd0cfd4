"""KH731 issuing-body-rule-missing: there is no line under the name of the issuing body.

What it finds
    No line below the name of the issuing body: no underscores, no border, no drawn shape, no underlining.

What the decree asks
    A solid line below, one third to one half as long as the line of text, in the middle. (Phụ lục I, Phần I, Mục
    II, khoản 2, điểm b)

How to mend it in Word
    Insert, Shapes, Line; or a border below an empty paragraph indented on both sides. Not underscores.
"""

from collections.abc import Iterator

from kehoach.layout.components import Components, drawing_below
from kehoach.layout.rule import Finding, Rule, at, clause
from kehoach.messages import say

RULE = Rule(
    "KH731",
    "issuing-body-rule-missing",
    "error",
    say("there is no line under the name of the issuing body"),
    say("a solid line under the name of the issuing body"),
    clause("Mục II, khoản 2, điểm b"),
)


def check(components: Components) -> Iterator[Finding]:
    lines = components.head.issuer
    if lines and drawing_below(lines[-1], components.document, anywhere_beside=True) is None:
        yield at(lines[-1], say("there is no line below it"))
