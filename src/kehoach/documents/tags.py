"""The tags in a paragraph's text, and the faults that show before a tag is read as Jinja."""

import re
from collections.abc import Collection
from typing import Literal, NamedTuple

from kehoach.diagnostics import Diagnostic
from kehoach.documents import faults
from kehoach.documents.faults import Place, fault, of_file
from kehoach.documents.markup import Paragraph
from kehoach.messages import Message, say

Opening = Literal["{{", "{%", "{#"]
Reach = Literal["", "p", "tr", "tc", "r"]

_END = {"{{": "}}", "{%": "%}", "{#": "#}"}
_MARK = re.compile(r"\{\{|\{%|\{#|\}\}|%\}")
_LONE = re.compile(r"(?<![{%#])\{ {0,9}([a-z_][\w.]{0,99}) {0,9}\}(?![}%#])")
_REACH = re.compile(r"(tr|tc|p|r)\s+(?=\S)")
_QUOTED = re.compile(r""""[^"]*"|'[^']*'""")
_CURLY = re.compile("[“”„‟‘’‚‛]")
_STRANGE = re.compile(r"[^\w\s\x21-\x7e]")  # no sign of Jinja: Word's own dashes and dots, letters without a width
_SPACE = re.compile(r"[^\S ]")  # a line end in a tag would move the lines by which faults are placed
_SIGNS = ("-", "+")  # beside a brace they would take spaces away
LONGEST, MOST = 1000, 2000


class Tag(NamedTuple):
    """A tag. `reach` is what it stands for besides itself: a paragraph, row, cell or run; `inner` is its Jinja.

    `start` and `end` count letters of the paragraph's text. One that is not `sound` has a fault already: it counts only
    as the beginning or end of its block.
    """

    opening: Opening
    reach: Reach
    inner: str
    paragraph: Paragraph
    start: int
    end: int
    sound: bool = True

    def place(self, file: str) -> Place:
        return Place(file, self.paragraph.text, self.paragraph.text[self.start : self.end])

    @property
    def keyword(self) -> str:
        """The first word of a statement."""
        return self.inner.split(None, 1)[0] if self.opening == "{%" and self.inner else ""


class Found(NamedTuple):
    """The tags of a part in their order, and what is wrong with their letters."""

    tags: tuple[Tag, ...]
    faults: tuple[Diagnostic, ...]


def find_tags(paragraphs: list[Paragraph], file: str) -> Found:
    """The tags in all paragraphs of a part."""
    tags: list[Tag] = []
    found: list[Diagnostic] = []
    awaited = ""  # how a tag ends that began in an earlier paragraph
    for paragraph in paragraphs:
        if "{" in paragraph.text or "}" in paragraph.text:
            awaited = _scan(paragraph, file, awaited, tags, found)
    if len(tags) > MOST:
        return Found((), (too_many(file),))
    return Found(tuple(tags), tuple(found))


def lone_braces(paragraphs: list[Paragraph], names: Collection[str], file: str) -> list[Diagnostic]:
    """Names that the template may use between single braces: they would be printed as they stand."""
    found = []
    for paragraph in paragraphs:
        for one in _LONE.finditer(paragraph.text) if "{" in paragraph.text else ():
            if one[1].split(".")[0] in names:
                what = say("a tag has two braces on each side")
                form = say("write {form}", form="{{ " + one[1] + " }}")
                found.append(fault(faults.BROKEN, Place(file, paragraph.text, one[0]), what, form))
    return found


def too_many(file: str) -> Diagnostic:
    """The fault of a template with more tags than are read."""
    return of_file(faults.TOO_LARGE, file, say("the template has more than {most} tags", most=MOST))


def _scan(paragraph: Paragraph, file: str, awaited: str, tags: list[Tag], found: list[Diagnostic]) -> str:
    """Add the tags and faults of a paragraph. Returns the end that a tag of it still awaits."""
    text, at = paragraph.text, 0
    while (mark := _MARK.search(text, at)) and len(found) <= faults.MOST and len(tags) <= MOST:
        start, sign = mark.start(), mark[0]
        if sign not in _END:
            if sign != awaited:
                what, hint = (
                    say("here a tag ends that does not begin"),
                    say("write {sign} before it", sign=_opening(sign)),
                )
                found.append(fault(faults.BROKEN, Place(file, text, text[max(0, start - 20) : start + 2]), what, hint))
            awaited, at = "", start + 2
            continue
        close = text.find("#}", start + 2) if sign == "{#" else _close(text, start)
        if close < 0:
            found.append(_unended(Place(file, text, text[start : start + 40]), _END[sign]))
            following = _MARK.search(text, start + 2) if sign != "{#" else None
            awaited, at = ("", following.start()) if following else (_END[sign], len(text))
            continue
        tag = _tag(paragraph, start, close + 2)
        wrong = _wrong(tag, file) if sign != "{#" else None
        tags.append(tag._replace(sound=wrong is None))
        if wrong is not None:
            found.append(wrong)
        awaited, at = "", close + 2
    return awaited


def _close(text: str, start: int) -> int:
    """Where the tag that begins here ends: before any other begins; -1 where it does not."""
    following = _MARK.search(text, start + 2)
    return following.start() if following and following[0] == _END[text[start : start + 2]] else -1


def _opening(end: str) -> str:
    return next(opening for opening, its_end in _END.items() if its_end == end)


def _unended(place: Place, end: str) -> Diagnostic:
    what = say("the tag does not end in its paragraph")
    return fault(faults.BROKEN, place, what, say("write {sign} where it ends, in the same paragraph", sign=end))


def _of_word(letter: str) -> Message:
    if letter.isprintable():
        return say("“{letter}” stands in the tag, which no tag has", letter=letter)
    return say("a letter that is not seen stands in the tag (U+{number})", number=f"{ord(letter):04X}")


def _tag(paragraph: Paragraph, start: int, end: int) -> Tag:
    text = paragraph.text[start:end]
    opening: Opening = "{{" if text[1] == "{" else "{%" if text[1] == "%" else "{#"
    inner = _SPACE.sub(" ", text[2:-2])
    inner = inner[inner[:1] in _SIGNS : len(inner) - (inner[-1:] in _SIGNS)]
    found = _REACH.match(inner)
    reach: Reach = ""
    if found:
        reach = "tr" if found[1] == "tr" else "tc" if found[1] == "tc" else "p" if found[1] == "p" else "r"
        inner = inner[found.end() :]
    return Tag(opening, reach, inner.strip(), paragraph, start, end)


def _wrong(tag: Tag, file: str) -> Diagnostic | None:
    """What is wrong with the tag's letters alone."""
    raw, place = tag.paragraph.text[tag.start + 2 : tag.end - 2], tag.place(file)
    if len(raw) > LONGEST:
        what = say("the tag is longer than {most} letters", most=LONGEST)
        return fault(faults.NOT_ALLOWED, place, what)
    bare = _QUOTED.sub("", raw)
    if _CURLY.search(bare):
        hint = say("type straight quotation marks: \" or '; Word makes them curly, Ctrl+Z takes that back")
        return fault(faults.QUOTES, place, say("the quotation marks in the tag are curly"), hint)
    strange = _STRANGE.search(bare)
    if strange:
        hint = say("write the tag anew, in one go; what Word changes while you type, Ctrl+Z takes back")
        return fault(faults.SYNTAX, place, _of_word(strange[0]), hint)
    if raw[:1] in _SIGNS or raw[-1:] in _SIGNS:
        what = say("a tag in a Word template does not take spaces away with - or +")
        return fault(faults.NOT_ALLOWED, place, what, say("leave out the sign beside the brace"))
    if not tag.inner:
        return fault(faults.SYNTAX, place, say("the tag is empty"))
    return None
