"""KH735 number-malformed: number and symbol are written otherwise.

What it finds
    No colon after “Số”, a number below 10 without its 0, no slash, a dash for a hyphen, blanks in between. A number
    left open is nothing to find fault with.

What the decree asks
    A colon after “Số”; numbers below 10 with a 0; a slash between number and symbol; hyphens between groups,
    without blanks. (Phụ lục I, Phần I, Mục II, khoản 3, điểm c)

How to mend it in Word
    Type it as: Số: 05/KH-UBND.
"""

import re
from collections.abc import Iterator

from kehoach.layout.components import Components
from kehoach.layout.rule import Finding, Rule, at, clause
from kehoach.messages import say

RULE = Rule(
    "KH735",
    "number-malformed",
    "error",
    say("number and symbol are written otherwise"),
    say("Số: 05/KH-UBND – a colon, two digits at least, a slash, hyphens, no blanks"),
    clause("Mục II, khoản 3, điểm c"),
)


def check(components: Components) -> Iterator[Finding]:
    line = components.head.number
    if line is None:
        return
    number, slash, symbol = re.sub(r"^[sS][ốỐ]\s*:?", "", line.text).partition("/")
    digits = number.strip(" ._…")
    if not re.match(r"[sS][ốỐ]\s*:", line.text):
        yield at(line, say("there is no colon after “Số”"))
    if not slash:
        yield at(line, say("there is no slash between number and symbol"))
    if re.fullmatch("[1-9]", digits):
        yield at(line, say("a number below 10 begins with 0"))
    if (digits and number != number.rstrip()) or re.search(r"\s", symbol.strip()) or symbol.startswith(" "):
        yield at(line, say("blanks in number or symbol"))
    if re.search("[‐–—_]", symbol):
        yield at(line, say("groups of the symbol are parted by a hyphen"))
