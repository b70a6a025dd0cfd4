"""KH722 motto-missing: the motto is missing.

What it finds
    A document with a head but without the motto.

What the decree asks
    The motto, centred under the national name. (Phụ lục I, Phần I, Mục II, khoản 1)

How to mend it in Word
    Type it under the national name.
"""

from collections.abc import Iterator

from kehoach.layout.components import Components
from kehoach.layout.rule import Finding, Rule, clause
from kehoach.layout.word import Where
from kehoach.messages import say

RULE = Rule(
    "KH722",
    "motto-missing",
    "error",
    say("the motto is missing"),
    say("Độc lập - Tự do - Hạnh phúc, under the national name"),
    clause("Mục II, khoản 1"),
)


def check(components: Components) -> Iterator[Finding]:
    if components.main_text and components.head.motto is None:
        yield Finding(Where("file"), say("the motto (Tiêu ngữ) is not there"))
