"""A finding's words as they are shown, whatever a file put into them."""

from kehoach.messages import Message, translate

LONGEST = 1000


def worded(message: Message) -> str:
    """The message in the active language; cut where a file's own text makes it longer than anybody reads."""
    text = translate(message)
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


def encodable(path: str) -> str:
    """The path with a question mark for every byte of it that is not UTF-8."""
    return path.encode("utf-8", "replace").decode("utf-8")
