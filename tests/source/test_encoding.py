"""Vietnamese from before Unicode: TCVN3 and VNI are recognised, correct text and other languages are left alone.

The encoders here share nothing with the tables under test: TCVN3 is a list of its own, VNI is built from each letter's
marks by the rule of the encoding.
"""

import re
import time
import unicodedata
from pathlib import Path

import pytest

from kehoach.source.encoding import is_syllable, legacy_encoding, legacy_letters

SENTENCES = [
    "Sở Tư pháp chủ trì, phối hợp với các cơ quan liên quan rà soát hằng quý.",
    "Đề nghị Tòa án nhân dân tỉnh gửi báo cáo trước ngày mười tháng sáu.",
    "Người đứng đầu đơn vị chịu trách nhiệm về những việc đã được giao.",
    "Ủy ban nhân dân xã niêm yết kết quả tại trụ sở để nhân dân theo dõi.",
    "Hội nghị tập huấn được tổ chức ở huyện, kinh phí lấy từ ngân sách.",
]
NAMES = ["Sở Tư pháp", "Đà Nẵng", "Nguyễn Văn Dũng", "Bộ Nội vụ", "Lạng Sơn", "Viện kiểm sát"]

_TCVN3_ROWS = (
    "à B5 ả B6 ã B7 á B8 ạ B9 ă A8 ằ BB ẳ BC ẵ BD ắ BE ặ C6 â A9 ầ C7 ẩ C8 ẫ C9 ấ CA ậ CB đ AE Đ A7 Ă A1 Â A2 Ê A3 "
    "è CC ẻ CE ẽ CF é D0 ẹ D1 ê AA ề D2 ể D3 ễ D4 ế D5 ệ D6 ì D7 ỉ D8 ĩ DC í DD ị DE Ô A4 Ơ A5 Ư A6 "
    "ò DF ỏ E1 õ E2 ó E3 ọ E4 ô AB ồ E5 ổ E6 ỗ E7 ố E8 ộ E9 ơ AC ờ EA ở EB ỡ EC ớ ED ợ EE "
    "ù EF ủ F1 ũ F2 ú F3 ụ F4 ư AD ừ F5 ử F6 ữ F7 ứ F8 ự F9 ỳ FA ỷ FB ỹ FC ý FD ỵ FE"
)
_TCVN3 = dict(re.findall(r"(\S) ([0-9A-F]{2})", _TCVN3_ROWS))

GRAVE, ACUTE, CIRCUMFLEX, TILDE, BREVE, HOOK, HORN, DOT = map(
    chr, (0x300, 0x301, 0x302, 0x303, 0x306, 0x309, 0x31B, 0x323)
)
_VNI_PLAIN = {ACUTE: "ù", GRAVE: "ø", HOOK: "û", TILDE: "õ", DOT: "ï"}
_VNI_HAT = {"": "â", ACUTE: "á", GRAVE: "à", HOOK: "å", TILDE: "ã", DOT: "ä"}
_VNI_BOWL = {"": "ê", ACUTE: "é", GRAVE: "è", HOOK: "ú", TILDE: "ü", DOT: "ë"}
_VNI_I = {"": "i", ACUTE: "í", GRAVE: "ì", HOOK: "æ", TILDE: "ó", DOT: "ò"}


def tcvn3(text: str) -> bytes:
    """Capitals without a code of their own are written small, as the fonts of capitals have it."""
    codes = (_TCVN3.get(letter) or _TCVN3.get(letter.lower()) for letter in text)
    return b"".join(
        bytes.fromhex(code) if code else letter.encode("ascii") for letter, code in zip(text, codes, strict=True)
    )


def vni(text: str) -> bytes:
    return "".join(_vni_letter(letter) for letter in text).encode("latin-1")


def windows_1258(text: str) -> bytes:
    """Each letter with its hat, bowl or horn, then its tone as a mark of its own."""
    apart = (unicodedata.normalize("NFD", letter) for letter in text)
    parts = ([[mark for mark in letter if (mark in _VNI_PLAIN) == tone] for tone in (False, True)] for letter in apart)
    return "".join(unicodedata.normalize("NFC", "".join(base)) + "".join(tone) for base, tone in parts).encode("cp1258")


def _vni_letter(letter: str) -> str:
    if letter.isupper():
        return _vni_letter(letter.lower()).upper()
    base, *marks = list(unicodedata.normalize("NFD", letter))
    tone = next((mark for mark in marks if mark in _VNI_PLAIN), "")
    if letter == "đ":
        return "ñ"
    if base == "i":
        return _VNI_I[tone]
    if base == "y" and tone == DOT:
        return "î"
    if CIRCUMFLEX in marks:
        return base + _VNI_HAT[tone]
    if BREVE in marks:
        return base + _VNI_BOWL[tone]
    vowel = {"o": "ô", "u": "ö"}[base] if HORN in marks else base
    return vowel + (_VNI_PLAIN[tone] if tone else "")


@pytest.mark.parametrize("text", [*SENTENCES, *NAMES, "\n".join(SENTENCES), SENTENCES[0].upper()])
def test_bytes_are_recognised(text: str) -> None:
    assert legacy_encoding(tcvn3(text)) == "tcvn3"
    assert legacy_encoding(vni(text)) == "vni"


@pytest.mark.parametrize("text", [*SENTENCES, "Sở Tư pháp"])
def test_windows_1258_is_recognised(text: str) -> None:
    assert legacy_encoding(windows_1258(text)) == "cp1258"


@pytest.mark.parametrize("text", SENTENCES)
def test_letters_pasted_from_old_fonts_are_recognised_and_read(text: str) -> None:
    for encode, encoding in ((tcvn3, "tcvn3"), (vni, "vni")):
        (found,) = legacy_letters("title: ok\n  - " + encode(text).decode("latin-1"))
        assert (found.encoding, found.line) == (encoding, 2)
        meant = found.meant.removesuffix(" …")
        assert len(meant) > 20
        assert meant.lower() in text.lower()


@pytest.mark.parametrize("name", NAMES)
def test_a_single_name_is_enough(name: str) -> None:
    for encode, encoding in ((tcvn3, "tcvn3"), (vni, "vni")):
        (found,) = legacy_letters(encode(name).decode("latin-1"))
        assert (found.encoding, found.meant) == (encoding, name)
        assert (found.column, found.end_column) == (1, len(encode(name)) + 1)


def test_what_is_also_correct_vietnamese_as_it_stands_is_left_alone() -> None:
    assert vni("Hồ Chí Minh").decode("latin-1") == "Hoà Chí Minh"
    assert legacy_letters("Hoà Chí Minh") == ()


@pytest.mark.parametrize(
    ("text", "encoding", "column", "end_column", "meant"),
    [
        ("lead: Së T\xad ph¸p", "tcvn3", 7, 17, "Sở Tư pháp"),
        ("lead: Uû ban nh©n d©n", "tcvn3", 7, 22, "Uỷ ban nhân dân"),
        ("lead: Sôû Tö phaùp", "vni", 7, 19, "Sở Tư pháp"),
        ("lead: UÛY BAN", "vni", 7, 10, "ỦY"),
        ("Bộ Công an, Së T\xad ph¸p, Tòa án", "tcvn3", 13, 23, "Sở Tư pháp"),
        ("413/Q§-TTg", "tcvn3", 5, 7, "QĐ"),
    ],
)
def test_a_stretch_has_its_place(text: str, encoding: str, column: int, end_column: int, meant: str) -> None:
    (found,) = legacy_letters("#\n" + text + "\n")
    assert (found.encoding, found.line, found.column, found.end_column) == (encoding, 2, column, end_column)
    assert found.meant == meant


def test_every_line_is_named_up_to_a_limit() -> None:
    line = vni("của") + b"\n"
    assert [found.line for found in legacy_letters((line * 50).decode("latin-1"))] == list(range(1, 21))
    assert len(legacy_letters((line * 50).decode("latin-1"), 3)) == 3


def test_a_line_far_down_a_correct_text_is_found() -> None:
    text = "".join(f"  - {sentence}\n" for sentence in SENTENCES * 1000)
    (found,) = legacy_letters(text + "  - Së T\xad ph¸p\n" + text)
    assert (found.line, found.column) == (5001, 5)


def test_what_is_meant_is_short_and_printable() -> None:
    (found,) = legacy_letters("Sôû \u202e Tö phaùp " * 1000)
    assert len(found.meant) < 100
    assert found.meant.isprintable()
    assert found.end_column > 10_000


FOREIGN = [
    "Le café de l'été était déjà fermé où l'on a goûté la crème brûlée; ça va, Noël, maïs, naïve, cœur.",
    "Un État laïc, Loïc et Anaïs à Hanoï: reçu, août, sûr, dû, hôpital, île, œuvre.",
    "Über größere Straßen fährt Müller schön früh nach Köln; süß, Öl, für, natürlich, hören.",
    "El niño mañana comió piñón; ¿qué tal, señor? ¡Olé! aún más allí, país, pingüino.",
    "The naïve façade of a café, an El Niño résumé, coöperation, Brontë.",
    "São Paulo não é a capital; coração, mãe, avô, três, você põe.",
    "© 2024 Acme® · «Sở Tư pháp» · 5 µm ± 2° · § 5a · 10 £ · 3×4 ÷ 2 · ½ ¼ · nº 5 · 1ª",
    "·· · ·Công an· — “trích” – ‘dẫn’ … km² m³ ¶",
    "Đắk Lắk, Krông Búk, Ea Súp, Kon Plông, H'Ngăm Niê Kđăm, Y Thông Êban, Pleiku, Cư M'gar",
]


@pytest.mark.parametrize("text", [*FOREIGN, *SENTENCES, *NAMES, "", "plain"])
def test_other_texts_are_left_alone(text: str) -> None:
    for form in ("NFC", "NFD"):
        assert legacy_letters(unicodedata.normalize(form, text)) == ()
    for word in text.split():
        assert legacy_letters(word) == ()


@pytest.mark.parametrize("text", FOREIGN[:6])
def test_western_bytes_are_none_of_ours(text: str) -> None:
    assert legacy_encoding(text.encode("cp1252", errors="ignore")) is None


@pytest.mark.parametrize("data", [b"", b"plain", bytes(range(256)), "\n".join(SENTENCES).encode()[:-1] + b"\xe1"])
def test_bytes_that_are_no_text_of_ours(data: bytes) -> None:
    assert legacy_encoding(data) is None


def test_the_issued_plans_are_left_alone() -> None:
    sources = sorted((Path(__file__).parents[3] / "shared" / "sources").glob("*.txt"))
    if not sources:
        pytest.skip("the issued texts are not beside this checkout")
    for source in sources:
        text = source.read_text(encoding="utf-8")
        assert legacy_letters(text) == ()
        assert legacy_letters(unicodedata.normalize("NFD", text)) == ()


@pytest.mark.parametrize(
    "word",
    [
        "và",
        "của",
        "ủy",
        "uỷ",
        "toà",
        "tòa",
        "gì",
        "giếng",
        "giữ",
        "quốc",
        "quý",
        "nghiêng",
        "kỷ",
        "yếu",
        "được",
        "ngoèo",
        "khuya",
    ],
)
def test_syllables(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize("word", ["vaà", "cafộ", "mỹller", "sỷr", "kông", "quọá", "bàt", "mỏt", "dứứ", "phaùp", "strộ"])
def test_no_syllables(word: str) -> None:
    assert not is_syllable(word)


@pytest.mark.parametrize(
    "text",
    [
        "µa\n" * 250_000,
        "vaø " * 200_000,
        "x\xeb y\xeb z\xeb vaø\n" * 60_000,
        "ø" * 500_000,
        "toï xxé xyé xzé\n" * 55_000,
    ],
    ids=["signs", "one line", "weak lines", "one word", "uncommon"],
)
def test_no_text_takes_long(text: str) -> None:
    began = time.perf_counter()
    legacy_letters(text)
    legacy_encoding(text.encode("latin-1"))
    assert time.perf_counter() - began < 1.5  # ten times what it takes on a slow machine
