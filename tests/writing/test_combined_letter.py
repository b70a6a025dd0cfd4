"""One letter to all: whole groups by their names, who is requested always by its own, everything in the table."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from tests.writing.invented import AN_GIANG, CALENDAR, HAI_DUONG, body, event, group, invented, read, sender, states

from kehoach.model.event import Event
from kehoach.tracking.picture import picture
from kehoach.writing.combined_letter import CombinedBatch, combined_letter
from kehoach.writing.letter_view import CombinedLetterView
from kehoach.writing.letters import letters
from kehoach.writing.senders import Sender, SenderRequest, sender_of

LATE = date(2025, 4, 22)
THOSE_IN_THE_APPENDIX = "Các cơ quan, đơn vị có tên trong Phụ lục kèm theo"
THE_OTHERS = "Các cơ quan, đơn vị khác có tên trong Phụ lục kèm theo"


def combined(
    name: str = AN_GIANG,
    as_of: date = LATE,
    writes: str | None = None,
    soon: int | None = None,
    events: tuple[Event, ...] = (),
    only: frozenset[str] = frozenset(),
) -> CombinedBatch:
    by = sender(name, SenderRequest(writes, unit=None if writes else "PV01"))
    found = [one for one in states(name, as_of, events) if not only or one.obligation.body.id in only]
    return combined_letter(*read(name), found, as_of, CALENDAR, by, None, soon)


def view_of(found: CombinedBatch) -> CombinedLetterView:
    (job,) = found.jobs
    return job.view()


def answered(*bodies: str) -> tuple[Event, ...]:
    return tuple(event("received", date(2025, 4, 18), "ra-soat", name, "1/X") for name in bodies)


def test_whole_groups_stand_for_their_members() -> None:
    found = combined()
    view = view_of(found)
    assert found.jobs[0].stem == "an-giang-413_2025-04-22_tat-ca"
    assert view.recipients == (
        "Tòa án nhân dân tỉnh An Giang",
        "Viện kiểm sát nhân dân tỉnh An Giang",
        "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh An Giang",
        "Các sở, ban, ngành tỉnh An Giang",
        "Ủy ban nhân dân các huyện, thị xã, thành phố",
    )
    assert view.told == "các sở, ban, ngành và Ủy ban nhân dân các huyện, thị xã, thành phố"
    assert view.requested == (
        "Tòa án nhân dân tỉnh, Viện kiểm sát nhân dân tỉnh và Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh"
    )
    assert (view.tone, view.overdue_count, view.bodies_count, view.soon_count) == ("asks", "28", "28", "00")
    assert view.subject == "đôn đốc, đề nghị phối hợp thực hiện Kế hoạch số 413/KH-UBND"
    assert (view.told_late, view.requested_late) == (view.told, view.requested)
    assert (view.told_soon, view.requested_soon) == ("", "")
    assert view.requested_what == "các nội dung được đề nghị tại Kế hoạch"
    assert view.charged == "khoản 1 Mục IV"


def test_table_has_a_row_for_each_body_in_the_order_of_the_plan() -> None:
    view = view_of(combined())
    assert [row.number for row in view.rows[:2]] == ["01", "02"]
    assert len(view.rows) == 28
    owed = [one.obligation.body.name for one in states(AN_GIANG, LATE) if one.status == "overdue"]
    assert [row.body for row in view.rows] == owed
    assert view.rows[1].state == "Quá hạn 03 ngày"
    assert view.appendix.label == "Phụ lục"
    assert view.clauses.endswith("II.1.c.1 là gạch đầu dòng thứ nhất điểm c khoản 1 Mục II.")
    assert view.appendix.title == "DANH MỤC NHIỆM VỤ QUÁ HẠN"
    of = "của Công an tỉnh An Giang"
    assert view.appendix.reference == f"(Kèm theo Công văn số …/CAT-PV01 ngày … tháng 4 năm 2025 {of})"


def test_group_of_which_one_has_answered_is_no_whole_group() -> None:
    districts = [one for one in read(AN_GIANG)[1].bodies if one.kind == "district"]
    view = view_of(combined(events=answered("so-y-te", *(one.id for one in districts))))
    assert len(view.rows) == 16
    assert view.recipients == (
        "Tòa án nhân dân tỉnh An Giang",
        "Viện kiểm sát nhân dân tỉnh An Giang",
        "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh An Giang",
        THE_OTHERS,
    )
    assert view.told == "các cơ quan, đơn vị khác có tên trong Phụ lục kèm theo"


def test_whole_group_stays_beside_the_others_of_the_appendix() -> None:
    view = view_of(combined(events=answered("so-y-te")))
    assert view.recipients[-2:] == ("Ủy ban nhân dân các huyện, thị xã, thành phố", THE_OTHERS)
    assert len(view.recipients) == 5


def test_some_of_a_group_are_never_the_group() -> None:
    view = view_of(combined(only=frozenset(("so-y-te", "so-tu-phap"))))
    assert view.recipients == ("Sở Tư pháp tỉnh An Giang", "Sở Y tế tỉnh An Giang")
    assert (view.told, view.requested) == ("Sở Tư pháp và Sở Y tế", "")
    assert view.subject == "đôn đốc thực hiện Kế hoạch số 413/KH-UBND"


def test_only_requested_bodies_are_respected() -> None:
    view = view_of(combined(only=frozenset(("toa-an-nhan-dan-tinh",))))
    assert (view.told, view.requested, view.tone) == ("", "Tòa án nhân dân tỉnh", "respects")
    assert view.subject == "đề nghị phối hợp thực hiện Kế hoạch số 413/KH-UBND"


def test_committee_orders_but_asks_where_the_police_are_among_them() -> None:
    assert view_of(combined(writes="committee")).tone == "orders"
    with_police = view_of(combined(writes="committee", as_of=date(2025, 4, 25)))
    assert with_police.tone == "asks"
    assert "Công an tỉnh An Giang" in with_police.recipients
    assert with_police.foot.copies == ()


def test_sender_in_a_group_does_not_break_it() -> None:
    view = view_of(combined(HAI_DUONG, date(2025, 3, 20), "office", soon=5))
    assert view.recipients[2] == "Các sở, ban, ngành tỉnh Hải Dương"
    assert "Công an tỉnh" not in view.told_late
    assert view.told_soon == "Công an tỉnh"
    assert view.rows[-1].remark == "Đã có 00/26 kết quả để tổng hợp"
    assert view.rows[-1].state == "Đến hạn ngày 24/3/2025, còn 02 ngày làm việc"
    assert (view.overdue_count, view.soon_count, view.soon_within) == ("25", "01", "05")
    assert view.appendix.title == "DANH MỤC NHIỆM VỤ QUÁ HẠN, SẮP ĐẾN HẠN"


def test_states_of_what_falls_due_soon() -> None:
    told = {
        as_of.day: view_of(combined(as_of=as_of, soon=5)).rows[0].state
        for as_of in (date(2025, 4, 17), date(2025, 4, 18), date(2025, 4, 19))
    }
    assert told == {
        17: "Đến hạn ngày 19/4/2025, còn 01 ngày làm việc",
        18: "Đến hạn ngày 19/4/2025, không còn ngày làm việc nào",
        19: "Đến hạn trong ngày 19/4/2025",
    }
    soon = view_of(combined(as_of=date(2025, 4, 17), soon=5))
    assert soon.subject == ("thực hiện, đề nghị phối hợp thực hiện nhiệm vụ sắp đến hạn theo Kế hoạch số 413/KH-UBND")
    assert (soon.told_late, soon.requested_late) == ("", "")
    assert (soon.told_soon, soon.requested_soon) == (soon.told, soon.requested)
    assert soon.appendix.title == "DANH MỤC NHIỆM VỤ SẮP ĐẾN HẠN"


def test_nothing_late_is_no_letter() -> None:
    found = combined(as_of=date(2025, 4, 15))
    assert (found.jobs, found.left_out) == ((), ())


def test_body_with_something_late_and_something_soon_is_asked_for_both() -> None:
    asked = event("requested", date(2025, 4, 21), "gop-y-nghi-dinh", "so-y-te", until=date(2025, 4, 24))
    view = view_of(combined(soon=5, events=(asked,), only=frozenset(("so-y-te", "so-tu-phap"))))
    assert (view.told_late, view.told_soon) == ("Sở Tư pháp và Sở Y tế", "Sở Y tế")
    row = next(row for row in view.rows if row.state.startswith("Đến hạn"))
    assert row.deadline == "Khi có yêu cầu"
    assert row.remark == "Yêu cầu ngày 21/4/2025, thời hạn trả lời đến hết ngày 24/4/2025"
    assert view.result_to == "Công an tỉnh"


def test_requested_bodies_that_the_plan_assigns_a_task_are_asked_for_it() -> None:
    court, front = body("toa", "court", manner="requested"), body("mat-tran", "front", manner="requested")
    told = {}
    for assigned, requested in ((("toa",), ()), ((), ("toa",)), (("toa",), ("mat-tran",))):
        plan, directory = invented([court, front], assigned, requested=requested)
        by = sender_of(plan, directory, SenderRequest())
        assert isinstance(by, Sender)
        found = picture(plan, directory, (), LATE, CALENDAR)
        view = combined_letter(plan, directory, found, LATE, CALENDAR, by).jobs[0].view()
        told[(*assigned, "/", *requested)] = view.requested_what
    assert told == {
        ("toa", "/"): "nhiệm vụ được giao",
        ("/", "toa"): "các nội dung được đề nghị tại Kế hoạch",
        ("toa", "/", "mat-tran"): "nhiệm vụ được giao, nội dung được đề nghị tại Kế hoạch",
    }


def test_unlisted_group_belongs_to_the_whole() -> None:
    """A group of a body and of a group that nobody listed is whole only where both are written to."""
    towns = group("xa", name="Ủy ban nhân dân cấp xã", official="Ủy ban nhân dân cấp xã")
    all_levels = group("cac-cap", "huyen", "xa", name="Ủy ban nhân dân các cấp", official="Ủy ban nhân dân các cấp")
    plan, directory = invented([body("huyen", "district"), towns, all_levels], ["cac-cap"])
    by = sender_of(plan, directory, SenderRequest())
    assert isinstance(by, Sender)
    found = picture(plan, directory, (), LATE, CALENDAR)
    view = combined_letter(plan, directory, found, LATE, CALENDAR, by).jobs[0].view()
    assert view.recipients == ("Ủy ban nhân dân các cấp",)
    assert [row.body for row in view.rows] == ["Huyen", "Ủy ban nhân dân cấp xã"]


def test_twelve_lines_still_stand_by_name() -> None:
    names = [f"so-{letter}" for letter in "abcdefghiklmn"]
    plan, directory = invented(map(body, names), names)
    by = sender_of(plan, directory, SenderRequest())
    assert isinstance(by, Sender)
    found = picture(plan, directory, (), LATE, CALENDAR)
    twelve = combined_letter(plan, directory, found[:12], LATE, CALENDAR, by).jobs[0].view()
    assert len(twelve.recipients) == 12
    thirteen = combined_letter(plan, directory, found, LATE, CALENDAR, by).jobs[0].view()
    assert thirteen.recipients == (THOSE_IN_THE_APPENDIX,)
    assert (len(thirteen.rows), thirteen.bodies_count) == (13, "13")


@given(
    name=st.sampled_from([AN_GIANG, HAI_DUONG]),
    as_of=st.dates(date(2025, 3, 1), date(2026, 6, 1)),
    writes=st.sampled_from([None, "committee", "office"]),
    soon=st.none() | st.integers(0, 20),
)
def test_one_letter_says_what_all_the_letters_say(name: str, as_of: date, writes: str | None, soon: int | None) -> None:
    by = sender(name, SenderRequest(writes))
    found = states(name, as_of)
    many = letters(*read(name), found, as_of, CALENDAR, by, None, soon)
    one = combined_letter(*read(name), found, as_of, CALENDAR, by, None, soon)
    assert one.left_out == many.left_out
    told = {state.obligation.id for job in many.jobs for state in job.states}
    assert {state.obligation.id for job in one.jobs for state in job.states} == told
    for job in one.jobs:
        view = job.view()
        assert len(view.rows) == int(view.overdue_count) + int(view.soon_count) == len(told)
        assert int(view.bodies_count) == len(many.jobs)
        assert view.told or view.requested
