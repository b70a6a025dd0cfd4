"""YAML text to plain values, with the position of each beside them.

libyaml's events are read by a builder of our own: PyYAML's loaders drop duplicate keys, turn `no` into false and
keep no positions. Scalars stay text; only an empty one, `~` and `null` become None.
"""

import re
from collections.abc import Callable
from functools import cached_property
from typing import Any

import msgspec

from kehoach.diagnostics import Severity, Span
from kehoach.messages import Message, say
from kehoach.source.collecting import without_collecting
from kehoach.source.libyaml import (
    AliasEvent,
    CParser,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    YAMLError,
)
from kehoach.source.syntax import syntax_faults

ALIAS, TAG, SECOND_DOCUMENT = "KH022", "KH023", "KH024"
TOO_DEEP, DUPLICATE_KEY, COMPLEX_KEY, TRAP, CONTROL = "KH025", "KH026", "KH027", "KH028", "KH029"
TOO_MANY = "KH036"

MAX_DEPTH = 32
MAX_FAULTS = 500  # of one severity, so that no number of warnings can hide an error
UNKEYED = "\0"  # begins the name of a value whose key is no plain word; no text in a file can hold it

Path = tuple[str | int, ...]
Node = Any

_NULLS = frozenset(("", "~", "null", "Null", "NULL"))
# What YAML 1.1 takes for something else than text. Patterns as text: `re` compiles them when a file first needs them.
_TRAP_WORDS = frozenset(("y", "n", "yes", "no", "on", "off"))
_TRAP_NUMBER = (
    r"(?i)(?:[-+]?[0-9]+(?::[0-5]?[0-9])+(?:\.[0-9]*)?|[-+]?0[0-9_]+|[-+]?0[xob][0-9a-f_]+|[-+]?[0-9.]+e[-+]?[0-9]+"
    r"|[-+]?\.(?:inf|nan))$"
)
_UNUSUAL_STARTS = frozenset("~yYnNoOtTfF0123456789-+.")
_CONTROL = r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe\uffff]"

_ALIASES = (say("anchors (&) and aliases (*) are not read"), say("write the value out where it is needed"))
_TAGS = (say("tags (!) are not read"), say("leave the tag out; put text that begins with ! in quotes"))
_SECOND = (say("a second document begins here"), say("keep one document in a file; remove this --- line"))
_COMPLEX = (say("a key must be a plain word"), None)
_CONTROLS = (say("the text holds a control character"), say("remove the escape such as \\e or \\u202e"))


class TreeFault(msgspec.Struct, frozen=True):
    """A fault of the YAML itself; the file's name is added where the file is known."""

    code: str
    severity: Severity
    message: Message
    span: Span
    hint: Message | None = None


class Tree:
    """A document's values, and where each stands.

    `root` is made of dicts, lists, text and None. `incomplete` holds the ids of containers that a syntax error cut
    off: what they lack cannot be known. `marks` holds for each container, by its identity, the events that its entries
    were read from: of a list one each, of a mapping two, its key's and its value's.
    """

    __slots__ = ("_keys", "dropped", "faults", "incomplete", "lines", "marks", "root")

    def __init__(self) -> None:
        self.root: Node = None
        self.marks: dict[int, list[Any]] = {}
        self._keys: dict[int, dict[str, int]] = {}  # where a mapping's keys stand among its marks, once asked
        self.incomplete: set[int] = set()
        self.lines: list[str] = []
        self.faults: list[TreeFault] = []
        self.dropped: list[Node] = []  # kept alive, because marks are found by identity

    def is_complete(self, container: Node) -> bool:
        """Whether the container was read to its end."""
        return id(container) not in self.incomplete

    def span(self, path: Path) -> Span | None:
        """Where the value at this path stands; a mapping or a list stands where its first entry does."""
        events = self._events_of(path)
        if events is None:
            return None
        value = self._value(path)
        if value and isinstance(value, dict):
            return _of(self.marks[id(value)][0])
        if value and isinstance(value, list):
            return self.span((*path, 0))
        return _of(events[1])

    def key_span(self, path: Path) -> Span | None:
        """Where the key at the end of this path stands; for an item of a list, where the item stands."""
        if not path or isinstance(path[-1], int):
            return self.span(path)
        events = self._events_of(path)
        return None if events is None else _of(events[0])

    def nearest(self, path: Path) -> Span | None:
        """The span at the path, or of the closest container of it that has one."""
        for length in range(len(path), -1, -1):
            span = self.span(path[:length])
            if span:
                return span
        return None

    def _value(self, path: Path) -> Node:
        value = self.root
        for step in path:
            value = value[step]
        return value

    def _events_of(self, path: Path) -> tuple[Any, Any] | None:
        """The events of the key and of the value at a path; of an item of a list, its own twice."""
        if not path:
            return (self.marks[0][0], self.marks[0][0]) if 0 in self.marks else None
        container = self.root
        try:
            for step in path[:-1]:
                container = container[step]
            marks = self.marks[id(container)]
            if isinstance(container, dict):
                place = self._places_in(container, marks)[str(path[-1])]
                return marks[place], marks[place + 1]
            event = marks[int(path[-1])]
            return event, event
        except (KeyError, IndexError, TypeError, ValueError):
            return None

    def _places_in(self, container: Node, marks: list[Any]) -> dict[str, int]:
        if id(container) not in self._keys:
            self._keys[id(container)] = {marks[place].value: place for place in range(0, len(marks), 2)}
        return self._keys[id(container)]


def parse(text: str) -> Tree:
    """The tree of a text. Its `faults` are those of the YAML; what could be read stands all the same."""
    tree = Tree()
    with without_collecting():
        builder = _Builder(tree, text)
        try:
            builder.run()
        except YAMLError as error:
            builder.cut_off()
            for code, message, hint, span in syntax_faults(error, text):
                tree.faults.append(TreeFault(code, "error", message, span, hint))
    return tree


class _Builder:
    """One walk over the events.

    While it walks, `container` is the open dict or list, `marks` what stands beside it, and `key` the event of the
    key that waits for its value; `stack` holds the same three of every container around it.
    """

    def __init__(self, tree: Tree, text: str) -> None:
        self.tree = tree
        self.text = text
        self.next_event: Callable[[], Any] = CParser(text).get_event
        self.stack: list[tuple[Any, Any, Any]] = []
        self.container: Any = None
        self.counts: dict[Severity, int] = {"error": 0, "warning": 0, "note": 0}

    def run(self) -> None:  # noqa: C901, PLR0912, PLR0915 - one loop on purpose, see below
        """Read the first document, up to a second one or to what no plan can be.

        One loop over local names: this is where reading a plan spends its time, and nearly all events are plain
        words. Whatever is rare is a method.
        """
        next_event, trees_marks, stack = self.next_event, self.tree.marks, self.stack
        # Only an escape can hide a control character here: the text itself has been looked through.
        unusual = "\\" in self.text or "&" in self.text or "!" in self.text
        container: Any = None
        marks: Any = None
        key: Any = None
        while (event := next_event()) is not None:
            kind = event.__class__
            if kind is ScalarEvent:
                value = event.value
                if unusual and (event.anchor is not None or event.tag is not None or not value.isprintable()):
                    self.refuse(event)
                if key is None and container.__class__ is dict:
                    key = event
                    continue
                if event.implicit[0] and (not value or value[0] in _UNUSUAL_STARTS):
                    value = self.unusual(event)
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                value = {} if kind is MappingStartEvent else []
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                container, marks, key = stack.pop()
                self.container = container
                continue
            elif kind is AliasEvent:
                self.alias(event)
                value = None
            elif kind is DocumentStartEvent and container is None and trees_marks:
                self.fault(SECOND_DOCUMENT, event, *_SECOND)
                return
            else:
                continue
            if container.__class__ is dict:
                if key is None:
                    self.fault(COMPLEX_KEY, event, *_COMPLEX)
                    event.value = f"{UNKEYED}{len(marks)}"
                    self.tree.dropped.append(value)
                elif key.value in container:
                    self.duplicate(key, marks)
                    self.tree.dropped.append(value)
                else:
                    container[key.value] = value
                    marks.append(key)
                    marks.append(event)
                key = None if key is not None else event
            elif container is None:
                self.tree.root = value
                trees_marks[0] = [event]
            else:
                container.append(value)
                marks.append(event)
            if kind is not ScalarEvent and kind is not AliasEvent:
                if not self.may_open(event):
                    return
                stack.append((container, marks, key))
                container, marks, key = value, [], None
                trees_marks[id(value)] = marks
                self.container = container

    def may_open(self, event: Any) -> bool:
        """Whether a container may begin here."""
        if event.anchor is not None or event.tag is not None:
            self.refuse(event)
        if len(self.stack) >= MAX_DEPTH:
            self.fault(TOO_DEEP, event, say("nested deeper than {limit} levels", limit=MAX_DEPTH))
            self.cut_off()
            return False
        return True

    @cached_property
    def raw(self) -> set[str]:
        """The control characters that stand in the text as they are: reading its letters has reported them."""
        return set(re.findall(_CONTROL, self.text))

    def unusual(self, event: Any) -> str | None:
        """The value of a scalar without quotes that may be empty, or a trap."""
        value: str = event.value
        if value in _NULLS:
            return None
        if value[0].isalpha():
            trap = value.lower() in _TRAP_WORDS
        else:  # not a day (20/4/2025) nor a common number, which are quickly told
            trap = "/" not in value and (value[0] == "0" or not value.isdigit()) and bool(re.match(_TRAP_NUMBER, value))
        if trap:
            text = say("“{text}” without quotes is text here; other YAML readers make something else of it", text=value)
            self.fault(TRAP, event, text, say('write "{text}" in quotes', text=value))
        return value

    def alias(self, event: Any) -> None:
        self.fault(ALIAS, event, *_ALIASES)

    def refuse(self, event: Any) -> None:
        """An anchor, a tag, a control character: the value is read without it, or as it is."""
        if event.anchor is not None:
            self.fault(ALIAS, event, *_ALIASES)
        if event.tag is not None:
            self.fault(TAG, event, *_TAGS)
        if event.__class__ is ScalarEvent and any(sign not in self.raw for sign in re.findall(_CONTROL, event.value)):
            self.fault(CONTROL, event, *_CONTROLS)

    def duplicate(self, key: Any, marks: list[Any]) -> None:
        if self.counts["error"] > MAX_FAULTS:
            return
        first = _of(next(other for other in marks[::2] if other.value == key.value))
        self.fault(
            DUPLICATE_KEY,
            key,
            say("the key {key} stands here a second time", key=key.value),
            say("the first one is on line {line}; keep one of them", line=first.line),
        )

    def fault(
        self, code: str, event: Any, message: Message, hint: Message | None = None, severity: Severity = "error"
    ) -> None:
        self.counts[severity] += 1
        if self.counts[severity] <= MAX_FAULTS:
            self.tree.faults.append(TreeFault(code, severity, message, _of(event), hint))
        elif self.counts[severity] == MAX_FAULTS + 1:
            self.tree.faults.append(too_many(severity, _of(event)))

    def cut_off(self) -> None:
        """What is open now will not be complete."""
        for container in (self.container, *(level[0] for level in self.stack)):
            if container is not None:
                self.tree.incomplete.add(id(container))
        # A line that is indented too little closes what it should have continued.
        last, event = _last(self.container, self.tree.marks)
        while last.__class__ in (dict, list) and not event.flow_style:
            self.tree.incomplete.add(id(last))
            last, event = _last(last, self.tree.marks)


def _last(container: Node, marks: dict[int, Any]) -> tuple[Node, Any]:
    """The last value of a container and the event it began with; nothing where it has none."""
    if not container or id(container) not in marks:
        return None, None
    key = -1 if container.__class__ is list else next(reversed(container))
    return container[key], marks[id(container)][-1]


def too_many(severity: Severity, span: Span) -> TreeFault:
    """What stands in place of the faults that are not listed, at the first of them."""
    message = say("there are more than {count} faults of this sort; from here on they are not listed", count=MAX_FAULTS)
    return TreeFault(TOO_MANY, severity, message, span)


def _of(event: Any) -> Span:
    """Where an event's text stands, at least one column wide."""
    start, end = event.start_mark, event.end_mark
    if end.line == start.line and end.column == start.column:
        return Span(start.line + 1, start.column + 1, end.line + 1, end.column + 2)
    return Span(start.line + 1, start.column + 1, end.line + 1, end.column + 1)
