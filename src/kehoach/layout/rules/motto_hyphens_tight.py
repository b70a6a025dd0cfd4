"""KH724 motto-hyphens-tight: the hyphens of the motto stand without blanks.

What it finds
    A motto whose phrases are not parted by a hyphen with a blank on each side. A dash is taken for a hyphen.

What the decree asks
    Hyphens between the phrases, with blanks. (Phụ lục I, Phần I, Mục II, khoản 1, điểm b)

How to mend it in Word
    Type it as: Độc lập - Tự do - Hạnh phúc.
"""

import re
from collections.abc import Iterator

from kehoach.layout.components import Components
from kehoach.layout.rule import Finding, Rule, at, clause
from kehoach.messages import say

RULE = Rule(
    "KH724",
    "motto-hyphens-tight",
    "error",
    say("the hyphens of the motto stand without blanks"),
    say("a hyphen between the phrases, a blank on each side"),
    clause("Mục II, khoản 1, điểm b"),
)


def check(components: Components) -> Iterator[Finding]:
    motto = components.head.motto
    if motto is not None and len(re.findall(r"\S [-‐‑–—] \S", motto.text)) != 2:
        yield at(motto, say("between the phrases stands a hyphen with a blank on each side"))
