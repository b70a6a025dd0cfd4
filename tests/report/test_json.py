"""Findings as JSON."""

import json

from kehoach.diagnostics import Diagnostic, Related, Span
from kehoach.messages import say
from kehoach.report.as_json import render


def test_keys_and_places() -> None:
    other = Related(say("there"), "b.yaml", Span(3, 4, 3, 5))
    found = Diagnostic("KH001", "error", say("x"), "a.yaml", Span(1, 2, 1, 3), say("do it"), (other,))
    [entry] = json.loads(render(2, [found]))["diagnostics"]
    assert entry == {
        "code": "KH001", "severity": "error", "message": "x", "hint": "do it", "file": "a.yaml", "line": 1, "column": 2,
        "end_line": 1, "end_column": 3, "related": [{"message": "there", "file": "b.yaml", "line": 3, "column": 4}],
    }  # fmt: skip


def test_whole_files_have_no_place() -> None:
    [entry] = json.loads(render(1, [Diagnostic("KH001", "error", say("x"), "a.yaml")]))["diagnostics"]
    assert (entry["line"], entry["column"], entry["hint"]) == (None, None, None)


def test_any_name_and_any_length() -> None:
    found = Diagnostic("KH001", "error", say("{text}", text="\udcff" + "x" * 5000), "k\udcff\n.yaml")
    [entry] = json.loads(render(1, [found]).decode("utf-8"))["diagnostics"]
    assert entry["file"] == "k?\n.yaml"
    assert len(entry["message"]) == 1000
