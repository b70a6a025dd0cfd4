"""The gettext catalogues `locale/<language>/LC_MESSAGES/kehoach.mo` and the one in use.

The ids in the code are the English texts; `tools/catalogues.py` collects them and compiles the catalogues.
"""

import gettext as _gettext
from functools import cache
from pathlib import Path

LANGUAGES = ("vi", "en")
DOMAIN = "kehoach"
LOCALE = Path(__file__).parent / "locale"

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
    return _gettext.translation(DOMAIN, LOCALE, [language])


def active_language() -> str:
    """The language in use: `vi` or `en`."""
    return _active[0]


def gettext(text: str) -> str:
    """The text in the active language; itself where a catalogue lacks it."""
    return _active[1].gettext(text)


def ngettext(one: str, many: str, count: int) -> str:
    """The text for this count in the active language, with its plural rule."""
    return _active[1].ngettext(one, many, count)
