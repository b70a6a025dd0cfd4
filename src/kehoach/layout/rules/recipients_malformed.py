"""KH793 recipients-malformed: the recipients are not listed as they should be.

What it finds
    A line without a hyphen, an entry without a semicolon, the last without a full stop. An entry may run on to a
    second line.

What the decree asks
    One body or group a line, with a hyphen flush left and a semicolon; a full stop after the last. (Phụ lục I, Phần
    I, Mục II, khoản 9, điểm d)

How to mend it in Word
    Type it so.
"""

from collections.abc import Iterator

from kehoach.layout.components import Components
from kehoach.layout.rule import Finding, Rule, at, clause
from kehoach.messages import say

RULE = Rule(
    "KH793",
    "recipients-malformed",
    "error",
    say("the recipients are not listed as they should be"),
    say("each on its own line with “- ” and “;”, the last with “.”"),
    clause("Mục II, khoản 9, điểm d"),
)


def check(components: Components) -> Iterator[Finding]:
    entries = components.foot.entries
    begins = True
    for place, line in enumerate(entries):
        last = place == len(entries) - 1
        dashed = line.text.startswith(("-", "–", "+"))
        if begins and not dashed:
            yield at(line, say("it begins with a hyphen and a blank"))
        follows = not last and entries[place + 1].text.startswith(("-", "–", "+"))
        begins = line.text.endswith((";", ".")) or follows
        if last and not line.text.endswith("."):
            yield at(line, say("the last one ends with a full stop"))
        elif follows and not line.text.endswith(";"):
            yield at(line, say("it ends with a semicolon"))
