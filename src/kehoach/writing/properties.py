"""What a document's file says of itself: the office is its author, never a person."""

from kehoach.writing.comparison_view import ComparisonView
from kehoach.writing.letter_view import CombinedLetterView, LetterView
from kehoach.writing.paper import Properties
from kehoach.writing.report_view import ReportView
from kehoach.writing.senders import Sender
from kehoach.writing.words import one_line

PROGRAM = "kehoach"


def letter_properties(view: LetterView | CombinedLetterView, sender: Sender) -> Properties:
    """Those of a reminder letter."""
    return Properties(f"V/v {view.subject}", sender.full, view.plan.full, "Công văn")


def report_properties(view: ReportView, sender: Sender) -> Properties:
    """Those of a report."""
    return Properties(
        f"Báo cáo: {one_line(view.title)}", sender.full, "; ".join(part.plan.full for part in view.parts), "Báo cáo"
    )


def comparison_properties(view: ComparisonView) -> Properties:
    """Those of a comparison: no office's document until somebody attaches it to one."""
    return Properties(one_line(view.heading.title), PROGRAM, one_line(f"{view.left}; {view.right}"), "Phụ lục")
