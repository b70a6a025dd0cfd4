"""KH402 product-missing: what is to be handed in is not said.

What it finds
    A task without `product`. A task is passed over where one of its shares names a product.

Why it matters
    When it is done cannot be told from anything. The product is one of the "6 rõ".

What to do
    In a draft, name a report, a document, a list. In a plan that names none, leave it.

Bad::

    - id: tap-huan
      title: Tập huấn cho cán bộ

Good::

    - id: tap-huan
      title: Tập huấn cho cán bộ
      product: Báo cáo kết quả tập huấn
"""

from collections.abc import Iterator

from kehoach.messages import say
from kehoach.rules.completeness import judged
from kehoach.rules.rule import Context, Finding, Rule
from kehoach.source.document import PlanDocument

RULE = Rule("KH402", "product-missing", "note", say("what is to be handed in is not said"))


def check(document: PlanDocument, _context: Context) -> Iterator[Finding]:
    with_shares = {task.part_of for _, task in document.tasks() if task.product is not None}
    for path, task in judged(document):
        if task.product is None and task.id not in with_shares:
            yield Finding(path, say("no product is named"))
