"""A month of office work on the two plans, invented from beginning to end.

    python examples/month/simulate.py FOLDER

Writes copies of the plans, their files of bodies and an invented ledger for each into the folder, to try things on:

    kehoach status FOLDER --as-of 25/4/2025
    kehoach log FOLDER/an-giang-413.yaml --body "Sở Y tế"

No body did any of this; no such documents exist. The same seed gives the same ledgers, byte for byte.
"""

import random
import shutil
import sys
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

from kehoach.api.opening import OpenPlan, open_plans
from kehoach.dates import vietnam
from kehoach.ledger import event_line, header, new_id
from kehoach.model.event import Event, EventKind, Proof
from kehoach.source.workspace import Workspace
from kehoach.tracking.obligation import Obligation, obligations

ROOT = Path(__file__).parent.parent.parent
INVENTED = "# Dữ liệu bịa, không có thật. Invented data: no body did any of this, no such documents exist.\n"
PLANS = {"an-giang-413": (date(2025, 4, 15), 413), "hai-duong-2025": (date(2025, 3, 5), 2025)}
DAYS = 31
_VIETNAM = timezone(timedelta(hours=7))


class Office:
    """The clerk of one plan's monitoring body, who writes down what chance brings."""

    def __init__(self, opened: OpenPlan, first: date, seed: int) -> None:
        self.opened, self.first, self.chance = opened, first, random.Random(seed)
        self.events: list[Event] = []
        self.number = 0

    def write(self, kind: EventKind, on: date, owed: Obligation, **more: object) -> Event:
        """Write an event down on the day it happened, with an invented document."""
        self.number += 1
        at = datetime(on.year, on.month, on.day, 8, 0, self.number % 60, tzinfo=_VIETNAM)
        name = new_id(int(at.timestamp() * 1000) + self.number, self.chance.randbytes(10))
        if kind in ("received", "returned", "extended", "reminded", "requested", "waived"):
            more.setdefault("document", Proof(f"{self.number}/BIA-{owed.body.id.upper()[:12]}", on))
        event = Event(
            id=name, kind=kind, on=on, task=owed.task.id, body=owed.body.id, by="(bịa)", at=at.isoformat(), **more  # type: ignore[arg-type]
        )  # fmt: skip
        self.events.append(event)
        return event

    def work(self) -> None:
        """The month: the dated duties of each body, one request to all, and a few odd things."""
        everything = obligations(self.opened.plan, self.opened.directory, self.first, vietnam())
        for owed in everything:
            if owed.last_day is not None:
                self.deliver(owed, owed.last_day)
            elif owed.task.id == "gop-y-nghi-dinh":
                self.answer(owed)
            elif owed.task.id == "ke-hoach-rieng" and self.chance.random() < 0.6:
                self.write("received", self.day(DAYS), owed)
        self.events.sort(key=lambda event: event.id)

    def day(self, within: int) -> date:
        return self.first + timedelta(days=self.chance.randrange(within))

    def deliver(self, owed: Obligation, last: date) -> None:
        """A dated result: in time, late, sent back, put off, waived, or still missing at the end of the month."""
        luck = self.chance.random()
        end = self.first + timedelta(days=DAYS)
        if luck < 0.45:
            self.write("received", last - timedelta(days=self.chance.randrange(4)), owed)
        elif luck < 0.65:
            self.write("reminded", last + timedelta(days=3), owed)
            self.write("received", last + timedelta(days=self.chance.randrange(4, 14)), owed)
        elif luck < 0.75:
            first = self.write("received", last, owed)
            self.write("returned", last + timedelta(days=2), owed, of=first.id, text="Thiếu phụ lục (bịa)")
            self.write("received", last + timedelta(days=self.chance.randrange(3, 9)), owed)
        elif luck < 0.82:
            until = last + timedelta(days=7)
            self.write("extended", last - timedelta(days=1), owed, until=until, granted_by="Chủ tịch (bịa)")
            self.write("received", until, owed)
        elif luck < 0.86:
            self.write("waived", last + timedelta(days=1), owed, text="Đã gộp vào báo cáo chung (bịa)")
        elif luck < 0.9:
            wrong = self.write("received", last, owed)
            self.write("void", last + timedelta(days=1), owed, of=wrong.id, text="Ghi nhầm cơ quan (bịa)")
        else:
            self.write("reminded", last + timedelta(days=3), owed)
            self.write("difficulty", last + timedelta(days=4), owed, text="Chưa đủ số liệu (bịa)")
            self.write("reminded", end - timedelta(days=1), owed)

    def answer(self, owed: Obligation) -> None:
        """A request to comment, answered by most."""
        asked = self.first + timedelta(days=10)
        self.write("requested", asked, owed, until=asked + timedelta(days=12))
        if self.chance.random() < 0.7:
            self.write("received", asked + timedelta(days=self.chance.randrange(3, 18)), owed)

    def ledger(self) -> bytes:
        """The ledger's bytes, marked as invented."""
        from kehoach.api._record import fields_of

        lines = [event_line(_void_only(fields_of(event))) for event in self.events]
        return INVENTED.encode() + header(self.opened.plan.id) + b"".join(lines)


def _void_only(fields: dict[str, object]) -> dict[str, object]:
    """A void names the event it takes back, and no obligation."""
    if fields["event"] == "void":
        return {key: value for key, value in fields.items() if key not in ("task", "body")}
    return fields


def write(folder: Path) -> None:
    """Write the plans and their invented ledgers into the folder."""
    shutil.copytree(ROOT / "plans", folder, dirs_exist_ok=True)
    for name, (first, seed) in PLANS.items():
        opened = open_plans((str(folder / f"{name}.yaml"),), Workspace(), vietnam()).plans[0]
        office = Office(opened, first, seed)
        office.work()
        (folder / f"{name}.progress.yaml").write_bytes(office.ledger())


if __name__ == "__main__":
    write(Path(sys.argv[1]))
