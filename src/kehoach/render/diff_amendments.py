"""What changed between two versions of one plan, as a numbered list that a person could sign."""

from collections.abc import Iterator

from kehoach.comparing.comparison import Comparison
from kehoach.messages import gettext, translate
from kehoach.render.page import Line
from kehoach.writing import amendments as writing


def amendments(whole: Comparison) -> Iterator[Line]:
    """The points under a heading; nothing where the versions say the same in the same words."""
    sentences = [translate(one.sentence) for one in writing.amendments(whole)]
    if not sentences:
        return
    yield Line(gettext("AMENDMENTS"), "title")
    yield from (Line(f"{number}. {sentence}") for number, sentence in enumerate(sentences, 1))
