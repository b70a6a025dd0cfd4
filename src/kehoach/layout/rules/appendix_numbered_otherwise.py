"""KH773 appendix-numbered-otherwise: appendices are not numbered as they should be.

What it finds
    Two or more appendices without Roman numbers, or numbered out of their order; a single one with a number, unless
    the file holds nothing else.

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
from kehoach.model.clause import as_roman

RULE = Rule(
    "KH773",
    "appendix-numbered-otherwise",
    "error",
    say("appendices are not numbered as they should be"),
    say("two or more appendices: Roman numbers; a single one: none"),
    clause("Mục III, khoản 1, điểm a"),
)


_NUMBERED = re.compile(r"phụ lục (?:số )?[ivxlc\d]+\b")
_ROMAN = re.compile(r"phụ lục ([ivxlc]+)\b")


def check(components: Components) -> Iterator[Finding]:
    found = components.appendices
    if len(found) == 1 and components.main_text and _NUMBERED.match(found[0].heading.folded):
        yield at(found[0].heading, say("a single appendix has no number"))
    if len(found) < 2:
        return
    numbers = [_ROMAN.match(one.heading.folded) for one in found]
    for one, number in zip(found, numbers, strict=True):
        if number is None:
            yield at(one.heading, say("two or more appendices have Roman numbers"))
    if components.main_text and all(numbers):
        for place, (one, number) in enumerate(zip(found, numbers, strict=True), 1):
            if number is not None and number[1] != as_roman(place).lower():
                message = say(
                    "number {found} stands where {asked} comes", found=number[1].upper(), asked=as_roman(place)
                )
                yield at(one.heading, message)
                return
