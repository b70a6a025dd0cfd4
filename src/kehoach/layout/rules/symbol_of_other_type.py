"""KH737 symbol-of-other-type: the symbol begins with another type's abbreviation.

What it finds
    A first group of the symbol that is not the abbreviation of the type named above the subject.

What the decree asks
    The abbreviations of the table of kinds: KH kế hoạch, BC báo cáo, TTr tờ trình, QyĐ quy định, … (Phụ lục III,
    Mục I)

How to mend it in Word
    Write the abbreviation of the table, as in 413/KH-UBND.
"""

import re
from collections.abc import Iterator

from kehoach.layout.components import Components
from kehoach.layout.kinds import ABBREVIATIONS
from kehoach.layout.rule import Finding, Rule, at
from kehoach.messages import say

RULE = Rule(
    "KH737",
    "symbol-of-other-type",
    "error",
    say("the symbol begins with another type's abbreviation"),
    say("abbreviation of the type, hyphen, abbreviation of the body"),
    "NĐ 30/2020/NĐ-CP, Phụ lục III, Mục I",
)


def check(components: Components) -> Iterator[Finding]:
    line, typed = components.head.number, components.head.type_name
    if line is None or typed is None:
        return
    wanted = ABBREVIATIONS[typed.folded]
    groups = re.split(r"[-–]", line.text.partition("/")[2].strip())
    first = groups[0].strip()
    if first and first != wanted:
        yield at(
            line,
            say(
                "the symbol begins with {found}; the type is {type}: {wanted}",
                found=first,
                type=typed.text,
                wanted=wanted,
            ),
        )
