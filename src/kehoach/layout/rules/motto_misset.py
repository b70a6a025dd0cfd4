"""KH723 motto-misset: the motto is set otherwise.

What it finds
    Another size, weight, slant, case or alignment of the motto.

What the decree asks
    Small letters, size 13 to 14, upright, bold, centred under the national name; each phrase begins with a capital.
    (Phụ lục I, Phần I, Mục II, khoản 1, điểm b)

How to mend it in Word
    Select the text; Home, Font sets the size and the style, Home, Paragraph the alignment.
"""

import re
from collections.abc import Iterator

from kehoach.layout.components import Components
from kehoach.layout.rule import Finding, Rule, at, clause
from kehoach.layout.setting import Setting, misset
from kehoach.messages import say

RULE = Rule(
    "KH723",
    "motto-misset",
    "error",
    say("the motto is set otherwise"),
    say("the motto: small letters, a capital at the head of each phrase, 13–14 pt, bold, upright, centred"),
    clause("Mục II, khoản 1, điểm b"),
)


def check(components: Components) -> Iterator[Finding]:
    motto = components.head.motto
    if motto is None:
        return
    yield from misset((motto,), Setting(13, 14, bold=True, case="lower", centred=True))
    words = re.findall(r"[^\W\d_]+", motto.text)
    right = all(word[0].isupper() == (place % 2 == 0) and word[1:].islower() for place, word in enumerate(words))
    if not right and not motto.text.isupper():
        yield at(motto, say("capitals stand only at the head of each phrase"))
