"""A part of XML as text in pieces: its tokens, its elements by the tokens they span, and what its paragraphs say.

Nothing is parsed into values and written anew: what no tag touches goes out letter for letter as it came in.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import accumulate, groupby
from xml.parsers.expat import ExpatError, ParserCreate

_TOKEN = re.compile(r"""<!--.*?-->|<\?.*?\?>|<!\[CDATA\[.*?\]\]>|<(?:[^<>"']|"[^"]*"|'[^']*')*>|[^<]+""", re.DOTALL)
_NAME = re.compile(r"</?([^\s/>]+)")
_LETTER = re.compile(r"&[^;]+;|.", re.DOTALL)
_OTHERWISE = re.compile(r"""^\s*<\?xml[^>]*encoding\s*=\s*["'](?!utf-8["'])[^>]*\?>""", re.IGNORECASE)
_AS_UTF8 = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
_NAMED = {"&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'"}
_WORD = re.compile(
    r"""\sxmlns:w\s*=\s*["'](?:http://schemas\.openxmlformats\.org/wordprocessingml/2006/main"""
    r"""|http://purl\.oclc\.org/ooxml/wordprocessingml/main)["']"""
)
MAX_DEPTH = 250


class Element:
    """An element: the tokens it begins and ends with, what it stands in and what stands in it."""

    __slots__ = ("children", "end", "name", "parent", "start")

    def __init__(self, name: str, start: int, parent: "Element | None") -> None:
        self.name, self.start, self.end, self.parent = name, start, start, parent
        self.children: list[Element] = []
        if parent is not None:
            parent.children.append(self)

    def up(self, name: str) -> "Element | None":
        """The nearest element of that name: this one, or one that it stands in."""
        found: Element | None = self
        while found is not None and found.name != name:
            found = found.parent
        return found

    def within(self) -> "Iterator[Element]":
        """This element and all that stand in it."""
        yield self
        for child in self.children:
            yield from child.within()


class Piece:
    """A stretch of a paragraph's text between two tokens: each letter as it stands in the XML, and what it says."""

    __slots__ = ("holder", "letters", "text", "token")

    def __init__(self, token: int, raw: str, holder: Element) -> None:
        self.token, self.holder = token, holder
        self.letters = _LETTER.findall(raw) if "&" in raw else raw
        self.text = "".join(map(_said, self.letters)) if "&" in raw else raw


class Paragraph:
    """A paragraph's own text, without that of text boxes in it; `ends` is how far into it each piece reaches."""

    __slots__ = ("element", "ends", "pieces", "text")

    def __init__(self, element: Element, pieces: list[Piece]) -> None:
        self.element, self.pieces = element, pieces
        self.text = "".join(piece.text for piece in pieces)
        self.ends = list(accumulate(len(piece.text) for piece in pieces))


class Part:
    """A part of XML: `strays` are tokens outside the text of any paragraph in which a brace begins a tag."""

    def __init__(self, tokens: list[str], root: Element, paragraphs: list[Paragraph], strays: list[str]) -> None:
        self.tokens, self.root, self.paragraphs, self.strays = tokens, root, paragraphs, strays


def decoded(data: bytes) -> str | None:
    """The text of a part of XML, declared as UTF-8, its line ends as `\\n`; None where it is not well-formed."""
    parser = ParserCreate()
    try:
        parser.Parse(data, True)
        text = data.decode("utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8-sig")
    except (ExpatError, UnicodeDecodeError, ValueError):
        return None
    if "\0" in text:  # UTF-16 that does not say so
        return None
    return _OTHERWISE.sub(_AS_UTF8, text.replace("\r\n", "\n").replace("\r", "\n"))


def read_part(text: str) -> Part | None:
    """The part with this text, which is well-formed; None where it is too deep, or not WordprocessingML as `w:`."""
    tokens = _joined(_plain(token) for token in _TOKEN.findall(text) if not token.startswith("<!--"))
    root = here = Element("", -1, None)
    pieces: dict[Element, list[Piece]] = {}
    strays: list[str] = []
    depth = 0
    for at, token in enumerate(tokens):
        if not token.startswith("<"):
            paragraph = here.up("w:p") if here.name == "w:t" else None
            if paragraph is not None:
                pieces.setdefault(paragraph, []).append(Piece(at, token, here))
            elif _tagged(token):
                strays.append(token)
        elif token.startswith("</"):
            here.end, depth = at, depth - 1
            here = here.parent or root
        elif _tagged(token):
            strays.append(token)
        if token.startswith("<") and not token.startswith(("</", "<?")):
            element = Element(_name(token), at, here)
            if not token.endswith("/>"):
                here, depth = element, depth + 1
                if depth > MAX_DEPTH:
                    return None
    if not root.children or not _WORD.search(tokens[root.children[0].start]):
        return None
    ordered = sorted(pieces.items(), key=lambda one: one[0].start)
    return Part(tokens, root.children[0], [Paragraph(element, found) for element, found in ordered], strays)


def _name(token: str) -> str:
    found = _NAME.match(token)
    return found[1] if found else ""


def _tagged(token: str) -> bool:
    return "{" in token and any(opening in token for opening in ("{{", "{%", "{#"))


def _joined(tokens: Iterable[str]) -> list[str]:
    """The tokens, texts that only a comment or the bounds of CDATA kept apart as one: `{` and `{` would make a tag."""
    joined: list[str] = []
    for marked, some in groupby(tokens, key=lambda token: token.startswith("<")):
        alike = [*some]
        joined += alike if marked else ["".join(alike)]
    return joined


def _said(letter: str) -> str:
    """The one letter that a letter or a reference to one says."""
    if len(letter) == 1:
        return letter
    if letter[1] != "#":
        return _NAMED.get(letter, "?")
    digits = letter[2:-1].lstrip("x0")
    return chr(int(digits, 16 if letter[2] == "x" else 10))


def _plain(token: str) -> str:
    """A section of CDATA as the text that it stands for."""
    if not token.startswith("<![CDATA["):
        return token
    return token[9:-3].replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
