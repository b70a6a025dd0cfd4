"""The runner: order, files without a value, and no echoes of what reading already found."""

from pathlib import Path

import pytest
from tests.rules.expectations import PLANS, found_in, read

from kehoach.diagnostics import Diagnostic

HEAD = """\
kind: plan
id: thu
title: Thử
issuer: ubnd-tinh
number: 1
symbol: KH-UBND
issued: 14/4/2025
tasks:
"""
LACKING = ("KH203", "KH208", "KH304", "KH402", "KH403", "KH405")


def _found(folder: Path, text: str) -> tuple[Diagnostic, ...]:
    path = folder / "plan.yaml"
    path.write_text(text, encoding="utf-8")
    document = read(path)
    assert document.has_errors
    return found_in(document)


@pytest.mark.parametrize("name", ["an-giang-413", "hai-duong-2025"])
def test_findings_stand_in_the_order_of_the_file(name: str) -> None:
    found = found_in(read(PLANS / f"{name}.yaml"))
    assert list(found) == sorted(found, key=lambda one: (one.span, one.code))
    assert all(one.file.endswith(f"{name}.yaml") and one.span for one in found)


@pytest.mark.parametrize(
    "text", ["", "kind: nothing\n", "kind: plan\nid: thu\n", HEAD, HEAD.replace("tasks:", "tasks: none")]
)
def test_nothing_is_found_in_what_could_not_be_read(tmp_path: Path, text: str) -> None:
    assert _found(tmp_path, text) == ()


def test_plan_cut_off_by_a_syntax_error_lacks_nothing(tmp_path: Path) -> None:
    text = HEAD.replace("number: 1\n", "") + (
        "  - {id: mot, clause: I.1, title: Một, gathers: ba}\n"
        "  - id: hai\n    clause: I.2\n    title: Hai\n    lead: [so-y-te\n"
    )
    assert [one.code for one in _found(tmp_path, text) if one.code in LACKING] == []


def test_references_to_a_broken_task_are_known(tmp_path: Path) -> None:
    text = HEAD + (
        "  - {id: ra-soat, clause: I.1, title: Rà soát, deadline: {before: 31/2/2025}}\n"
        "  - {id: tong-hop, clause: I.2, title: Tổng hợp, gathers: ra-soat}\n"
        "  - {id: phan, clause: I.3, title: Phần, part_of: ra-soat}\n"
    )
    found = _found(tmp_path, text)
    assert "KH208" not in [one.code for one in found]
    assert [one for one in found if one.span and one.span.line == 11] == []


def test_what_a_broken_task_may_give_is_not_missed(tmp_path: Path) -> None:
    text = HEAD + (
        "  - {id: ra-soat, clause: I.1, title: Rà soát, assigned: [so-y-te, so-noi-vu], product: Kết quả}\n"
        "  - {id: tong-hop, clause: I.2, title: Tổng hợp, gathers: ra-soat, deadline: {before: 31/2/2025}}\n"
    )
    assert _found(tmp_path, text) == ()


def test_file_of_bodies_with_errors_makes_nobody_unknown(tmp_path: Path) -> None:
    bodies = "kind: bodies\nid: thu\nunit: tỉnh Thử\nbodies:\n  - {id: ban-mot, name: Ban Một, until: 31/2/2025}\n"
    (tmp_path / "bodies.yaml").write_text(bodies, encoding="utf-8")
    text = (
        HEAD.replace("issuer:", "bodies: bodies.yaml\nissuer:")
        + "  - {id: mot, clause: I.1, title: Một, lead: ban-mot}\n"
    )
    assert "KH201" not in [one.code for one in _found(tmp_path, text)]


def test_no_finding_where_reading_met_an_error(tmp_path: Path) -> None:
    text = HEAD + "  - {id: Một, clause: I.1, title: Một}\n  - {id: Một, clause: I.2, title: Hai}\n"
    assert _found(tmp_path, text) == ()
