"""Who writes: letterhead, symbol and signature of every usual sender, and what cannot be."""

from datetime import date

import pytest
from tests.writing.invented import AN_GIANG, HAI_DUONG, body, invented, read, sender

from kehoach.messages import in_vietnamese, translate
from kehoach.model.directory import Directory
from kehoach.model.plan import Plan
from kehoach.typeface.widths import text_width
from kehoach.writing.headship import Signing
from kehoach.writing.letterhead import COLUMN, SIZE, capital_lines
from kehoach.writing.senders import Sender, SenderRequest, Unclear, sender_of


def unclear(request: SenderRequest, name: str = AN_GIANG) -> Unclear:
    found = sender_of(*read(name), request)
    assert isinstance(found, Unclear)
    return found


def test_monitor_writes_unless_another_is_asked_for() -> None:
    police = sender(AN_GIANG)
    assert police.body.id == "cong-an-tinh"
    assert (police.name, police.full) == ("Công an tỉnh", "Công an tỉnh An Giang")
    assert (police.superior, police.issuer) == ("BỘ CÔNG AN", "CÔNG AN TỈNH AN GIANG")
    assert (police.symbol("letter"), police.symbol("report")) == ("CAT-PV01", "BC-CAT")
    assert police.archive == "VT, PV01"


HEADS = {
    "cong-an-tinh": ("BỘ CÔNG AN", "CÔNG AN TỈNH AN GIANG", "CAT-…", "BC-CAT"),
    "committee": ("", "ỦY BAN NHÂN DÂN\nTỈNH AN GIANG", "UBND-…", "BC-UBND"),
    "office": ("UBND TỈNH AN GIANG", "VĂN PHÒNG", "VPUBND-…", "BC-VPUBND"),
    "STP": ("UBND TỈNH AN GIANG", "SỞ TƯ PHÁP", "STP-…", "BC-STP"),
    "Sở VH,TT&DL": ("UBND TỈNH AN GIANG", "SỞ VĂN HÓA,\nTHỂ THAO VÀ DU LỊCH", "SVHTTDL-…", "BC-SVHTTDL"),
    "thanh-tra-tinh": ("UBND TỈNH AN GIANG", "THANH TRA TỈNH", "TTT-…", "BC-TTT"),
    "bch-quan-su-tinh": ("…", "BỘ CHỈ HUY QUÂN SỰ\nTỈNH AN GIANG", "BCHQS-…", "BC-BCHQS"),
    "ubnd-huyen-cho-moi": ("", "ỦY BAN NHÂN DÂN\nHUYỆN CHỢ MỚI", "…-…", "BC-…"),
}


@pytest.mark.parametrize("typed", HEADS)
def test_letterhead_and_symbols(typed: str) -> None:
    found = sender(AN_GIANG, SenderRequest(typed))
    assert (found.superior, found.issuer, found.symbol("letter"), found.symbol("report")) == HEADS[typed]
    assert found.archive == "VT, ……"


DIRECTOR = (("GIÁM ĐỐC",), ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), None)
SIGNATURES = {
    "cong-an-tinh": DIRECTOR,
    "so-tu-phap": DIRECTOR,
    "office": (("CHÁNH VĂN PHÒNG",), ("KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"), None),
    "thanh-tra-tinh": (("CHÁNH THANH TRA",), ("KT. CHÁNH THANH TRA", "PHÓ CHÁNH THANH TRA"), None),
    "committee": (
        ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"),
        ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
        ("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"),
    ),
    "bch-quan-su-tinh": (("CHỈ HUY TRƯỞNG",), ("KT. CHỈ HUY TRƯỞNG", "PHÓ CHỈ HUY TRƯỞNG"), None),
    "toa-an-nhan-dan-tinh": (("CHÁNH ÁN",), ("KT. CHÁNH ÁN", "PHÓ CHÁNH ÁN"), None),
}


@pytest.mark.parametrize("place", range(3), ids=["head", "deputy", "by-order"])
@pytest.mark.parametrize("typed", SIGNATURES)
def test_signature(typed: str, place: int) -> None:
    ways: tuple[Signing, ...] = ("head", "deputy", "by-order")
    found = sender_of(*read(AN_GIANG), SenderRequest(typed, signing=ways[place]))
    wanted = SIGNATURES[typed][place]
    if wanted is None:
        assert isinstance(found, Unclear)
        assert "by order" in found.message.id
        assert found.candidates == ("ubnd-tinh (Ủy ban nhân dân tỉnh)",)
    else:
        assert isinstance(found, Sender)
        assert found.authority == wanted


@pytest.mark.parametrize("typed", ["mttq-tinh", "tinh-doan", "chu-tich-ubnd-tinh", "bo-cong-an", "cap-co-tham-quyen"])
def test_who_signs_is_not_guessed(typed: str) -> None:
    found = unclear(SenderRequest(typed))
    assert found.message.id.startswith("it is not known who signs for")
    assert found.candidates[0] == "cong-an-tinh (Công an tỉnh)"


def test_department_of_an_unknown_kind_is_not_guessed() -> None:
    plan, directory = invented([body("ban-quan-ly", name="Ban Quản lý khu kinh tế")], ["ban-quan-ly"])
    assert isinstance(sender_of(plan, directory, SenderRequest("ban-quan-ly")), Unclear)


@pytest.mark.parametrize(("typed", "candidate"), [("so tu php", "so-tu-phap"), ("xyz", "cong-an-tinh")])
def test_misspelt_name_has_candidates(typed: str, candidate: str) -> None:
    found = unclear(SenderRequest(typed))
    assert translate(found.message)
    assert found.candidates[0].startswith(f"{candidate} (")


def test_name_without_accents_is_understood() -> None:
    assert sender(AN_GIANG, SenderRequest("so y te")).body.id == "so-y-te"


def test_group_does_not_write() -> None:
    found = unclear(SenderRequest("các sở, ban, ngành"))
    assert "so-noi-vu (Sở Nội vụ)" in found.candidates


def test_plan_without_monitor_asks_who_writes() -> None:
    plan, directory = read(AN_GIANG)
    orphan = Plan(id=plan.id, title=plan.title, issuer=plan.issuer)
    found = sender_of(orphan, directory, SenderRequest())
    assert isinstance(found, Unclear)
    assert found.candidates[0] == "ubnd-tinh (Ủy ban nhân dân tỉnh)"


def test_directory_without_anybody_answers_too() -> None:
    found = sender_of(Plan(id="k", title="K", issuer="x"), Directory(None, []), SenderRequest("committee"))
    assert isinstance(found, Unclear)
    assert found.candidates == ()


def test_whole_symbol_stands_for_both_kinds() -> None:
    found = sender(AN_GIANG, SenderRequest(symbol="/CATAG-PV01", unit="TM"))
    assert found.symbol("letter") == found.symbol("report") == "CATAG-PV01"
    assert found.archive == "VT, TM"


@pytest.mark.parametrize("typed", ["PV 01", "PV/01", "{{x}}", "<w:p>", "x" * 61, "\x07", "=1+1", "–PV"])
def test_what_is_no_symbol_is_refused(typed: str) -> None:
    for request in (SenderRequest(unit=typed), SenderRequest(symbol=typed)):
        if typed.strip():
            assert unclear(request).message.id.startswith("“{text}” is no symbol")


def test_signer_is_one_line() -> None:
    assert sender(AN_GIANG, SenderRequest(signer=" Người\nKý\x07 ")).signer == "Người Ký"


AFTER = {
    "cong-an-tinh": ("Công an thành phố Hải Phòng", "BỘ CÔNG AN", "CÔNG AN\nTHÀNH PHỐ HẢI PHÒNG", "…-…", "BC-…"),
    "committee": (
        "Ủy ban nhân dân thành phố Hải Phòng", "", "ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HẢI PHÒNG", "UBND-…", "BC-UBND",
    ),
    "office": (
        "Văn phòng Ủy ban nhân dân thành phố Hải Phòng", "UBND\nTHÀNH PHỐ HẢI PHÒNG", "VĂN PHÒNG", "…-…", "BC-…",
    ),
    "STP": ("Sở Tư pháp thành phố Hải Phòng", "UBND\nTHÀNH PHỐ HẢI PHÒNG", "SỞ TƯ PHÁP", "…-…", "BC-…"),
    "thanh-tra-tinh": (
        "Thanh tra thành phố Hải Phòng", "UBND\nTHÀNH PHỐ HẢI PHÒNG", "THANH TRA THÀNH PHỐ", "…-…", "BC-…",
    ),
}  # fmt: skip


@pytest.mark.parametrize("typed", AFTER)
def test_successor_writes_in_the_place_of_a_body_that_has_ended(typed: str) -> None:
    found = sender(HAI_DUONG, SenderRequest(typed), date(2025, 7, 1))
    told = (found.full, found.superior, found.issuer, found.symbol("letter"), found.symbol("report"))
    assert told == AFTER[typed]
    assert found.name == found.full
    assert found.instead_of.endswith("Hải Dương")
    (note,) = found.notes
    assert (note.values["name"], note.values["successor"]) == (found.instead_of, found.full)
    for text in (translate(note), in_vietnamese(note)):
        assert found.instead_of in text
        assert found.full in text


@pytest.mark.parametrize("as_of", [date(2025, 6, 30), None])
def test_body_writes_itself_to_its_last_day(as_of: date | None) -> None:
    found = sender(HAI_DUONG, as_of=as_of)
    assert (found.full, found.symbol("letter")) == ("Công an tỉnh Hải Dương", "CAT-PV01")
    assert (found.notes, found.instead_of) == ((), "")


def test_who_succeeded_nobody_knows_does_not_write() -> None:
    plan, directory = read(HAI_DUONG)
    found = sender_of(plan, directory, SenderRequest("ubnd-huyen-tu-ky"), date(2025, 7, 1))
    assert isinstance(found, Unclear)
    assert found.message.values["name"] == "Ủy ban nhân dân huyện Tứ Kỳ"
    assert "--sender" in translate(found.message)
    assert found.candidates[0] == "cong-an-tinh (Công an tỉnh)"


def test_successor_that_the_directory_knows_writes_under_its_own_names() -> None:
    old = body("so-cu", name="Sở Cũ", abbreviation="SC", until=date(2025, 3, 1), successor="Sở Mới")
    new = body("so-moi", name="Sở Mới", abbreviation="SM", since=date(2025, 3, 2))
    plan, directory = invented([old, new], ["so-cu"])
    found = sender_of(plan, directory, SenderRequest("so-cu"), date(2025, 4, 22))
    assert isinstance(found, Sender)
    assert (found.body.id, found.name, found.symbol("letter")) == ("so-moi", "Sở Mới", "SM-…")
    assert found.instead_of == "so-cu tỉnh X"


def test_body_that_is_not_yet_there_writes_with_a_note() -> None:
    plan, directory = invented([body("so-x", name="Sở X", since=date(2025, 7, 1))], ["so-x"])
    found = sender_of(plan, directory, SenderRequest("so-x"), date(2025, 4, 22))
    assert isinstance(found, Sender)
    assert [note.id for note in found.notes] == ["{name} does not exist yet on {day}"]


def test_superior_of_the_directory_goes_first() -> None:
    plan, directory = invented([body("so-x", name="Sở X", superior="Uỷ ban nhân dân thành phố Y")], ["so-x"])
    found = sender_of(plan, directory, SenderRequest("so-x"))
    assert isinstance(found, Sender)
    assert (found.superior, found.issuer) == ("UBND THÀNH PHỐ Y", "SỞ X")


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Công an tỉnh An Giang", "CÔNG AN TỈNH AN GIANG"),
        ("Bộ Chỉ huy Bộ đội Biên phòng tỉnh An Giang", "BỘ CHỈ HUY BỘ ĐỘI\nBIÊN PHÒNG\nTỈNH AN GIANG"),
        ("Sở Nông nghiệp và Môi trường", "SỞ NÔNG NGHIỆP\nVÀ MÔI TRƯỜNG"),
        ("Ủy ban nhân dân thành phố Long Xuyên", "ỦY BAN NHÂN DÂN\nTHÀNH PHỐ LONG XUYÊN"),
        ("Viện kiểm sát nhân dân tối cao", "VIỆN KIỂM SÁT\nNHÂN DÂN TỐI CAO"),
        ("", ""),
        ("x" * 90, "X" * 90),
    ],
)
def test_lines_of_the_letterhead(name: str, lines: str) -> None:
    assert capital_lines(name, bold=True) == lines


@pytest.mark.parametrize("plan", [AN_GIANG, HAI_DUONG])
def test_every_name_fits_its_column_and_loses_no_word(plan: str) -> None:
    for one in read(plan)[1].bodies:
        lines = capital_lines(one.official, bold=True)
        assert lines.replace("\n", " ") == one.official.upper()
        assert all(text_width(line, SIZE, bold=True) <= COLUMN for line in lines.split("\n"))


def test_messages_are_ready_in_both_languages() -> None:
    for typed in ("mttq-tinh", "xyz", "so-ban-nganh"):
        found = unclear(SenderRequest(typed))
        assert "{" not in translate(found.message) + in_vietnamese(found.message)
