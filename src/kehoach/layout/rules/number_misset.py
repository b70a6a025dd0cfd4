"""KH734 number-misset: number and symbol are set otherwise.

What it finds
    Another size or slant, a symbol in small letters, “SỐ” in capitals, not centred.

What the decree asks
    “Số” in small letters, size 13, upright; the symbol in capital letters. (Phụ lục I, Phần I, Mục II, khoản 3,
    điểm c)

How to mend it in Word
    Select the text; Home, Font sets the size and the style, Home, Paragraph the alignment.
"""

import re
from collections.abc import Iterator

from kehoach.layout.components import Components
from kehoach.layout.kinds import MIXED
from kehoach.layout.rule import Finding, Rule, at, clause
from kehoach.layout.setting import Setting, misset
from kehoach.messages import say

RULE = Rule(
    "KH734",
    "number-misset",
    "error",
    say("number and symbol are set otherwise"),
    say("number and symbol: 13 pt, upright, the symbol in capital letters, centred"),
    clause("Mục II, khoản 3, điểm c"),
)

_SMALL_LETTERS = tuple(sorted(MIXED))


def check(components: Components) -> Iterator[Finding]:
    line = components.head.number
    if line is None:
        return
    yield from misset((line,), Setting(13, 13, centred=True))
    if line.text.startswith("SỐ"):
        yield at(line, say("“Số” stands in small letters"))
    for group in re.split(r"[-–/ ]", line.text.partition("/")[2]):
        if group and group not in _SMALL_LETTERS and group != group.upper():
            yield at(line, say("the symbol stands in capital letters: {group}", group=group))
