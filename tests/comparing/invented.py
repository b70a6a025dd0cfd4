"""Invented plans, and known edits to them, for properties and for measuring."""

from datetime import date, timedelta
from random import Random

import msgspec

from kehoach.comparing.profile import Side
from kehoach.dates import Before, By, Deadline, Ongoing, OnRequest
from kehoach.model.body import Body, Group
from kehoach.model.clause import Clause, parse_clause
from kehoach.model.directory import Directory
from kehoach.model.plan import Plan, Task

BODIES = tuple(
    f"so-{name}"
    for name in (
        "noi-vu", "tu-phap", "tai-chinh", "y-te", "giao-duc", "khoa-hoc", "van-hoa", "nong-nghiep", "xay-dung",
        "cong-thuong", "cong-an", "quan-su", "toa-an", "kiem-sat", "mat-tran", "phu-nu", "nong-dan", "thanh-nien",
    )
)  # fmt: skip
_VERBS = (
    "Rà soát", "Tổng hợp", "Tuyên truyền", "Tập huấn", "Xây dựng", "Kiểm tra", "Đăng tải", "Biên soạn", "Góp ý",
    "Thẩm định", "Theo dõi", "Khảo sát", "Hướng dẫn", "Phối hợp triển khai", "Bố trí", "Thống kê",
)  # fmt: skip
_THINGS = (
    "văn bản quy phạm pháp luật", "kết quả hằng năm", "tài liệu cho cán bộ cơ sở", "kinh phí thực hiện",
    "dự toán ngân sách", "chuyên mục trên báo chí", "cổng thông tin điện tử", "lớp bồi dưỡng nghiệp vụ",
    "hồ sơ nạn nhân", "số liệu tội phạm", "đường dây nóng", "mô hình phòng ngừa", "quy chế phối hợp",
    "báo cáo sơ kết", "hội nghị trực tuyến", "kế hoạch cụ thể", "khó khăn vướng mắc", "biên chế làm nhiệm vụ",
    "trang thiết bị", "cơ sở dữ liệu dùng chung",
)  # fmt: skip
_WHERE = (
    "tại cấp huyện", "ở khu vực biên giới", "trong trường học", "cho lực lượng vũ trang", "với các tổ chức đoàn thể",
    "trên môi trường mạng", "tại khu công nghiệp", "trong ngành y tế", "cho người lao động", "tại cấp xã",
)  # fmt: skip

DIRECTORY = Directory(
    None,
    [
        *(Body(name, f"Sở {name.removeprefix('so-')}", name, "department") for name in BODIES),
        Group("cac-so", "Các sở", "Các sở", BODIES[:10]),
    ],
)


def clause(text: str) -> Clause:
    found = parse_clause(text)
    assert found is not None
    return found


def plan(random: Random, count: int, name: str = "goc", topics: bool = True) -> Plan:
    """A plan of so many tasks in sections of six; no two do the same thing at the same place."""
    wanted = random.sample([(v, t, w) for v in _VERBS for t in _THINGS for w in _WHERE], count)
    tasks = tuple(_task(random, number, words, topics) for number, words in enumerate(wanted))
    return Plan(id=name, title="Kế hoạch bịa", issuer="so-noi-vu", number="1", symbol="KH", tasks=tasks)


def _task(random: Random, number: int, words: tuple[str, str, str], topics: bool) -> Task:
    verb, thing, where = words
    return Task(
        id=f"viec-{number}",
        clause=clause(f"II.{number // 6 + 1}.{number % 6 + 1}"),
        title=f"{verb} {thing} {where}",
        topic=f"{verb}-{thing}" if topics and random.random() < 0.6 else None,
        lead=(random.choice(BODIES),),
        coordinating=tuple(random.sample(BODIES, random.randrange(4))),
        report_to=(random.choice(BODIES),) if random.random() < 0.5 else (),
        deadline=_deadline(random),
        product=f"Báo cáo {thing}" if random.random() < 0.4 else None,
    )


def _deadline(random: Random) -> Deadline | None:
    day = date(2025, 1, 1) + timedelta(days=random.randrange(700))
    return random.choice([Before(day), By(day), Ongoing(text="Năm 2025"), OnRequest(text="Khi có yêu cầu"), None])


def side(one: Plan, label: str = "") -> Side:
    return Side(one, DIRECTORY, label or one.id)


def with_tasks(one: Plan, tasks: list[Task], name: str | None = None) -> Plan:
    return msgspec.structs.replace(one, id=name or one.id, tasks=tuple(tasks))


def reordered(random: Random, one: Plan, name: str) -> Plan:
    """The same tasks in another order, under other numbers and other ids."""
    tasks = list(one.tasks)
    random.shuffle(tasks)
    return with_tasks(one, [renumbered(task, i) for i, task in enumerate(tasks)], name)


def renumbered(task: Task, number: int, **more: object) -> Task:
    changed = {"id": f"khac-{number}", "clause": clause(f"III.{number // 9 + 1}.{number % 9 + 1}"), **more}
    return msgspec.structs.replace(task, **changed)
