"""Names are compared as people read them: spelling may differ, words may not."""

import unicodedata
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.model.directory import names_of
from kehoach.model.names import fold, unaccented
from kehoach.source.bodies_file import directory
from kehoach.source.workspace import catalogue

LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ "
TEXT = st.text(LETTERS, max_size=20)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Toà án nhân dân tỉnh", "Tòa án nhân dân tỉnh"),
        ("Uỷ ban nhân dân", "Ủy ban nhân dân"),
        ("Sở Văn hoá, Thể thao và Du lịch", "sở văn hóa,  thể thao và du lịch"),
        ("Bộ Chỉ huy quân sự tỉnh", "Bộ Chỉ huy Quân sự tỉnh"),
        ("khoẻ", "khỏe"),
        ("thuỷ lợi", "thủy lợi"),
        (unicodedata.normalize("NFD", "Sở Giáo dục và Đào tạo"), "Sở Giáo dục và Đào tạo"),
    ],
)
def test_spellings_of_one_name(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"), [("hoa", "hòa"), ("tỉnh", "tình"), ("dân", "đân"), ("sở", "số"), ("ủy", "uy")]
)
def test_different_words_stay_different(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@given(TEXT)
def test_folding_is_settled_and_blind_to_form(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert fold(unicodedata.normalize("NFD", text)) == fold(text) == fold(text.upper())


@given(TEXT)
def test_folding_keeps_the_letters(text: str) -> None:
    assert sorted(unaccented(fold(text))) == sorted(unaccented(text))


def test_no_two_bodies_of_the_catalogue_share_a_name() -> None:
    parties = [*directory(catalogue(), None).parties.values()]
    for one, other in combinations(parties, 2):
        shared = {fold(name) for name in names_of(one)} & {fold(name) for name in names_of(other)}
        assert not shared, (one.id, other.id)
