"""The quick catalogue says what gettext's own says; PyYAML's late patterns match what its own do."""

import gettext
import subprocess
import sys

import pytest

from kehoach.messages.catalogue import DOMAIN, LANGUAGES, LOCALE, Catalogue


@pytest.mark.parametrize("language", LANGUAGES)
def test_says_what_gettext_says(language: str) -> None:
    path = LOCALE / language / "LC_MESSAGES" / f"{DOMAIN}.mo"
    ours = Catalogue(path.read_bytes(), plural=language == "en")
    with path.open("rb") as file:
        theirs = gettext.GNUTranslations(file)
    known = theirs._catalog  # type: ignore[attr-defined]
    singles = [key for key in known if isinstance(key, str) and key]
    plurals = {key[0] for key in known if isinstance(key, tuple)}
    assert len(singles) > 400
    assert plurals
    for key in singles:
        assert ours.gettext(key) == theirs.gettext(key)
    for key in plurals:
        for count in (0, 1, 2, 5):
            assert ours.ngettext(key, "other", count) == theirs.ngettext(key, "other", count)


def test_unknown_texts_are_said_as_they_are() -> None:
    ours = Catalogue((LOCALE / "vi" / "LC_MESSAGES" / f"{DOMAIN}.mo").read_bytes(), plural=False)
    assert ours.gettext("no such text") == "no such text"
    assert [ours.ngettext("one x", "many x", n) for n in (1, 2)] == ["one x", "many x"]


def test_pyyaml_still_reads_after_us() -> None:
    program = (
        "import kehoach.source.tree, yaml\n"
        "assert yaml.safe_load('a: [2025-04-20, 12:30, no, 0x1F, 1e3]') is not None\n"
        "assert yaml.load('a: 2025-04-20', Loader=yaml.SafeLoader)['a'].year == 2025\n"
        "try:\n    yaml.safe_load('a: \\x01')\nexcept yaml.reader.ReaderError:\n    print('refused')\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout == "refused\n"
