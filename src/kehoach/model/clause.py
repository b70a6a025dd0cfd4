"""A place in a plan's text, such as `II.3.b.4`: the levels as written, joined by dots, bullets counted."""

from functools import lru_cache
from typing import Literal

import msgspec

Level = Literal["part", "number", "letter"]

# NĐ 30/2020, Phụ lục I: points go by the Vietnamese alphabet.
LETTERS = "abcdđeghiklmnopqrstuvxy"
_DIGITS = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
    (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


class Clause(msgspec.Struct, frozen=True):
    """A clause as written, and the key by which clauses stand in the order of the text."""

    text: str
    order: tuple[tuple[int, int], ...]

    def __str__(self) -> str:
        return self.text

    @property
    def heading(self) -> str:
        """The first two levels (`II.1` of `II.1.c.2`): the group of tasks it belongs to."""
        return ".".join(self.text.split(".")[:2])


@lru_cache(maxsize=4096)
def parse_clause(text: str) -> Clause | None:
    """The clause, or None where the text is no clause.

    A level is a Roman number in capitals (`II`), a number (`3`: a numbered point or a counted bullet) or one small
    letter of the Vietnamese alphabet (`đ`). A Roman number can only stand first.
    """
    order: list[tuple[int, int]] = []
    for position, level in enumerate(text.split(".")):
        if level.isascii() and level.isdigit() and not level.startswith("0") and len(level) <= 3:
            order.append((1, int(level)))
        elif len(level) == 1 and level in LETTERS:
            order.append((2, LETTERS.index(level) + 1))
        elif position == 0 and (number := _roman(level)):
            order.append((0, number))
        else:
            return None
    return Clause(text, tuple(order))


def _roman(text: str) -> int:
    """The value of a Roman number below 400, or 0 where it is none."""
    if not text or any(letter not in _ROMAN for letter in text):
        return 0
    values = [_ROMAN[letter] for letter in text]
    total = sum(-v if v < after else v for v, after in zip(values, [*values[1:], 0], strict=True))
    return total if as_roman(total) == text else 0


def as_roman(number: int) -> str:
    """The number in Roman digits, for 1 to 3999."""
    text = ""
    for value, letters in _DIGITS:
        count, number = divmod(number, value)
        text += letters * count
    return text
