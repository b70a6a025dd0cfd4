"""KH712 margin-out-of-range: a margin is too narrow or too wide.

What it finds
    A margin of a section outside its range by more than half a millimetre. On a page that lies on its side, one
    outside 15–35 mm: the decree does not say which side is which there.

What the decree asks
    Top 20–25 mm, bottom 20–25 mm, left 30–35 mm, right 15–20 mm. (Phụ lục I, Phần I, Mục I, khoản 3)

How to mend it in Word
    Layout, Margins, Custom Margins; apply to the whole document.
"""

from collections.abc import Iterator

from kehoach.layout.components import Components
from kehoach.layout.markup import millimetres
from kehoach.layout.rule import Finding, Rule, clause
from kehoach.messages import say

RULE = Rule(
    "KH712",
    "margin-out-of-range",
    "error",
    say("a margin is too narrow or too wide"),
    say("top and bottom 20–25 mm, left 30–35 mm, right 15–20 mm"),
    clause("Mục I, khoản 3"),
)

_SIDES = (
    ("top", say("top"), 20, 25),
    ("bottom", say("bottom"), 20, 25),
    ("left", say("left"), 30, 35),
    ("right", say("right"), 15, 20),
)


def check(components: Components) -> Iterator[Finding]:
    for section in components.document.sections:
        for name, side, low, high in _SIDES:
            least, most = (15, 35) if section.landscape else (low, high)
            found = millimetres(getattr(section, name))
            if not least - 0.5 <= found <= most + 0.5:
                message = say(
                    "the margin {side} is {found} mm; the decree asks for {least}–{most} mm",
                    side=side,
                    found=f"{found:.0f}",
                    least=least,
                    most=most,
                )
                yield Finding(section.where, message)
