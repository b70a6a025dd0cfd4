"""Invented plans to measure with: the real format, no real content, and marked so in every file.

A plan has 25 tasks and about 8 KB of YAML, as the issued ones do; many plans share one file of bodies. The same plan
is written for kehoach and check-jsonschema (one format), for tuxfan-planner and for compliance-trestle (their own).
"""

import json
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

TASKS = 25
_MARK = "# Dữ liệu bịa để đo tốc độ; không cơ quan nào ban hành văn bản này. Invented data for measuring speed.\n"

# Bodies of the shipped catalogue that no province needs to explain.
_BODIES = (
    "so-noi-vu", "so-tu-phap", "so-tai-chinh", "so-y-te", "so-giao-duc-dao-tao",
    "so-khoa-hoc-cong-nghe", "so-van-hoa-the-thao-du-lich", "so-nong-nghiep-moi-truong",
)  # fmt: skip
_OTHERS = ("ubnd-tinh", "chu-tich-ubnd-tinh", "van-phong-ubnd-tinh", "cong-an-tinh", "toa-an-nhan-dan-tinh")
_TOPICS = ("ra-soat", "gop-y-du-thao", "tuyen-truyen-hinh-thuc", "tap-huan-can-bo", "theo-doi")
_DEADLINES = (
    "{period: quý III/2025}",
    "{before: 14/5/2025}",
    "{by: 30/5/2025}",
    "{recurring: quarter, by: 15}",
    "{ongoing: Năm 2025 và các năm tiếp theo}",
)


def bodies() -> str:
    """The file of bodies that all invented plans share: twelve bodies and a group of eight."""
    lines = [
        _MARK,
        "kind: bodies\nid: tinh-mau\nunit: tỉnh Mẫu\nas_of: 4/2025\nsource: bịa để đo\ncertain: true\nbodies:\n",
    ]
    lines += [f"  - {{id: {name}, source: bịa để đo}}\n" for name in (*_OTHERS, *_BODIES)]
    lines.append(f"groups:\n  - {{id: so-ban-nganh, members: [{', '.join(_BODIES)}], source: bịa để đo}}\n")
    return "".join(lines)


def plan(index: int, tasks: int = TASKS, broken: bool = False) -> str:
    """An invented plan. A broken one lacks the title of its last task, and is sound otherwise."""
    head = (
        f"{_MARK}kind: plan\nid: mau-{index:05}\ntitle: Kế hoạch mẫu số {index} để đo tốc độ, không có thật\n"
        f"bodies: bodies/mau.yaml\nissuer: ubnd-tinh\nnumber: {index}\nsymbol: KH-UBND\nplace: Tỉnh Mẫu\n"
        "issued: 14/4/2025\nsigner: {name: Không Có Thật, title: Chủ tịch}\nmonitor: cong-an-tinh\n"
        "recipients:\n  - {line: Công an, bodies: cong-an-tinh}\n  - {line: Các sở, bodies: so-ban-nganh}\ntasks:\n"
    )
    return head + "".join(_task(index, number, broken and number == tasks) for number in range(1, tasks + 1))


def _task(index: int, number: int, untitled: bool) -> str:
    lead = _BODIES[(index + number) % len(_BODIES)]
    helper = _BODIES[(index + number + 3) % len(_BODIES)]
    bearer = "assigned: so-ban-nganh" if number % TASKS == 0 else f"lead: {lead}\n    coordinating: {helper}"
    title = "" if untitled else f"    title: Việc số {number} của kế hoạch mẫu {index}\n"
    before = f"    gathers: viec-{number - 1}\n" if number % 5 == 0 else ""
    return (
        f"  - id: viec-{number}\n    clause: II.{number}\n    topic: {_TOPICS[number % len(_TOPICS)]}\n{title}"
        f"    detail: Một câu để văn bản có cỡ như thật.\n"
        f"    {bearer}\n    report_to: cong-an-tinh\n    deadline: {_DEADLINES[number % len(_DEADLINES)]}\n"
        f"    product: Báo cáo số {number}\n{before}"
    )


def planner_plan(index: int, broken: bool = False) -> str:
    """The like of it for tuxfan-planner: as many tasks, dependencies where ours gather, about as many bytes."""
    head = f"# Invented data for measuring speed.\nproject: Sample {index}\nsummary: Nobody planned this.\ntasks:\n"
    return head + "".join(_planner_task(number, broken and number == TASKS) for number in range(1, TASKS + 1))


def _planner_task(number: int, unlabelled: bool) -> str:
    label = "" if unlabelled else f"    label: Việc số {number} của kế hoạch mẫu\n"
    needs = f"    dependencies: [T{number - 1}]\n" if number % 5 == 0 else ""
    return (
        f"  - id: T{number}\n{label}    project: Mẫu\n    description: Một câu dài như câu của kế hoạch thật.\n"
        f"    start: M{number % 3 + 1}Q{number % 4 + 1}FY27\n    expected: 2\n    priority: high\n    status: pending\n"
        f"    tags: [mau, do]\n{needs}    risk:\n      - {{type: schedule, level: low, mitigation: Xem hằng tuần}}\n"
    )


def trestle_plan(index: int, broken: bool = False) -> str:
    """The like of it as OSCAL's plan of action, in JSON: the form compliance-trestle reads fastest."""
    items = [
        {
            "uuid": _uuid(index, number),
            "title": f"Việc số {number} của kế hoạch mẫu {index}, viết ra để đo",
            "description": "Một câu dài như câu của kế hoạch thật, chỉ để văn bản có cỡ như thật.",
            "props": [{"name": "deadline", "value": "2025-05-14"}, {"name": "lead", "value": _BODIES[number % 8]}],
        }
        for number in range(1, TASKS + 1)
    ]
    if broken:
        del items[-1]["title"]
    metadata = {
        "title": "Invented data for measuring",
        "last-modified": "2025-04-14T00:00:00+07:00",
        "version": "1",
        "oscal-version": "1.2.1",
    }
    whole = {"uuid": _uuid(index, 0), "metadata": metadata, "poam-items": items}
    return json.dumps({"plan-of-action-and-milestones": whole}, ensure_ascii=False, indent=1)


def _uuid(index: int, number: int) -> str:
    """A name of version 4's shape, which OSCAL asks for, and the same on every run."""
    digits = list(uuid5(NAMESPACE_URL, f"invented/{index}/{number}").hex)
    digits[12], digits[16] = "4", "a"
    whole = "".join(digits)
    return "-".join((whole[:8], whole[8:12], whole[12:16], whole[16:20], whole[20:]))


def write_plans(folder: Path, count: int, last_broken: bool = False) -> None:
    """So many plans for kehoach in a folder, with their bodies below it."""
    (folder / "bodies").mkdir(parents=True)
    (folder / "bodies" / "mau.yaml").write_text(bodies(), encoding="utf-8")
    for index in range(1, count + 1):
        text = plan(index, broken=last_broken and index == count)
        (folder / f"p{index:05}.yaml").write_text(text, encoding="utf-8")


def write_planner_plans(folder: Path, count: int, last_broken: bool = False) -> None:
    folder.mkdir(parents=True)
    for index in range(1, count + 1):
        text = planner_plan(index, broken=last_broken and index == count)
        (folder / f"p{index:05}.yaml").write_text(text, encoding="utf-8")


def write_trestle_plans(folder: Path, count: int, last_broken: bool = False) -> None:
    """A workspace of compliance-trestle, which `trestle init` has made, filled with so many plans."""
    for index in range(1, count + 1):
        home = folder / "plan-of-action-and-milestones" / f"p{index:05}"
        home.mkdir(parents=True)
        text = trestle_plan(index, broken=last_broken and index == count)
        (home / "plan-of-action-and-milestones.json").write_text(text, encoding="utf-8")
