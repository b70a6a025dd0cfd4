"""What the rules say of the two real plans, held against the issued texts."""

import pytest
from tests.rules.expectations import PLANS, found_in, read

from kehoach.dates import vietnam
from kehoach.messages import translate
from kehoach.rules.rule import Context
from kehoach.rules.runner import check
from kehoach.source.document import PlanDocument

AN_GIANG = [
    ("KH203", "ra-soat-chung"),  # II.1.b lists bodies and names no lead
    ("KH203", "gop-y-nghi-dinh"),  # II.2.a: six parties comment together
    ("KH207", "gop-y-nghi-dinh"),  # ... the court, the procuracy and the Front among them, without "đề nghị"
    ("KH204", "tap-huan-quan-doi"),  # II.3.b.2: two commands lead
    ("KH205", "tuyen-truyen-mat-tran"),  # II.3.b.8: the member organisations are not listed
    ("KH205", "ke-hoach-rieng"),  # IV.2: all levels, the communes are not listed
    ("KH206", "kho-khan"),  # IV.3: bodies and units concerned
]
HAI_DUONG = [
    ("KH203", "tap-huan-xet-xu"),  # II.2.b.6: three bodies "phối hợp tổ chức"
    ("KH207", "tap-huan-xet-xu"),  # ... the court and the procuracy among them
    ("KH205", "tuyen-truyen-mat-tran"),  # II.2.b.7: the member organisations are not listed
    ("KH206", "du-toan-kinh-phi"),  # III.2: địa phương có liên quan
    ("KH206", "kho-khan"),  # IV.1: bodies and units concerned
]


def _plan(name: str) -> PlanDocument:
    document = read(PLANS / f"{name}.yaml")
    assert isinstance(document, PlanDocument)
    return document


def _task_at(document: PlanDocument, line: int) -> str:
    """The id of the task that a line belongs to; nothing for the header."""
    owner = ""
    for path, task in document.tasks():
        span = document.span(*path)
        if span and span.line <= line:
            owner = task.id
    return owner


def _found(document: PlanDocument, *severities: str) -> list[tuple[str, str]]:
    return [
        (one.code, _task_at(document, one.span.line))
        for one in found_in(document)
        if one.severity in severities and one.span
    ]


@pytest.mark.parametrize(("name", "expected"), [("an-giang-413", AN_GIANG), ("hai-duong-2025", HAI_DUONG)])
def test_warnings(name: str, expected: list[tuple[str, str]]) -> None:
    assert _found(_plan(name), "warning", "error") == expected


@pytest.mark.parametrize("name", ["an-giang", "hai-duong"])
def test_files_of_bodies_are_clean(name: str) -> None:
    assert found_in(read(PLANS / "bodies" / f"{name}.yaml")) == ()


def test_notes_on_days() -> None:
    """20/4/2025 is a Sunday, 15/3/2025 a Saturday; Hải Dương's copy has no day, so both its dates may lie before it."""
    dated = ("KH301", "KH302", "KH303", "KH405")
    assert [one for one in _found(_plan("an-giang-413"), "note") if one[0] in dated] == [("KH302", "ra-soat")]
    assert [one for one in _found(_plan("hai-duong-2025"), "note") if one[0] in dated] == [
        ("KH405", ""),
        ("KH301", "ra-soat"),
        ("KH302", "ra-soat"),
        ("KH301", "tong-hop-ra-soat"),
    ]


def test_message_of_a_day_off() -> None:
    [found] = [one for one in check(_plan("an-giang-413"), Context(vietnam())) if one.code == "KH302"]
    assert translate(found.message) == "20/4/2025 is a Sunday; the last working day in time is 18/4/2025"
