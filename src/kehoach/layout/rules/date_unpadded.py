"""KH740 date-unpadded: a day or month of the date lacks its 0, or there is no such day.

What it finds
    A day below 10 or a month 1 or 2 without 0; a day or month that does not exist. As a warning: a 0 before the
    months 3 to 9, which the decree does not ask for.

What the decree asks
    A 0 before days below 10 and before the months 1 and 2. (Phụ lục I, Phần I, Mục II, khoản 4, điểm b)

How to mend it in Word
    Write the date as: ngày 05 tháng 01 năm 2026; ngày 14 tháng 4 năm 2026.
"""

import re
from collections.abc import Iterator

from kehoach.layout.components import Components
from kehoach.layout.head import PLACE_DATE
from kehoach.layout.rule import Finding, Rule, at, clause
from kehoach.messages import say

RULE = Rule(
    "KH740",
    "date-unpadded",
    "error",
    say("a day or month of the date lacks its 0, or there is no such day"),
    say("ngày 05 tháng 01: a 0 before days below 10 and before months 1 and 2"),
    clause("Mục II, khoản 4, điểm b"),
)


def check(components: Components) -> Iterator[Finding]:
    line = components.head.place_date
    found = PLACE_DATE.fullmatch(line.folded) if line is not None else None
    if line is None or found is None:
        return
    day, month = found["day"].strip(" ._…"), found["month"].strip(" ._…")
    if (day.isdecimal() and not 1 <= int(day) <= 31) or (month.isdecimal() and not 1 <= int(month) <= 12):
        yield at(line, say("there is no such day"))
        return
    if re.fullmatch("[1-9]", day):
        yield at(line, say("a day below 10 begins with 0"))
    if month in ("1", "2"):
        yield at(line, say("the months 1 and 2 begin with 0"))
    if re.fullmatch("0[3-9]", month):
        yield at(line, say("only the months 1 and 2 begin with 0"), "warning")
