"""KH757 letter-subject-ruled: a line stands under the subject of a công văn.

What it finds
    A line, a border or underlining below “V/v …”.

What the decree asks
    Only the subject under a type has a line below it. (Phụ lục I, Phần I, Mục II, khoản 5, điểm b)

How to mend it in Word
    Delete the line, or take the underlining off.
"""

from collections.abc import Iterator

from kehoach.layout.components import Components, drawing_below
from kehoach.layout.rule import Finding, Rule, at, clause
from kehoach.messages import say

RULE = Rule(
    "KH757",
    "letter-subject-ruled",
    "error",
    say("a line stands under the subject of a công văn"),
    say("no line under “V/v …”"),
    clause("Mục II, khoản 5, điểm b"),
)


def check(components: Components) -> Iterator[Finding]:
    lines = components.head.subject
    if components.letter and lines and drawing_below(lines[-1], components.document) is not None:
        yield at(lines[-1], say("there is a line below it"))
