"""KH736 symbol-of-letter-with-type: the symbol of a công văn names a type.

What it finds
    The group CV in the symbol of a công văn.

What the decree asks
    The symbol of a công văn is made of the body and the unit that drafts it, or the field; it has no abbreviation
    for its kind. (Phụ lục I, Phần I, Mục II, khoản 3, điểm b)

How to mend it in Word
    Write Số: 12/UBND-NC instead of 12/CV-UBND.
"""

import re
from collections.abc import Iterator

from kehoach.layout.components import Components
from kehoach.layout.rule import Finding, Rule, at, clause
from kehoach.messages import say

RULE = Rule(
    "KH736",
    "symbol-of-letter-with-type",
    "error",
    say("the symbol of a công văn names a type"),
    say("a công văn: abbreviation of the body, hyphen, abbreviation of the unit"),
    clause("Mục II, khoản 3, điểm b"),
)


def check(components: Components) -> Iterator[Finding]:
    line = components.head.number
    if components.letter and line is not None and "CV" in re.split(r"[-–/\s]+", line.text):
        yield at(line, say("a công văn has no “CV” in its symbol"))
