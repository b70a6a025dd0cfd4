"""What a report on carrying out plans (báo cáo, Mẫu 1.4) says, as text ready to print."""

import msgspec

from kehoach.writing.paper import Appendix, Cited, Foot, Head


class Count(msgspec.Struct, frozen=True):
    """A row of the table of numbers: a status, how many obligations have it, and their share of all in per cent."""

    label: str
    count: str
    share: str


class TaskResult(msgspec.Struct, frozen=True):
    """What came of one task: `mark` is its letter ("a"), `result` a sentence of numbers and of names where late."""

    mark: str
    task: str
    clause: str
    result: str


class TaskGroup(msgspec.Struct, frozen=True):
    """The tasks of one clause of the second level, with the sums of their obligations."""

    number: str
    heading: str
    total: str
    done: str
    overdue: str
    tasks: tuple[TaskResult, ...]


class LateBody(msgspec.Struct, frozen=True):
    """A body with something overdue: how many tasks, the longest of them in days, reminders sent ("" where none)."""

    number: str
    body: str
    tasks: str
    longest: str
    reminded: str


class ReportedDifficulty(msgspec.Struct, frozen=True):
    """A difficulty as the ledger has it. `document` is empty where it came without one."""

    body: str
    task: str
    day: str
    text: str
    document: str


class ObligationRow(msgspec.Struct, frozen=True):
    """A row of the appendix of all obligations."""

    number: str
    clause: str
    task: str
    body: str
    deadline: str
    state: str
    document: str
    remark: str


class AssignmentRow(msgspec.Struct, frozen=True):
    """A row of the annex of assignments, in the six columns that provinces use now.

    `assignment` has a line for each role. `method` and `resources` are blank where the plan does not say them.
    """

    number: str
    content: str
    assignment: str
    progress: str
    method: str
    resources: str
    product: str


class ReportAppendix(msgspec.Struct, frozen=True):
    """An appendix: of all obligations of a plan, or of its assignments. The other one is empty."""

    heading: Appendix
    obligations: tuple[ObligationRow, ...] = ()
    assignments: tuple[AssignmentRow, ...] = ()


class ReportPart(msgspec.Struct, frozen=True):
    """One plan in the report. `label` ("Phần I") and `heading` are shown where there are several.

    `counts` sum to `total`. `fallen_due` is the base of `overdue_rate`, which is empty where nothing has fallen due.
    `appendix` is the label of the appendix with all its obligations, `annex` that of its assignments or empty. `notes`
    are what a reader of the numbers must know that they do not show. `source` is where the numbers come from, to
    follow "theo " ("sổ theo dõi của …").
    """

    label: str
    heading: str
    plan: Cited
    tasks: str
    bodies: str
    total: str
    counts: tuple[Count, ...]
    fallen_due: str
    overdue: str
    overdue_rate: str
    groups: tuple[TaskGroup, ...]
    late: tuple[LateBody, ...]
    difficulties: tuple[ReportedDifficulty, ...]
    notes: tuple[str, ...]
    appendix: str
    annex: str
    source: str


class ReportView(msgspec.Struct, frozen=True):
    """A report. `recipients` is empty where it does not go up: then there is no "Kính gửi" and no "Như trên".

    `title` follows the type's name. `basis` is what the report rests on, a line for each. `closing_label` numbers the
    part with the proposals where there are several plans ("Phần III"). `reported_to` names the recipients in a
    sentence; it is empty where they are none or many.
    """

    head: Head
    title: str
    recipients: tuple[str, ...]
    sender: str
    as_of: str
    several: bool
    basis: tuple[str, ...]
    parts: tuple[ReportPart, ...]
    closing_label: str
    appendices: tuple[ReportAppendix, ...]
    foot: Foot
    reported_to: str = ""
    draft: bool = True
