"""An invented plan of an invented province, for trying templates on: everything that a letter or a report may say.

Nothing here exists: neither the province nor what its bodies did.
"""

from collections.abc import Iterator
from datetime import date

import msgspec

from kehoach.api.templates import COMBINED, COMPARISON, LETTER
from kehoach.comparing.comparison import compare
from kehoach.comparing.profile import Side
from kehoach.dates import Before, By, Ongoing, vietnam
from kehoach.model.body import Body
from kehoach.model.clause import Clause, parse_clause
from kehoach.model.directory import Directory, Unit
from kehoach.model.event import Event, Proof
from kehoach.model.plan import Plan, Signer, Task
from kehoach.tracking.picture import picture
from kehoach.tracking.state import State
from kehoach.writing.combined_letter import combined_letter
from kehoach.writing.comparisons import comparison
from kehoach.writing.letters import letters
from kehoach.writing.reported import Reported
from kehoach.writing.reports import report
from kehoach.writing.senders import Sender, SenderRequest, sender_of

AS_OF = date(2025, 4, 22)
_UNIT = "tỉnh Ví Dụ"


def sample_views(name: str) -> Iterator[msgspec.Struct]:
    """Views for the template of this name: one for each way that its words can take."""
    plan, directory, states, calendar = _plan(), _directory(), _states(), vietnam()
    if name == COMPARISON:
        other = msgspec.structs.replace(plan, id="vi-du-khac", number="7", tasks=plan.tasks[:3])
        yield comparison(compare(Side(plan, directory, "Ví Dụ"), Side(other, directory, "Ví Dụ Khác"), calendar))
        return
    for sender in _senders(plan, directory):
        if name in (LETTER, COMBINED):
            make = combined_letter if name == COMBINED else letters
            for soon in (None, 5):
                batch = make(plan, directory, states, AS_OF, calendar, sender, None, soon)
                yield from (job.view() for job in batch.jobs)
        else:
            one = Reported(plan, directory, states, _events())
            for items in ((one,), (one, one)):
                yield report(items, AS_OF, sender, annex=len(items) == 1)


def _senders(plan: Plan, directory: Directory) -> Iterator[Sender]:
    """The police and the committee: peers and subordinates, with a deputy who signs."""
    for body, signing in (("cong-an-tinh", "head"), ("ubnd-tinh", "deputy")):
        found = sender_of(plan, directory, SenderRequest(body=body, unit="PV01", signing=signing))  # type: ignore[arg-type]
        assert isinstance(found, Sender)
        yield found


def _states() -> tuple[State, ...]:
    return picture(_plan(), _directory(), _events(), AS_OF, vietnam())


def _plan() -> Plan:
    tasks = (
        Task("ra-soat", _clause("II.1.a"), "Rà soát văn bản", topic="ra-soat", assigned=("so-tu-phap", "so-y-te"),
             requested=("toa-an-nhan-dan-tinh",), coordinating=("so-noi-vu",), report_to=("cong-an-tinh",),
             deadline=Before(date(2025, 4, 20)), product="Báo cáo kết quả rà soát"),
        Task("tong-hop", _clause("II.1.b"), "Tổng hợp kết quả rà soát", lead=("so-noi-vu",), gathers=("ra-soat",),
             report_to=("chu-tich-ubnd-tinh",), via=("cong-an-tinh",), deadline=By(date(2025, 4, 25))),
        Task("tuyen-truyen", _clause("II.2"), "Tuyên truyền, phổ biến pháp luật", lead=("so-tu-phap",),
             deadline=Ongoing(text="Năm 2025 và các năm tiếp theo")),
        Task("theo-doi", _clause("III.1"), "Theo dõi, đôn đốc", topic="theo-doi", lead=("cong-an-tinh",)),
        Task("bao-cao", _clause("III.2"), "Báo cáo kết quả", topic="bao-cao", lead=("cong-an-tinh",),
             report_to=("chu-tich-ubnd-tinh",)),
    )  # fmt: skip
    return Plan(
        "vi-du", "Triển khai thi hành Luật trên địa bàn tỉnh Ví Dụ", "ubnd-tinh", place="Ví Dụ", number="5",
        symbol="KH-UBND", issued=date(2025, 1, 5), signer=Signer("", "Phó Chủ tịch", ("KT. CHỦ TỊCH",)),
        monitor="cong-an-tinh", tasks=tasks,
    )  # fmt: skip


def _directory() -> Directory:
    bodies = (
        Body("ubnd-tinh", "Ủy ban nhân dân tỉnh", f"Ủy ban nhân dân {_UNIT}", "committee", abbreviation="UBND"),
        Body("chu-tich-ubnd-tinh", "Chủ tịch Ủy ban nhân dân tỉnh", f"Chủ tịch Ủy ban nhân dân {_UNIT}",
             "office-holder"),
        Body("cong-an-tinh", "Công an tỉnh", f"Công an {_UNIT}", "police", abbreviation="CAT", superior="Bộ Công an"),
        Body("so-tu-phap", "Sở Tư pháp", f"Sở Tư pháp {_UNIT}", "department", abbreviation="STP"),
        Body("so-y-te", "Sở Y tế", f"Sở Y tế {_UNIT}", "department", abbreviation="SYT"),
        Body("so-noi-vu", "Sở Nội vụ", f"Sở Nội vụ {_UNIT}", "department", abbreviation="SNV"),
        Body("toa-an-nhan-dan-tinh", "Tòa án nhân dân tỉnh", f"Tòa án nhân dân {_UNIT}", "court", manner="requested"),
    )  # fmt: skip
    return Directory(Unit("vi-du", _UNIT), bodies)


def _events() -> tuple[Event, ...]:
    return (
        Event("1", "reminded", date(2025, 4, 15), "ra-soat", "so-tu-phap",
              document=Proof("12/CAT-PV01", date(2025, 4, 15))),
        Event("2", "difficulty", date(2025, 4, 16), "ra-soat", "so-tu-phap", text="Khó khăn giả định"),
        Event("3", "extended", date(2025, 4, 16), "tong-hop", "so-noi-vu", until=date(2025, 4, 28),
              granted_by="chu-tich-ubnd-tinh"),
    )  # fmt: skip


def _clause(text: str) -> Clause:
    found = parse_clause(text)
    assert found is not None
    return found
