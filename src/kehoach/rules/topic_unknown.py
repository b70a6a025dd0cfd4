"""KH404 topic-unknown: a topic outside the shared vocabulary.

What it finds
    A `topic` that the catalogue does not have.

Why it matters
    `kehoach diff` pairs the tasks of two provinces by topic first. A topic of one's own pairs with nothing.

What to do
    Use a topic of the catalogue, or leave the key out.

Bad::

    topic: ra-soatt

Good::

    topic: ra-soat
"""

from collections.abc import Iterator

from kehoach.messages import say
from kehoach.rules.rule import Context, Finding, Rule
from kehoach.rules.suggestions import suggestion
from kehoach.source.document import PlanDocument

RULE = Rule("KH404", "topic-unknown", "warning", say("a topic outside the shared vocabulary"))


def check(document: PlanDocument, _context: Context) -> Iterator[Finding]:
    if document.directory is None:
        return
    topics = document.directory.topics
    for path, task in document.tasks():
        if task.topic is not None and task.topic not in topics:
            yield Finding(
                (*path, "topic"), say("the catalogue has no topic {id}", id=task.topic), suggestion(task.topic, topics)
            )
