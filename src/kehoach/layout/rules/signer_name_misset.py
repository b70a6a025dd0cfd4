"""KH787 signer-name-misset: the signer’s name is set otherwise.

What it finds
    Another size, weight, slant, case or alignment.

What the decree asks
    Small letters, size 13 to 14, upright, bold, centred under authority and title. (Phụ lục I, Phần I, Mục II,
    khoản 7, điểm đ)

How to mend it in Word
    Select the text; Home, Font sets the size and the style, Home, Paragraph the alignment.
"""

from collections.abc import Iterator

from kehoach.layout.components import Components
from kehoach.layout.rule import Finding, Rule, clause
from kehoach.layout.setting import Setting, misset
from kehoach.messages import say

RULE = Rule(
    "KH787",
    "signer-name-misset",
    "error",
    say("the signer’s name is set otherwise"),
    say("the name: small letters, 13–14 pt, bold, upright, centred under the title"),
    clause("Mục II, khoản 7, điểm đ"),
)


def check(components: Components) -> Iterator[Finding]:
    if components.foot.name is not None:
        yield from misset((components.foot.name,), Setting(13, 14, bold=True, case="lower", centred=True))
