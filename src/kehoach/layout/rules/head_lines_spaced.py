"""KH727 head-lines-spaced: the lines of the head are not single-spaced.

What it finds
    Another line spacing than single of the national name, the motto or the names of the bodies.

What the decree asks
    The two lines of national name and motto, and the names of the bodies, in single line spacing. (Phụ lục I, Phần
    I, Mục II, khoản 1 và khoản 2)

How to mend it in Word
    Select them; Home, Paragraph, Line spacing, Single.
"""

from collections.abc import Iterator

from kehoach.layout.components import Components
from kehoach.layout.rule import Finding, Rule, at, clause
from kehoach.messages import say
from kehoach.typeface.widths import SINGLE

RULE = Rule(
    "KH727",
    "head-lines-spaced",
    "error",
    say("the lines of the head are not single-spaced"),
    say("single line spacing"),
    clause("Mục II, khoản 1 và khoản 2"),
)


def check(components: Components) -> Iterator[Finding]:
    head = components.head
    lines = (*head.nation, *((head.motto,) if head.motto else ()), *head.superior, *head.issuer)
    seen: set[int] = set()
    for line in lines:
        paragraph = line.paragraph
        size = max((run.look.size for run in line.runs), default=13.0)
        times = paragraph.line / (SINGLE * size) if paragraph.exact else paragraph.line
        if line.order not in seen and not (0.85 if paragraph.exact else 0.97) <= times <= 1.06:
            seen.add(line.order)
            yield at(
                line,
                say("line spacing {found}; the decree asks for {asked}", found=f"{times:.2g}", asked=say("single")),
            )
