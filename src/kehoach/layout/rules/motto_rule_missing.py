"""KH725 motto-rule-missing: there is no line under the motto.

What it finds
    No line below the motto: no underscores, no border, no drawn shape, no underlining.

What the decree asks
    A solid line below, as long as the line of text. (Phụ lục I, Phần I, Mục II, khoản 1, điểm b)

How to mend it in Word
    Insert, Shapes, Line, as long as the motto; or a border below an empty paragraph indented on both sides. Not
    underscores.
"""

from collections.abc import Iterator

from kehoach.layout.components import Components, drawing_below
from kehoach.layout.rule import Finding, Rule, at, clause
from kehoach.messages import say

RULE = Rule(
    "KH725",
    "motto-rule-missing",
    "error",
    say("there is no line under the motto"),
    say("a solid line under the motto"),
    clause("Mục II, khoản 1, điểm b"),
)


def check(components: Components) -> Iterator[Finding]:
    lines = (components.head.motto,) if components.head.motto else ()
    if lines and drawing_below(lines[-1], components.document, anywhere_beside=True) is None:
        yield at(lines[-1], say("there is no line below it"))
