"""KH762 first-line-indent-other: the first line is indented otherwise.

What it finds
    A paragraph whose first line begins elsewhere than 1 or 1.27 cm from the margin; indents, tabs and blanks are
    counted together. Centred headings are passed over.

What the decree asks
    The first letter of a paragraph 1 cm or 1.27 cm in. (Phụ lục I, Phần I, Mục II, khoản 6, điểm e)

How to mend it in Word
    Home, Paragraph, Special: First line, 1 cm.
"""

from collections.abc import Iterator

from kehoach.layout.components import Components
from kehoach.layout.rule import Finding, Rule, at, clause
from kehoach.layout.texts import read_clause, start_of_text
from kehoach.messages import say

RULE = Rule(
    "KH762",
    "first-line-indent-other",
    "error",
    say("the first line is indented otherwise"),
    say("the first line indented by 1 cm or 1.27 cm"),
    clause("Mục II, khoản 6, điểm e"),
)


def check(components: Components) -> Iterator[Finding]:
    for line in components.body:
        if line.paragraph.alignment in ("center", "right") and read_clause(line).heading:
            continue
        found = start_of_text(line.paragraph, components.document.tab_width) * 2.54 / 72
        if abs(found - 1) > 0.06 and abs(found - 1.27) > 0.06:
            yield at(line, say("the first line begins {found} cm in", found=f"{found:.2f}"))
