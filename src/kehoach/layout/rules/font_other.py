"""KH713 font-other: another font than Times New Roman.

What it finds
    Letters or digits in another font, also one that comes from a style or the theme; once for each paragraph,
    headers and footers included.

What the decree asks
    Vietnamese letters of Unicode in Times New Roman. (Phụ lục I, Phần I, Mục I, khoản 4)

How to mend it in Word
    Select all (Ctrl+A), choose Times New Roman; for good, in the style Normal. A text in a TCVN3 or VNI font must
    be converted (UniKey, Ctrl+Shift+F6).
"""

from collections.abc import Iterator

from kehoach.layout.components import Components
from kehoach.layout.rule import Finding, Rule, clause, excerpt
from kehoach.layout.texts import text_lines
from kehoach.messages import say

RULE = Rule(
    "KH713",
    "font-other",
    "error",
    say("another font than Times New Roman"),
    say("Times New Roman, Unicode"),
    clause("Mục I, khoản 4"),
)

_FONT = "times new roman"


def check(components: Components) -> Iterator[Finding]:
    for paragraph in text_lines(components.document):
        for run in paragraph.runs:
            if run.look.font == run.look.other_font == "Times New Roman":
                continue
            ascii_letters = any(letter.isalnum() and letter.isascii() for letter in run.text)
            others = any(letter.isalpha() and not letter.isascii() for letter in run.text)
            used = [run.look.font] * ascii_letters + [run.look.other_font] * others
            wrong = next((font for font in used if font.strip().casefold() != _FONT), None)
            if wrong is not None:
                yield Finding(paragraph.where, say("in {font}", font=wrong), excerpt(run.text))
                break
