"""KH789 authority-malformed: the signer’s authority is abbreviated otherwise.

What it finds
    T/M, K/T, T/L, “TM” or “KT” without a dot, and the like.

What the decree asks
    TM., Q., KT., TL., TUQ. (Phụ lục I, Phần I, Mục II, khoản 7, điểm b)

How to mend it in Word
    Write the abbreviation with a dot and a blank after it.
"""

import re
from collections.abc import Iterator

from kehoach.layout.components import Components
from kehoach.layout.rule import Finding, Rule, at, clause
from kehoach.messages import say

RULE = Rule(
    "KH789",
    "authority-malformed",
    "error",
    say("the signer’s authority is abbreviated otherwise"),
    say("TM., KT., TL., TUQ., Q. with a dot"),
    clause("Mục II, khoản 7, điểm b"),
)


def check(components: Components) -> Iterator[Finding]:
    for line in components.foot.authority:
        if re.match(r"(?:t/m|k/t|t/l|t/uq|t/u/q)\b|(?:tm|kt|tl|tuq|q)(?:[ :]|\.\S)", line.folded):
            yield at(line, say("it is written as TM., KT., TL., TUQ. or Q., with a blank after it"))
