"""KH783 addressees-not-under-colon: the hyphens do not stand under the colon.

What it finds
    Hyphens more than 3 mm beside the colon, where both stand in the text and not in a table. A warning, since the
    place of the colon is computed from the widths of letters.

What the decree asks
    The hyphens straight under the colon. (Phụ lục I, Phần I, Mục II, khoản 9, điểm d)

How to mend it in Word
    Home, Paragraph: indent the list so far that its hyphens stand under the colon.
"""

from collections.abc import Iterator

from kehoach.layout.components import Components
from kehoach.layout.markup import millimetres
from kehoach.layout.rule import Finding, Rule, at, clause
from kehoach.layout.texts import start_of_text
from kehoach.messages import say
from kehoach.typeface.widths import text_width

RULE = Rule(
    "KH783",
    "addressees-not-under-colon",
    "warning",
    say("the hyphens do not stand under the colon"),
    say("the hyphens of the list straight under the colon of “Kính gửi:”"),
    clause("Mục II, khoản 9, điểm d"),
)


def check(components: Components) -> Iterator[Finding]:
    first, listed = components.addressing, components.addressees
    if first is None or not listed or first.paragraph.cell is not None or first.paragraph.alignment == "center":
        return
    tab = components.document.tab_width
    before = first.text.partition(":")[0]
    look = first.runs[0].look
    colon = start_of_text(first.paragraph, tab) + text_width(before, look.size, bold=look.bold, italic=look.italic)
    for line in listed:
        off = millimetres(start_of_text(line.paragraph, tab) - colon)
        if abs(off) > 3 and line.paragraph.cell is None:
            yield at(line, say("the hyphen stands {found} mm beside the colon", found=f"{abs(off):.0f}"))
