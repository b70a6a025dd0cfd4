"""KH773 appendix-numbered-otherwise: appendices are not numbered as they should be.

What it finds
    Two or more appendices without Roman numbers, or one with a number.

What the decree asks
    Two or more appendices are numbered in Roman numerals; a single one is just “Phụ lục”. (Phụ lục I, Phần I, Mục
    III, khoản 1, điểm a)

How to mend it in Word
    Write Phụ lục I, Phụ lục II, …
"""

import re
from collections.abc import Iterator

from kehoach.layout.components import Components
from kehoach.layout.rule import Finding, Rule, at, clause
from kehoach.messages import say

RULE = Rule(
    "KH773",
    "appendix-numbered-otherwise",
    "error",
    say("appendices are not numbered as they should be"),
    say("two or more appendices: Roman numbers; a single one: none"),
    clause("Mục III, khoản 1, điểm a"),
)


def check(components: Components) -> Iterator[Finding]:
    found = components.appendices
    for one in found:
        roman = re.match(r"phụ lục [ivxlc]+\b", one.heading.folded)
        if len(found) > 1 and not roman:
            yield at(one.heading, say("two or more appendices have Roman numbers"))
        if len(found) == 1 and re.match(r"phụ lục (?:số )?[ivxlc\d]+\b", one.heading.folded):
            yield at(one.heading, say("a single appendix has no number"))
