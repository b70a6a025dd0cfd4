"""KH733 number-missing: number and symbol are missing.

What it finds
    A head without a line that begins with “Số” and has a slash. A number that is left open is there.

What the decree asks
    Number and symbol, centred under the name of the issuing body. (Phụ lục I, Phần I, Mục II, khoản 3)

How to mend it in Word
    Type “Số: /” with the symbol under the issuing body.
"""

from collections.abc import Iterator

from kehoach.layout.components import Components
from kehoach.layout.rule import Finding, Rule, clause
from kehoach.layout.word import Where
from kehoach.messages import say

RULE = Rule(
    "KH733",
    "number-missing",
    "error",
    say("number and symbol are missing"),
    say("Số: …/…, under the issuing body"),
    clause("Mục II, khoản 3"),
)


def check(components: Components) -> Iterator[Finding]:
    if components.main_text and components.head.number is None:
        yield Finding(Where("file"), say("number and symbol are not there"))
