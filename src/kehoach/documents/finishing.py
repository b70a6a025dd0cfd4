"""What a part needs once it is filled in: tags can leave it with cells, columns or pictures that Word does not open."""

import re
from collections.abc import Callable

from kehoach.documents.markup import Element, read_part
from kehoach.documents.tags import Tag

Finish = Callable[[str], str]

_PICTURE = re.compile(r"""(<wp:docPr(?:\s[^<>"']*(?:"[^"]*"[^<>"']*|'[^']*'[^<>"']*)*?)?\sid=)(?:"[^"]*"|'[^']*')""")
_WIDTH = re.compile(r"""\sw:w\s*=\s*["'](\d{1,9})""")
_SPAN = re.compile(r"""<w:gridSpan\s[^>]*?w:val\s*=\s*["'](\d{1,5})""")
_EMPTY = "<w:p/>"
_BARE_CELL = re.compile(r"(</w:tcPr>|<w:tcPr/>|</w:tbl>|<w:tc>)\s*(?=</w:tc>)")
_BARE_BOX = re.compile(r"(<w:txbxContent>)\s*(?=</w:txbxContent>)")
_ROOTS = ("w:hdr", "w:ftr")


def finishes(source: str, tags: tuple[Tag, ...], root: Element, main: bool) -> tuple[Finish, ...]:
    """What is to be done to a part with these tags. `main` is the document itself, where pictures are numbered."""
    found: list[Finish] = []
    if any(tag.reach == "tc" for tag in tags):
        found.append(columns_fitted)
    if any(tag.reach == "p" for tag in tags):
        found.append(cells_filled)
        if root.name in _ROOTS:
            found.append(_filled_root(root.name))
    if main and "<wp:docPr" in source:
        found.append(pictures_numbered)
    return tuple(found)


def cells_filled(text: str) -> str:
    """An empty paragraph in each cell that has none left at its end."""
    return _BARE_BOX.sub(rf"\1{_EMPTY}", _BARE_CELL.sub(rf"\1{_EMPTY}", text))


def _filled_root(name: str) -> Finish:
    """An empty paragraph in a header or footer that has nothing left."""
    end = f"</{name}>"

    def filled(text: str) -> str:
        return text if "<w:p>" in text or "<w:p " in text else text.replace(end, f"{_EMPTY}{end}")

    return filled


def pictures_numbered(text: str) -> str:
    """Pictures with numbers of their own, from 1001 on as docxtpl gives them: one in a loop is there many times."""
    number = 1000

    def numbered(found: re.Match[str]) -> str:
        nonlocal number
        number += 1
        return f'{found[1]}"{number}"'

    return _PICTURE.sub(numbered, text)


def columns_fitted(text: str) -> str:
    """Tables with as many columns as their rows have cells, in the width they had, reckoned as docxtpl does."""
    part = read_part(text)
    if part is None:
        return text
    tokens = part.tokens
    for table in [one for one in part.root.within() if one.name == "w:tbl"]:
        grid = next((child for child in table.children if child.name == "w:tblGrid"), None)
        columns = [] if grid is None else [child for child in grid.children if child.name == "w:gridCol"]
        found = [_WIDTH.search(tokens[column.start]) for column in columns]
        widths = [int(one[1]) for one in found if one]
        if columns and len(widths) == len(columns) and sum(widths) > 0:
            rows = [
                [cell for cell in row.children if cell.name == "w:tc"] for row in table.within() if row.name == "w:tr"
            ]
            fitted = _fitted(widths, rows, tokens)
            if fitted != widths:
                for column in columns:
                    tokens[column.start] = tokens[column.end] = ""
                tokens[columns[0].start] = "".join(f'<w:gridCol w:w="{width}"/>' for width in fitted)
    return "".join(tokens)


def _fitted(widths: list[int], rows: list[list[Element]], tokens: list[str]) -> list[int]:
    missing = max((len(row) for row in rows), default=0) - len(widths)
    if missing > 0:
        each = sum(widths) / (len(widths) + missing)
        old = sum(widths) / len(widths)
        widths = [int(width * each / old) for width in widths] + [int(each)] * missing
    spare = len(widths) - max((sum(_span(cell, tokens) for cell in row) for row in rows), default=0)
    if 0 < spare < len(widths):
        extra = int(sum(widths[-spare:]) / (len(widths) - spare))
        widths = [width + extra for width in widths[:-spare]]
    return widths


def _span(cell: Element, tokens: list[str]) -> int:
    settings = next((child for child in cell.children if child.name == "w:tcPr"), None)
    if settings is None:
        return 1
    found = _SPAN.search("".join(tokens[settings.start : settings.end + 1]))
    return int(found[1]) if found else 1
