"""KH711 page-lying: pages lie on their side without a table that needs it.

What it finds
    A section in landscape in which no table stands.

What the decree asks
    Text along the long side of the paper; along the short side only where there are tables that are not split off
    into an appendix. (Phụ lục I, Phần I, Mục I, khoản 2)

How to mend it in Word
    Layout, Orientation, Portrait, for this section.
"""

from collections.abc import Iterator

from kehoach.layout.components import Components
from kehoach.layout.rule import Finding, Rule, clause
from kehoach.messages import say

RULE = Rule(
    "KH711",
    "page-lying",
    "error",
    say("pages lie on their side without a table that needs it"),
    say("upright pages; on their side only for tables"),
    clause("Mục I, khoản 2"),
)


def check(components: Components) -> Iterator[Finding]:
    for section in components.document.sections:
        if section.landscape and section.number not in components.document.tables:
            yield Finding(section.where, say("the page lies on its side, and no table stands on it"))
