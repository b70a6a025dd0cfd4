"""KH505 dates-reversed: a body that ends before it begins.

What it finds
    A body whose last day (`until`) lies before its first (`from`); the last day of the province counts where the body
    is named after it and has none of its own.

Why it matters
    The body exists on no day, so that every duty it has would cease.

What to do
    Correct one of the two.

Bad::

    - {id: so-noi-vu, from: 1/3/2025, until: 28/2/2025}

Good::

    - {id: so-noi-vu, from: 1/3/2025, until: 30/6/2025}
"""

from collections.abc import Iterator

from kehoach.messages import say
from kehoach.model.body import Body
from kehoach.rules.entries import entries
from kehoach.rules.rule import Context, Finding, Rule
from kehoach.source.document import BodiesDocument

RULE = Rule("KH505", "dates-reversed", "error", say("a body that ends before it begins"), ("bodies",))


def check(document: BodiesDocument, _context: Context) -> Iterator[Finding]:
    for entry in entries(document):
        body = entry.party
        if not isinstance(body, Body) or body.since is None or body.until is None or body.since <= body.until:
            continue
        at = next(key for key in ("until", "from", "id") if key in entry.written)
        message = say("the last day, {until}, lies before the first, {first}", until=body.until, first=body.since)
        yield Finding((*entry.path, at), message)
