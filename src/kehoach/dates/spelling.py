"""How dates are spelled: one form for comparing, and the numbers of a spelling that is not ours.

Patterns stay text and are compiled on first use, by `re` itself: most runs never need most of them.
"""

import re
import unicodedata

_WORDS = r"ngày|mùng|mồng|tháng|năm"
_SEPARATORS = r"[\s./,\-]+"


def plain(text: str) -> str:
    """The text in NFC, lower case, with single blanks and `-` for every dash."""
    folded = unicodedata.normalize("NFC", text).casefold()
    return " ".join(re.sub(r"[‐‑‒–—−]", "-", folded).split())


def numbers_in(text: str) -> tuple[str, ...]:
    """The numbers of a text made only of numbers, separators and the words ngày, tháng, năm; else nothing.

    It serves hints: `20.4.2025` and `20 tháng 4 năm 2025` are refused, yet can be read.
    """
    rest = re.sub(_WORDS, " ", plain(text)).strip(" ./,-")
    parts = re.split(_SEPARATORS, rest)
    return tuple(parts) if all(re.fullmatch(r"[0-9]{1,4}", part) for part in parts) else ()
