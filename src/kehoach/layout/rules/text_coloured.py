"""KH714 text-coloured: letters that are not black.

What it finds
    Letters of any other colour, once for each paragraph; marks of urgency, which are red, are passed over.

What the decree asks
    Black letters. (Phụ lục I, Phần I, Mục I, khoản 4)

How to mend it in Word
    Select all (Ctrl+A), Font colour, Automatic; for good, in the style Normal.
"""

import re
from collections.abc import Iterator

from kehoach.layout.components import Components
from kehoach.layout.head import STAMP
from kehoach.layout.lines import whole
from kehoach.layout.rule import Finding, Rule, clause, excerpt
from kehoach.layout.texts import text_lines
from kehoach.messages import say

RULE = Rule(
    "KH714",
    "text-coloured",
    "error",
    say("letters that are not black"),
    say("black letters"),
    clause("Mục I, khoản 4"),
)

_DARKEST = 16


def check(components: Components) -> Iterator[Finding]:
    for paragraph in text_lines(components.document):
        if all(run.look.colour is None for run in paragraph.runs) or STAMP.fullmatch(whole(paragraph).folded):
            continue
        for run in paragraph.runs:
            if run.text.strip() and run.look.colour is not None and not _is_black(run.look.colour):
                yield Finding(paragraph.where, say("in the colour {colour}", colour=run.look.colour), excerpt(run.text))
                break


def _is_black(colour: str) -> bool:
    """Whether nobody could tell a colour `RRGGBB` from black."""
    if not re.fullmatch("[0-9A-Fa-f]{6}", colour):
        return colour == "black"
    return all(int(colour[place : place + 2], 16) <= _DARKEST for place in (0, 2, 4))
