"""KH785 signer-missing: nobody signs.

What it finds
    A document at whose end no authority or title of a signer is found.

What the decree asks
    The authority (TM., KT., TL., …), the title and the name of who signs. (Phụ lục I, Phần I, Mục II, khoản 7)

How to mend it in Word
    Type them in the right cell of the table at the foot.
"""

from collections.abc import Iterator

from kehoach.layout.components import Components
from kehoach.layout.rule import Finding, Rule, clause
from kehoach.layout.word import Where
from kehoach.messages import say

RULE = Rule(
    "KH785",
    "signer-missing",
    "error",
    say("nobody signs"),
    say("who signs: authority, title, name"),
    clause("Mục II, khoản 7"),
)


def check(components: Components) -> Iterator[Finding]:
    if components.main_text and not components.foot.authority:
        yield Finding(Where("file"), say("authority and title of the signer are not there"))
