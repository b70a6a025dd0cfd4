"""KH794 archive-line-missing: the line “Lưu: VT” is missing.

What it finds
    A list of recipients whose last entry does not begin with “Lưu”; as a warning, one without VT.

What the decree asks
    The last line: “Lưu”, VT, the abbreviation of the drafting unit, the number of copies where it is needed. (Phụ
    lục I, Phần I, Mục II, khoản 9, điểm d)

How to mend it in Word
    Add - Lưu: VT, with the unit’s abbreviation.
"""

import re
from collections.abc import Iterator

from kehoach.layout.components import Components
from kehoach.layout.rule import Finding, Rule, at, clause
from kehoach.messages import say

RULE = Rule(
    "KH794",
    "archive-line-missing",
    "error",
    say("the line “Lưu: VT” is missing"),
    say("“- Lưu: VT, …” as the last line"),
    clause("Mục II, khoản 9, điểm d"),
)


def check(components: Components) -> Iterator[Finding]:
    entries = components.foot.entries
    if not entries:
        return
    archived = [line for line in entries if re.match(r"[-–+] ?lưu\b", line.folded)]
    if not archived:
        yield at(entries[-1], say("the last line is “- Lưu: VT, …”"))
    elif not re.search(r"\bvt\b", archived[-1].folded):
        yield at(archived[-1], say("“Lưu” without VT"), "warning")
