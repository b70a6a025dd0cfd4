"""KH780 addressing-missing: “Kính gửi” is missing.

What it finds
    A công văn without “Kính gửi”, or recipients that begin with “Như trên” where nobody is addressed.

What the decree asks
    “Kính gửi” and “Như trên” in công văn, tờ trình and reports to a higher body. (Phụ lục I, Phần I, Mục II, khoản
    9, điểm b)

How to mend it in Word
    Type “Kính gửi: …” under the head.
"""

from collections.abc import Iterator

from kehoach.layout.components import Components
from kehoach.layout.rule import Finding, Rule, at, clause
from kehoach.layout.word import Where
from kehoach.messages import say

RULE = Rule(
    "KH780",
    "addressing-missing",
    "error",
    say("“Kính gửi” is missing"),
    say("“Kính gửi:” in a công văn, and where the recipients begin with “Như trên”"),
    clause("Mục II, khoản 9, điểm b"),
)


def check(components: Components) -> Iterator[Finding]:
    if components.addressing is not None:
        return
    first = components.foot.entries[0] if components.foot.entries else None
    if components.letter:
        yield Finding(Where("file"), say("“Kính gửi” is not there"))
    elif first is not None and first.folded.strip("- ;.").startswith("như trên"):
        yield at(first, say("“Như trên”, and nobody is addressed above"))
