"""Pages: where their numbers stand, and whether there is more than one."""

import re
from collections.abc import Iterator

import msgspec

from kehoach.layout.lines import whole
from kehoach.layout.word import Field, Margin, Paragraph, Section, Where, WordDocument
from kehoach.typeface.widths import SINGLE

# What an address at the foot of a page holds; folded: the tone of "thoại" stands on its first vowel.
ADDRESS = re.compile(r"điện thọai|\bđt\b|e-?mail|website|thư điện tử|trang thông tin|fax")
_ENOUGH = 1.25  # estimated pages from which a document surely has more than one


class PageNumber(msgspec.Struct, frozen=True):
    """A place where a page's number is printed."""

    section: Section
    margin: Margin
    paragraph: Paragraph
    field: Field


def page_numbers(document: WordDocument) -> Iterator[PageNumber]:
    """Every place where a page's number is printed; a header that a section takes over from another counts once."""
    seen: list[tuple[str, str, list[tuple[object, ...]]]] = []
    for section in document.sections:
        for margin in section.margins:
            if not _is_shown(margin, section, document):
                continue
            plain = [msgspec.structs.astuple(msgspec.structs.replace(one, where=Where())) for one in margin.paragraphs]
            key = (margin.kind, margin.pages, plain)
            if key in seen:
                continue
            seen.append(key)
            for paragraph in margin.paragraphs:
                for field in paragraph.fields:
                    if field.code.upper().split(" ")[0] == "PAGE":
                        yield PageNumber(section, margin, paragraph, field)


def _is_shown(margin: Margin, section: Section, document: WordDocument) -> bool:
    if margin.pages == "first":
        return section.title_page
    return margin.pages == "default" or document.even_and_odd


def has_several_pages(document: WordDocument) -> bool:
    """Whether it surely has more than one page: a break says so, or there is too much text for one."""
    if any(section.number > 1 and not section.continuous for section in document.sections):
        return True
    if any(paragraph.breaks_page and paragraph.where.order > 1 for paragraph in document.paragraphs):
        return True
    section = document.sections[0]
    room = max(100.0, section.height - section.top - section.bottom)
    beside = 0.5  # cells stand beside each other
    height = sum(_height(one) * (beside if one.cell is not None else 1.0) for one in document.paragraphs)
    return height > _ENOUGH * room


def _height(paragraph: Paragraph) -> float:
    size = max((run.look.size for run in paragraph.runs), default=paragraph.mark.size)
    line = paragraph.line if paragraph.exact else size * SINGLE * paragraph.line
    return lines_of_print(paragraph) * line + paragraph.before + paragraph.after


def lines_of_print(paragraph: Paragraph) -> int:
    """How many lines a paragraph takes, by the widths of its letters."""
    room = max(20.0, paragraph.width - paragraph.left - paragraph.right)
    length = int(whole(paragraph).width + max(0.0, paragraph.first))
    return max(1, paragraph.text.count("\n") + 1, -(-length // int(room)))
