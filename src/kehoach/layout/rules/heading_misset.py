"""KH767 heading-misset: a heading of the text is set otherwise.

What it finds
    A heading that is not bold; one with a Roman number that is not in capitals; Phần or Chương not in the middle. A
    khoản has a heading where it is short and no sign ends it.

What the decree asks
    Numbers and headings in bold, those of parts in capitals; Điều bold; a khoản with a heading bold on its own
    line. (Phụ lục I, Phần I, Mục II, khoản 6, điểm đ)

How to mend it in Word
    Select the text; Home, Font sets the size and the style, Home, Paragraph the alignment.
"""

from collections.abc import Iterator

from kehoach.layout.components import Components
from kehoach.layout.rule import Finding, Rule, at, clause
from kehoach.layout.texts import read_clause
from kehoach.messages import say

RULE = Rule(
    "KH767",
    "heading-misset",
    "error",
    say("a heading of the text is set otherwise"),
    say("parts and sections: capitals and bold; chương, mục: centred and bold; điều, and khoản with a heading: bold"),
    clause("Mục II, khoản 6, điểm đ"),
)


def check(components: Components) -> Iterator[Finding]:
    for line in components.body:
        found = read_clause(line)
        if not found.heading:
            continue
        lettered = [run for run in line.runs if any(letter.isalnum() for letter in run.text)]
        bold = lettered[:1] if found.kind == "dieu" else lettered
        if any(not run.look.bold for run in bold):
            yield at(line, say("not bold"))
        if found.kind == "roman" and line.text != line.text.upper():
            yield at(line, say("not in capital letters"))
        if found.kind == "chuong" and line.paragraph.alignment != "center":
            yield at(line, say("not centred"))
