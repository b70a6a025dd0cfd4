"""Where plans stand, as JSON, contract `kehoach/status/1` (design, section 5)."""

from datetime import date
from typing import Any

import msgspec

from kehoach.dates import Month, kind_of, stated_date
from kehoach.messages import in_vietnamese
from kehoach.model.body import Body
from kehoach.tracking.state import State, Totals
from kehoach.tracking.view import PlanView, StatusView
from kehoach.tracking.words import deadline_words

SCHEMA = "kehoach/status/1"


def render(view: StatusView) -> bytes:
    """UTF-8 JSON with a line end. Days are ISO dates; of a plan without a day, `issued` is its month, `2025-03`."""
    value = {
        "schema": SCHEMA,
        "as_of": view.as_of,
        "plans": [_plan(plan) for plan in view.plans],
        "obligations": [obligation(plan, state) for plan in view.plans for state in plan.states],
        "totals": _totals(view.totals),
    }
    return msgspec.json.format(msgspec.json.encode(value), indent=2) + b"\n"


def _plan(view: PlanView) -> dict[str, Any]:
    plan = view.plan
    return {
        "id": plan.id,
        "number": plan.number_symbol,
        "title": plan.title,
        "issuer": view.directory.name(plan.issuer),
        "place": plan.place,
        "issued": _issued(plan.issued),
        "path": view.path.encode("utf-8", "replace").decode("utf-8"),
    }


def _issued(issued: date | Month | None) -> str | None:
    if isinstance(issued, Month):
        return f"{issued.year:04}-{issued.month:02}"
    return issued.isoformat() if issued else None


def obligation(view: PlanView, state: State) -> dict[str, Any]:
    """One obligation with the keys of the contract, and those added since."""
    owed, record = state.obligation, state.record
    task, body = owed.task, owed.body
    names = view.directory.name
    return {
        "id": owed.id,
        "plan": owed.plan,
        "task": task.id,
        "clause": str(task.clause),
        "title": task.title,
        "body": body.id,
        "body_name": body.name,
        "role": owed.role,
        "coordinating": [names(name) for name in task.coordinating],
        "report_to": ", ".join(map(names, task.report_to)) or None,
        "via": ", ".join(map(names, task.via)) or None,
        "product": task.product,
        "deadline": deadline(task.deadline),
        "last_day": state.last_day,
        "last_working_day": state.last_working_day,
        "extended_to": record.extended_to,
        "status": state.status,
        "due_soon": state.due_soon,
        "days_overdue": state.days_overdue,
        "done_on": record.done_on,
        "document": record.document,
        "reminded": record.reminded,
        "days_late": state.days_late,
        "reminded_on": record.reminded_on,
        "returned_on": record.returned_on,
        "requested_on": record.requested_on,
        "waived_because": record.waived_because,
        "extended_from": owed.last_day if record.extensions else None,
        "difficulties": list(record.difficulties),
        "inputs": {"in": state.inputs[0], "all": state.inputs[1]} if state.inputs else None,
        "topic": task.topic,
        "group": owed.group,
        "occurrence": owed.occurrence.label if owed.occurrence else None,
        "lead_named": bool(task.lead),
        "lead_from": str(task.lead_from) if task.lead_from else None,
        "body_certain": not isinstance(body, Body) or body.certain,
        "successor": body.successor if isinstance(body, Body) else None,
    }


def deadline(value: Any) -> dict[str, Any]:
    """A deadline with its kind, its date as written, and the plan's words (null where it has none)."""
    if value is None:
        return {"kind": "unspecified", "date": None, "text": None}
    kind = kind_of(value)
    text = value.text
    if text is None and kind != "unspecified":
        text = in_vietnamese(deadline_words(value))
    return {"kind": kind, "date": stated_date(value), "text": text}


def _totals(totals: Totals) -> dict[str, int]:
    return {"all": totals.all, "due_soon": totals.due_soon} | {
        str(name): count for name, count in totals.by_status.items()
    }
