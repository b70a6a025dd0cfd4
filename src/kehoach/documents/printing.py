"""What a `{{ }}` may print: a text where a text stands, a drawn rule where a paragraph stands."""

from kehoach.diagnostics import Diagnostic
from kehoach.documents import faults
from kehoach.documents.expressions import RULE_FORM
from kehoach.documents.faults import fault
from kehoach.documents.shapes import Type
from kehoach.documents.tags import Tag
from kehoach.messages import Message, say

_TEXTS = ("text", "number", "none")
_KINDS: dict[str, Message] = {
    "group": say("this is a group of fields, not a text"),
    "list": say("this is a list, not a text"),
}


def unprintable(tag: Tag, found: Type, file: str) -> Diagnostic | None:
    """Why what the tag comes to cannot be printed where it stands."""
    place = tag.place(file)
    if found.kind == "paragraph" and tag.reach != "p":
        what = say("a drawn rule is a paragraph of its own")
        return fault(faults.MISPLACED, place, what, say("write {form}", form=RULE_FORM))
    if tag.reach and found.kind != "paragraph":
        what = say("only “rule” fills a whole paragraph")
        return fault(faults.MISPLACED, place, what, say("for a text write {form}", form="{{ name }}"))
    if found.kind in (*_TEXTS, "paragraph"):
        return None
    return fault(faults.NOT_TEXT, place, _KINDS.get(found.kind, say("this is not a text")), _instead(found))


def _instead(found: Type) -> Message | None:
    if found.kind == "list":
        return say("go through it with {form}", form="{% for item in … %}")
    if found.fields:
        return say("name one of its fields: {names}", names=", ".join([*found.fields][:12]))
    return None
