"""The JSON Schemas (draft-07) of our files, made from the same descriptions that read them.

Draft-07, because that is what editors' YAML servers take; each description shows on hover, in the active language.
"""

from typing import Any

from kehoach.messages import Message, say, translate
from kehoach.source.bodies_file import ROSTER
from kehoach.source.calendar_file import CALENDAR
from kehoach.source.deadlines import AFTER, RECURRING, TEXT
from kehoach.source.deadlines import KINDS as DEADLINE_KINDS
from kehoach.source.kinds import Day, Field, Record, Schema, Text
from kehoach.source.plan_file import PLAN
from kehoach.source.progress_file import PROGRESS

DRAFT = "http://json-schema.org/draft-07/schema#"
FILES: dict[str, tuple[Record, Message]] = {
    "plan": (PLAN, say("A province's implementation plan (kế hoạch), for kehoach")),
    "bodies": (ROSTER, say("A province's bodies (danh bạ cơ quan), for kehoach")),
    "progress": (PROGRESS, say("A plan's ledger (sổ theo dõi), for kehoach")),
    "calendar": (CALENDAR, say("Days off and working days announced late, for kehoach")),
}


def file_schema(kind: str) -> Schema:
    """The schema of a kind of file, one of `FILES`, with descriptions in the active language."""
    record, title = FILES[kind]
    return {"$schema": DRAFT, "title": translate(title), **record_schema(record)}


def record_schema(record: Record) -> Schema:
    """An object with these keys and no others."""
    schema: Schema = {
        "type": "object",
        "additionalProperties": False,
        "properties": _properties(record.fields),
    }
    return {**schema, "required": list(record.required)} if record.required else schema


def deadline_schema() -> Schema:
    """A deadline: exactly one of its kinds, each with the plan's own words beside it."""
    words: Schema = {"type": ["string", "null"]}
    period: Schema = {"type": ["string", "integer"]}
    kinds: dict[str, Schema] = {
        "before": Day().schema(),
        "by": Day().schema(),
        "period": period,
        "after": _after_schema(),
        **dict.fromkeys(("ongoing", "on-request", "promptly", "unspecified"), words),
    }
    variants = [
        _variant({name: {**kind, "description": translate(DEADLINE_KINDS[name])}}, name) for name, kind in kinds.items()
    ]
    variants.append(_variant(_properties(RECURRING), "recurring"))
    return {"oneOf": variants}


def _variant(properties: dict[str, Schema], name: str) -> Schema:
    text = {"text": {**Text().schema(), "description": translate(TEXT.doc)}}
    return {
        "type": "object",
        "additionalProperties": False,
        "properties": {**properties, **text},
        "required": [name],
    }


def _after_schema() -> Schema:
    one_count = [{"required": ["days"]}, {"required": ["working_days"]}]
    one_cause = [{"required": ["task"]}, {"required": ["event"]}]
    return {**record_schema(AFTER), "allOf": [{"oneOf": one_count}, {"oneOf": one_cause}]}


def _properties(fields: dict[str, Field]) -> dict[str, Any]:
    return {key: {**field.kind.schema(), "description": translate(field.doc)} for key, field in fields.items()}
