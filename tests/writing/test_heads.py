"""What stands above and below the text, with gaps for what a person fills in."""

import re
from datetime import date

import msgspec
import pytest
from tests.writing.invented import AN_GIANG, HAI_DUONG, read, sender

from kehoach.model.directory import Directory, Unit
from kehoach.model.plan import Plan
from kehoach.writing.heads import appendix, foot, head, place_of
from kehoach.writing.senders import SenderRequest

NBSP = "\N{NO-BREAK SPACE}"


def test_number_and_day_are_gaps_that_do_not_break() -> None:
    found = head(sender(AN_GIANG), "An Giang", date(2025, 4, 22), "letter")
    assert found.number == f"Số:{NBSP * 8}/CAT-PV01"
    assert found.place_date == f"An Giang, ngày{NBSP * 6}tháng 4 năm 2025"
    assert (found.superior, found.issuer) == ("BỘ CÔNG AN", "CÔNG AN TỈNH AN GIANG")


@pytest.mark.parametrize("month", range(1, 13))
def test_only_the_first_two_months_are_padded(month: int) -> None:
    found = head(sender(AN_GIANG), "An Giang", date(2025, month, 9), "report")
    assert found.place_date.endswith(f"tháng {'0' if month < 3 else ''}{month} năm 2025")


@pytest.mark.parametrize("typed", ["cong-an-tinh", "committee", "office", "so-tu-phap", "ubnd-huyen-an-phu"])
def test_symbol_has_no_blanks_and_no_dash(typed: str) -> None:
    for kind in ("letter", "report"):
        line = head(sender(AN_GIANG, SenderRequest(typed)), "X", date(2025, 4, 22), kind).number
        number, _, symbol = line.removeprefix("Số:").partition("/")
        assert number.strip() == ""
        assert symbol == symbol.strip() != ""
        assert not re.search(r"[\s‐–—_]", symbol)


def test_place_is_the_plans_then_the_provinces() -> None:
    plan, directory = read(HAI_DUONG)
    assert place_of(plan, directory) == "Hải Dương"
    nowhere = msgspec.structs.replace(plan, place=None)
    assert place_of(nowhere, directory) == "Hải Dương"


def test_place_follows_the_province() -> None:
    plan, directory = read(HAI_DUONG)
    assert place_of(plan, directory, None, date(2025, 6, 30)) == "Hải Dương"
    assert place_of(plan, directory, None, date(2025, 7, 1)) == "Hải Phòng"
    assert place_of(*read(AN_GIANG), None, date(2026, 1, 1)) == "An Giang"


def test_place_of_a_province_that_nobody_is_known_to_have_succeeded_is_a_gap() -> None:
    ended = Directory(Unit("x", "tỉnh X", until=date(2025, 6, 30)), [])
    plan = Plan(id="k", title="K", issuer="x", place="X")
    assert place_of(plan, ended, None, date(2025, 7, 1)) == "…"


def test_district_dates_with_its_own_name() -> None:
    plan, directory = read(AN_GIANG)
    for typed, place in (("ubnd-huyen-cho-moi", "Chợ Mới"), ("ubnd-tp-long-xuyen", "Long Xuyên")):
        assert place_of(plan, directory, sender(AN_GIANG, SenderRequest(typed))) == place


def test_place_that_nobody_told_is_a_gap() -> None:
    assert place_of(Plan(id="k", title="K", issuer="x"), Directory(None, [])) == "…"


def test_foot() -> None:
    found = foot(sender(AN_GIANG, SenderRequest("committee", unit="NC", signing="deputy")), ("Bộ Công an",))
    assert found.authority == ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")
    assert (found.signer, found.copies, found.archive) == ("", ("Bộ Công an",), "VT, NC")


def test_appendix_names_its_document_with_gaps() -> None:
    found = appendix("Phụ lục I", "Danh mục nhiệm vụ", sender(AN_GIANG), date(2025, 2, 3), "report")
    assert found.label == "Phụ lục I"
    assert found.title == "DANH MỤC NHIỆM VỤ"
    of = "của Công an tỉnh An Giang"
    assert found.reference == f"(Kèm theo Báo cáo số …/BC-CAT ngày … tháng 02 năm 2025 {of})"
