"""`kehoach record`, `kehoach log` and the status that follows, as a clerk uses them."""

import json
import shutil
from pathlib import Path

import pytest
from tests.conftest import PLANS, Kehoach

PLAN = "an-giang-413.yaml"


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """A folder with the plans, where things may be recorded."""
    return Path(shutil.copytree(PLANS, tmp_path / "plans"))


def state(kehoach: Kehoach, office: Path, name: str, as_of: str = "22/4/2025") -> dict[str, object]:
    rows = json.loads(kehoach("status", PLAN, "--as-of", as_of, "--format", "json", cwd=office).data)["obligations"]
    return next(row for row in rows if row["id"] == f"an-giang-413/{name}")


def test_received_changes_the_status(kehoach: Kehoach, office: Path) -> None:
    plan = (office / PLAN).read_bytes()
    done = kehoach(
        "record", PLAN, "received", "ra-soat", "--body", "so-tu-phap,so-y-te", "--on", "18/4/2025",
        "--document", "123/BC-STP", "--as-of", "22/4/2025", cwd=office,
    )  # fmt: skip
    assert done.status == 0, done.err
    assert "overdue by 3 days" in done.out
    assert "done on time" in done.out
    assert "2 events recorded in an-giang-413.progress.yaml." in done.out
    found = state(kehoach, office, "ra-soat/so-y-te")
    assert (found["status"], found["done_on"], found["document"]) == ("done_on_time", "2025-04-18", "123/BC-STP")
    assert (office / PLAN).read_bytes() == plan


@pytest.mark.parametrize(
    "name",
    [
        "Sở Tư pháp",
        "so tu phap",
        "STP",
        "Sở Tư Pháp",
        "so-tu-phap",
        "Sở Văn hóa, Thể thao và Du lịch",
        "TOÀ ÁN NHÂN DÂN TỈNH",
    ],
)
def test_names_resolve_when_they_mean_one_body(kehoach: Kehoach, office: Path, name: str) -> None:
    done = kehoach("record", PLAN, "received", "II.1.c.1", "--body", name, "--on", "18/4/2025", "--dry-run", cwd=office)
    assert done.status == 0, done.err
    assert "1 event would be recorded" in done.out
    assert not (office / "an-giang-413.progress.yaml").exists()


@pytest.mark.parametrize(
    ("arguments", "message", "candidate"),
    [
        (("ra-soat", "--body", "so"), "can mean several bodies", "so-tu-phap (Sở Tư pháp)"),
        (("ra-soat", "--body", "so-tu-fap"), "no body that owes this task is called", "so-tu-phap (Sở Tư pháp)"),
        (("ra-soat", "--body", "cong-an-tinh"), "Công an tỉnh does not owe this task", "so-noi-vu"),
        (("ra-soat",), "several bodies owe this task", "so-tu-phap"),
        (("tap huan",), "can mean several tasks", "tap-huan-y-te"),
        (("ra-soatt", "--body", "so-y-te"), "the plan has no task", "ra-soat (II.1.c.1"),
        (("ra-soat", "--all-of", "so-ban"), "no group is called", "so-ban-nganh"),
    ],
)
def test_what_is_not_clear_is_not_guessed(
    kehoach: Kehoach, office: Path, arguments: tuple[str, ...], message: str, candidate: str
) -> None:
    done = kehoach("record", PLAN, "received", *arguments, cwd=office)
    assert done.status == 2
    assert done.out == ""
    assert message in done.err
    assert candidate in done.err
    assert not (office / "an-giang-413.progress.yaml").exists()


def test_all_of_a_group_and_the_only_body(kehoach: Kehoach, office: Path) -> None:
    done = kehoach("record", PLAN, "reminded", "ra-soat", "--all-of", "ubnd-cap-huyen", "--on", "22/4/2025", cwd=office)
    assert "11 events recorded" in done.out
    assert state(kehoach, office, "ra-soat/ubnd-huyen-an-phu")["reminded"] == 1
    alone = kehoach("record", PLAN, "received", "tong-hop-ra-soat", "--on", "24/4/2025", cwd=office)
    assert alone.status == 0, alone.err
    assert state(kehoach, office, "tong-hop-ra-soat/cong-an-tinh", "25/4/2025")["status"] == "done_on_time"


def test_returned_extended_waived_and_void(kehoach: Kehoach, office: Path) -> None:
    def record(*arguments: str) -> str:
        done = kehoach("record", PLAN, *arguments, cwd=office)
        assert done.status == 0, done.err
        return done.out

    record("received", "ra-soat", "-b", "so-y-te", "--on", "18/4/2025", "--document", "1/BC")
    record("returned", "ra-soat", "-b", "so-y-te", "--on", "21/4/2025", "--text", "thiếu phụ lục")
    assert state(kehoach, office, "ra-soat/so-y-te", "20/4/2025")["status"] == "done_on_time"
    assert state(kehoach, office, "ra-soat/so-y-te")["status"] == "overdue"
    record(
        "extended",
        "ra-soat",
        "-b",
        "mttq-tinh",
        "--on",
        "18/4/2025",
        "--until",
        "30/4/2025",
        "--granted-by",
        "Chủ tịch",
    )
    found = state(kehoach, office, "ra-soat/mttq-tinh")
    assert (found["status"], found["extended_to"], found["extended_from"]) == ("in_time", "2025-04-30", "2025-04-19")
    record("waived", "ra-soat", "-b", "STP", "--on", "21/4/2025", "--text", "đã gộp")
    assert state(kehoach, office, "ra-soat/so-tu-phap")["waived_because"] == "đã gộp"
    events = json.loads(kehoach("log", PLAN, "--format", "json", cwd=office).data)["events"]
    waived = next(event for event in events if event["event"] == "waived")
    record("void", waived["id"][-6:], "--on", "22/4/2025", "--text", "nhầm")
    assert state(kehoach, office, "ra-soat/so-tu-phap")["status"] == "overdue"
    history = kehoach("status", PLAN, "--history", "ra-soat/so-y-te", "--as-of", "22/4/2025", cwd=office)
    assert history.status == 0
    assert "thiếu phụ lục" in history.out
    assert kehoach("validate", PLAN, cwd=office).status == 0


def test_request_starts_an_on_request_task(kehoach: Kehoach, office: Path) -> None:
    done = kehoach(
        "record", PLAN, "requested", "gop-y-nghi-dinh", "--all-of", "so-ban-nganh", "--on", "2/5/2025",
        "--until", "12/5/2025", cwd=office,
    )  # fmt: skip
    assert "14 events recorded" in done.out
    name = "gop-y-nghi-dinh/so-y-te"
    found = [state(kehoach, office, name, day)["status"] for day in ("1/5/2025", "12/5/2025", "13/5/2025")]
    assert found == ["awaiting_request", "in_time", "overdue"]


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("extended", "ra-soat", "-b", "so-y-te", "--on", "18/4/2025", "--until", "10/4/2025"), "KH607"),
        (("extended", "ra-soat", "-b", "so-y-te", "--on", "18/4/2025"), "KH102"),
        (("difficulty", "ra-soat", "-b", "so-y-te", "--on", "18/4/2025"), "KH102"),
    ],
)
def test_what_cannot_be_is_not_recorded(kehoach: Kehoach, office: Path, arguments: tuple[str, ...], code: str) -> None:
    done = kehoach("record", PLAN, *arguments, cwd=office)
    assert done.status in (1, 2)
    assert code in done.err
    assert "Nothing was recorded." in done.err
    assert not (office / "an-giang-413.progress.yaml").exists()


def test_odd_but_possible_is_recorded_with_a_warning(kehoach: Kehoach, office: Path) -> None:
    for day in ("17/4/2025", "18/4/2025"):
        done = kehoach("record", PLAN, "received", "ra-soat", "-b", "so-y-te", "--on", day, cwd=office)
        assert done.status == 0
    assert "KH604" in done.err
    assert state(kehoach, office, "ra-soat/so-y-te")["done_on"] == "2025-04-17"


def test_torn_last_line_is_told_and_put_aside(kehoach: Kehoach, office: Path) -> None:
    kehoach("record", PLAN, "received", "ra-soat", "-b", "so-y-te", "--on", "18/4/2025", cwd=office)
    ledger = office / "an-giang-413.progress.yaml"
    ledger.write_bytes(ledger.read_bytes() + b'  - {id: 01AAAAAAAAAAAAAAAAAAAAAAAA, event: received, "on": 18/4/20')
    assert "KH035" in kehoach("validate", PLAN, cwd=office).out
    assert state(kehoach, office, "ra-soat/so-y-te")["status"] == "done_on_time"
    done = kehoach("record", PLAN, "received", "ra-soat", "-b", "so-tu-phap", "--on", "18/4/2025", cwd=office)
    assert done.status == 0, done.err
    assert b"# torn:" in ledger.read_bytes()
    assert "KH035" not in kehoach("validate", PLAN, cwd=office).out
    assert state(kehoach, office, "ra-soat/so-tu-phap")["status"] == "done_on_time"


def test_log_is_filtered(kehoach: Kehoach, office: Path) -> None:
    kehoach("record", PLAN, "reminded", "ra-soat", "--all-of", "ubnd-cap-huyen", "--on", "22/4/2025", cwd=office)
    kehoach("record", PLAN, "received", "ra-soat", "-b", "STP", "--on", "18/4/2025", "--document", "=1/BC", cwd=office)
    rows = kehoach("log", PLAN, "--event", "received", "--format", "csv", cwd=office).out.splitlines()
    assert len(rows) == 2
    assert "'=1/BC" in rows[1]
    until = json.loads(kehoach("log", PLAN, "--until", "20/4/2025", "--format", "json", cwd=office).data)
    assert (len(until["events"]), until["total"]) == (1, 12)
    assert "Sở Tư pháp" in kehoach("log", PLAN, "--body", "so-ban-nganh", cwd=office).out
    assert kehoach("log", PLAN, "--body", "nobody", cwd=office).status == 2


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("kehoach record {plan} received ra-s", ["ra-soat-chung", "ra-soat"]),
        ("kehoach record {plan} received ra-soat --body so-tu-phap,so-y", ["so-tu-phap,so-y-te"]),
        ("kehoach record {plan} re", ["received", "returned", "requested", "reminded"]),
        ("kehoach log {plan} --body cong-an", ["cong-an-tinh"]),
        ("kehoach status {plan} --body so-tu", ["so-tu-phap"]),
        ("kehoach remind {plan} --out x --sender van-phong-u", ["van-phong-ubnd-tinh"]),
    ],
)
def test_a_shell_offers_tasks_and_bodies(kehoach: Kehoach, office: Path, words: str, offered: list[str]) -> None:
    line = words.format(plan=PLAN)
    done = kehoach(
        cwd=office, COMP_WORDS=line, COMP_CWORD=str(len(line.split()) - 1), _KEHOACH_COMPLETE="complete_bash"
    )
    assert done.out.split() == offered


def test_a_plan_of_another_name_and_ending(kehoach: Kehoach, office: Path) -> None:
    name = "Kế hoạch số 413.yml"
    (office / PLAN).rename(office / name)
    done = kehoach("record", name, "received", "ra-soat", "-b", "STP", "--on", "18/4/2025", cwd=office)
    assert done.status == 0, done.err
    assert "1 event" in kehoach("log", name, cwd=office).out
    assert kehoach("validate", name, "Kế hoạch số 413.progress.yaml", cwd=office).status == 0
    rows = json.loads(kehoach("status", name, "--as-of", "22/4/2025", "--format", "json", cwd=office).data)[
        "obligations"
    ]
    assert next(row["status"] for row in rows if row["id"].endswith("/ra-soat/so-tu-phap")) == "done_on_time"
