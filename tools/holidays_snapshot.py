"""Writes src/kehoach/dates/vietnam.json: what the installed package `holidays` says of some years.

Run it when tests/dates/test_snapshot.py says that a new release differs, read the difference against the
official announcements, and keep `overrides.json` beside it to what the package still gets wrong:

    PYTHONPATH=src python tools/holidays_snapshot.py
"""

import sys
from importlib.metadata import version

import msgspec

from kehoach.dates.holidays_package import special_days_of
from kehoach.dates.vietnam import SNAPSHOT, Snapshot

FIRST_YEAR = 2015
LAST_YEAR = 2035


def snapshot() -> Snapshot:
    """What the installed package says."""
    years = [special_days_of(year) for year in range(FIRST_YEAR, LAST_YEAR + 1)]
    return Snapshot(
        package="holidays",
        version=version("holidays"),
        first_year=FIRST_YEAR,
        last_year=LAST_YEAR,
        days_off={day: name for year in years for day, name in year.days_off.items()},
        working_days={day: name for year in years for day, name in year.working_days.items()},
    )


def main() -> int:
    """Writes the file and says what it holds."""
    made = snapshot()
    SNAPSHOT.write_bytes(msgspec.json.format(msgspec.json.encode(made), indent=2) + b"\n")
    print(
        f"{SNAPSHOT}: {made.package} {made.version}, {made.first_year}-{made.last_year}, "
        f"{len(made.days_off)} days off, {len(made.working_days)} working weekend days"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
