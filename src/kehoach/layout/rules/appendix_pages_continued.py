"""KH779 appendix-pages-continued: the pages of an appendix go on counting.

What it finds
    Numbered pages, and an appendix that is no section of its own or whose section does not begin with 1 again.

What the decree asks
    Pages are numbered apart in every appendix. (Phụ lục I, Phần I, Mục III, khoản 1, điểm đ)

How to mend it in Word
    Layout, Breaks, Next Page before it; then Insert, Page Number, Format Page Numbers, Start at 1.
"""

from collections.abc import Iterator

from kehoach.layout.components import Components
from kehoach.layout.pages import page_numbers
from kehoach.layout.rule import Finding, Rule, at, clause
from kehoach.messages import say

RULE = Rule(
    "KH779",
    "appendix-pages-continued",
    "error",
    say("the pages of an appendix go on counting"),
    say("pages counted from 1 in each appendix"),
    clause("Mục III, khoản 1, điểm đ"),
)


def check(components: Components) -> Iterator[Finding]:
    if not any(page_numbers(components.document)):
        return
    before = components.main[-1].section if components.main else 0
    for one in components.appendices:
        section = one.heading.paragraph.section
        starts = components.document.sections[min(section, len(components.document.sections)) - 1].page_start
        if before and (section == before or starts != 1):
            yield at(one.heading, say("its pages do not begin with 1"))
        before = section
