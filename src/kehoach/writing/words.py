"""Days, counts, lists and periods in the words of documents (NĐ 30/2020, Phụ lục I, Mục II, khoản 4, điểm b)."""

from collections.abc import Sequence
from datetime import date

from kehoach.dates import Month, Occurrence

NBSP = "\N{NO-BREAK SPACE}"
UNKNOWN = "…"
"""What stands in a sentence or a symbol for what nobody has told us."""

_WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_ORDINALS = (
    "nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai", "mười ba",
    "mười bốn", "mười lăm", "mười sáu", "mười bảy", "mười tám", "mười chín", "hai mươi",
)  # fmt: skip
_QUARTERS = ("I", "II", "III", "IV")


def blank(width: int) -> str:
    """A gap of so many blanks that no line breaks, for a pen."""
    return NBSP * width


def count_words(number: int) -> str:
    """A number of two digits at least: `02`, `15`, `140`."""
    return f"{number:02}"


def month_digits(month: int) -> str:
    """The month as documents write it: a zero before 1 and 2, and before no other."""
    return f"0{month}" if month < 3 else str(month)


def day_words(day: date) -> str:
    """`ngày 05 tháng 02 năm 2025`, `ngày 14 tháng 4 năm 2025`."""
    return f"ngày {day.day:02} tháng {month_digits(day.month)} năm {day.year}"


def day_digits(day: date) -> str:
    """`05/02/2025`, `14/4/2025`, for a narrow column."""
    return f"{day.day:02}/{month_digits(day.month)}/{day.year}"


def weekday_words(day: date) -> str:
    """`thứ Ba, ngày 22 tháng 4 năm 2025`."""
    return f"{_WEEKDAYS[day.weekday()]}, {day_words(day)}"


def issued_words(issued: date | Month | None) -> str:
    """The day of a document, with a gap for what is not known of it."""
    if issued is None:
        return f"ngày {UNKNOWN} tháng {UNKNOWN} năm {UNKNOWN}"
    if isinstance(issued, Month):
        return f"ngày {UNKNOWN} tháng {month_digits(issued.month)} năm {issued.year}"
    return day_words(issued)


def ordinal_words(number: int) -> str:
    """`thứ nhất`, `thứ hai`, … `thứ hai mươi`, then `thứ 21`."""
    return f"thứ {_ORDINALS[number - 1]}" if 1 <= number <= len(_ORDINALS) else f"thứ {number}"


def list_words(parts: Sequence[str]) -> str:
    """`a`, `a và b`, `a, b và c`; semicolons where the parts hold commas themselves: `a; b, c; d`."""
    if len(parts) < 2:
        return "".join(parts)
    if len(parts) > 2 and any("," in part for part in parts):
        return "; ".join(parts)
    return f"{', '.join(parts[:-1])} và {parts[-1]}"


def occurrence_words(occurrence: Occurrence) -> str:
    """The period of what recurs: `tháng 4/2025`, `quý II/2025`, `6 tháng đầu năm 2025`, `năm 2025`."""
    first = occurrence.first
    kind = occurrence.label[5:6]
    if kind == "Q":
        return f"quý {_QUARTERS[(first.month - 1) // 3]}/{first.year}"
    if kind == "H":
        return f"6 tháng {'đầu' if first.month < 7 else 'cuối'} năm {first.year}"
    return f"tháng {first.month}/{first.year}" if kind else f"năm {first.year}"


def lower_first(text: str) -> str:
    """The text as it goes on inside a sentence: its first letter small."""
    return text[:1].lower() + text[1:]


def upper_first(text: str) -> str:
    """The text as it begins a sentence or a cell: its first letter large."""
    return text[:1].upper() + text[1:]


def one_line(text: str) -> str:
    """The text without line breaks, runs of blanks and characters that cannot be printed."""
    shown = "".join(letter if letter.isprintable() or letter.isspace() else "" for letter in text)
    return " ".join(shown.split())


def phrase(text: str) -> str:
    """The text on one line and without the mark that ends it, to stand inside a sentence."""
    return one_line(text).removesuffix("./.").rstrip(" .;,:")
