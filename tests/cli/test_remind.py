"""`kehoach remind`, as a clerk uses it: which files there are, what they say, what is refused, what is recorded."""

import io
import json
import os
import shutil
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest
from tests.conftest import PLANS, Kehoach

PLAN = "an-giang-413.yaml"
AS_OF = ("--as-of", "22/4/2025")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """A folder with the plans, where things may be recorded and written."""
    shutil.copytree(PLANS, tmp_path / "office")
    return tmp_path / "office"


def paragraphs(file: Path) -> list[str]:
    """The text of a Word file, paragraph by paragraph."""
    with zipfile.ZipFile(io.BytesIO(file.read_bytes())) as package:
        root = ElementTree.fromstring(package.read("word/document.xml"))
    return ["".join(run.text or "" for run in one.iter(f"{W}t")) for one in root.iter(f"{W}p")]


def text_of(file: Path) -> str:
    return "\n".join(paragraphs(file))


def test_a_letter_to_each_late_body(kehoach: Kehoach, office: Path) -> None:
    done = kehoach("remind", PLAN, *AS_OF, "--out", "letters", cwd=office)
    assert done.status == 0, done.err
    late = {
        row["body"]
        for row in json.loads(kehoach("status", PLAN, *AS_OF, "--format", "json", cwd=office).data)["obligations"]
        if row["status"] == "overdue" and row["body"] != "cong-an-tinh"
    }
    files = sorted(file.name for file in (office / "letters").iterdir())
    assert files == sorted(f"an-giang-413_2025-04-22_{body}.docx" for body in late)
    assert len(files) == len(late) > 20


def test_what_a_letter_says(kehoach: Kehoach, office: Path) -> None:
    kehoach("remind", PLAN, *AS_OF, "--out", "letters", "--body", "STP", "--unit", "PV01", cwd=office)
    (file,) = (office / "letters").iterdir()
    said = text_of(file)
    for part in (
        "BỘ CÔNG AN", "CÔNG AN TỈNH AN GIANG", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "/CAT-PV01",
        "Kính gửi: Sở Tư pháp tỉnh An Giang", "Kế hoạch số 413/KH-UBND ngày 14 tháng 4 năm 2025",
        "Gửi kết quả rà soát văn bản", "trước ngày 20/4/2025", "quá hạn 03 ngày", "ngày 28 tháng 4 năm 2025",
        "- Như trên;", "- Lưu: VT, PV01.", "GIÁM ĐỐC",
    ):  # fmt: skip
        assert part in said, part
    assert "chưa ghi nhận" in said
    assert "DỰ THẢO" not in said  # it stands in the header of the first page, not in the text


@pytest.mark.parametrize(
    ("body", "sender", "words"),
    [
        ("so-tu-phap", "ubnd-tinh", "yêu cầu Sở Tư pháp"),
        ("so-tu-phap", "cong-an-tinh", "đề nghị Sở Tư pháp"),
        ("toa-an-nhan-dan-tinh", "ubnd-tinh", "trân trọng đề nghị Tòa án nhân dân tỉnh"),
        ("toa-an-nhan-dan-tinh", "cong-an-tinh", "trân trọng đề nghị Tòa án nhân dân tỉnh"),
        ("mttq-tinh", "office", "trân trọng đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh"),
    ],
)
def test_who_is_told_and_who_is_asked(kehoach: Kehoach, office: Path, body: str, sender: str, words: str) -> None:
    done = kehoach("remind", PLAN, *AS_OF, "--out", "x", "--body", body, "--sender", sender, cwd=office)
    assert done.status == 0, done.err
    (file,) = (office / "x").iterdir()
    assert words in text_of(file)
    if "trân trọng" in words:
        assert "yêu cầu" not in text_of(file)


def test_every_letter_keeps_to_the_decree(kehoach: Kehoach, office: Path) -> None:
    for options in ((), ("--sender", "committee", "--signing", "deputy"), ("--combined",), ("--soon", "5")):
        assert kehoach("remind", PLAN, *AS_OF, "--out", "x", "--force", *options, cwd=office).status == 0
    files = [str(file) for file in sorted((office / "x").iterdir())]
    checked = kehoach("check-docx", *files, "--format", "json", cwd=office)
    assert json.loads(checked.data)["diagnostics"] == []


def test_after_the_merger_the_successor_writes(kehoach: Kehoach, office: Path) -> None:
    late = ("hai-duong-2025.yaml", "--as-of", "15/7/2025", "--out", "x")
    done = kehoach("remind", *late, cwd=office)
    assert done.status == 0, done.err
    assert "Công an tỉnh Hải Dương no longer exists on 15/7/2025, so Công an thành phố Hải Phòng writes" in done.err
    said = text_of(office / "x" / "hai-duong-2025_2025-07-15_so-tu-phap.docx")
    for part in (
        "THÀNH PHỐ HẢI PHÒNG", "/…-…", "Hải Phòng, ngày", "Kính gửi: Sở Tư pháp thành phố Hải Phòng",
        "nơi nhận: Chủ tịch Ủy ban nhân dân thành phố Hải Phòng (qua Công an thành phố Hải Phòng)",
        "của Ủy ban nhân dân tỉnh Hải Dương về triển khai", "- Lưu: VT, …….",
        "- Chủ tịch Ủy ban nhân dân thành phố Hải Phòng (để báo cáo);",
    ):  # fmt: skip
        assert part in said, part
    assert "CÔNG AN TỈNH" not in said
    assert "được giao theo dõi" not in said
    assert kehoach("remind", *late, "--combined", cwd=office).status == 0
    files = [str(file) for file in sorted((office / "x").iterdir())]
    checked = kehoach("check-docx", *files, "--format", "json", cwd=office)
    assert json.loads(checked.data)["diagnostics"] == []


def test_a_body_that_nobody_succeeded_does_not_write(kehoach: Kehoach, office: Path) -> None:
    late = ("hai-duong-2025.yaml", "--as-of", "15/7/2025", "--out", "x")
    done = kehoach("remind", *late, "--sender", "ubnd-huyen-tu-ky", cwd=office)
    assert done.status == 2
    assert "nobody is known to have succeeded it: name who writes with --sender" in done.err
    assert "cong-an-tinh" in done.err
    assert not (office / "x").exists()


def test_one_letter_to_all_with_a_table(kehoach: Kehoach, office: Path) -> None:
    done = kehoach("remind", PLAN, *AS_OF, "--out", "x", "--combined", cwd=office)
    assert done.status == 0, done.err
    (file,) = (office / "x").iterdir()
    assert file.name == "an-giang-413_2025-04-22_tat-ca.docx"
    said = paragraphs(file)
    assert "Phụ lục" in said
    assert sum(line == "Gửi kết quả rà soát văn bản" for line in said) > 20
    with zipfile.ZipFile(file) as package:
        document = package.read("word/document.xml").decode()
    assert "w:tblHeader" in document
    assert 'w:orient="landscape"' in document


def test_several_plans_each_with_its_own_monitor(kehoach: Kehoach, office: Path) -> None:
    done = kehoach("remind", ".", *AS_OF, "--out", "x", cwd=office)
    assert done.status == 0, done.err
    assert "TỈNH HẢI DƯƠNG" in text_of(office / "x" / "hai-duong-2025_2025-04-22_so-tu-phap.docx")
    assert "TỈNH AN GIANG" in text_of(office / "x" / "an-giang-413_2025-04-22_so-tu-phap.docx")


def test_the_manifest(kehoach: Kehoach, office: Path) -> None:
    done = kehoach("remind", PLAN, *AS_OF, "--out", "x", "--format", "json", cwd=office)
    told = json.loads(done.data)
    assert (told["schema"], told["as_of"], told["reply_by"]) == ("kehoach/letters/1", "2025-04-22", "2025-04-28")
    assert sorted(one["file"] for one in told["letters"]) == sorted(file.name for file in (office / "x").iterdir())
    first = next(one for one in told["letters"] if one["bodies"] == ["so-tu-phap"])
    assert first["overdue"] == 1
    assert first["obligations"] == ["an-giang-413/ra-soat/so-tu-phap"]


def test_soon_counts_working_days(kehoach: Kehoach, office: Path) -> None:
    # On Monday 14 April the 19th, a Saturday, is five working days away.
    day = ("--as-of", "14/4/2025")
    assert (
        json.loads(kehoach("remind", PLAN, *day, "--out", "x", "-f", "json", "--soon", "3", cwd=office).data)["letters"]
        == []
    )
    told = json.loads(kehoach("remind", PLAN, *day, "--out", "x", "-f", "json", "--soon", "4", cwd=office).data)
    assert {(one["overdue"], one["due_soon"]) for one in told["letters"]} == {(0, 1)}
    assert "sắp đến hạn" in text_of(office / "x" / told["letters"][0]["file"])


def test_nobody_late_is_good_news(kehoach: Kehoach, office: Path) -> None:
    done = kehoach("remind", PLAN, "--as-of", "15/4/2025", "--out", "x", cwd=office)
    assert done.status == 0
    assert "nobody is to be reminded" in done.out
    assert not (office / "x").exists()


def test_record_enters_reminders_once(kehoach: Kehoach, office: Path) -> None:
    first = kehoach("remind", PLAN, *AS_OF, "--out", "x", "--body", "STP", "--record", "--by", "an", cwd=office)
    assert first.status == 0, first.err
    assert "1 reminder recorded" in first.out
    log = json.loads(kehoach("log", PLAN, "--format", "json", cwd=office).data)
    (event,) = log["events"]
    assert (event["event"], event["task"], event["body"]) == ("reminded", "ra-soat", "so-tu-phap")
    assert "an-giang-413_2025-04-22_so-tu-phap.docx" in event["text"]
    again = kehoach("remind", PLAN, *AS_OF, "--out", "y", "--body", "STP", "--record", cwd=office)
    assert again.status == 0
    assert len(json.loads(kehoach("log", PLAN, "--format", "json", cwd=office).data)["events"]) == 1
    # A week later the letter names the reminder that went before it.
    kehoach("remind", PLAN, "--as-of", "29/4/2025", "--out", "z", "--body", "STP", cwd=office)
    assert "ngày 22 tháng 4 năm 2025" in text_of(office / "z" / "an-giang-413_2025-04-29_so-tu-phap.docx")


def test_what_came_in_is_not_reminded_of(kehoach: Kehoach, office: Path) -> None:
    kehoach("record", PLAN, "received", "ra-soat", "--body", "STP", "--on", "18/4/2025", cwd=office)
    kehoach("remind", PLAN, *AS_OF, "--out", "x", cwd=office)
    assert not (office / "x" / "an-giang-413_2025-04-22_so-tu-phap.docx").exists()
    assert (office / "x" / "an-giang-413_2025-04-22_so-y-te.docx").exists()


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--sender", "so-tu-phapp"], "so-tu-phap"),
        (["--sender", "so-ban-nganh"], "name for several bodies"),
        (["--body", "so-tu-phapp"], "so-tu-phap"),
        (["--signing", "nobody"], "nobody"),
        (["--reply-by", "1/4/2025"], "--reply-by"),
        (["--combined", "--body", "STP"], "--combined"),
        (["--template", "not-there.docx"], "not there"),
        (["--symbol", "a b"], "symbol"),
        (["--body", "Sở"], "so-noi-vu (Sở Nội vụ)"),
        (["--body", " "], "a name is missing"),
        (["--soon", "-1"], "from 0 to 99999"),
    ],
)
def test_what_is_refused(kehoach: Kehoach, office: Path, options: list[str], said: str) -> None:
    done = kehoach("remind", PLAN, *AS_OF, "--out", "x", *options, cwd=office)
    assert done.status == 2
    assert said in done.err
    assert not (office / "x").exists()


def test_nothing_is_written_over(kehoach: Kehoach, office: Path) -> None:
    (office / "x").mkdir()
    mine = office / "x" / "an-giang-413_2025-04-22_so-tu-phap.docx"
    mine.write_bytes(b"mine")
    done = kehoach("remind", PLAN, *AS_OF, "--out", "x", cwd=office)
    assert (done.status, mine.read_bytes(), len(list((office / "x").iterdir()))) == (2, b"mine", 1)
    assert "1 of 28 letters are there already" in done.err
    assert "Usage" not in done.err
    kept = kehoach("remind", PLAN, *AS_OF, "--out", "x", "--keep", cwd=office)
    assert (kept.status, mine.read_bytes(), len(list((office / "x").iterdir()))) == (0, b"mine", 28)
    assert kehoach("remind", PLAN, *AS_OF, "--out", "x", "--force", cwd=office).status == 0
    assert mine.read_bytes()[:2] == b"PK"


@pytest.mark.parametrize(
    "names",
    [["so tu phap", "Toà án"], ["so-tu-phap,toa-an-nhan-dan-tinh"], ["STP, TAND"], ["Sở Tư pháp,Tòa án nhân dân tỉnh"]],
)
def test_bodies_as_people_type_them(kehoach: Kehoach, office: Path, names: list[str]) -> None:
    options = [word for name in names for word in ("--body", name)]
    done = kehoach("remind", PLAN, *AS_OF, "--out", "x", *options, cwd=office)
    assert done.status == 0, done.err
    assert sorted(file.stem.rpartition("_")[2] for file in (office / "x").iterdir()) == [
        "so-tu-phap",
        "toa-an-nhan-dan-tinh",
    ]


def test_a_plan_with_an_error_stops_all_letters(kehoach: Kehoach, office: Path) -> None:
    plan = office / PLAN
    plan.write_text(plan.read_text("utf-8").replace("before: 25/4/2025", "before: 31/4/2025"), "utf-8")
    done = kehoach("remind", ".", *AS_OF, "--out", "x", cwd=office)
    assert done.status == 2
    assert "an-giang-413.yaml" in done.err
    assert not (office / "x").exists()


def test_a_folder_that_cannot_be(kehoach: Kehoach, office: Path) -> None:
    done = kehoach("remind", PLAN, *AS_OF, "--out", PLAN, cwd=office)
    assert done.status == 2
    assert "Traceback" not in done.err


def test_the_same_bytes_every_time(kehoach: Kehoach, office: Path) -> None:
    for out, environment in (("a", {"TZ": "Asia/Tokyo", "PYTHONHASHSEED": "1"}), ("b", {"TZ": "UTC", "LC_ALL": "C"})):
        assert kehoach("remind", PLAN, *AS_OF, "--out", out, cwd=office, **environment).status == 0
        time.sleep(0.01)
    names = sorted(file.name for file in (office / "a").iterdir())
    assert all((office / "a" / name).read_bytes() == (office / "b" / name).read_bytes() for name in names)
    day = {"SOURCE_DATE_EPOCH": "1700000000"}
    kehoach("remind", PLAN, *AS_OF, "--out", "c", "--body", "STP", cwd=office, **day)
    with zipfile.ZipFile(next((office / "c").iterdir())) as package:
        assert b"2023-11-14T" in package.read("docProps/core.xml")


def test_texts_of_a_plan_cannot_break_a_letter(kehoach: Kehoach, office: Path) -> None:
    plan = office / PLAN
    hostile = "Gửi <w:p/> & ]]> {{ 7*7 }} {% raw %} 😀 e\\u0301 " + "x" * 3000
    text = plan.read_text("utf-8").replace("title: Gửi kết quả rà soát văn bản", f'title: "{hostile}"')
    plan.write_text(text, "utf-8")
    done = kehoach("remind", PLAN, *AS_OF, "--out", "x", "--body", "STP", cwd=office)
    assert done.status == 0, done.err
    said = text_of(next((office / "x").iterdir()))
    assert "Gửi <w:p/> & ]]> {{ 7*7 }} {% raw %} 😀 é xxx" in said


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_an_interruption_leaves_only_whole_files(office: Path) -> None:
    tasks = "\n".join(
        f"  - {{id: t{number}, clause: II.{number}, title: Việc, lead: so-tu-phap, deadline: {{by: 1/4/2025}}}}"
        for number in range(1, 60)
    )
    for number in range(60):
        name = f"p{number}"
        (office / f"{name}.yaml").write_text(
            f"kind: plan\nid: {name}\ntitle: Kế hoạch thử\nbodies: bodies/an-giang.yaml\nissuer: ubnd-tinh\n"
            f"place: An Giang\nissued: 1/3/2025\nnumber: {number + 1}\nsymbol: KH-UBND\nmonitor: cong-an-tinh\n"
            f"tasks:\n{tasks}\n",
            "utf-8",
        )
    command = [sys.executable, "-m", "kehoach", "remind", ".", *AS_OF, "--out", "x"]
    run = subprocess.Popen(command, cwd=office, env={**os.environ, "KEHOACH_LANG": "en"}, stderr=subprocess.PIPE)
    deadline = time.monotonic() + 60
    while not list((office / "x").glob("*.docx")) and time.monotonic() < deadline and run.poll() is None:
        time.sleep(0.005)
    run.send_signal(signal.SIGINT)
    _, err = run.communicate(timeout=60)
    assert run.returncode in (0, 130)
    assert b"Traceback" not in err
    files = list((office / "x").iterdir())
    assert files
    for file in files:
        assert file.suffix == ".docx", file.name
        assert zipfile.ZipFile(file).testzip() is None


def test_a_letter_to_all_names_earlier_reminders(kehoach: Kehoach, office: Path) -> None:
    assert kehoach("remind", PLAN, *AS_OF, "--out", "x", "--combined", "--record", cwd=office).status == 0
    later = ("--as-of", "29/4/2025", "--out", "y", "--combined")
    assert kehoach("remind", PLAN, *later, cwd=office).status == 0
    assert "ã đôn đốc 01 lần (ngày 22/4/2025)" in text_of(next((office / "y").iterdir()))


def test_the_chair_is_not_reminded_by_his_own_committee(kehoach: Kehoach, office: Path) -> None:
    plan = office / PLAN
    old = "    lead: cong-an-tinh\n    report_to: chu-tich-ubnd-tinh\n    deadline: {before: 25/4/2025}"
    new = "    lead: chu-tich-ubnd-tinh\n    deadline: {before: 20/4/2025}"
    text = plan.read_text("utf-8").replace(old, new)
    assert text != plan.read_text("utf-8")
    plan.write_text(text, "utf-8")
    done = kehoach("remind", PLAN, *AS_OF, "--out", "x", "--sender", "committee", "-f", "json", cwd=office)
    told = json.loads(done.data)
    assert [(one["body"], one["why"]) for one in told["left_out"]] == [("chu-tich-ubnd-tinh", "own")]


def test_a_title_that_says_plan_itself(kehoach: Kehoach, office: Path) -> None:
    plan = office / PLAN
    text = plan.read_text("utf-8").replace(
        "title: Triển khai thi hành Luật", "title: Kế hoạch triển khai thi hành Luật"
    )
    plan.write_text(text.replace("number: 413\n", "").replace("symbol: KH-UBND\n", ""), "utf-8")
    kehoach("remind", PLAN, *AS_OF, "--out", "x", "--body", "STP", cwd=office)
    said = text_of(next((office / "x").iterdir()))
    assert "Kế hoạch Kế hoạch" not in said
    assert "Kế hoạch kế hoạch" not in said
    assert "thực hiện Kế hoạch triển khai thi hành Luật" in said


def test_what_a_plan_of_a_district_calls_its_own(kehoach: Kehoach, office: Path) -> None:
    """The place, its police and its committee are invented."""
    (office / "bodies.yaml").write_text(
        "kind: bodies\nid: huyen-vi-du\nunit: huyện Ví Dụ\ncertain: false\nbodies:\n"
        "  - {id: ubnd-huyen, name: Ủy ban nhân dân huyện Ví Dụ, kind: district, manner: directed, certain: false}\n"
        "  - {id: cong-an-huyen, name: Công an huyện Ví Dụ, kind: police, manner: directed, certain: false}\n"
        "  - {id: phong-tu-phap, name: Phòng Tư pháp, kind: department, manner: directed, certain: false}\n",
        "utf-8",
    )
    (office / "huyen.yaml").write_text(
        "kind: plan\nid: huyen\ntitle: Phòng cháy\nbodies: bodies.yaml\nissuer: ubnd-huyen\nplace: Ví Dụ\n"
        "issued: 1/3/2025\nnumber: 5\nsymbol: KH-UBND\nmonitor: cong-an-huyen\n"
        "tasks:\n  - {id: a, clause: I.1, title: Rà soát, lead: phong-tu-phap, deadline: {by: 1/4/2025}}\n",
        "utf-8",
    )
    done = kehoach("remind", "huyen.yaml", *AS_OF, "--out", "x", cwd=office)
    assert done.status == 0, done.err
    said = text_of(next((office / "x").iterdir()))
    assert "TRƯỞNG CÔNG AN" in said
    assert "GIÁM ĐỐC" not in said
    assert "Ủy ban nhân dân tỉnh" not in said
    assert "Chủ tịch Ủy ban nhân dân huyện Ví Dụ (để báo cáo)" in said
    kehoach("report", "huyen.yaml", *AS_OF, "-o", "r.docx", cwd=office)
    assert "Kính gửi: Chủ tịch Ủy ban nhân dân huyện Ví Dụ" in text_of(office / "r.docx")
    own = kehoach("remind", "huyen.yaml", *AS_OF, "--out", "y", "--sender", "committee", cwd=office)
    assert own.status == 0, own.err
