"""The gettext catalogues `locale/<language>/LC_MESSAGES/kehoach.mo` and the one in use.

The ids in the code are the English texts; `tools/catalogues.py` collects them and compiles the catalogues.
"""

import gettext as _gettext
from functools import cache
from pathlib import Path
from struct import iter_unpack, unpack_from

LANGUAGES = ("vi", "en")
DOMAIN = "kehoach"
LOCALE = Path(__file__).parent / "locale"


class Catalogue(_gettext.NullTranslations):
    """A compiled catalogue whose texts are looked up where they stand.

    gettext's own class reads all of them when it starts, which costs more than the few that a run says. The ids of a
    .mo file are sorted, so a search by halves finds one.
    """

    def __init__(self, data: bytes, plural: bool) -> None:
        super().__init__()
        magic, _, count, ids, texts = unpack_from("<5I", data)
        if magic != 0x950412DE:
            raise ValueError("no catalogue of little-endian order")
        self._data = data
        self._ids = tuple(iter_unpack("<2I", data[ids : ids + 8 * count]))
        self._texts = tuple(iter_unpack("<2I", data[texts : texts + 8 * count]))
        self._plural = plural

    def _find(self, text: str) -> list[str] | None:
        """The forms of a text; an id with a plural is its singular up to a NUL."""
        wanted, data = text.encode(), self._data
        low, high = 0, len(self._ids)
        while low < high:
            middle = (low + high) // 2
            length, start = self._ids[middle]
            found = data[start : start + length].split(b"\0", 1)[0]
            if found == wanted:
                size, place = self._texts[middle]
                return data[place : place + size].decode().split("\0")
            low, high = (middle + 1, high) if found < wanted else (low, middle)
        return None

    def gettext(self, message: str) -> str:
        forms = self._find(message) if message else None
        return forms[0] if forms else message

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        forms = self._find(msgid1)
        if forms is None:
            return msgid1 if n == 1 else msgid2
        return forms[-1] if self._plural and n != 1 else forms[0]


_active: tuple[str, _gettext.NullTranslations] = ("en", _gettext.NullTranslations())


def activate(language: str) -> None:
    """Speak this language from now on; one of `LANGUAGES`.

    A process speaks one language at a time: the command line chooses it once, before it makes its commands.
    """
    global _active
    _active = (language, _catalogue(language))


@cache
def _catalogue(language: str) -> _gettext.NullTranslations:
    if language not in LANGUAGES:
        raise ValueError(f"no catalogue for language {language!r}")
    data = (LOCALE / language / "LC_MESSAGES" / f"{DOMAIN}.mo").read_bytes()
    return Catalogue(data, plural=language == "en")  # Vietnamese has one form for every count


def active_language() -> str:
    """The language in use: `vi` or `en`."""
    return _active[0]


def gettext(text: str) -> str:
    """The text in the active language; itself where a catalogue lacks it."""
    return _active[1].gettext(text)


def ngettext(one: str, many: str, count: int) -> str:
    """The text for this count in the active language, with its plural rule."""
    return _active[1].ngettext(one, many, count)
