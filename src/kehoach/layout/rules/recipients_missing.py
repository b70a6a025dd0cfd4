"""KH790 recipients-missing: the recipients are missing.

What it finds
    A document without “Nơi nhận”.

What the decree asks
    “Nơi nhận” in every document. (Phụ lục I, Phần I, Mục II, khoản 9)

How to mend it in Word
    Type it in the left cell of the table at the foot.
"""

from collections.abc import Iterator

from kehoach.layout.components import Components
from kehoach.layout.rule import Finding, Rule, clause
from kehoach.layout.word import Where
from kehoach.messages import say

RULE = Rule(
    "KH790",
    "recipients-missing",
    "error",
    say("the recipients are missing"),
    say("“Nơi nhận:” and its list, at the bottom left"),
    clause("Mục II, khoản 9"),
)


def check(components: Components) -> Iterator[Finding]:
    if components.main_text and components.foot.heading is None:
        yield Finding(Where("file"), say("the recipients (Nơi nhận) are not there"))
