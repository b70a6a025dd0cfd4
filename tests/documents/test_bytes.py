"""The same template, view and properties give the same bytes: on two runs, in any place, language and time zone."""

import gc
import os
import subprocess
import sys
import tracemalloc
from hashlib import sha256

import pytest
from tests.conftest import ROOT
from tests.documents.written import ABOUT
from tests.templates.cases import CASES

from kehoach.documents import Template, open_template, shipped

PROGRAM = """
import sys
from hashlib import sha256
from tests.templates.cases import CASES
from tests.documents.test_bytes import made
print(" ".join(sha256(made(case)).hexdigest() for case in CASES))
"""
PLACES = (
    {"TZ": "Asia/Ho_Chi_Minh", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "1", "KEHOACH_LANG": "vi"},
    {"TZ": "America/Los_Angeles", "LC_ALL": "C", "PYTHONHASHSEED": "4242", "KEHOACH_LANG": "en", "PYTHONOPTIMIZE": "1"},
)


def opened(name: str, view: object) -> Template:
    found = open_template(shipped.read(name), f"{name}.docx", type(view))  # type: ignore[arg-type]
    assert isinstance(found, Template)
    return found


def made(case: str) -> bytes:
    name, view = CASES[case]
    data = opened(name, view).render(view, ABOUT)
    assert isinstance(data, bytes)
    return data


@pytest.mark.parametrize("case", CASES)
def test_two_runs_make_the_same_bytes(case: str) -> None:
    name, view = CASES[case]
    template = opened(name, view)
    assert made(case) == template.render(view, ABOUT) == template.render(view, ABOUT)


def test_other_processes_make_the_same_bytes() -> None:
    expected = " ".join(sha256(made(case)).hexdigest() for case in CASES)
    for place in PLACES:
        run = subprocess.run(
            [sys.executable, "-c", PROGRAM],
            env=os.environ | place,
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
        )
        assert run.stdout.strip() == expected


def test_memory_does_not_grow_with_the_number_of_letters() -> None:
    name, view = CASES["letter that asks"]
    template = opened(name, view)
    for _ in range(20):
        template.render(view, ABOUT)
    gc.collect()
    tracemalloc.start()
    try:
        for _ in range(300):
            template.render(view, ABOUT)
        gc.collect()
        kept, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert kept < 100_000
    assert most < 4_000_000
