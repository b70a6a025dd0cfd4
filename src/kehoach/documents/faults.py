"""The faults of a template, and how each says where it is: a Word file has no lines, so by the words beside it."""

from collections.abc import Iterable
from itertools import islice
from typing import NamedTuple

from kehoach.diagnostics import Diagnostic
from kehoach.messages import Message, say

UNKNOWN_NAME = "KH680"  # a name that the document's data does not have
UNKNOWN_WORD = "KH681"  # a filter, a test or a function that there is not
SYNTAX = "KH682"  # a tag that cannot be read
UNBALANCED = "KH683"  # an `if` or `for` without its end, or an end without its beginning
MISPLACED = "KH684"  # a tag that would take more with it than meant, or break the document apart
BROKEN = "KH685"  # a tag that does not end in its paragraph
NOT_ALLOWED = "KH686"  # a statement or an expression that templates do not have
SPLIT = "KH687"  # a tag whose letters are set differently, or that something stands in
QUOTES = "KH688"  # a tag with curly quotation marks
NOT_TEXT = "KH689"  # a group or a list where a text must stand, or the other way round
UNFILLED = "KH690"  # a template that could not be filled in
NOT_DOCX = "KH691"  # another kind of file, or one with macros or a password
DAMAGED = "KH692"  # a file that cannot be read
TOO_LARGE = "KH693"  # a file that unpacks to more than is read
ENTITIES = "KH694"  # a part that defines entities, or hides its letters
NO_STYLE = "KH695"  # a style that a drawn rule needs and the template lacks
REVIEWED = "KH696"  # comments or tracked changes, which would go out with every document

MOST = 100
_LONGEST = 60
_MOST_KNOWN = 100


class Place(NamedTuple):
    """Where in a template: the file's name, the paragraph's text and the tag."""

    file: str
    paragraph: str
    tag: str


def fault(code: str, place: Place, what: Message, hint: Message | None = None) -> Diagnostic:
    """An error at a tag."""
    tag, paragraph = shortened(place.tag), shortened(place.paragraph)
    if place.paragraph.strip() == place.tag.strip():
        message = say("{tag}: {what}", tag=tag, what=what)
    else:
        message = say("{tag} in “{paragraph}”: {what}", tag=tag, paragraph=paragraph, what=what)
    return Diagnostic(code, "error", message, place.file, hint=hint)


def of_file(code: str, file: str, message: Message, hint: Message | None = None) -> Diagnostic:
    """An error of the file as a whole."""
    return Diagnostic(code, "error", message, file, hint=hint)


def shortened(text: str) -> str:
    """A text on one line, of at most so many letters."""
    line = " ".join(text[: 10 * _LONGEST].split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1].rstrip()}…"


def meant(word: str, known: Iterable[str]) -> Message | None:
    """The hint “did you mean …”, where a known word is near enough to be more than a guess."""
    from difflib import get_close_matches

    if len(word) > _LONGEST:
        return None
    words = {one.casefold(): one for one in islice(known, _MOST_KNOWN) if len(one) <= _LONGEST}
    near = get_close_matches(word.casefold(), words, n=1, cutoff=0.6)
    return say("did you mean {word}?", word=words[near[0]]) if near else None


def each_once(found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The first faults in their order, none twice: Word keeps the text of a text box twice."""
    return tuple(dict.fromkeys(found))[:MOST]
