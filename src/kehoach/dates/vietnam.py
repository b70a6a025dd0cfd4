"""The calendar of Vietnam: a snapshot of the package `holidays`, corrected by the official announcements.

A snapshot, because importing the package costs some 110 ms on every run, and because the same plan must
give the same answer forever, whichever version is installed. `tools/holidays_snapshot.py` makes it; a test
holds it against the package.
"""

import datetime
from functools import cache
from pathlib import Path
from typing import Literal

import msgspec

from kehoach.dates.calendar import WorkCalendar
from kehoach.dates.holidays_package import SpecialDays

SNAPSHOT = Path(__file__).parent / "vietnam.json"
OVERRIDES = Path(__file__).parent / "overrides.json"


class Snapshot(SpecialDays, frozen=True, kw_only=True):
    """What `version` of the package said of the years `first_year` to `last_year`."""

    package: str
    version: str
    first_year: int
    last_year: int


class Correction(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One day on which the announcements and the package differ; `name` corrects no more than the name.

    `seen` is the day its `source` was read; it is `certain` where the deciding text itself, or plain
    counting, says so.
    """

    date: datetime.date
    kind: Literal["day-off", "working-day", "name"]
    name: str
    source: str
    seen: datetime.date
    certain: bool


class Announced(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The last year whose days off are decided, and why no later one."""

    year: int
    reason: str
    seen: datetime.date


class Corrections(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The table `overrides.json`."""

    announced_through: Announced
    entries: tuple[Correction, ...]


@cache
def vietnam() -> WorkCalendar:
    """The working calendar of Vietnamese civil servants; read once."""
    snapshot = msgspec.json.decode(SNAPSHOT.read_bytes(), type=Snapshot)
    corrections = msgspec.json.decode(OVERRIDES.read_bytes(), type=Corrections)
    days_off, working_days = dict(snapshot.days_off), dict(snapshot.working_days)
    for entry in corrections.entries:
        if entry.kind == "working-day":
            days_off.pop(entry.date, None)
            working_days[entry.date] = entry.name
        else:
            working_days.pop(entry.date, None)
            days_off[entry.date] = entry.name
    return WorkCalendar(
        days_off, working_days, snapshot.first_year, snapshot.last_year, corrections.announced_through.year
    )
