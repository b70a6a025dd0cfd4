"""The two real plans, damaged at random: never a crash, and every finding inside the file."""

import random
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.conftest import PLANS

from kehoach import api
from kehoach.messages import translate
from kehoach.report import as_json, as_text

NAMES = ("an-giang-413", "hai-duong-2025")
TEXTS = {name: (PLANS / f"{name}.yaml").read_bytes() for name in NAMES}
AS_OF = date(2025, 4, 22)
SCRAPS = [
    b"\t", b"\0", b"\xff", b"\x1b[31m", b": ", b"- ", b"[", b"{", b"}", b"]", b'"', b"'", b"&a ", b"*a",
    b"!!x ", b"|", b">", b"---\n", b"...", b"%", b"? ", b"<<: ", b"31/4/2025", b"no", b"\xe2\x80\xae",
    b"\xef\xbb\xbf", b"\r", b"\n", b"    ", b"# ", b"deadline: ", b"{before: 1/13/2025}", b"bodies: .\n",
    b"\\", b"kind: plan\n", b"tasks:\n", b"~", b",",
]  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the plans' files of bodies, in which damaged plans are written."""
    where = tmp_path_factory.mktemp("plans")
    (where / "bodies").mkdir()
    for file in (PLANS / "bodies").glob("*.yaml"):
        (where / "bodies" / file.name).write_bytes(file.read_bytes())
    return where


def tried(folder: Path, data: bytes) -> None:
    path = folder / "plan.yaml"
    path.write_bytes(data)
    result = api.validate((str(path),))
    as_json.render(result.files, result.diagnostics)
    as_text.render(result.files, result.diagnostics, as_text.Style(notes=True))
    lines = data.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for found in result.diagnostics:
        assert translate(found.message)
        if found.span and found.file == str(path):
            assert 1 <= found.span.line <= len(lines), found
            line = lines[found.span.line - 1]
            assert 1 <= found.span.column <= len(line) + 2, (found, line)
            assert (found.span.end_line, found.span.end_column) >= (found.span.line, found.span.column)
    status = api.status((str(path),), api.StatusRequest(AS_OF))
    totals = status.view.totals
    assert sum(totals.by_status.values()) == totals.all
    assert bool(status.faults) != bool(status.view.plans)


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=st.sampled_from(NAMES), seed=st.integers(0, 2**32), count=st.integers(1, 6))
def test_damaged_bytes(folder: Path, name: str, seed: int, count: int) -> None:
    chance = random.Random(seed)
    data = bytearray(TEXTS[name])
    for _ in range(count):
        place = chance.randrange(len(data))
        cut = chance.choice((0, 0, 1, 3, 200))
        data[place : place + cut] = chance.choice((*SCRAPS, b"", bytes([chance.randrange(256)])))
    tried(folder, bytes(data))


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=st.sampled_from(NAMES), seed=st.integers(0, 2**32), count=st.integers(1, 8))
def test_damaged_lines(folder: Path, name: str, seed: int, count: int) -> None:
    chance = random.Random(seed)
    lines = TEXTS[name].split(b"\n")
    for _ in range(count):
        here, there = chance.randrange(len(lines)), chance.randrange(len(lines))
        match chance.randrange(6):
            case 0:
                del lines[here]
            case 1:
                lines.insert(there, lines[here])
            case 2:
                lines[here], lines[there] = lines[there], lines[here]
            case 3:
                lines[here] = b" " * chance.randrange(5) + lines[here]
            case 4:
                lines[here] = lines[here][1:]
            case _:
                del lines[max(here, 20) :]
    tried(folder, b"\n".join(lines))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.binary(max_size=300) | st.lists(st.sampled_from(SCRAPS), max_size=30).map(b"".join))
def test_anything(folder: Path, data: bytes) -> None:
    tried(folder, data)
