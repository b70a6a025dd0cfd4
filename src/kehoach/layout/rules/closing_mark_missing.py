"""KH768 closing-mark-missing: the text does not end with “./.”.

What it finds
    A last paragraph of the text that does not end with “./.”.

What the decree asks
    The text ends with “./.”. (Phụ lục III, Mẫu 1.4 và Mẫu 1.5)

How to mend it in Word
    Type ./. at the end of the last paragraph.
"""

from collections.abc import Iterator

from kehoach.layout.components import Components
from kehoach.layout.rule import Finding, Rule, at
from kehoach.messages import say

RULE = Rule(
    "KH768",
    "closing-mark-missing",
    "error",
    say("the text does not end with “./.”"),
    say("“./.” at the end of the text"),
    "NĐ 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.4 và Mẫu 1.5",
)


def check(components: Components) -> Iterator[Finding]:
    if not components.body or components.foot.start is None:
        return
    last = components.body[-1]
    if not last.text.replace(" ", "").endswith("./."):
        yield at(last, say("the text ends with “./.”"))
