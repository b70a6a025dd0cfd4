"""KH782 addressees-malformed: those addressed are not listed as they should be.

What it finds
    One body in a list; several on one line; list lines without a hyphen, a semicolon, or the full stop at the end.

What the decree asks
    One body on the same line; two or more on lines of their own, each with a hyphen and a semicolon, a full stop
    after the last. (Phụ lục I, Phần I, Mục II, khoản 9, điểm d)

How to mend it in Word
    Type each body on a line of its own.
"""

from collections.abc import Iterator

from kehoach.layout.components import Components
from kehoach.layout.rule import Finding, Rule, at, clause
from kehoach.messages import say

RULE = Rule(
    "KH782",
    "addressees-malformed",
    "error",
    say("those addressed are not listed as they should be"),
    say("one: on the line of “Kính gửi:”; several: each on its own line with “- ” and “;”, the last with “.”"),
    clause("Mục II, khoản 9, điểm d"),
)


def check(components: Components) -> Iterator[Finding]:
    first, listed = components.addressing, components.addressees
    if first is None:
        return
    rest = first.text.partition(":")[2].strip()
    if len(listed) == 1 and not rest:
        yield at(listed[0], say("a single body stands on the line of “Kính gửi”"))
    if rest.startswith(("-", "–")) or ";" in rest.rstrip(";"):
        yield at(first, say("two or more bodies stand on lines of their own"))
    for place, line in enumerate(listed):
        if not line.text.startswith(("- ", "– ")):
            yield at(line, say("it begins with a hyphen and a blank"))
        if place < len(listed) - 1 and not line.text.endswith(";"):
            yield at(line, say("it ends with a semicolon"))
        if 0 < place == len(listed) - 1 and not line.text.endswith("."):
            yield at(line, say("the last one ends with a full stop"))
