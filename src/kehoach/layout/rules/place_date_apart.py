"""KH742 place-date-apart: number and date do not stand on one line.

What it finds
    Number and date in different rows of one table, or in different paragraphs where there is no table.

What the decree asks
    Place and date on the same line as number and symbol. (Phụ lục I, Phần I, Mục II, khoản 4, điểm c)

How to mend it in Word
    Put them into the two cells of one row.
"""

from collections.abc import Iterator

from kehoach.layout.components import Components
from kehoach.layout.rule import Finding, Rule, at, clause
from kehoach.messages import say

RULE = Rule(
    "KH742",
    "place-date-apart",
    "error",
    say("number and date do not stand on one line"),
    say("place and date on the line of number and symbol"),
    clause("Mục II, khoản 4, điểm c"),
)


def check(components: Components) -> Iterator[Finding]:
    number, dated = components.head.number, components.head.place_date
    if number is None or dated is None:
        return
    first, second = number.paragraph.cell, dated.paragraph.cell
    if first is None or second is None:
        boxes = number.paragraph.box is not None or dated.paragraph.box is not None
        apart = first is second is None and not boxes and number.order != dated.order
    else:
        apart = first.table == second.table and first.row != second.row
    if apart:
        yield at(dated, say("not on the line of number and symbol"))
