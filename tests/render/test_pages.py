"""Pages as text, Markdown, CSV and on a terminal: what a file holds stays text."""

import io

import pytest

from kehoach.messages import width
from kehoach.render import as_csv, markdown, plain
from kehoach.render.page import Cells, Column, Grid, Line, Page
from kehoach.render.terminal import draw

HOSTILE = "[red]x[/red] \x1b[31m \u202e \x9b | `a` <b> & *c*"


def _page(text: str) -> Page:
    return (Line(text, "title"), Grid(text, (Column("A"), Column("B", share=2)), (Cells((text, text), "bad"),), "bad"))


def test_plain_columns_are_aligned() -> None:
    rows = (Cells(("a", "Ke\u0302\u0301 hoạch", "1")), Cells(("広い", "x\ny", "22")))
    lines = plain.render((Grid("", (Column("A"), Column("B"), Column("C", right=True)), rows),)).split("\n")
    assert {width(line) for line in lines if line} == {width(lines[0])}
    assert "x; y" in lines[2]


def test_plain_has_no_control_characters() -> None:
    text = plain.render(_page(HOSTILE))
    assert not set("\x1b\u202e\x9b") & set(text)
    assert text.count("[red]x[/red]") == 4


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("a|b", "a\\|b"),
        ("[a](b) <i> &amp; `c` *d* _e_ # ~ !", "\\[a\\](b) \\<i\\> \\&amp; \\`c\\` \\*d\\* \\_e\\_ \\# \\~ \\!"),
        ("- a", "\\- a"),
        ("+ a", "\\+ a"),
        ("1. a", "1\\. a"),
        ("12) a", "12\\) a"),
        ("---", "\\---"),
        ("===", "\\==="),
        ("20/4/2025", "20/4/2025"),
        ("a\nb", "a<br>b"),
        ("\x1b[31m", "␛\\[31m"),
    ],
)
def test_markdown_is_escaped(text: str, escaped: str) -> None:
    assert markdown.render((Line(text),)).split("\n")[0] == escaped


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r"])
def test_csv_has_no_formula(sign: str) -> None:
    assert as_csv.render(["a"], [[f"{sign}1"]]).split("\n", 1)[1].lstrip('"').startswith(f"'{sign}")
    assert as_csv.render(["a"], [[-1]]) == "a\n-1\n"


def test_terminal_shows_markup_as_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    out = io.StringIO()
    draw(_page(HOSTILE), out, 200)
    text = out.getvalue()
    assert text.count("[red]x[/red]") == 4
    assert "\x9b" not in text
    assert "\u202e" not in text
    assert "␛[31m" in text
