"""KH770 numbered-otherwise: a khoản or điểm is numbered in another form.

What it finds
    1) or 1/ for 1., a. or a/ for a), letters that Vietnamese does not have (f, j, w, z), Điều without a dot after
    its number.

What the decree asks
    Khoản: an Arabic number and a dot. Điểm: a letter in the order of the Vietnamese alphabet and a closing bracket.
    (Phụ lục I, Phần I, Mục II, khoản 6, điểm đ)

How to mend it in Word
    Type the sign, or change it in Define New Number Format.
"""

import re
from collections.abc import Iterator

from kehoach.layout.components import Components
from kehoach.layout.rule import Finding, Rule, at, clause
from kehoach.messages import say

RULE = Rule(
    "KH770",
    "numbered-otherwise",
    "error",
    say("a khoản or điểm is numbered in another form"),
    say("khoản: 1. 2. 3.; điểm: a) b) c) d) đ) e)"),
    clause("Mục II, khoản 6, điểm đ"),
)


def check(components: Components) -> Iterator[Finding]:
    for line in components.body:
        if re.match(r"\d{1,2} ?[)/](?!\d)\s*\S", line.text):
            yield at(line, say("the number of a khoản is followed by a dot"))
        elif re.match(r"[a-zđ] ?[./] ?[^\W\d_]", line.text):
            yield at(line, say("the letter of a điểm is followed by a closing bracket"))
        elif re.match(r"[fjwz]\)", line.text):
            yield at(line, say("the letters of điểm are those of the Vietnamese alphabet"))
        elif re.match(r"Điều \d+ ?(?:[:)/-]|\s[A-ZĐ])", line.text):
            yield at(line, say("the number of a Điều is followed by a dot"))
