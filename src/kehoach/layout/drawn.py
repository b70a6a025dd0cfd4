"""Whether a line under a component is as long as it should be, against the text above it."""

from collections.abc import Iterator, Sequence

from kehoach.layout.components import drawing_below
from kehoach.layout.lines import Line
from kehoach.layout.rule import Finding, at
from kehoach.layout.word import WordDocument
from kehoach.messages import say


def of_other_length(lines: Sequence[Line], document: WordDocument, low: float, high: float) -> Iterator[Finding]:
    """A line below the last of these whose length is not `low` to `high` times that of the text.

    Of a text on several lines, any may be the measure: the decree does not say which.
    """
    found = drawing_below(lines[-1], document, anywhere_beside=True) if lines else None
    if found is None:
        return
    widths = [min(line.width, line.paragraph.width) for line in lines]
    if not low * min(widths) <= found.length <= high * max(widths):
        share = round(100 * found.length / max(max(widths), 1.0))
        yield at(lines[-1], say("the line below it is {share} % as long as the text", share=share))
