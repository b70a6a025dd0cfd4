"""KH743 head-sides-swapped: the national name stands on the left.

What it finds
    The national name in a column left of the issuing body's.

What the decree asks
    Box 1 (national name, motto) on the right, box 2 (names of the bodies) on the left. (Phụ lục I, Phần I, Mục IV)

How to mend it in Word
    Swap the two cells of the table at the head.
"""

from collections.abc import Iterator

from kehoach.layout.components import Components
from kehoach.layout.rule import Finding, Rule, at, clause
from kehoach.messages import say

RULE = Rule(
    "KH743",
    "head-sides-swapped",
    "error",
    say("the national name stands on the left"),
    say("the issuing body on the left, the national name on the right"),
    clause("Mục IV"),
)


def check(components: Components) -> Iterator[Finding]:
    head = components.head
    if not head.nation or not head.issuer:
        return
    nation, issuer = head.nation[0], head.issuer[0]
    first, second = nation.paragraph.cell, issuer.paragraph.cell
    if first is not None and second is not None:
        swapped = first.table == second.table and first.column < second.column
    else:
        swapped = nation.order == issuer.order and nation.column < issuer.column
    if swapped:
        yield at(nation, say("it stands left of the issuing body"))
