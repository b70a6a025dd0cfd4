"""How a plan, its clauses and days are written in documents."""

from datetime import date

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.writing.invented import AN_GIANG, HAI_DUONG, read

from kehoach.dates import Month, Recurring, occurrences
from kehoach.dates.deadline import Every
from kehoach.model.clause import LETTERS, parse_clause
from kehoach.writing.citing import cite, clause_words, short_clauses
from kehoach.writing.words import (
    count_words,
    day_digits,
    day_words,
    list_words,
    occurrence_words,
    one_line,
    ordinal_words,
    phrase,
    weekday_words,
)

LAW = "triển khai thi hành Luật Phòng, chống mua bán người năm 2024"


def words(text: str) -> str:
    clause = parse_clause(text)
    assert clause is not None
    return clause_words(clause)


def test_plan_in_full_and_short() -> None:
    cited = cite(*read(AN_GIANG))
    assert cited.full == (
        "Kế hoạch số 413/KH-UBND ngày 14 tháng 4 năm 2025 của Ủy ban nhân dân tỉnh An Giang "
        f"về {LAW} trên địa bàn tỉnh An Giang"
    )
    assert cited.short == "Kế hoạch số 413/KH-UBND"


def test_what_is_not_known_of_a_plan_is_a_gap() -> None:
    cited = cite(*read(HAI_DUONG))
    assert cited.full == f"Kế hoạch số … ngày … tháng 3 năm 2025 của Ủy ban nhân dân tỉnh Hải Dương về {LAW}"
    assert cited.short == f"Kế hoạch {LAW}"


@pytest.mark.parametrize(
    ("fields", "full"),
    [
        ({"number": "5"}, "Kế hoạch số 05/KH-UBND ngày 14 tháng 4 năm 2025"),
        ({"number": None}, "Kế hoạch số …/KH-UBND ngày 14 tháng 4 năm 2025"),
        ({"issued": None}, "Kế hoạch số 413/KH-UBND ngày … tháng … năm …"),
        ({"issued": Month(2025, 2)}, "Kế hoạch số 413/KH-UBND ngày … tháng 02 năm 2025"),
        ({"issuer": "Hội đồng\nX"}, "Kế hoạch số 413/KH-UBND ngày 14 tháng 4 năm 2025 của Hội đồng X về"),
    ],
)
def test_parts_of_a_citation(fields: dict[str, object], full: str) -> None:
    plan, directory = read(AN_GIANG)
    assert cite(msgspec.structs.replace(plan, **fields), directory).full.startswith(full)


@pytest.mark.parametrize(
    ("title", "end"),
    [
        ("Thực hiện Luật X./.", " về thực hiện Luật X"),
        ("Về việc thực hiện Luật X.", " An Giang về việc thực hiện Luật X"),
        ("Luật X vào cuộc sống", " về Luật X vào cuộc sống"),
        ("CCHC năm 2025", " về CCHC năm 2025"),
        ("An Giang phát triển nhanh", " về An Giang phát triển nhanh"),
        ("Việt Nam số", " về Việt Nam số"),
        ("Hồ Chí Minh trong lòng dân", " về Hồ Chí Minh trong lòng dân"),
        ("Nhân dân tham gia giao thông", " về Nhân dân tham gia giao thông"),
        ("Phòng Giáo dục điện tử", " về Phòng Giáo dục điện tử"),
        ("Bảo Lộc xanh", " về Bảo Lộc xanh"),
        ("A & B", " về A & B"),
        ("Phòng, chống thiên tai", " về phòng, chống thiên tai"),
        ("Rà soát, xử lý vướng mắc", " về rà soát, xử lý vướng mắc"),
        ("Phát triển", " về phát triển"),
        (" ", " Ủy ban nhân dân tỉnh An Giang"),
    ],
)
def test_title_inside_a_sentence(title: str, end: str) -> None:
    plan, directory = read(AN_GIANG)
    assert cite(msgspec.structs.replace(plan, title=title), directory).full.endswith(end)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("II.1.c", "điểm c khoản 1 Mục II"),
        ("II.1.c.2", "gạch đầu dòng thứ hai điểm c khoản 1 Mục II"),
        ("II.3.b.21", "gạch đầu dòng thứ 21 điểm b khoản 3 Mục II"),
        ("III.2", "khoản 2 Mục III"),
        ("IV", "Mục IV"),
        ("3", "khoản 3"),
        ("3.đ", "điểm đ khoản 3"),
        ("II.a", "điểm a Mục II"),
        ("II.3.2", "ý thứ hai khoản 3 Mục II"),
        ("II.1.c.2.3", "ý thứ ba gạch đầu dòng thứ hai điểm c khoản 1 Mục II"),
        ("II.1.c.d", "tiết d điểm c khoản 1 Mục II"),
    ],
)
def test_clause_in_words(text: str, told: str) -> None:
    assert words(text) == told


def test_short_clauses_are_explained_by_the_longest() -> None:
    clauses = [clause for text in ("IV.1", "II.1.c.2", "III") if (clause := parse_clause(text))]
    assert short_clauses(clauses) == (
        "Phụ lục ghi gọn vị trí của nhiệm vụ trong Kế hoạch: II.1.c.2 là gạch đầu dòng thứ hai điểm c khoản 1 Mục II."
    )
    assert short_clauses([]) == ""


_LEVELS = st.lists(st.integers(1, 999).map(str) | st.sampled_from(LETTERS), max_size=7)


@given(st.sampled_from(["", "I", "IV", "XL", "CCC"]), _LEVELS)
def test_every_clause_has_words_the_smallest_part_first(part: str, levels: list[str]) -> None:
    text = ".".join(filter(None, [part, *levels]))
    clause = parse_clause(text)
    if not text:
        assert clause is None
        return
    assert clause is not None
    told = clause_words(clause)
    assert told == one_line(told)
    assert len(told.split()) >= 2 * len(clause.order)
    other = parse_clause(f"{text}.1")
    assert other is not None
    assert clause_words(other).endswith(told)


def test_every_clause_of_the_plans_has_words() -> None:
    told = [clause_words(task.clause) for name in (AN_GIANG, HAI_DUONG) for task in read(name)[0].tasks]
    assert all("Mục I" in one for one in told)


@pytest.mark.parametrize(
    ("day", "long", "short"),
    [
        (date(2025, 2, 5), "ngày 05 tháng 02 năm 2025", "05/02/2025"),
        (date(2025, 4, 14), "ngày 14 tháng 4 năm 2025", "14/4/2025"),
        (date(2025, 12, 31), "ngày 31 tháng 12 năm 2025", "31/12/2025"),
    ],
)
def test_days(day: date, long: str, short: str) -> None:
    assert (day_words(day), day_digits(day)) == (long, short)


def test_weekdays() -> None:
    told = [weekday_words(date(2025, 4, day)).split(",")[0] for day in range(21, 28)]
    assert told == ["thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật"]
    assert weekday_words(date(2025, 4, 22)) == "thứ Ba, ngày 22 tháng 4 năm 2025"


def test_counts_and_ordinals() -> None:
    assert [count_words(number) for number in (0, 2, 15, 140)] == ["00", "02", "15", "140"]
    assert [ordinal_words(n) for n in (1, 4, 15, 20, 21)] == [
        "thứ nhất", "thứ tư", "thứ mười lăm", "thứ hai mươi", "thứ 21",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("parts", "told"),
    [
        ([], ""),
        (["a"], "a"),
        (["a", "b"], "a và b"),
        (["a", "b", "c"], "a, b và c"),
        (["a", "Sở B, C và D", "e"], "a; Sở B, C và D; e"),
        (["các sở, ban, ngành", "xã"], "các sở, ban, ngành và xã"),
    ],
)
def test_lists(parts: list[str], told: str) -> None:
    assert list_words(parts) == told


@pytest.mark.parametrize(
    ("every", "told"),
    [
        ("month", "tháng 5/2025"),
        ("quarter", "quý II/2025"),
        ("half-year", "6 tháng đầu năm 2025"),
        ("year", "năm 2025"),
    ],
)
def test_periods(every: Every, told: str) -> None:
    found = occurrences(Recurring(every=every, day=15), date(2025, 5, 2), date(2025, 5, 2))
    assert [occurrence_words(one) for one in found] == [told]


def test_phrase_ends_without_a_mark() -> None:
    assert phrase(" Thiếu\n biểu mẫu./. ") == "Thiếu biểu mẫu"
