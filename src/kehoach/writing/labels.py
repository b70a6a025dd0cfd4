"""The numbers of parts and appendices (NĐ 30/2020, Phụ lục I, Mục II, khoản 6, điểm đ; Mục III, khoản 1, điểm b)."""

from kehoach.model.clause import as_roman


def part_label(number: int) -> str:
    """`Phần II`."""
    return f"Phần {as_roman(number)}"


def appendix_labels(count: int) -> tuple[str, ...]:
    """`Phụ lục` for the only one, else `Phụ lục I`, `Phụ lục II`, …"""
    if count == 1:
        return ("Phụ lục",)
    return tuple(f"Phụ lục {as_roman(number)}" for number in range(1, count + 1))
