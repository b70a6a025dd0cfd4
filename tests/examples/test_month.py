"""A month of invented office work on both plans: the ledgers are sound, and totals add up on every day."""

import json
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest
from tests.conftest import ROOT, Kehoach

from kehoach import api

SCRIPT = ROOT / "examples" / "month" / "simulate.py"
DAYS = [date(2025, 2, 25) + timedelta(days=n) for n in range(130)]


@pytest.fixture(scope="module")
def month(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("month") / "plans"
    subprocess.run([sys.executable, str(SCRIPT), str(folder)], check=True)
    return folder


def test_ledgers_are_sound_and_marked_as_invented(month: Path, kehoach: Kehoach) -> None:
    ledgers = sorted(month.glob("*.progress.yaml"))
    assert len(ledgers) == 2
    assert all("Invented data" in path.read_text(encoding="utf-8") for path in ledgers)
    found = json.loads(kehoach("validate", month, "--format", "json").data)["diagnostics"]
    assert [one for one in found if one["code"].startswith("KH6") and one["severity"] != "note"] == []
    assert not any(one["severity"] == "error" for one in found)


def test_same_seed_gives_the_same_bytes(month: Path, tmp_path: Path) -> None:
    subprocess.run([sys.executable, str(SCRIPT), str(tmp_path)], check=True)
    for path in month.glob("*.progress.yaml"):
        assert (tmp_path / path.name).read_bytes() == path.read_bytes()


@pytest.mark.parametrize("plan", ["an-giang-413", "hai-duong-2025"])
def test_totals_add_up_on_every_day(month: Path, plan: str) -> None:
    seen: set[str] = set()
    whole = set()
    for day in DAYS:
        view = api.status((str(month / f"{plan}.yaml"),), api.StatusRequest(as_of=day)).view
        found = view.totals
        assert sum(found.by_status.values()) == found.all == len(view.plans[0].states)
        assert found.due_soon <= found.by_status["in_time"]
        whole.add(found.all)
        seen |= {name for name, count in found.by_status.items() if count}
    assert len(whole) == 1  # nothing comes or goes but by its state
    assert {"overdue", "in_time", "done_on_time", "done_late", "waived", "undated"} <= seen


def test_past_days_do_not_change(month: Path, kehoach: Kehoach, tmp_path: Path) -> None:
    """What a later day adds to the ledger leaves the picture of an earlier day as it was."""
    shown = kehoach("status", month / "an-giang-413.yaml", "--as-of", "22/4/2025", "--format", "json").data
    ledger = month / "an-giang-413.progress.yaml"
    before = ledger.read_bytes()
    try:
        done = kehoach(
            "record",
            month / "an-giang-413.yaml",
            "received",
            "tong-hop-ra-soat",
            "--on",
            "23/5/2025",
            "--document",
            "1/X",
        )
        assert done.status == 0, done.err
        again = kehoach("status", month / "an-giang-413.yaml", "--as-of", "22/4/2025", "--format", "json").data
        assert again == shown
    finally:
        ledger.write_bytes(before)


def test_gathering_shows_what_is_in(month: Path, kehoach: Kehoach) -> None:
    result = kehoach("status", month / "an-giang-413.yaml", "--as-of", "22/4/2025", "--format", "json")
    rows = json.loads(result.data)["obligations"]
    gathering = next(row for row in rows if row["task"] == "tong-hop-ra-soat")
    reviews = [row for row in rows if row["task"] == "ra-soat" and row["status"] != "waived"]
    assert gathering["inputs"] == {"in": sum(row["done_on"] is not None for row in reviews), "all": len(reviews)}
    assert 0 < gathering["inputs"]["in"] < gathering["inputs"]["all"]
