"""The numbers of parts and appendices (NĐ 30/2020, Phụ lục I, Mục II, khoản 6, điểm đ; Mục III, khoản 1, điểm b)."""

_DIGITS = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def roman(number: int) -> str:
    """The number in Roman digits, for 1 to 399."""
    text = ""
    for value, letters in _DIGITS:
        count, number = divmod(number, value)
        text += letters * count
    return text


def part_label(number: int) -> str:
    """`Phần II`."""
    return f"Phần {roman(number)}"


def appendix_labels(count: int) -> tuple[str, ...]:
    """`Phụ lục` for the only one, else `Phụ lục I`, `Phụ lục II`, …"""
    if count == 1:
        return ("Phụ lục",)
    return tuple(f"Phụ lục {roman(number)}" for number in range(1, count + 1))
