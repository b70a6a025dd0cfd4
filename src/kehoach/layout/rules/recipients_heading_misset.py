"""KH791 recipients-heading-misset: “Nơi nhận:” is set otherwise.

What it finds
    Another size, weight, slant, case, no colon, not flush left.

What the decree asks
    On its own line, small letters, size 12, bold italic, a colon after it. (Phụ lục I, Phần I, Mục II, khoản 9,
    điểm d)

How to mend it in Word
    Select the text; Home, Font sets the size and the style, Home, Paragraph the alignment.
"""

from collections.abc import Iterator

from kehoach.layout.components import Components
from kehoach.layout.rule import Finding, Rule, at, clause
from kehoach.layout.setting import Setting, misset
from kehoach.messages import say

RULE = Rule(
    "KH791",
    "recipients-heading-misset",
    "error",
    say("“Nơi nhận:” is set otherwise"),
    say("“Nơi nhận:” with a colon, 12 pt, bold italic, flush left"),
    clause("Mục II, khoản 9, điểm d"),
)


def check(components: Components) -> Iterator[Finding]:
    heading = components.foot.heading
    if heading is None:
        return
    yield from misset((heading,), Setting(12, 12, bold=True, italic=True, case="lower"))
    if not heading.text.endswith(":"):
        yield at(heading, say("there is no colon after “Nơi nhận”"))
    if heading.alone and heading.paragraph.alignment in ("center", "right"):
        yield at(heading, say("not flush left"))
