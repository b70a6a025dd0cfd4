"""KH750 type-missing: neither the name of a type nor “V/v” is there.

What it finds
    A document with neither the name of a type (KẾ HOẠCH, BÁO CÁO, …) on a line of its own, nor “V/v”, nor “Kính
    gửi”.

What the decree asks
    The name of the type on its own line above the subject; a công văn has “V/v” instead. (Phụ lục I, Phần I, Mục
    II, khoản 5)

How to mend it in Word
    Type the name of the type on a line of its own, centred, under the head.
"""

from collections.abc import Iterator

from kehoach.layout.components import Components
from kehoach.layout.rule import Finding, Rule, clause
from kehoach.layout.word import Where
from kehoach.messages import say

RULE = Rule(
    "KH750",
    "type-missing",
    "error",
    say("neither the name of a type nor “V/v” is there"),
    say("the type and its subject, or “V/v” under the number"),
    clause("Mục II, khoản 5"),
)


def check(components: Components) -> Iterator[Finding]:
    if components.main_text and components.head.type_name is None and not components.letter:
        yield Finding(Where("file"), say("neither a type nor “V/v” is there"))
