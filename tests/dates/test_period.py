"""Periods as plans write them."""

import unicodedata
from datetime import date
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.dates import DayFault, Period, parse_period
from kehoach.messages import translate

READ = {
    "quý II/2025": ("2025-04-01", "2025-06-30"),
    "quý 2/2025": ("2025-04-01", "2025-06-30"),
    "Quý II năm 2025": ("2025-04-01", "2025-06-30"),
    "QUÝ II/2025": ("2025-04-01", "2025-06-30"),
    "qúy II/2025": ("2025-04-01", "2025-06-30"),
    "trong quý II năm 2025": ("2025-04-01", "2025-06-30"),
    "quý I/2025": ("2025-01-01", "2025-03-31"),
    "quý III/2025": ("2025-07-01", "2025-09-30"),
    "quý IV/2026": ("2026-10-01", "2026-12-31"),
    "2025-Q2": ("2025-04-01", "2025-06-30"),
    "2025-H1": ("2025-01-01", "2025-06-30"),
    "2025-H2": ("2025-07-01", "2025-12-31"),
    "tháng 6/2025": ("2025-06-01", "2025-06-30"),
    "tháng 06/2025": ("2025-06-01", "2025-06-30"),
    "tháng 6 năm 2025": ("2025-06-01", "2025-06-30"),
    "6/2025": ("2025-06-01", "2025-06-30"),
    "2025-06": ("2025-06-01", "2025-06-30"),
    "tháng 2/2024": ("2024-02-01", "2024-02-29"),
    "năm 2025": ("2025-01-01", "2025-12-31"),
    "trong năm 2025": ("2025-01-01", "2025-12-31"),
    "2025": ("2025-01-01", "2025-12-31"),
    "6 tháng đầu năm 2025": ("2025-01-01", "2025-06-30"),
    "6 tháng cuối năm 2025": ("2025-07-01", "2025-12-31"),
    "Sáu tháng đầu năm 2025": ("2025-01-01", "2025-06-30"),
    "9 tháng đầu năm 2025": ("2025-01-01", "2025-09-30"),
    "3 tháng cuối năm 2025": ("2025-10-01", "2025-12-31"),
    "2026-2030": ("2026-01-01", "2030-12-31"),
    "2026 – 2030": ("2026-01-01", "2030-12-31"),
    "giai đoạn 2026 - 2030": ("2026-01-01", "2030-12-31"),
    "từ năm 2026 đến năm 2030": ("2026-01-01", "2030-12-31"),
    "từ 1/3/2025 đến 30/4/2025": ("2025-03-01", "2025-04-30"),
    "từ ngày 01/3/2025 đến hết ngày 30/4/2025": ("2025-03-01", "2025-04-30"),
    "  quý   II/2025 ": ("2025-04-01", "2025-06-30"),
}

REFUSED = {
    "quý V/2025": ("impossible", "a year has four quarters, I to IV"),
    "quý 0/2025": ("impossible", "a year has four quarters, I to IV"),
    "quý IIII/2025": ("impossible", "a year has four quarters, I to IV"),
    "2025-Q5": ("impossible", "a year has four quarters, I to IV"),
    "tháng 13/2025": ("impossible", "months run from 1 to 12"),
    "0/2025": ("impossible", "months run from 1 to 12"),
    "13 tháng đầu năm 2025": ("impossible", "months run from 1 to 12"),
    "0 tháng cuối năm 2025": ("impossible", "months run from 1 to 12"),
    "năm 1800": ("impossible", "a year lies between 1900 and 2200"),
    "2026-2300": ("impossible", "a year lies between 1900 and 2200"),
    "2030-2026": ("impossible", "a period ends after it begins"),
    "từ 1/3/2025 đến 31/4/2025": ("impossible", "the last day of 4/2025 is 30/4/2025"),
    "từ 29/2/2025 đến 30/4/2025": ("impossible", "the last day of 2/2025 is 28/2/2025"),
    "quý II/25": ("two-digit-year", "write quý II/2025"),
    "tháng 6 năm 25": ("two-digit-year", "write tháng 6 năm 2025"),
    "6/25": ("two-digit-year", "write 6/2025"),
    "quý II": ("no-year", "add the year, as in quý II/2025"),
    "tháng 6": ("no-year", "add the year, as in quý II/2025"),
    "6 tháng đầu năm": ("no-year", "add the year, as in quý II/2025"),
}

GENERAL = "write a period as quý II/2025, tháng 6/2025, năm 2025 or 2026-2030"


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("text", READ)
def test_spellings(text: str, form: Literal["NFC", "NFD"]) -> None:
    first, last = READ[text]
    normal = unicodedata.normalize(form, text)
    assert parse_period(normal) == Period(date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("text", REFUSED)
def test_faults_with_their_hints(text: str, form: Literal["NFC", "NFD"]) -> None:
    read = parse_period(unicodedata.normalize(form, text))
    assert isinstance(read, DayFault)
    assert read.hint is not None
    assert (read.reason, unicodedata.normalize("NFC", translate(read.hint))) == REFUSED[text]


@pytest.mark.parametrize("text", ["", "soon", "20/4/2025", "định kỳ", "năm 2025 và các năm tiếp theo", "quý II.2025"])
def test_what_cannot_be_read(text: str) -> None:
    read = parse_period(text)
    assert isinstance(read, DayFault)
    assert read.hint is not None
    assert (read.reason, translate(read.hint)) == ("malformed", GENERAL)


@given(st.text() | st.text("0123456789/-. quýIVthángămđếncừ", max_size=20))
def test_any_text_is_a_period_or_a_fault(text: str) -> None:
    read = parse_period(text)
    if isinstance(read, Period):
        assert read.first <= read.last
    else:
        assert translate(read.message)
