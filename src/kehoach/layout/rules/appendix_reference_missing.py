"""KH777 appendix-reference-missing: an appendix does not say what it belongs to.

What it finds
    An appendix without a line that begins with “Kèm theo”. What it names may be left open, as on electronic
    documents.

What the decree asks
    Under the title, in brackets, the document that it goes with. (Phụ lục I, Phần I, Mục III, khoản 1, điểm c)

How to mend it in Word
    Type it under the title, in italics.
"""

from collections.abc import Iterator

from kehoach.layout.components import Components
from kehoach.layout.rule import Finding, Rule, at, clause
from kehoach.messages import say

RULE = Rule(
    "KH777",
    "appendix-reference-missing",
    "error",
    say("an appendix does not say what it belongs to"),
    say("(Kèm theo … số …/… ngày … tháng … năm … của …), under the title"),
    clause("Mục III, khoản 1, điểm c"),
)


def check(components: Components) -> Iterator[Finding]:
    for one in components.appendices:
        if not one.reference:
            yield at(one.heading, say("the line “(Kèm theo …)” is not there"))
