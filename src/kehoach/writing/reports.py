"""A report on carrying out one plan or several, as of a day (báo cáo, NĐ 30/2020, Mẫu 1.4)."""

from datetime import date

import msgspec

from kehoach.model.body import NOBODY, Body, Kind
from kehoach.model.names import fold
from kehoach.tracking.state import totals
from kehoach.writing.addressing import CHAIR, chair_official, copies
from kehoach.writing.citing import cite, clause_words
from kehoach.writing.heads import appendix, foot, head, place_of
from kehoach.writing.labels import appendix_labels, part_label
from kehoach.writing.paper import Cited
from kehoach.writing.report_appendices import assignment_rows, obligation_rows
from kehoach.writing.report_bodies import difficulties, late_bodies
from kehoach.writing.report_counts import checked, counted, counts
from kehoach.writing.report_notes import notes
from kehoach.writing.report_tasks import groups
from kehoach.writing.report_view import ReportAppendix, ReportPart, ReportView
from kehoach.writing.reported import Reported, bodies_of
from kehoach.writing.senders import Sender
from kehoach.writing.shares import rate
from kehoach.writing.successors import standing
from kehoach.writing.title_lines import LYING, title_lines
from kehoach.writing.words import count_words, day_words, list_words

_REPORTS_UPWARDS: frozenset[Kind] = frozenset(("police", "military", "department", "district", "commune"))
REPORTING = "bao-cao"
"""The topic of the task that charges a body with reports on the plan."""
MOST_TOLD = 4
"""More recipients than this are not named again in the last sentence."""


def report(
    items: tuple[Reported, ...],
    as_of: date,
    sender: Sender,
    *,
    annex: bool = False,
    to: tuple[str, ...] | None = None,
) -> ReportView:
    """The draft of a report on these plans, of which there is one at least.

    The sender is of the first plan's place. `to` are the names after "Kính gửi"; None is the province's chair, where
    the sender stands below him. With `annex`, each plan's assignments follow as an appendix.
    """
    several = len(items) > 1
    labels = appendix_labels(len(items) * (2 if annex else 1))
    pairs = tuple(zip(labels[:: 2 if annex else 1], labels[1::2] if annex else ("",) * len(items), strict=True))
    recipients = _recipients(items[0], sender, as_of) if to is None else to
    owners = tuple(_is_its_own(item, items[0], sender, as_of) for item in items)
    return ReportView(
        head=head(sender, place_of(items[0].plan, items[0].directory, sender, as_of), as_of, "report"),
        title=_title(items, as_of),
        recipients=recipients,
        sender=sender.full,
        as_of=day_words(as_of),
        several=several,
        basis=tuple(_basis(item, sender, own) for item, own in zip(items, owners, strict=True)),
        parts=tuple(
            _part(item, part_label(place) if several else "", pair, as_of, _source(sender, own))
            for place, (item, pair, own) in enumerate(zip(items, pairs, owners, strict=True), 1)
        ),
        closing_label=part_label(len(items) + 1) if several else "",
        appendices=tuple(
            one for item, pair in zip(items, pairs, strict=True) for one in _appendices(item, as_of, sender, pair)
        ),
        foot=foot(sender, _copies(items[0], sender, recipients, as_of)),
        reported_to=list_words(recipients) if len(recipients) <= MOST_TOLD else "",
    )


def _recipients(item: Reported, sender: Sender, as_of: date) -> tuple[str, ...]:
    upwards = sender.body.kind in _REPORTS_UPWARDS and sender.body.id != item.directory.resolve(item.plan.issuer)
    return (chair_official(item.directory, as_of, item.plan),) if upwards else ()


def _copies(item: Reported, sender: Sender, recipients: tuple[str, ...], as_of: date) -> tuple[str, ...]:
    to_chair = fold(chair_official(item.directory, as_of, item.plan)) in map(fold, recipients)
    known = frozenset((CHAIR,)) if to_chair else frozenset[str]()
    return copies(item.plan, item.directory, sender, known, as_of)


def _is_its_own(item: Reported, first: Reported, sender: Sender, as_of: date) -> bool:
    """Whether the sender, whose place is that of the first plan, is who follows this plan up on that day."""
    directory = item.directory
    monitor = directory.parties.get(directory.resolve(item.plan.monitor or "") or "")
    if not isinstance(monitor, Body) or directory.unit != first.directory.unit:
        return False
    follows = standing(monitor, directory, as_of) or monitor
    return fold(follows.official) == fold(sender.full)


def _source(sender: Sender, own: bool) -> str:
    """Where the numbers come from: nobody keeps the ledger of a plan that others follow up."""
    return f"sổ theo dõi của {sender.full}" if own else "số liệu theo dõi việc thực hiện kế hoạch"


def _subject(item: Reported) -> str:
    """What the plan is about, as it goes on after "Kế hoạch"."""
    unnumbered = msgspec.structs.replace(item.plan, number=None, symbol=None)
    return cite(unnumbered, item.directory).short.removeprefix("Kế hoạch")


def _title(items: tuple[Reported, ...], as_of: date) -> str:
    if len(items) == 1:
        cited = cite(items[0].plan, items[0].directory)
        about = _subject(items[0]) if items[0].plan.number_symbol else ""
        what = f"{cited.short}{about and ' về'}{about}"
    else:
        issuers = tuple(dict.fromkeys(_issuer(item) for item in items))
        of = f" của {list_words(issuers)}" if len(issuers) <= 2 else ""
        what = f"{count_words(len(items))} kế hoạch{of}"
    return f"{title_lines(f'Kết quả thực hiện {what}')}\n(tính đến {day_words(as_of)})"


def _issuer(item: Reported) -> str:
    issuer = item.directory.parties.get(item.plan.issuer)
    return issuer.official if issuer else item.plan.issuer


def _basis(item: Reported, sender: Sender, own: bool) -> str:
    """The plan, to follow "Căn cứ "; of the sender's own also the clause that charges it, by name, with reports."""
    full = cite(item.plan, item.directory).full
    for task in item.plan.tasks if own and not sender.instead_of else ():
        if task.topic == REPORTING and sender.body.id in (*task.lead, *task.assigned):
            return f"nhiệm vụ giao tại {clause_words(task.clause)} {full}"
    return full


def _part(item: Reported, label: str, labels: tuple[str, str], as_of: date, source: str) -> ReportPart:
    found = totals(item.states)
    overdue = found.by_status["overdue"]
    cited: Cited = cite(item.plan, item.directory)
    tasks, late = groups(item, labels[0]), late_bodies(item.states)
    checked(found.all, (int(group.total) for group in tasks))
    checked(overdue, (int(group.overdue) for group in tasks))
    checked(overdue, (int(body.tasks) for body in late))
    return ReportPart(
        label=label,
        heading=title_lines(f"{cited.short} của {_issuer(item)}", capitals=True) if label else "",
        plan=cited,
        tasks=counted(len(item.plan.tasks)),
        bodies=counted(sum(name != NOBODY.id for name in bodies_of(item.states))),
        total=counted(found.all),
        counts=counts(item.states),
        fallen_due=counted(found.fallen_due),
        overdue=counted(overdue),
        overdue_rate=rate(overdue, found.fallen_due),
        groups=tasks,
        late=late,
        difficulties=difficulties(item, as_of),
        notes=notes(item, as_of),
        appendix=labels[0],
        annex=labels[1],
        source=source,
    )


def _appendices(
    item: Reported, as_of: date, sender: Sender, labels: tuple[str, str]
) -> tuple[ReportAppendix, ...]:  # fmt: skip
    cited = cite(item.plan, item.directory)
    of = cited.short if item.plan.number_symbol else f"{cited.short} của {_issuer(item)}"
    title = title_lines(f"Kết quả thực hiện từng nhiệm vụ của {of}", LYING, capitals=True)
    results = appendix(labels[0], title, sender, as_of, "report")
    found = ReportAppendix(results, obligations=obligation_rows(item, as_of))
    if not labels[1]:
        return (found,)
    title = title_lines(f"Phân công nhiệm vụ theo {of}", LYING, capitals=True)
    assigned = appendix(labels[1], title, sender, as_of, "report")
    return (found, ReportAppendix(assigned, assignments=assignment_rows(item)))
