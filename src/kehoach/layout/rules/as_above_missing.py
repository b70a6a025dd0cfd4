"""KH795 as-above-missing: the recipients do not begin with “Như trên”.

What it finds
    “Kính gửi”, and a list of recipients that does not begin with “Như trên”.

What the decree asks
    Where “Kính gửi” stands, the list begins with “Như trên”. (Phụ lục I, Phần I, Mục II, khoản 9, điểm b)

How to mend it in Word
    Add - Như trên; as the first line.
"""

from collections.abc import Iterator

from kehoach.layout.components import Components
from kehoach.layout.rule import Finding, Rule, at, clause
from kehoach.messages import say

RULE = Rule(
    "KH795",
    "as-above-missing",
    "error",
    say("the recipients do not begin with “Như trên”"),
    say("“- Như trên;” first, where somebody is addressed"),
    clause("Mục II, khoản 9, điểm b"),
)


def check(components: Components) -> Iterator[Finding]:
    entries = components.foot.entries
    if components.addressing is not None and entries and not entries[0].folded.strip("- +").startswith("như "):
        yield at(entries[0], say("the first line is “- Như trên;”"))
