"""How names of bodies are compared: spelling may differ, words may not."""

import unicodedata

_TONES = "\u0300\u0301\u0303\u0309\u0323"
_PAIRS = (("o", "a"), ("o", "e"), ("u", "y"))


def _placements() -> dict[str, str]:
    """Pairs such as `oà` → `òa`: the tone mark moved from the second vowel to the first (new to old placement)."""
    table = {}
    for first, second in _PAIRS:
        for tone in _TONES:
            new = first + unicodedata.normalize("NFC", second + tone)
            old = unicodedata.normalize("NFC", first + tone) + second
            table[new] = old
    return table


_PLACEMENT = _placements()


def fold(name: str) -> str:
    """The form in which two spellings of one name are equal.

    NFC, case, blanks and the place of the tone mark are folded (`Toà Án` = `Tòa án`, `Uỷ` = `Ủy`); letters and tones
    themselves never are, so that different words stay different.
    """
    text = " ".join(unicodedata.normalize("NFC", name).casefold().split())
    for new, old in _PLACEMENT.items():
        if new in text:
            text = text.replace(new, old)
    return text


def unaccented(name: str) -> str:
    """The name without tones and marks, `đ` as `d`: what somebody types without a Vietnamese keyboard.

    It merges different words: never for names in files, only for what somebody types and is asked about in return.
    """
    decomposed = unicodedata.normalize("NFD", name.casefold().replace("đ", "d"))
    return " ".join("".join(c for c in decomposed if not unicodedata.combining(c)).split())
