"""KH774 appendix-unmentioned: the text does not point to its appendix.

What it finds
    An appendix, and the words “phụ lục” nowhere in the text.

What the decree asks
    The text must have a reference to the appendix. (Phụ lục I, Phần I, Mục III, khoản 1, điểm a)

How to mend it in Word
    Add, for example: (có Phụ lục kèm theo).
"""

from collections.abc import Iterator

from kehoach.layout.components import Components
from kehoach.layout.rule import Finding, Rule, at, clause
from kehoach.messages import say

RULE = Rule(
    "KH774",
    "appendix-unmentioned",
    "error",
    say("the text does not point to its appendix"),
    say("the text points to its appendices"),
    clause("Mục III, khoản 1, điểm a"),
)


def check(components: Components) -> Iterator[Finding]:
    if components.appendices and components.body:
        told = any("phụ lục" in line.folded or "kèm theo" in line.folded for line in components.body)
        if not told:
            yield at(components.appendices[0].heading, say("the text does not mention it"))
