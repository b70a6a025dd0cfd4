"""Recording, as a caller meets it: what is written where, and what is refused."""

import os
import stat
from pathlib import Path
from typing import Any

import pytest
from tests.ledger.events import PLAN, holds_once, new_line, new_lines, read_ids, record, recorded, refused
from tests.ledger.faulty import Script

from kehoach.ledger import Appended, append, header
from kehoach.ledger.files import MAX_BYTES
from kehoach.messages import translate

HEAD = header(PLAN)
BEFORE, BEFORE_LINE = new_line()
NAME, LINE = new_line()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "plan.progress.yaml"


def started(path: Path, data: bytes = HEAD + BEFORE_LINE) -> Path:
    path.write_bytes(data)
    return path


# Written


def test_a_new_ledger_begins_with_its_header(path: Path) -> None:
    umask = os.umask(0o027)
    try:
        outcome = recorded(path, LINE)
    finally:
        os.umask(umask)
    assert (outcome.created, outcome.written, outcome.path) == (True, (NAME,), path.resolve())
    assert path.read_bytes() == HEAD + LINE
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert sorted(name.name for name in path.parent.iterdir()) == [f".{path.name}.lock", path.name]


def test_events_follow_one_another(path: Path) -> None:
    path = started(path)
    path.chmod(0o664)
    names, lines = new_lines(3)
    outcome = recorded(path, *lines)
    assert (outcome.created, outcome.written) == (False, names)
    assert path.read_bytes() == HEAD + BEFORE_LINE + b"".join(lines)
    assert stat.S_IMODE(path.stat().st_mode) == 0o664


def test_the_same_lines_again_change_nothing(path: Path) -> None:
    recorded(path, LINE)
    before = path.read_bytes()
    assert recorded(path, LINE).written == ()
    # Also for a caller who did not see that his first try had succeeded.
    outcome = append(path, (LINE,), plan_id=PLAN, expected=None)
    assert isinstance(outcome, Appended)
    assert path.read_bytes() == before


def test_an_id_in_a_comment_or_in_a_text_is_not_recorded(path: Path) -> None:
    other, _ = new_line()
    mention = f"  - {{id: {other}, text: {NAME}, void: {NAME}}}\n  # torn: - {{id: {NAME}, text\n".encode()
    started(path, HEAD + mention)
    recorded(path, LINE)
    assert read_ids(path.read_bytes()) == [other, NAME]


@pytest.mark.parametrize(
    "form", ["  - id: {0}\n    event: note\n", '  - {{event: note, id: "{0}"}}\n', "  -\n    id: '{0}'\n"]
)
def test_an_event_that_was_written_anew_by_hand_is_known(path: Path, form: str) -> None:
    started(path, HEAD + form.format(NAME).encode())
    assert recorded(path, LINE).written == ()


@pytest.mark.parametrize(
    "events", ["events:", "events: []", "events: [ ]  # none", "events: null", "events:  ~ ", '"events": []']
)
@pytest.mark.parametrize("end", ["\n", "", "\r\n", "\n\n# chưa có gì\n", "\n  # chưa có gì"])
def test_the_first_event_of_an_empty_list(path: Path, events: str, end: str) -> None:
    started(path, f"kind: progress\nplan: x\n{events}{end}".encode())
    recorded(path, LINE)
    recorded(path, BEFORE_LINE)
    assert read_ids(path.read_bytes()) == [NAME, BEFORE]


@pytest.mark.parametrize("margin", ["", " ", "  ", "      "])
def test_the_dashes_keep_their_column(path: Path, margin: str) -> None:
    started(path, HEAD + f"\n{margin}# by hand\n{margin}- id: a\n{margin}  text: |\n{margin}    b\n\n".encode())
    recorded(path, LINE)
    assert path.read_bytes().endswith(margin.encode() + LINE[2:])
    assert read_ids(path.read_bytes()) == ["a", NAME]


def test_windows_line_ends_are_kept(path: Path) -> None:
    started(path, (HEAD + BEFORE_LINE).replace(b"\n", b"\r\n"))
    recorded(path, LINE)
    assert path.read_bytes() == (HEAD + BEFORE_LINE + LINE).replace(b"\n", b"\r\n")


def test_a_byte_order_mark_and_a_comment_on_top(path: Path) -> None:
    started(path, b"\xef\xbb\xbf# so theo doi\n" + HEAD + BEFORE_LINE)
    assert recorded(path, LINE).current.endswith(BEFORE_LINE + LINE)


def test_an_empty_file_becomes_a_ledger_with_its_mode(path: Path) -> None:
    started(path, b"").chmod(0o660)
    assert recorded(path, LINE).created
    assert path.read_bytes() == HEAD + LINE
    assert stat.S_IMODE(path.stat().st_mode) == 0o660


# Refused


def test_a_file_that_changed_meanwhile(path: Path) -> None:
    started(path)
    outcome = refused(append(path, (LINE,), plan_id=PLAN, expected=HEAD), "changed")
    assert outcome.current == path.read_bytes() == HEAD + BEFORE_LINE
    assert refused(append(path, (LINE,), plan_id=PLAN, expected=None), "changed").current == HEAD + BEFORE_LINE
    path.unlink()
    assert refused(append(path, (LINE,), plan_id=PLAN, expected=HEAD), "changed").current is None
    assert not path.exists()


def test_a_file_that_only_grew_is_taken_where_that_is_asked_for(path: Path) -> None:
    started(path, HEAD + BEFORE_LINE + b"  # torn: - {id\n" + b"  - {id: x")
    outcome = append(path, (LINE,), plan_id=PLAN, expected=HEAD + BEFORE_LINE[:20], grown_ok=True)
    assert isinstance(outcome, Appended)
    holds_once(path, BEFORE, NAME)
    _, other = new_line()
    started(path, HEAD + b"  - id: by-hand\n")
    refused(append(path, (other,), plan_id=PLAN, expected=HEAD, grown_ok=True), "changed")


@pytest.mark.parametrize(
    ("data", "line"),
    [
        ("kind: progress\nplan: x\n", None),
        ("kind: progress\nevents: [{id: a}]\n", 2),
        ("kind: progress\nevents: |\n  - {id: a}\n", 2),
        ("kind: progress\nevents: {}\n", 2),
        ("kind: progress\nevents: []\n  - {id: a}\n", 2),
        ("kind: progress\nevents:\n  a: b\n", 3),
        ("kind: progress\nevents:\n\t- {id: a}\n", 3),
        ("kind: progress\nevents:\n  - {id: a}\nplan: x\n", 4),
        ("kind: progress\nevents:\nplan: x\n", 3),
        ("kind: progress\nevents:\n  - {id: a}\n...\n", 4),
        ("kind: progress\nevents:\n  - {id: a}\n- {id: b}\n", 4),
        ("kind: progress\nevents:\n  - {id: a}\n<<<<<<< HEAD\n  - {id: b}\n=======\n", 4),
        ("<<<<<<< HEAD\nkind: progress\n=======\nkind: x\n>>>>>>> b\n", 3),
    ],
)
def test_a_file_of_another_form(path: Path, data: str, line: int | None) -> None:
    started(path, data.encode())
    outcome = refused(record(path, LINE), "broken")
    assert outcome.hint is not None
    assert ("(line " in translate(outcome.message)) == (line is not None)
    assert line is None or f"(line {line})" in translate(outcome.message)
    assert path.read_bytes() == data.encode()


def test_lines_that_are_none_of_ours_are_a_bug(path: Path) -> None:
    for lines in ((b"x\n",), (LINE[:-1],), (LINE + LINE,), (LINE, LINE), (LINE[:-3] + b"\n",), (b"  - {event: a}\n",)):
        with pytest.raises(ValueError, match="to record"):
            append(path, lines, plan_id=PLAN, expected=None)
    assert not path.exists()


def test_what_is_no_file(tmp_path: Path) -> None:
    folder = tmp_path / "folder.progress.yaml"
    folder.mkdir()
    refused(append(folder, (LINE,), plan_id=PLAN, expected=None), "not-a-file")
    pipe = tmp_path / "pipe.progress.yaml"
    os.mkfifo(pipe)
    refused(append(pipe, (LINE,), plan_id=PLAN, expected=None), "not-a-file")
    refused(append(Path("/dev/null/x"), (LINE,), plan_id=PLAN, expected=None), "failed")


def test_a_folder_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    outcome = refused(append(tmp_path / "no" / "x.yaml", (LINE,), plan_id=PLAN, expected=None), "failed")
    assert translate(outcome.message) == "nothing was recorded: the folder is not there"
    assert list(tmp_path.iterdir()) == []


def test_a_name_with_a_nul(tmp_path: Path) -> None:
    refused(append(tmp_path / "a\0b", (LINE,), plan_id=PLAN, expected=None), "failed")


def test_too_large(path: Path) -> None:
    started(path)
    with path.open("r+b") as file:
        file.truncate(MAX_BYTES + 1)
    refused(append(path, (LINE,), plan_id=PLAN, expected=HEAD), "too-large")


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is read-only to root")
def test_read_only(path: Path) -> None:
    started(path).chmod(0o444)
    refused(record(path, LINE), "read-only")
    path.chmod(0o644)
    path.parent.chmod(0o555)
    try:
        refused(record(path, LINE), "read-only")
    finally:
        path.parent.chmod(0o755)


@pytest.mark.parametrize("call", ["open", "hard_lock"])
def test_read_only_as_the_system_says_it(path: Path, call: str) -> None:
    def denied(*arguments: Any) -> None:
        raise PermissionError(13, "denied")

    started(path)
    script = Script(-1, 0, **{call: denied})
    outcome = append(path, (LINE,), plan_id=PLAN, expected=path.read_bytes(), system=script.system)
    assert refused(outcome, "read-only").hint is not None
    assert path.read_bytes() == HEAD + BEFORE_LINE


# Links


@pytest.mark.parametrize("relative", [True, False])
def test_a_link_is_followed_and_stays(tmp_path: Path, relative: bool) -> None:
    (tmp_path / "real").mkdir()
    real = started(tmp_path / "real" / "a.yaml")
    link = tmp_path / "plan.progress.yaml"
    link.symlink_to("real/a.yaml" if relative else real)
    assert recorded(link, LINE).path == real.resolve()
    assert link.is_symlink()
    holds_once(real, BEFORE, NAME)
    assert (tmp_path / "real" / ".a.yaml.lock").exists()


def test_a_dangling_link_gets_its_file(tmp_path: Path) -> None:
    link = tmp_path / "plan.progress.yaml"
    link.symlink_to("real.yaml")
    recorded(link, LINE)
    assert link.is_symlink()
    assert (tmp_path / "real.yaml").read_bytes() == HEAD + LINE


def test_links_in_a_circle(path: Path) -> None:
    path.symlink_to(path.name)
    refused(append(path, (LINE,), plan_id=PLAN, expected=None), "failed")
