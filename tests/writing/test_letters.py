"""Reminder letters: who gets one, in what tone, and what stands in it; and that nobody who is late is forgotten."""

import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.writing.invented import AN_GIANG, CALENDAR, HAI_DUONG, body, event, group, invented, read, sender, states

from kehoach.dates import By, Recurring
from kehoach.model.body import Kind, Manner
from kehoach.model.event import Event
from kehoach.tracking.picture import picture
from kehoach.writing.letter_view import LetterView, Tone
from kehoach.writing.letters import LetterBatch, default_reply_by, letters, reminders_to_record
from kehoach.writing.senders import Sender, SenderRequest, sender_of

LATE = date(2025, 4, 22)
HAI_DUONG_LATE = date(2025, 3, 20)
RA_SOAT = "gạch đầu dòng thứ nhất điểm c khoản 1 Mục II"


def batch(
    name: str = AN_GIANG,
    as_of: date = LATE,
    writes: str | None = None,
    soon: int | None = None,
    events: tuple[Event, ...] = (),
) -> LetterBatch:
    by = sender(name, SenderRequest(writes, unit=None if writes else "PV01"))
    return letters(*read(name), states(name, as_of, events), as_of, CALENDAR, by, None, soon)


def view_to(recipient: str, found: LetterBatch) -> LetterView:
    return next(job.view() for job in found.jobs if job.owed.recipient.id == recipient)


def of_invented(
    *parties: object, owing: tuple[str, ...], as_of: date = LATE, writes: str | None = None, **task: object
) -> LetterBatch:
    plan, directory = invented(parties, owing, **task)  # type: ignore[arg-type]
    by = sender_of(plan, directory, SenderRequest(writes))
    assert isinstance(by, Sender)
    found = picture(plan, directory, (), as_of, CALENDAR)
    return letters(plan, directory, found, as_of, CALENDAR, by)


def test_an_giang_has_a_letter_for_each_late_body() -> None:
    found = batch()
    assert len(found.jobs) == 28
    assert [job.recipient for job in found.jobs][:2] == [
        "Văn phòng Ủy ban nhân dân tỉnh An Giang", "Sở Nội vụ tỉnh An Giang",
    ]  # fmt: skip
    assert found.jobs[1].stem == "an-giang-413_2025-04-22_so-noi-vu"
    assert found.left_out == ()


def test_letter_to_a_department() -> None:
    view = view_to("so-tu-phap", batch())
    assert view.subject == "đôn đốc thực hiện Kế hoạch số 413/KH-UBND"
    assert view.recipients == ("Sở Tư pháp tỉnh An Giang",)
    assert (view.addressee, view.sender, view.tone) == ("Sở Tư pháp", "Công an tỉnh", "asks")
    assert view.charged == "khoản 1 Mục IV"
    assert (view.as_of, view.reply_by) == ("ngày 22 tháng 4 năm 2025", "ngày 28 tháng 4 năm 2025")
    assert (view.overdue_count, view.soon, view.soon_within) == ("01", (), "")
    (task,) = view.overdue
    assert (task.number, task.task, task.clause) == ("01", "Gửi kết quả rà soát văn bản", RA_SOAT)
    assert (task.deadline, task.last_day, task.days) == (
        "trước ngày 20/4/2025", "thứ Bảy, ngày 19 tháng 4 năm 2025", "03",
    )  # fmt: skip
    assert (task.product, task.to, task.remark) == ("Kết quả rà soát", "Công an tỉnh", "")
    assert view.foot.copies == ("Chủ tịch Ủy ban nhân dân tỉnh (để báo cáo)",)
    assert view.draft


def test_letter_to_a_court_respectfully_requests() -> None:
    view = view_to("toa-an-nhan-dan-tinh", batch())
    assert view.tone == "respects"
    assert view.subject == "đề nghị phối hợp thực hiện Kế hoạch số 413/KH-UBND"
    assert view.only_requested


def test_court_that_the_plan_assigns_a_task_is_asked_politely_but_of_a_task() -> None:
    court = body("toa", "court", manner="requested")
    assigned = of_invented(court, owing=("toa",)).jobs[0].view()
    assert (assigned.tone, assigned.only_requested) == ("respects", False)
    requested = of_invented(court, owing=(), requested=("toa",)).jobs[0].view()
    assert (requested.tone, requested.only_requested) == ("respects", True)
    department = of_invented(body("so"), owing=(), requested=("so",)).jobs[0].view()
    assert (department.tone, department.only_requested) == ("asks", False)


def test_results_go_to_the_sender_where_the_plan_names_no_receiver() -> None:
    named = of_invented(body("so"), owing=("so",), report_to=("Bộ Công an",)).jobs[0].view()
    assert named.result_to == "nơi nhận theo Kế hoạch"
    assert of_invented(body("so"), owing=("so",)).jobs[0].view().result_to == "Công an tỉnh"


def test_request_tells_where_the_day_comes_from() -> None:
    asked = event("requested", date(2025, 4, 25), "gop-y-nghi-dinh", "so-y-te", until=date(2025, 5, 7))
    found = batch(as_of=date(2025, 5, 10), events=(asked,))
    view = view_to("so-y-te", found)
    owed = next(task for task in view.overdue if not task.to)
    assert owed.deadline == (
        "khi có yêu cầu (yêu cầu ngày 25/4/2025, thời hạn trả lời đến hết thứ Tư, ngày 07 tháng 5 năm 2025)"
    )
    assert (owed.last_day, owed.days) == ("", "03")
    assert view.result_to == "Công an tỉnh"
    extended = event("extended", date(2025, 5, 6), "gop-y-nghi-dinh", "so-y-te", until=date(2025, 5, 8))
    view = view_to("so-y-te", batch(as_of=date(2025, 5, 10), events=(asked, extended)))
    owed = next(task for task in view.overdue if not task.to)
    assert (owed.deadline, owed.last_day) == ("khi có yêu cầu, đã được gia hạn", "thứ Năm, ngày 08 tháng 5 năm 2025")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Trước ngày 20/4", "trước ngày 20/4"),
        ("Quý II/2025", "quý II/2025"),
        ("Tết Nguyên đán", "Tết Nguyên đán"),
        (None, "chậm nhất ngày 1/4/2025"),
    ],
)
def test_deadline_goes_on_after_the_colon(text: str | None, told: str) -> None:
    due = By(day=date(2025, 4, 1), text=text)
    plan, directory = invented([body("so")], ["so"], due)
    by = sender_of(plan, directory, SenderRequest())
    assert isinstance(by, Sender)
    found = letters(plan, directory, picture(plan, directory, (), LATE, CALENDAR), LATE, CALENDAR, by)
    assert found.jobs[0].view().overdue[0].deadline == told


def test_hai_duong_result_goes_through_the_police() -> None:
    view = view_to("so-tu-phap", batch(HAI_DUONG, HAI_DUONG_LATE))
    assert view.overdue[0].to == "Chủ tịch Ủy ban nhân dân tỉnh (qua Công an tỉnh)"
    assert view.overdue[0].days == "06"
    assert view.charged == "khoản 2 Mục IV"
    assert view.plan.full.startswith("Kế hoạch số … ngày … tháng 3 năm 2025")


def test_nothing_is_late_on_the_last_day() -> None:
    assert batch(as_of=date(2025, 4, 19)).jobs == ()
    assert len(batch(as_of=date(2025, 4, 20)).jobs) == 28


def test_what_falls_due_soon_is_counted_in_working_days() -> None:
    only = batch(writes="committee", soon=2, as_of=date(2025, 4, 22))
    view = view_to("cong-an-tinh", only)
    assert (view.overdue, view.soon_count, view.soon_within) == ((), "01", "02")
    assert (view.soon[0].last_day, view.soon[0].days) == ("thứ Năm, ngày 24 tháng 4 năm 2025", "02")
    assert view.reply_by == ""  # an answer after the day it is due would come too late
    assert view.soon[0].remark == "đã có 00/28 kết quả để tổng hợp"
    assert view.subject == "thực hiện nhiệm vụ sắp đến hạn theo Kế hoạch số 413/KH-UBND"
    assert "cong-an-tinh" not in [job.owed.recipient.id for job in batch(writes="committee", soon=1).jobs]


def test_days_off_are_no_working_days_left() -> None:
    saturday = batch(as_of=date(2025, 4, 18), soon=0)  # the last day in time is Saturday the 19th
    assert len(saturday.jobs) == 28
    assert view_to("so-y-te", saturday).soon[0].days == ""
    assert batch(as_of=date(2025, 4, 17), soon=0).jobs == ()


def test_own_tasks_of_the_sender_are_left_out_and_told() -> None:
    found = batch(as_of=date(2025, 4, 25))
    assert [(one.body, one.why, len(one.states)) for one in found.left_out] == [("cong-an-tinh", "own", 1)]
    by_committee = batch(as_of=date(2025, 4, 25), writes="committee")
    assert by_committee.left_out == ()
    assert view_to("cong-an-tinh", by_committee).tone == "asks"


def test_committee_orders_its_departments_and_copies_the_monitor() -> None:
    found = batch(writes="committee")
    assert view_to("so-tu-phap", found).tone == "orders"
    assert view_to("ubnd-huyen-an-phu", found).tone == "orders"
    assert view_to("mttq-tinh", found).tone == "respects"
    view = view_to("so-tu-phap", found)
    assert view.foot.copies == ("Công an tỉnh (để theo dõi, đôn đốc)",)
    assert view.charged == ""
    assert view_to("cong-an-tinh", batch(writes="committee", soon=5)).foot.copies == ()


TONES: list[tuple[Kind, Manner, Tone, Tone]] = [
    ("department", "directed", "orders", "asks"),
    ("district", "directed", "orders", "asks"),
    ("commune", "directed", "orders", "asks"),
    ("media", "directed", "orders", "asks"),
    ("media", "requested", "respects", "respects"),
    ("police", "directed", "asks", "asks"),
    ("military", "directed", "asks", "asks"),
    ("court", "requested", "respects", "respects"),
    ("court", "directed", "respects", "respects"),
    ("procuracy", "requested", "respects", "respects"),
    ("front", "requested", "respects", "respects"),
    ("union", "requested", "respects", "respects"),
    ("party", "requested", "respects", "respects"),
    ("council", "requested", "respects", "respects"),
    ("central", "requested", "respects", "respects"),
    ("committee", "directed", "respects", "respects"),
    ("office-holder", "directed", "respects", "respects"),
    ("unnamed", "directed", "asks", "asks"),
    ("unnamed", "requested", "respects", "respects"),
]


@pytest.mark.parametrize(("kind", "manner", "committee", "police"), TONES)
def test_tone(kind: Kind, manner: Manner, committee: Tone, police: Tone) -> None:
    late = body("co-quan", kind, manner=manner)
    above = body("uy-ban", "committee", name="Ủy ban nhân dân tỉnh")
    found = {
        writes: of_invented(late, above, owing=("co-quan",), writes=writes).jobs[0].view().tone
        for writes in ("uy-ban", "cong-an")
    }
    assert found == {"uy-ban": committee, "cong-an": police}


def test_group_that_nobody_listed_gets_a_letter_unless_it_is_vague() -> None:
    listed = group("ubnd-xa", name="Ủy ban nhân dân cấp xã", official="Ủy ban nhân dân cấp xã")
    clubs = group("hoi", name="Các hội", official="Các hội tỉnh X", manner="requested")
    vague = group("lien-quan", name="Cơ quan có liên quan", vague=True)
    found = of_invented(listed, clubs, vague, owing=("ubnd-xa", "hoi", "lien-quan"))
    assert [job.recipient for job in found.jobs] == ["Ủy ban nhân dân cấp xã", "Các hội tỉnh X"]
    assert [job.view().addressee for job in found.jobs] == ["Ủy ban nhân dân cấp xã", "các hội"]
    assert [job.view().tone for job in found.jobs] == ["asks", "respects"]
    assert [(one.body, one.why) for one in found.left_out] == [("lien-quan", "vague")]


def test_task_of_nobody_is_told() -> None:
    found = of_invented(owing=())
    assert found.jobs == ()
    assert [one.why for one in found.left_out] == ["nobody"]


def test_successor_gets_the_letter_with_what_its_forerunners_owed() -> None:
    last = date(2025, 3, 1)
    old = body("so-a", name="Sở A", successor="so-c", until=last)
    older = body("so-b", name="Sở B", successor="Sở A", until=last)
    new = body("so-c", name="Sở C", since=date(2025, 3, 2))
    found = of_invented(old, older, new, owing=("so-b", "so-a", "so-c"))
    (job,) = found.jobs
    assert (job.recipient, job.stem) == ("so-c tỉnh X", "k_2025-04-22_so-c")
    view = job.view()
    assert view.overdue_count == "03"
    assert [task.remark for task in view.overdue] == [
        "nhiệm vụ của so-b tỉnh X trước đây", "nhiệm vụ của so-a tỉnh X trước đây", "",
    ]  # fmt: skip


def test_successors_of_one_name_get_one_letter() -> None:
    both = [body(name, until=date(2025, 3, 1), successor="Sở Mới tỉnh Y") for name in ("so-a", "so-b")]
    found = of_invented(*both, owing=("so-a", "so-b"))
    (job,) = found.jobs
    assert job.recipient == "Sở Mới tỉnh Y"
    assert len(job.states) == 2
    assert job.stem == "k_2025-04-22_so-a"


def test_body_that_ended_without_successor_is_told() -> None:
    found = of_invented(body("so-a", until=date(2025, 3, 1)), owing=("so-a",))
    assert found.jobs == ()
    assert [(one.body, one.why, len(one.states)) for one in found.left_out] == [("so-a", "ceased", 1)]


def test_circle_of_successors_ends() -> None:
    a = body("so-a", until=date(2025, 3, 1), successor="so-b")
    b = body("so-b", until=date(2025, 3, 1), successor="so-a")
    assert [one.why for one in of_invented(a, b, owing=("so-a",)).left_out] == ["ceased"]


def test_body_that_is_not_yet_there_is_told() -> None:
    found = of_invented(body("so-a", since=date(2025, 7, 1)), owing=("so-a",))
    assert [one.why for one in found.left_out] == ["not-yet"]


def test_after_the_merger_letters_go_to_the_new_province() -> None:
    found = batch(HAI_DUONG, date(2025, 8, 1), "committee")
    view = view_to("so-tu-phap", found)
    assert view.recipients == ("Sở Tư pháp thành phố Hải Phòng",)
    assert view.tone == "asks"  # whose subordinate it is now, the directory does not say
    assert view.overdue[0].remark == "nhiệm vụ của Sở Tư pháp tỉnh Hải Dương trước đây"
    assert view.overdue[0].task == "Rà soát văn bản, báo cáo kết quả"
    assert {one.why for one in found.left_out} == {"ceased"}
    assert len(found.left_out) == 12


def test_after_the_merger_the_new_police_write_from_the_new_place() -> None:
    as_of = date(2025, 7, 15)
    by = sender(HAI_DUONG, SenderRequest(unit="PV01"), as_of)
    found = letters(*read(HAI_DUONG), states(HAI_DUONG, as_of), as_of, CALENDAR, by)
    assert "cong-an-tinh" in [one.body for one in found.left_out if one.why == "own"]
    view = view_to("so-tu-phap", found)
    assert view.head.issuer == "CÔNG AN\nTHÀNH PHỐ HẢI PHÒNG"
    assert view.head.place_date.startswith("Hải Phòng, ngày")
    assert view.sender == "Công an thành phố Hải Phòng"
    assert view.charged == ""  # the plan charged the police of Hải Dương
    chair = "Chủ tịch Ủy ban nhân dân thành phố Hải Phòng"
    assert view.overdue[0].to == f"{chair} (qua Công an thành phố Hải Phòng)"
    assert view.foot.copies == (f"{chair} (để báo cáo)",)
    assert "Ủy ban nhân dân tỉnh Hải Dương" in view.plan.full
    committee = sender(HAI_DUONG, SenderRequest("committee"), as_of)
    other = letters(*read(HAI_DUONG), states(HAI_DUONG, as_of), as_of, CALENDAR, committee)
    assert view_to("so-tu-phap", other).foot.copies == ("Công an thành phố Hải Phòng (để theo dõi, đôn đốc)",)


def test_an_giang_stays_as_it_is_after_the_merger() -> None:
    view = view_to("so-tu-phap", batch(as_of=date(2025, 7, 15)))
    assert view.head.place_date.startswith("An Giang, ngày")
    assert (view.sender, view.charged) == ("Công an tỉnh", "khoản 1 Mục IV")


def test_remarks_tell_what_the_ledger_has() -> None:
    on = date(2025, 4, 10)
    events = (
        event("extended", on, "ra-soat", "so-y-te", until=date(2025, 4, 21), granted_by="CT UBND tỉnh"),
        event("received", on, "ra-soat", "so-tu-phap", "12/BC-STP"),
        event("returned", date(2025, 4, 11), "ra-soat", "so-tu-phap"),
        event("difficulty", on, "ra-soat", "so-noi-vu", text="Chưa có biểu mẫu."),
        event("extended", on, "ra-soat", "so-xay-dung", until=date(2025, 4, 30)),
    )
    found = batch(events=events, soon=9)
    assert view_to("so-y-te", found).overdue[0].remark == (
        "được Chủ tịch Ủy ban nhân dân tỉnh gia hạn từ ngày 19 tháng 4 năm 2025 đến ngày 21 tháng 4 năm 2025"
    )
    assert view_to("so-y-te", found).overdue[0].days == "01"
    assert (
        view_to("so-tu-phap", found).overdue[0].remark
        == "kết quả gửi trước đó đã được trả lại ngày 11 tháng 4 năm 2025 để hoàn thiện"
    )
    assert view_to("so-noi-vu", found).overdue[0].remark == "khó khăn, vướng mắc đã báo cáo: Chưa có biểu mẫu"
    extended = view_to("so-xay-dung", found)
    assert extended.overdue == ()
    assert extended.soon[0].remark == "được gia hạn từ ngày 19 tháng 4 năm 2025 đến ngày 30 tháng 4 năm 2025"


def test_long_difficulty_is_cut() -> None:
    events = (event("difficulty", LATE, "ra-soat", "so-noi-vu", text="dài " * 400),)
    remark = view_to("so-noi-vu", batch(events=events)).overdue[0].remark
    assert remark.endswith("dài …")
    assert len(remark) < 260


def test_earlier_reminders_are_cited_once_by_day() -> None:
    events = (
        event("reminded", date(2025, 4, 21), "ra-soat", "so-y-te", "130/CAT-PV01"),
        event("reminded", date(2025, 4, 20), "ra-soat", "so-y-te"),
        event("reminded", LATE, "ra-soat", "so-y-te"),  # this letter, drafted before on the same day
    )
    assert view_to("so-y-te", batch(events=events)).reminders == (
        "ngày 20 tháng 4 năm 2025",
        "Công văn số 130/CAT-PV01 ngày 21 tháng 4 năm 2025",
    )


def test_who_has_answered_gets_no_letter() -> None:
    events = (event("received", LATE, "ra-soat", "so-y-te", "9/SYT"),)
    assert "so-y-te" not in [job.owed.recipient.id for job in batch(events=events).jobs]


def test_period_of_what_recurs_is_named_and_recorded() -> None:
    found = of_invented(body("so-a"), owing=("so-a",), deadline=Recurring(every="month", day=15))
    (job,) = found.jobs
    assert [task.task for task in job.view().overdue][-1] == "Việc (kỳ tháng 4/2025)"
    assert reminders_to_record(job.states)[-1] == ("viec", "so-a", "2025-04")


def test_reminders_to_record_name_every_obligation() -> None:
    found = [one for job in batch().jobs for one in reminders_to_record(job.states)]
    assert len(found) == len(set(found)) == 28
    assert found[0] == ("ra-soat", "van-phong-ubnd-tinh", None)


def test_answer_is_asked_for_in_five_working_days() -> None:
    assert default_reply_by(date(2025, 4, 14), CALENDAR) == date(2025, 4, 21)
    assert default_reply_by(date(2025, 4, 22), CALENDAR) == date(2025, 4, 28)  # Saturday the 26th is worked
    assert default_reply_by(date.max, CALENDAR) == date.max
    by = letters(*read(AN_GIANG), states(AN_GIANG, LATE), LATE, CALENDAR, sender(AN_GIANG), date(2025, 5, 5))
    assert by.jobs[0].view().reply_by == "ngày 05 tháng 5 năm 2025"


HOSTILE = ["../../etc", "CON", "a" * 300, "a b", "A B", "=1+1", "ủy-ban", "a_b", "a.docx", "\x00", "-", "a\nb"]


def test_names_of_files_are_safe_and_never_the_same() -> None:
    found = of_invented(*map(body, HOSTILE), owing=tuple(HOSTILE))
    stems = [job.stem for job in found.jobs]
    assert len(set(stems)) == len(HOSTILE)
    assert all(re.fullmatch(r"k_2025-04-22_[a-z0-9_-]{1,69}", stem) for stem in stems)


@given(st.lists(st.text(min_size=1, max_size=90), min_size=1, max_size=8, unique=True))
def test_any_names_give_safe_files(names: list[str]) -> None:
    names = [name for name in names if name not in ("cong-an", "chua-phan-cong")]
    found = of_invented(*map(body, names), owing=tuple(names))
    stems = {job.stem for job in found.jobs}
    assert all(re.fullmatch("[a-z0-9_-]+", stem) for stem in stems)
    if names:
        assert len(stems) == len(found.jobs) == len(names)


@given(
    name=st.sampled_from([AN_GIANG, HAI_DUONG]),
    after=st.integers(0, 700),
    writes=st.sampled_from([None, "committee", "office", "so-tu-phap"]),
    soon=st.none() | st.integers(0, 40),
)
def test_nobody_who_is_late_is_forgotten(name: str, after: int, writes: str | None, soon: int | None) -> None:
    as_of = date(2025, 3, 1) + timedelta(days=after)
    found = batch(name, as_of, writes, soon)
    overdue = {state.obligation.id for state in states(name, as_of) if state.status == "overdue"}
    told = [state.obligation.id for job in found.jobs for state in job.states]
    not_told = [state.obligation.id for one in found.left_out for state in one.states]
    assert len(told) + len(not_told) == len({*told, *not_told})
    assert overdue <= {*told, *not_told}
    assert len({job.stem for job in found.jobs}) == len(found.jobs)
    for job in found.jobs:
        view = job.view()
        assert (int(view.overdue_count), int(view.soon_count)) == (len(view.overdue), len(view.soon))
        assert view.overdue or view.soon


def test_same_input_gives_the_same_letters() -> None:
    assert [job.view() for job in batch().jobs] == [job.view() for job in batch().jobs]


def test_deadline_by_request_without_a_day_in_the_plan() -> None:
    plan, directory = invented([body("so-a")], ["so-a"], By(day=date(2025, 4, 1)))
    task = plan.tasks[0]
    extended = event("extended", date(2025, 4, 2), "viec", "so-a", until=date(2025, 4, 10))
    by = sender_of(plan, directory, SenderRequest())
    assert isinstance(by, Sender)
    found = letters(plan, directory, picture(plan, directory, (extended,), LATE, CALENDAR), LATE, CALENDAR, by)
    (owed,) = found.jobs[0].view().overdue
    assert task.report_to == ()
    assert (owed.deadline, owed.to, owed.product, owed.days) == (
        "chậm nhất ngày 1/4/2025, đã được gia hạn",
        "",
        "",
        "12",
    )
