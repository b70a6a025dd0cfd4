"""Collects what the program says into its catalogues, and compiles them.

    python tools/catalogues.py            # update the .po files from the source, then compile
    python tools/catalogues.py --check    # change nothing; exit with 1 where something is missing or stale

The ids are the English texts, so `en` fills itself; `vi` is written by hand in its .po file. A text that the source
no longer has is dropped.
"""

import argparse
import io
import sys
from datetime import UTC, datetime
from pathlib import Path
from string import Formatter

from babel.messages import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "src" / "kehoach"
LOCALE = SOURCE / "messages" / "locale"
KEYWORDS: dict[str, tuple[int, ...] | None] = {
    "say": (1,),
    "say_n": (1, 2),
    "gettext": (1,),
    "ngettext": (1, 2),
    "typer_says": (1,),
}
NOT_FOR_USERS = "messages/catalogue.py"


def extracted() -> dict[str, tuple[str | tuple[str, ...], list[tuple[str, int]]]]:
    """Every text in the source by its id: the id with its plural where it has one, and where it stands."""
    found: dict[str, tuple[str | tuple[str, ...], list[tuple[str, int]]]] = {}
    rows = extract_from_dir(SOURCE, keywords=KEYWORDS, comment_tags=())
    for filename, line, text, _, _ in rows:
        name = text[0] if isinstance(text, tuple) else text
        known, places = found.setdefault(name, (text, []))
        if isinstance(text, tuple) and not isinstance(known, tuple):
            found[name] = (text, places)
        places.append((str(filename), line))
    return found


def updated(language: str) -> Catalog:
    """The language's catalogue with exactly the texts of the source."""
    path = po_path(language)
    old = read_po(io.BytesIO(path.read_bytes()), locale=language) if path.exists() else Catalog(locale=language)
    new = Catalog(
        locale=language, project="kehoach", copyright_holder="The kehoach authors", header_comment="", fuzzy=False
    )
    new.mime_headers = [("Language", language)]
    for name, (text, places) in sorted(extracted().items()):
        before = old.get(name)
        if language == "en":
            string: str | tuple[str, ...] = text
        elif before is not None and before.string:
            string = _shaped(before, text)
        else:
            string = ("",) if isinstance(text, tuple) else ""
        new.add(text, string, locations=sorted({(place, 0) for place, _ in places}))
    return new


def _shaped(before: Message, text: str | tuple[str, ...]) -> str | tuple[str, ...]:
    """An earlier translation in the shape the text has now: with or without plural forms."""
    old = before.string
    forms = tuple(old) if isinstance(old, (tuple, list)) else (old or "",)
    return forms if isinstance(text, tuple) else forms[0]


def po_path(language: str) -> Path:
    return LOCALE / language / "LC_MESSAGES" / "kehoach.po"


def po_bytes(catalogue: Catalog) -> bytes:
    out = io.BytesIO()
    write_po(out, catalogue, width=100, sort_output=True, omit_header=False, include_lineno=False)
    lines = out.getvalue().decode().split("\n")
    dated = ("POT-Creation-Date", "PO-Revision-Date", "Generated-By", "Last-Translator", "Language-Team")
    return "\n".join(line for line in lines if not line.startswith(tuple(f'"{name}' for name in dated))).encode()


def mo_bytes(po: bytes, language: str) -> bytes:
    """The compiled catalogue of a .po file's bytes."""
    out = io.BytesIO()
    catalogue = read_po(io.BytesIO(po), locale=language)
    catalogue.creation_date = catalogue.revision_date = datetime(2026, 1, 1, tzinfo=UTC)  # the same bytes every day
    write_mo(out, catalogue)
    return out.getvalue()


def faults(language: str, catalogue: Catalog) -> list[str]:
    """Texts without a translation, and translations whose gaps are not those of the text."""
    found = []
    for message in catalogue:
        if not message.id:
            continue
        ids = message.id if isinstance(message.id, (tuple, list)) else (message.id,)
        strings = tuple(message.string) if isinstance(message.string, (tuple, list)) else (message.string or "",)
        if not all(strings):
            found.append(f"{language}: no translation: {ids[0]!r}")
            continue
        wanted = {frozenset(gaps(text)) for text in ids}
        found.extend(
            f"{language}: other gaps than {ids[0]!r}: {text!r}"
            for text in strings
            if frozenset(gaps(text)) not in wanted
        )
    return found


def gaps(text: str) -> set[str]:
    """The names of the `{gaps}` in a text."""
    try:
        return {name for _, name, _, _ in Formatter().parse(text) if name is not None}
    except ValueError:
        return set()


def main() -> int:
    parser = argparse.ArgumentParser(description="Update, compile or check the catalogues.")
    parser.add_argument("--check", action="store_true")
    check = parser.parse_args().check
    problems = []
    for language in ("vi", "en"):
        catalogue = updated(language)
        po = po_bytes(catalogue)
        mo = mo_bytes(po, language)
        files = {po_path(language): po, po_path(language).with_suffix(".mo"): mo}
        problems.extend(faults(language, catalogue))
        for path, data in files.items():
            if check:
                if not path.exists() or path.read_bytes() != data:
                    problems.append(f"{path.relative_to(ROOT)} is stale: run python tools/catalogues.py")
            else:
                path.write_bytes(data)
    print("\n".join(problems) if problems else "catalogues: complete")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
