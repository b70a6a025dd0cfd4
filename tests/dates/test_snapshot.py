"""The package's data files: the snapshot against the installed `holidays`, and the corrections over it."""

import subprocess
import sys
from importlib.metadata import version

import msgspec
import pytest

from kehoach.dates.holidays_package import special_days_of
from kehoach.dates.vietnam import OVERRIDES, SNAPSHOT, Corrections, Snapshot

STALE = (
    "the installed holidays package differs from src/kehoach/dates/vietnam.json: read the difference against the "
    "official announcements, run `PYTHONPATH=src python tools/holidays_snapshot.py`, and see what overrides.json "
    "still has to correct"
)

snapshot = msgspec.json.decode(SNAPSHOT.read_bytes(), type=Snapshot)
corrections = msgspec.json.decode(OVERRIDES.read_bytes(), type=Corrections)


def test_the_snapshot_covers_its_years() -> None:
    assert (snapshot.package, snapshot.first_year, snapshot.last_year) == ("holidays", 2015, 2035)
    assert snapshot.version
    years = set(range(2015, 2036))
    assert {day.year for day in snapshot.days_off} == years
    assert {day.year for day in snapshot.working_days} <= years
    assert not snapshot.days_off.keys() & snapshot.working_days.keys()


@pytest.mark.parametrize("year", range(2015, 2036))
def test_the_snapshot_is_what_the_package_says(year: int) -> None:
    if version("holidays") != snapshot.version:
        pytest.skip(f"snapshot of holidays {snapshot.version}, {version('holidays')} installed: regenerate it and look")
    said = special_days_of(year)
    kept_off = {day: name for day, name in snapshot.days_off.items() if day.year == year}
    kept_working = {day: name for day, name in snapshot.working_days.items() if day.year == year}
    assert kept_off == said.days_off, STALE
    assert kept_working == said.working_days, STALE


@pytest.mark.parametrize("entry", corrections.entries, ids=lambda entry: str(entry.date))
def test_every_correction_is_cited_and_still_needed(entry: object) -> None:
    found = next(one for one in corrections.entries if one is entry)
    assert found.source
    if found.kind == "working-day":
        assert found.date not in snapshot.working_days, STALE
    else:
        assert snapshot.days_off.get(found.date) != found.name, STALE
        assert (found.date in snapshot.days_off) is (found.kind == "name")


def test_one_correction_a_day_in_order() -> None:
    dates = [entry.date for entry in corrections.entries]
    assert dates == sorted(set(dates))
    assert corrections.announced_through.reason


def test_the_calendar_is_there_without_heavy_imports() -> None:
    program = (
        "import sys, kehoach.dates as dates; dates.vietnam().is_working(dates.parse_day('20/4/2025')); "
        "print(sorted({'holidays', 'zoneinfo', 'json', 'importlib.resources'} & sys.modules.keys() - before))"
    )
    # What msgspec and the interpreter load by themselves is not ours.
    program = "import sys, msgspec, gettext, pathlib, unicodedata; before = set(sys.modules)\n" + program
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
