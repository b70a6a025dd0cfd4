"""The two names at the head of a document, in capitals, broken into the lines of their narrow column."""

from collections.abc import Iterator
from itertools import combinations

from kehoach.typeface.widths import text_width

COLUMN = 62 / 25.4 * 72
"""The width in points that a name may take in the left column of Mẫu 1.4 and 1.5."""
SIZE = 13

_UNITS = ("TỈNH", "THÀNH PHỐ", "HUYỆN", "QUẬN", "THỊ XÃ", "XÃ", "PHƯỜNG", "THỊ TRẤN", "ĐẶC KHU")
_WORDS = frozenset(
    (
        "BỘ CHỈ", "CHỈ HUY", "BỘ ĐỘI", "BIÊN PHÒNG", "QUÂN SỰ", "CÔNG AN", "NHÂN DÂN", "ỦY BAN", "TÒA ÁN", "VIỆN KIỂM",
        "KIỂM SÁT", "TỐI CAO", "THANH TRA", "VĂN PHÒNG", "NÔNG NGHIỆP", "MÔI TRƯỜNG", "KHOA HỌC", "CÔNG NGHỆ",
        "DU LỊCH", "THỂ THAO", "VĂN HÓA", "GIÁO DỤC", "ĐÀO TẠO", "TÔN GIÁO", "DÂN TỘC", "TÀI CHÍNH", "XÂY DỰNG",
        "THÀNH PHỐ",
    )
)  # fmt: skip
_MOST_WORDS = 40
_MOST_LINES = 4


def capital_lines(name: str, *, bold: bool) -> str:
    """The name in capitals, with a line break wherever the column needs one.

    It takes as few lines as it can, of lengths as even as can be. Of two ways as short, it breaks before the name of a
    province or a district, then where the words part: after a comma, before a word that joins.
    """
    words = name.upper().split()
    if len(words) > _MOST_WORDS or _fits(words, bold):
        return " ".join(words)
    good, whole, anywhere = _good_places(words), _whole_places(words), list(range(1, len(words)))
    for ways_of in ((good, whole), (anywhere,)):
        for breaks in range(1, _MOST_LINES):
            for places in ways_of:
                ways = [way for way in _ways(words, places, breaks) if all(_fits(line, bold) for line in way)]
                if ways:
                    best = min(ways, key=lambda way: (not _starts_unit(way[-1]), _longest(way, bold)))
                    return "\n".join(" ".join(line) for line in best)
    return " ".join(words)


def _good_places(words: list[str]) -> list[int]:
    """Where the parts of the name meet."""
    return [
        place
        for place in range(1, len(words))
        if words[place - 1].endswith(",") or words[place] == "VÀ" or _starts_unit(words[place:])
    ]


def _whole_places(words: list[str]) -> list[int]:
    """Where a break parts none of the words of several syllables that such names are made of."""
    return [place for place in range(1, len(words)) if f"{words[place - 1]} {words[place]}" not in _WORDS]


def _ways(words: list[str], places: list[int], breaks: int) -> Iterator[list[list[str]]]:
    for chosen in combinations(places, breaks):
        ends = (*chosen, len(words))
        yield [words[start:end] for start, end in zip((0, *chosen), ends, strict=True)]


def _starts_unit(words: list[str]) -> bool:
    return len(words) > 1 and any(" ".join(words).startswith(f"{unit} ") for unit in _UNITS)


def _longest(way: list[list[str]], bold: bool) -> float:
    return max(text_width(" ".join(line), SIZE, bold=bold) for line in way)


def _fits(words: list[str], bold: bool) -> bool:
    return text_width(" ".join(words), SIZE, bold=bold) <= COLUMN
