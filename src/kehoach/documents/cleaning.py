"""Text of a user's as text of a Word document: whatever it holds, it stays text, and the XML around it well-formed."""

import re
from unicodedata import is_normalized, normalize

_STRANGE = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
_BREAKS = re.compile("\r\n|[\r\x0b\x85\u2028\u2029]")
_UNSEEN = re.compile("[\x00-\x08\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
_BREAK = '</w:t><w:br/><w:t xml:space="preserve">'
_TAB = '</w:t><w:tab/><w:t xml:space="preserve">'


def cleaned(text: str) -> str:
    """The text without what no document may hold: control characters, halves of letters, marks that turn the line.

    Of those it keeps tabs and line ends, each line end as one `\\n`. The letters are composed (NFC).
    """
    if _STRANGE.search(text):
        text = _UNSEEN.sub("", _BREAKS.sub("\n", text))
    return text if is_normalized("NFC", text) else normalize("NFC", text)


def as_run_text(text: str) -> str:
    """The text as it goes between `<w:t>` and `</w:t>`: a line end becomes a line break, a tab a tab."""
    if _STRANGE.search(text):
        return escaped(cleaned(text)).replace("\n", _BREAK).replace("\t", _TAB)
    return escaped(text if is_normalized("NFC", text) else normalize("NFC", text))


def escaped(text: str) -> str:
    """The text with the three letters escaped that XML gives a meaning to."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
