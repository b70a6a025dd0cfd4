"""KH717 page-number-misset: the page number has another size or is slanted.

What it finds
    A page number smaller than 13 or larger than 14 points, or in italics.

What the decree asks
    Size 13 to 14, upright. (Phụ lục I, Phần I, Mục I, khoản 7)

How to mend it in Word
    Double-click in the header, select the number, set its size and style.
"""

from collections.abc import Iterator

from kehoach.layout.components import Components
from kehoach.layout.pages import page_numbers
from kehoach.layout.rule import Finding, Rule, clause, excerpt
from kehoach.messages import say

RULE = Rule(
    "KH717",
    "page-number-misset",
    "error",
    say("the page number has another size or is slanted"),
    say("the page number in 13–14 pt, upright"),
    clause("Mục I, khoản 7"),
)


def check(components: Components) -> Iterator[Finding]:
    for number in page_numbers(components.document):
        size, text = number.field.look.size, excerpt(number.paragraph.text)
        if not 13 <= size <= 14:
            message = say("size {found}; the decree asks for {asked}", found=f"{size:g}", asked="13–14")
            yield Finding(number.paragraph.where, message, text)
        if number.field.look.italic:
            yield Finding(number.paragraph.where, say("italic, and should be upright"), text)
