"""Which language to speak: asked for, or the environment's, or Vietnamese."""

import gettext as system_gettext
import os
from collections.abc import Mapping

from kehoach.messages import LANGUAGES, activate
from kehoach.messages.catalogue import DOMAIN, LOCALE

_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")


def chosen_language(arguments: list[str], environment: Mapping[str, str]) -> str | None:
    """The language of this run; None where somebody asked for one that there is not.

    `--lang` comes first, then `KEHOACH_LANG`, then the locale: an English one gives English, any other Vietnamese.
    """
    for position, argument in enumerate(arguments):
        if argument == "--":
            break
        if argument == "--lang":
            asked = arguments[position + 1] if position + 1 < len(arguments) else ""
            return asked if asked in LANGUAGES else None
        if argument.startswith("--lang="):
            asked = argument.removeprefix("--lang=")
            return asked if asked in LANGUAGES else None
    wished = environment.get("KEHOACH_LANG", "")
    if wished[:2] in LANGUAGES:
        return wished[:2]
    locale = next((environment[name] for name in _VARIABLES if environment.get(name)), "")
    return "en" if locale[:2] == "en" else "vi"


def speak(language: str) -> None:
    """Speak this language, and have Typer's own words (`Usage`, `Missing argument`) from the same catalogue."""
    activate(language)
    os.environ["LANGUAGE"] = language
    system_gettext.bindtextdomain(DOMAIN, str(LOCALE))
    system_gettext.textdomain(DOMAIN)
