"""Headings break where their words part, and nothing of them is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.typeface.widths import text_width
from kehoach.writing.title_lines import LYING, SIZE, UPRIGHT, title_lines

LAW = "triển khai thi hành Luật Phòng, chống mua bán người năm 2024 trên địa bàn tỉnh"
WORDS = (
    "Ủy",
    "ban",
    "nhân",
    "dân",
    "tỉnh",
    "An",
    "Giang",
    "và",
    "Luật",
    "Phòng,",
    "chống",
    "số",
    "413/KH-UBND",
    "x" * 70,
)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Kết quả thực hiện", ["Kết quả thực hiện"]),
        (
            f"Kết quả thực hiện Kế hoạch số 413/KH-UBND {LAW} An Giang",
            [
                "Kết quả thực hiện Kế hoạch số 413/KH-UBND triển khai thi hành",
                "Luật Phòng, chống mua bán người năm 2024 trên địa bàn tỉnh An Giang",
            ],
        ),
        (
            "Kết quả thực hiện 02 kế hoạch của Ủy ban nhân dân tỉnh An Giang và Ủy ban nhân dân tỉnh Hải Dương",
            [
                "Kết quả thực hiện 02 kế hoạch của Ủy ban nhân dân tỉnh An Giang",
                "và Ủy ban nhân dân tỉnh Hải Dương",
            ],
        ),
    ],
)
def test_natural_places(text: str, lines: list[str]) -> None:
    assert title_lines(text).split("\n") == lines


def test_capitals_are_as_wide_as_they_are_and_names_are_still_known() -> None:
    heading = "Kế hoạch số 413/KH-UBND của Ủy ban nhân dân tỉnh An Giang"
    assert title_lines(heading, capitals=True) == "KẾ HOẠCH SỐ 413/KH-UBND\nCỦA ỦY BAN NHÂN DÂN TỈNH AN GIANG"
    assert title_lines(heading, LYING, capitals=True) == heading.upper()


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=60), st.booleans())
def test_nothing_is_lost_and_every_line_fits(words: list[str], capitals: bool) -> None:
    text = " ".join(words)
    lines = title_lines(text, capitals=capitals).split("\n")
    assert " ".join(lines) == (text.upper() if capitals else text)
    for line in lines:
        fits = text_width(line, SIZE, bold=True) <= UPRIGHT / 25.4 * 72
        assert fits or " " not in line


def test_names_are_kept_whole_where_there_is_room() -> None:
    for place in range(0, 40, 3):
        text = (
            f"{'việc ' * place}của Ủy ban nhân dân tỉnh An Giang theo Kế hoạch số 1204/KH-UBND và Luật Phòng, chống ma "
        )
        lines = title_lines(f"{text}túy năm 2024 trên địa bàn tỉnh Bà Rịa - Vũng Tàu").split("\n")
        for name in ("Ủy ban", "An Giang", "số 1204/KH-UBND", "Phòng, chống", "năm 2024", "Bà Rịa - Vũng Tàu"):
            assert any(name in line for line in lines), (name, lines)


@pytest.mark.parametrize("text", ["x" * 10_000, "một hai " * 1250, ""])
def test_what_no_title_looks_like(text: str) -> None:
    assert " ".join(title_lines(text).split()) == " ".join(text.split())
