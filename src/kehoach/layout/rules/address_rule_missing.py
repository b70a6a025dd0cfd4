"""KH747 address-rule-missing: there is no line across the page above the address.

What it finds
    A line with a telephone number, an e-mail or web address in a footer, and no line above it from margin to margin:
    neither a border nor a drawn shape nor underscores. An address in a table is left alone.

What the decree asks
    The address stands under a solid line as wide as the text. (Phụ lục I, Phần I, Mục III, khoản 4)

How to mend it in Word
    Select the address; Home, Borders, Top Border, without indents.
"""

from collections.abc import Iterator, Sequence

from kehoach.layout.components import Components
from kehoach.layout.lines import is_rule, whole
from kehoach.layout.pages import ADDRESS
from kehoach.layout.rule import Finding, Rule, at, clause
from kehoach.layout.word import Paragraph, Section
from kehoach.messages import say

RULE = Rule(
    "KH747",
    "address-rule-missing",
    "error",
    say("there is no line across the page above the address"),
    say("a solid line above the address, as wide as the text"),
    clause("Mục III, khoản 4"),
)

_NEARLY = 0.9


def check(components: Components) -> Iterator[Finding]:
    seen: set[str] = set()
    for section in components.document.sections:
        for margin in section.margins:
            shown = [one for one in margin.paragraphs if not one.blank and not is_rule(one.text)]
            found = next((one for one in shown if ADDRESS.search(whole(one).folded)), None)
            if margin.kind == "footer" and found is not None and found.text not in seen:
                seen.add(found.text)
                yield from _above(found, shown[0], margin.paragraphs, section)


def _above(address: Paragraph, first: Paragraph, all_of_it: Sequence[Paragraph], section: Section) -> Iterator[Finding]:
    """What is wrong with the line above the first paragraph that the foot of the page shows."""
    whole_width = section.width - section.left - section.right
    if first.width < whole_width - 1:
        return  # in a table, whose borders are not known
    lengths = [_length(one, first) for one in all_of_it[: all_of_it.index(first) + 1]]
    longest = max((length for length in lengths if length is not None), default=None)
    if longest is None:
        yield at(whole(address), say("there is no line above it"))
    elif 0 < longest < _NEARLY * whole_width:
        yield at(whole(address), say("the line above it is not as wide as the text"))


def _length(paragraph: Paragraph, first: Paragraph) -> float | None:
    """How long the line is that a paragraph draws; 0 where that is not known."""
    if paragraph.drawn:
        return max(drawn.length for drawn in paragraph.drawn)
    if paragraph.ruled_above if paragraph is first else paragraph.ruled or paragraph.ruled_above:
        return paragraph.width - paragraph.left - paragraph.right
    return whole(paragraph).width if is_rule(paragraph.text) else None
