"""KH774 appendix-unmentioned: the text does not point to its appendix.

What it finds
    An appendix, and the words “phụ lục” nowhere in the text. As a warning: of several appendices one that the text
    does not name, where it names others by their numbers and nowhere speaks of all of them.

What the decree asks
    The text must have a reference to the appendix. (Phụ lục I, Phần I, Mục III, khoản 1, điểm a)

How to mend it in Word
    Add, for example: (có Phụ lục kèm theo).
"""

import re
from collections.abc import Iterator

from kehoach.layout.components import Components
from kehoach.layout.lines import folded
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


_ALL = re.compile(
    r"(?:các|những|mọi|toàn bộ|\d+|hai|ba|bốn|năm) phụ lục"
    r"|phụ lục (?:kèm theo|đính kèm|sau|dưới đây|[ivxlc]+ ?(?:đến|-))"
)
_NAMED = re.compile(r"phụ lục ((?:(?:phụ lục|số|và|[ivxlc]+)\b[ ,;]*)+)")


def check(components: Components) -> Iterator[Finding]:
    if not components.appendices or not components.body:
        return
    told = any("phụ lục" in line.folded or "kèm theo" in line.folded for line in components.body)
    if not told:
        yield at(components.appendices[0].heading, say("the text does not mention it"))
        return
    text = " ".join(folded(paragraph.text) for paragraph in components.main)
    named = {number for found in _NAMED.findall(text) for number in re.findall(r"\b[ivxlc]+\b", found)}
    if len(components.appendices) < 2 or not named or _ALL.search(text):
        return
    for one in components.appendices:
        number = re.match(r"phụ lục ([ivxlc]+)\b", one.heading.folded)
        if number is not None and number[1] not in named:
            yield at(one.heading, say("the text names other appendices, and not this one"), "warning")
