"""Two plans side by side as a Word document: an appendix of the decree's form."""

from datetime import date

from kehoach.api.producing import Press, Produced
from kehoach.api.templates import COMPARISON
from kehoach.comparing.comparison import Comparison
from kehoach.report.placed import Placed
from kehoach.writing.comparisons import comparison
from kehoach.writing.properties import comparison_properties

_NO_DAY = date(2000, 1, 1)


def comparison_document(whole: Comparison, shown: str, made_on: date | None, template: str | None = None) -> Produced:
    """The document called `shown`. Without `made_on` its day is the later plan's, so that no clock is asked."""
    days = [side.plan.latest_issue for side in (whole.left, whole.right)]
    day = made_on or max((one for one in days if one is not None), default=_NO_DAY)
    press = Press.of(template, COMPARISON, day)
    if isinstance(press, tuple):
        return Produced(None, tuple(map(Placed, press)))
    view = comparison(whole)
    return press.produce(view, comparison_properties(view), shown)
