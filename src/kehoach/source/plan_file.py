"""The keys of a plan file, and what each of them means."""

from typing import Any

from kehoach.messages import say
from kehoach.model.plan import Bare, Citation, Plan, Recipient, Signer, Task
from kehoach.source.deadlines import DeadlineAt
from kehoach.source.kinds import ClauseAt, Day, Field, Id, ListOf, Number, Record, Text, Word

_BODIES = ListOf(Text(), single=True)
_IDS = ListOf(Id(), single=True)

CITATION = Record(
    Citation,
    {
        "document": Field(Text(), say("The kind of document, as in Quyết định"), required=True),
        "number": Field(Text(), say("Its number and symbol, as in 313/QĐ-TTg")),
        "issuer": Field(Text(), say("Who issued it")),
        "issued": Field(Day(), say("Its day")),
        "about": Field(Text(), say("What it is about (trích yếu), in short")),
    },
)

SIGNER = Record(
    Signer,
    {
        "name": Field(Text(), say("The signer's name"), required=True),
        "title": Field(Text(), say("The signer's post"), required=True),
        "authority": Field(
            ListOf(Text(), single=True), say("The lines of authority over the name, as in KT. CHỦ TỊCH")
        ),
    },
)

RECIPIENT = Record(
    Recipient,
    {
        "line": Field(Text(), say("The line of Nơi nhận as it stands"), required=True),
        "bodies": Field(_BODIES, say("The bodies that the line means")),
    },
)

BARE = Record(
    Bare,
    {
        "clause": Field(ClauseAt(), say("The clause"), required=True),
        "why": Field(Text(), say("Why nobody owes anything by it"), required=True),
    },
)

TASK = Record(
    Task,
    {
        "id": Field(Id(), say("The task's name in commands and in the ledger; never changed later"), required=True),
        "clause": Field(
            ClauseAt(),
            say("Where the task stands: levels joined by dots, bullets counted, as in II.3.b.4"),
            required=True,
        ),
        "title": Field(Text(), say("What is to be done, in short words of your own"), required=True),
        "also": Field(ListOf(ClauseAt(), single=True), say("Other clauses that speak of the same task")),
        "topic": Field(Id(), say("What it is about, in the vocabulary that all plans share: for comparing them")),
        "detail": Field(Text(), say("More about it, in words of your own")),
        "lead": Field(
            _BODIES, say("Cơ quan chủ trì: who is named as leading, or is the only one told to do it"), to="lead"
        ),
        "lead_from": Field(ClauseAt(), say("The clause that names the lead, where it is not the task's own")),
        "assigned": Field(_BODIES, say("Được giao: who is told to do it while nobody is named as leading")),
        "coordinating": Field(_BODIES, say("Phối hợp: who helps; owes nothing by itself")),
        "requested": Field(_BODIES, say("Đề nghị: who is asked to do it, not told to")),
        "report_to": Field(_BODIES, say("Nơi nhận kết quả: who receives the result")),
        "via": Field(_BODIES, say("Qua: through whom the result goes")),
        "deadline": Field(DeadlineAt(), say("Thời hạn; leave it out where the plan sets none")),
        "product": Field(Text(), say("Sản phẩm: what is handed in, where the plan names it")),
        "gathers": Field(_IDS, say("The tasks whose results this one puts together")),
        "part_of": Field(Id(), say("The task this one is a share of: who does its share owes no more for the whole")),
        "note": Field(Text(), say("What is unsaid or odd in the plan's text")),
    },
)

PLAN_FIELDS: dict[str, Field] = {
    "kind": Field(Word(("plan",)), say("The kind of file"), required=True),
    "id": Field(Id(), say("The plan's name in commands and in the ids of its obligations"), required=True),
    "title": Field(Text(), say("The plan's title (trích yếu)"), required=True),
    "bodies": Field(Text(), say("The province's file of bodies, beside this file")),
    "issuer": Field(Text(), say("Who issued the plan"), required=True),
    "place": Field(Text(), say("The place in its date line")),
    "number": Field(Number(), say("Its number; leave it out where the copy has none")),
    "symbol": Field(Text(), say("Its symbol, as in KH-UBND")),
    "issued": Field(Day(or_month=True), say("Its day, or its month where the copy has no day")),
    "signer": Field(SIGNER, say("Who signed it")),
    "basis": Field(ListOf(CITATION), say("Căn cứ: the documents it rests on")),
    "recipients": Field(ListOf(RECIPIENT), say("Nơi nhận, line by line")),
    "monitor": Field(Text(), say("The body that follows up and urges")),
    "without_task": Field(ListOf(BARE), say("Clauses that give nobody a duty")),
    "note": Field(Text(), say("What is unsaid or odd in the plan's header")),
    "tasks": Field(ListOf(TASK), say("Its tasks, in the order of the text"), required=True),
}


def _plan(kind: Any = None, bodies: Any = None, **found: Any) -> Plan:  # noqa: ARG001 - keys of the file, not of the plan
    return Plan(**found)


PLAN = Record(_plan, PLAN_FIELDS, whole=False)
