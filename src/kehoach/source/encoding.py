"""Vietnamese written before Unicode: recognised by decoding it and asking whether Vietnamese comes out.

Each word with a letter outside ASCII is decoded as TCVN3 (ABC) and as VNI. A word speaks for an encoding when it is no
Vietnamese syllable as it stands and is one when decoded; French or German words hardly ever are. One such word is
believed when it is a common one, and several must make up most of what is odd around them.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice, pairwise
from typing import Literal

from msgspec import Struct

from kehoach.source.encoding_tables import (
    BEFORE_ANY,
    BEFORE_BACK,
    BEFORE_FRONT,
    BEFORE_Y,
    COMMON,
    RIMES,
    SHARP,
    TCVN3_NUMBERS,
    TONED,
    VNI_PAIRS,
    VNI_SINGLES,
    WITHOUT_TONE,
    Y_RIMES,
)

LegacyLetters = Literal["tcvn3", "vni"]
LegacyEncoding = Literal["tcvn3", "vni", "cp1258"]

# Vietnamese has some 6,000 syllables: a text with more different words than this shows what it is by these.
MAX_WORDS = 3000
LONGEST = 12  # letters of one syllable: "nghiêng" has 7, in VNI 9
SHARE = 0.7  # of the odd words that must become Vietnamese
SAMPLE = 1 << 16  # bytes that show what a file is written in, from its first line outside ASCII
BLOCK = 1 << 12  # letters that are searched for telling words at once
EFFORT = 10_000  # lines and words
QUOTED = 60  # letters of a line that are shown decoded
UNCOMMON = 4  # words that are believed without a common one among them

# The signs among Latin-1's letters are letters to TCVN3; U+00AD, the soft hyphen, is its ư. A letter or sign by itself
# ("·", "×", "à") says nothing.
_LETTER = "[A-Za-z\xa1-\u024f\u0300-\u036f\u1e00-\u1eff]"
_WORD = re.compile(_LETTER + "{2,}")
_INITIAL = re.compile("|".join((*BEFORE_FRONT[:2], *BEFORE_ANY[:8], *BEFORE_BACK, *BEFORE_FRONT[2:], *BEFORE_ANY[8:])))
_FRONT, _ROUNDED_FRONT = frozenset("eêiy"), frozenset("eêi")

_Decoder = Callable[[str], str | None]
_Words = dict[str, str | None]


class _Reading(Struct, frozen=True):
    """One way to read the odd words of a text, and what each becomes."""

    encoding: LegacyLetters
    decode: _Decoder
    meanings: _Words


class LegacyStretch(Struct, frozen=True):
    """The part of a line that is written in a legacy font's letters, and what they mean.

    `line` and the columns count from 1, in code points; `end_column` is one past the last. `meant` is the beginning
    of a long stretch, and printable.
    """

    encoding: LegacyLetters
    line: int
    column: int
    end_column: int
    meant: str


def legacy_encoding(data: bytes) -> LegacyEncoding | None:
    """The encoding in which these bytes are Vietnamese; None where none of the three makes sense of them.

    Meant for bytes that are not UTF-8: nothing here asks whether they are.
    """
    high = re.search(rb"[\x80-\xff]", data)
    if high is None:
        return None
    start = data.rfind(b"\n", 0, high.start()) + 1
    sample = data[start : max(start, high.start() - LONGEST) + SAMPLE]
    latin = _distinct(word for word in _WORD.findall(sample.decode("latin-1")) if not word.isascii())
    windows = unicodedata.normalize("NFC", sample.decode("cp1258", errors="replace"))
    written = _distinct(word for word in _WORD.findall(windows) if not word.isascii())
    candidates: list[tuple[int, LegacyEncoding]] = [
        (_weight(_decoded(latin, _from_tcvn3).values()), "tcvn3"),
        (_weight(_decoded(latin, _from_vni).values()), "vni"),
    ]
    # Without a letter of its own, such as ư, windows-1258 cannot be told from Western Latin-1.
    if any(max(word) > "\xff" for word in written):
        candidates.append((_weight(_decoded(written, str.lower).values()), "cp1258"))
    weight, encoding = max(candidates)
    return encoding if weight else None


def legacy_letters(text: str, most: int = 20) -> tuple[LegacyStretch, ...]:
    """The lines, at most `most`, that hold Vietnamese in legacy letters pasted as Unicode ("Së T­ ph¸p").

    Lines end with LF. Correct Vietnamese, and other languages with Latin letters, are passed over. In a text made to
    cost time, no more than `EFFORT` lines and words are looked at in earnest.
    """
    blocks = [(block, dict.fromkeys(_WORD.findall(block))) for block in _blocks(text)]
    odd = _distinct(filter(_is_odd, dict.fromkeys(chain.from_iterable(words for _, words in blocks))))
    both = (
        _Reading("tcvn3", _from_tcvn3, _decoded(odd, _from_tcvn3)),
        _Reading("vni", _from_vni, _decoded(odd, _from_vni)),
    )
    readings = [reading for reading in both if _is_believable(reading.meanings.values())]
    telling = {word for reading in readings for word, meant in reading.meanings.items() if meant is not None}
    return tuple(islice(_stretches(blocks, readings, telling), most))


def _blocks(text: str) -> Iterator[str]:
    """The text in pieces of whole lines, of `BLOCK` letters or a little more."""
    start = 0
    while start < len(text):
        end = text.find("\n", start + BLOCK) + 1 or len(text)
        yield text[start:end]
        start = end


def _stretches(
    blocks: Iterable[tuple[str, dict[str, None]]], readings: list[_Reading], telling: set[str]
) -> Iterator[LegacyStretch]:
    """The stretches of the lines that hold a telling word; blocks without one are stepped over."""
    first, effort = 1, EFFORT
    for block, known in blocks:
        lines = [] if telling.isdisjoint(known) else block.split("\n")
        for number, line in enumerate(lines, first):
            words = [] if line.isascii() else list(islice(_WORD.finditer(line), effort))
            effort -= 1 + len(words)
            if any(word.group() in telling for word in words):
                stretch = _stretch(number, line, words, readings)
                if stretch is not None:
                    yield stretch
            if effort <= 0:
                return
        first += block.count("\n")


def _stretch(number: int, line: str, every: list[re.Match[str]], readings: list[_Reading]) -> LegacyStretch | None:
    words = [word for word in every if word.group() in readings[0].meanings]
    different = {word.group() for word in words}
    weights = [_weight([reading.meanings[word] for word in different]) for reading in readings]
    if not any(weights):
        return None
    reading = readings[weights.index(max(weights))]
    decode, meanings = reading.decode, reading.meanings
    sensible = [place for place, word in enumerate(every) if meanings.get(word.group())]
    first, last = sensible[0], sensible[-1]
    gaps = [line[before.end() : after.start()] for before, after in pairwise(every)]
    while first > 0 and _belongs(every[first - 1], gaps[first - 1], decode):
        first -= 1
    while last < len(gaps) and _belongs(every[last + 1], gaps[last], decode):
        last += 1
    start, end = every[first].start(), every[last].end()
    quoted = max((word.end() for word in every[first : last + 1] if word.end() - start <= QUOTED), default=end)
    meant = re.sub(_LETTER + "+", lambda match: _reworded(match.group(), decode), line[start:quoted])
    meant = "".join(letter if letter.isprintable() else " " for letter in meant)
    return LegacyStretch(reading.encoding, number, start + 1, end + 1, meant if quoted == end else meant + " …")


def _belongs(word: re.Match[str], between: str, decode: _Decoder) -> bool:
    """Whether a word beside a stretch is a part of it: correct as it stands, such as "Bé", but a common one decoded."""
    return between.isspace() and not word.group().isascii() and decode(word.group()) in COMMON


def _distinct(words: Iterable[str]) -> list[str]:
    """The first `MAX_WORDS` different ones, in their order."""
    found: dict[str, None] = {}
    for word in words:
        found[word] = None
        if len(found) == MAX_WORDS:
            break
    return list(found)


def _decoded(words: Iterable[str], decode: _Decoder) -> _Words:
    """Each word with the syllable it becomes in lower case, or None."""
    meanings: _Words = {}
    for word in words:
        meant = decode(word) if len(word) <= LONGEST else None
        meanings[word] = meant if meant is not None and (meant in COMMON or is_syllable(meant)) else None
    return meanings


def _weight(meanings: Iterable[str | None]) -> int:
    """How strongly words, so decoded, speak for the encoding; 0 where they do not."""
    every = list(meanings)
    if not _is_believable(every):
        return 0
    sensible = [meant for meant in every if meant is not None]
    if len(sensible) < SHARE * len(every):
        return 0
    return len(sensible) + sum(meant in COMMON for meant in sensible)


def _is_believable(meanings: Iterable[str | None]) -> bool:
    sensible = [meant for meant in meanings if meant is not None]
    return len(sensible) >= UNCOMMON or any(meant in COMMON for meant in sensible)


def _is_odd(word: str) -> bool:
    """Whether the word has letters outside ASCII, all of them Latin-1's, and is no Vietnamese as it stands."""
    if word.isascii() or max(word) > "\xff":
        return False
    return len(word) > LONGEST or not is_syllable(word.lower())


def _from_tcvn3(word: str) -> str | None:
    return word.translate(TCVN3_NUMBERS).lower()


def _from_vni(word: str) -> str | None:
    """The word read as VNI, in lower case; None where a letter has no meaning at its place."""
    word = word.lower()
    letters: list[str] = []
    place = 0
    while place < len(word):
        pair = VNI_PAIRS.get(word[place : place + 2])
        letter = pair or VNI_SINGLES.get(word[place], word[place])
        if pair is None and letter == word[place] and not letter.isascii() and letter not in VNI_SINGLES:
            return None
        letters.append(letter)
        place += 2 if pair else 1
    return "".join(letters)


def _reworded(word: str, decode: _Decoder) -> str:
    """The word as it was meant, with capitals as far as the letters show them; itself where it makes no sense."""
    meant = None if word.isascii() or len(word) > LONGEST else decode(word)
    if meant is None or not (meant in COMMON or (len(word) > 1 and is_syllable(meant))):
        return word
    # The fonts that show TCVN3 in capitals keep the bytes of the small letters: "HO¹CH".
    seen = word.translate(TCVN3_NUMBERS) if decode is _from_tcvn3 else word
    if not seen[0].isupper():
        return meant
    capitals = sum(letter.isupper() for letter in seen)
    whole = capitals > 1 if decode is _from_tcvn3 else capitals == len(word)
    return meant.upper() if whole else meant[0].upper() + meant[1:]


def is_syllable(word: str) -> bool:
    """Whether this can be a Vietnamese syllable: lower case, NFC, with one tone at most, wherever that stands."""
    tones = [letter for letter in word if letter in TONED]
    if len(tones) > 1:
        return False
    plain = word.translate(WITHOUT_TONE)
    if plain.endswith(("c", "ch", "p", "t")) and not (tones and tones[0] in SHARP):
        return False
    opening = _INITIAL.match(plain)
    initial = opening.group() if opening else ""
    if _fit(initial, plain[len(initial) :]):
        return True
    # "gì", "giếng": here the i belongs to the rime.
    return initial == "gi" and plain[1:] in RIMES


def _fit(initial: str, rime: str) -> bool:
    if rime in Y_RIMES:
        return initial in BEFORE_Y if rime == "y" else initial in ("", "qu")
    if rime not in RIMES:
        return False
    if initial == "k":
        return rime[0] in _FRONT
    if initial in BEFORE_FRONT:
        return rime[0] in _ROUNDED_FRONT
    if initial in BEFORE_BACK:
        return rime[0] not in _ROUNDED_FRONT or (initial == "g" and rime[0] == "i")
    return True
