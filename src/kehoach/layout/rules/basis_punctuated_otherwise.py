"""KH766 basis-punctuated-otherwise: a legal basis does not end as it should.

What it finds
    A legal basis that does not end with a semicolon, or the last one that does not end with a full stop.

What the decree asks
    Each on its own line and ending with a semicolon; the last one with a full stop. (Phụ lục I, Phần I, Mục II,
    khoản 6, điểm a)

How to mend it in Word
    Change the sign at its end.
"""

from collections.abc import Iterator

from kehoach.layout.components import Components
from kehoach.layout.rule import Finding, Rule, at, clause
from kehoach.messages import say

RULE = Rule(
    "KH766",
    "basis-punctuated-otherwise",
    "error",
    say("a legal basis does not end as it should"),
    say("a semicolon after each legal basis, a full stop after the last"),
    clause("Mục II, khoản 6, điểm a"),
)


def check(components: Components) -> Iterator[Finding]:
    for line in components.bases[:-1]:
        if not line.text.endswith(";"):
            yield at(line, say("it ends with a semicolon"))
    for line in components.bases[-1:]:
        if not line.text.endswith("."):
            yield at(line, say("the last one ends with a full stop"))
