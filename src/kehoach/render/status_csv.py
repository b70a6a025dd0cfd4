"""Where plans stand, as CSV: one row an obligation, the keys of the JSON contract as headings."""

from kehoach.render.as_csv import render as render_csv
from kehoach.render.status_json import obligation
from kehoach.tracking.view import StatusView

COLUMNS = (
    "plan",
    "clause",
    "task",
    "title",
    "body",
    "body_name",
    "role",
    "coordinating",
    "report_to",
    "via",
    "product",
    "deadline_kind",
    "deadline",
    "last_day",
    "last_working_day",
    "status",
    "due_soon",
    "days_overdue",
    "done_on",
    "document",
    "reminded",
    "id",
)


def render(view: StatusView) -> str:
    """A heading row, then a row for each obligation."""
    rows = []
    for plan in view.plans:
        for state in plan.states:
            entry = obligation(plan, state)
            due = entry.pop("deadline")
            entry["deadline_kind"], entry["deadline"] = due["kind"], due["text"]
            entry["coordinating"] = "; ".join(entry["coordinating"])
            entry["due_soon"] = "true" if entry["due_soon"] else "false"
            rows.append([None if entry[name] is None else entry[name] for name in COLUMNS])
    return render_csv(COLUMNS, rows)
