"""Findings as text: the mark stands under the fault, whatever the line holds."""

import re

from kehoach.diagnostics import Diagnostic, Related, Span, with_source
from kehoach.messages import say, width
from kehoach.report.as_text import Style, render


def _shown(line: str, span: Span, *related: Related) -> list[str]:
    found = with_source(Diagnostic("KH001", "error", say("x"), "a.yaml", span, related=related), [line])
    return render(1, [found], Style()).split("\n")


def _marked(lines: list[str]) -> tuple[int, int]:
    mark = re.search(r"\^+", lines[2])
    assert mark
    return mark.start(), len(mark.group())


def test_mark_under_wide_and_combining_letters() -> None:
    lines = _shown("a: 広い, Ke\u0302\u0301: x", Span(1, 8, 1, 12))
    before = lines[1].index("Ke")
    assert _marked(lines) == (width(lines[1][:before]), 2)


def test_long_line_is_cut_around_the_fault() -> None:
    for column in (1, 500, 1000):
        lines = _shown("x" * (column - 1) + "Y" + "x" * (1000 - column), Span(1, column, 1, column + 1))
        assert len(lines[1]) < 115
        assert lines[1][_marked(lines)[0]] == "Y"


def test_tabs_and_signs_keep_the_columns() -> None:
    lines = _shown("\t\x1b\u202ex", Span(1, 4, 1, 5))
    assert "\x1b" not in lines[1]
    assert lines[1][_marked(lines)[0]] == "x"


def test_places_beyond_the_line() -> None:
    assert _marked(_shown("ab", Span(1, 3, 1, 4)))[1] == 1
    assert len(_shown("ab", Span(7, 1, 7, 2))) == 4


def test_long_messages_are_cut() -> None:
    found = Diagnostic("KH001", "error", say("{text}", text="x" * 5000), "a.yaml")
    assert max(map(len, render(1, [found], Style()).split("\n"))) < 1100


def test_related_places() -> None:
    other = Related(say("here"), "b.yaml", Span(3, 4, 3, 5))
    assert "     = b.yaml:3:4: here" in _shown("ab", Span(1, 1, 1, 2), other)


def test_notes_are_gathered() -> None:
    notes = [Diagnostic("KH012", "note", say("x"), "a.yaml", Span(i, 1, i, 2)) for i in range(1, 10)]
    gathered = render(1, notes, Style())
    assert "a.yaml: note KH012: x (9 times: lines 1, 2, 3, 4, 5, 6, …)" in gathered
    assert render(1, notes, Style(notes=True)).count("note KH012") == 9
