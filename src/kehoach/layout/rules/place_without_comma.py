"""KH741 place-without-comma: there is no comma after the place.

What it finds
    A date with a place before it and no comma between.

What the decree asks
    A comma after the place. (Phụ lục I, Phần I, Mục II, khoản 4, điểm c)

How to mend it in Word
    Type it as: An Giang, ngày …
"""

from collections.abc import Iterator

from kehoach.layout.components import Components
from kehoach.layout.head import PLACE_DATE
from kehoach.layout.rule import Finding, Rule, at, clause
from kehoach.messages import say

RULE = Rule(
    "KH741",
    "place-without-comma",
    "error",
    say("there is no comma after the place"),
    say("a comma after the place"),
    clause("Mục II, khoản 4, điểm c"),
)


def check(components: Components) -> Iterator[Finding]:
    line = components.head.place_date
    found = PLACE_DATE.fullmatch(line.folded) if line is not None else None
    if line is not None and found is not None:
        if not found["place"].strip():
            yield at(line, say("no place stands before the date"))
        elif not found["comma"]:
            yield at(line, say("there is no comma after the place"))
