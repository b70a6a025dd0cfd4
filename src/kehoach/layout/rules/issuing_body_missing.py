"""KH729 issuing-body-missing: the name of the issuing body is missing.

What it finds
    A head without any name on its left.

What the decree asks
    The name of the body that issues the document, at the top left. (Phụ lục I, Phần I, Mục II, khoản 2)

How to mend it in Word
    Type it in the left cell of the table at the head.
"""

from collections.abc import Iterator

from kehoach.layout.components import Components
from kehoach.layout.rule import Finding, Rule, clause
from kehoach.layout.word import Where
from kehoach.messages import say

RULE = Rule(
    "KH729",
    "issuing-body-missing",
    "error",
    say("the name of the issuing body is missing"),
    say("the name of the issuing body, at the top left of page 1"),
    clause("Mục II, khoản 2"),
)


def check(components: Components) -> Iterator[Finding]:
    if components.main_text and not components.head.issuer:
        yield Finding(Where("file"), say("the name of the issuing body is not there"))
