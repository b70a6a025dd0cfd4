"""What several rules ask about the paragraphs of the text: what they number, and where they begin."""

import re
from collections.abc import Iterator
from typing import Literal

import msgspec

from kehoach.layout.lines import Line
from kehoach.layout.word import Paragraph, WordDocument
from kehoach.typeface.widths import text_width

Kind = Literal["roman", "chuong", "dieu", "khoan", "text"]
_ROMAN = re.compile(r"[IVX]+\. ?\S")
_CHAPTER = re.compile(r"(?:Phần|Chương|PHẦN|CHƯƠNG|Mục|MỤC|Tiểu mục) (?:[IVX]+|\d+|thứ \S+)\.?")
_ARTICLE = re.compile(r"Điều \d+")
_CLAUSE = re.compile(r"\d{1,2}(?:\.\d{1,2})*\.? ?[^\W\d_]")
_LONGEST_HEADING = 160


class Clause(msgspec.Struct, frozen=True):
    """What a paragraph numbers; `heading` where it is a heading and not text."""

    kind: Kind
    heading: bool


def read_clause(line: Line) -> Clause:
    """What the paragraph numbers, by what it begins and ends with."""
    text = line.text
    if _CHAPTER.fullmatch(text):
        return Clause("chuong", True)
    if _ROMAN.match(text) and len(text) < 2 * _LONGEST_HEADING:
        return Clause("roman", True)
    if _ARTICLE.match(text):
        return Clause("dieu", True)
    if _CLAUSE.match(text):
        return Clause("khoan", len(text) < _LONGEST_HEADING and not text.endswith((".", ";", ":", ",", "/")))
    upper = text == text.upper() and len(text) < _LONGEST_HEADING and line.paragraph.alignment == "center"
    return Clause("text", upper)


def start_of_text(paragraph: Paragraph, tab_width: float) -> float:
    """Where the first line begins, in points from the margin: indents, tabs and blanks together."""
    place = paragraph.left + paragraph.first
    size = paragraph.runs[0].look.size if paragraph.runs else paragraph.mark.size
    for letter in paragraph.text if not paragraph.label else "":
        if letter == "\t":
            stops = [stop for stop, kind in paragraph.tabs if stop > place + 0.5 and kind != "clear"]
            place = stops[0] if stops else (place + 0.5) // tab_width * tab_width + tab_width
        elif letter in " \xa0":
            place += text_width(letter, size)
        else:
            break
    return place


def text_lines(document: WordDocument) -> Iterator[Paragraph]:
    """Every paragraph with text, those of headers and footers included, each of these once."""
    yield from (paragraph for paragraph in document.paragraphs if not paragraph.blank)
    seen: set[str] = set()
    for section in document.sections:
        for margin in section.margins:
            for paragraph in margin.paragraphs:
                if not paragraph.blank and paragraph.text not in seen:
                    seen.add(paragraph.text)
                    yield paragraph
