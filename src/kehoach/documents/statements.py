"""The tags of a part taken together: each is read, each block has its end in its place, each name is known there."""

import re
from typing import NamedTuple, TypeVar

from jinja2 import nodes
from jinja2.exceptions import TemplateError

from kehoach.diagnostics import Diagnostic
from kehoach.documents import faults
from kehoach.documents.expressions import RULE_FORM, Reader
from kehoach.documents.faults import fault, meant, shortened
from kehoach.documents.joining import span_of
from kehoach.documents.markup import Element
from kehoach.documents.printing import unprintable
from kehoach.documents.sandbox import Sandbox
from kehoach.documents.shapes import OTHER, Type, loop_of
from kehoach.documents.tags import Tag
from kehoach.messages import say

_OPENING = ("if", "for")
_STATEMENTS = ("if", "elif", "else", "endif", "for", "endfor", "set")
_N = TypeVar("_N", bound=nodes.Node)
_NAMED = re.compile(r"(?:for|set)\s+(\w+)")
_MOST_LOOPS = 4
_MOST_BLOCKS = 20


class Block(NamedTuple):
    """An `if` or `for` that waits for its end, and the names as they were known before it."""

    keyword: str
    tag: Tag
    scope: dict[str, Type | None]
    seen_else: bool = False


class Statements:
    """Walks the tags of a part in their order. What is wrong is added to `found`."""

    def __init__(self, file: str, shape: dict[str, Type], sandbox: Sandbox) -> None:
        self._file, self._sandbox = file, sandbox
        self._scope: dict[str, Type | None] = dict(shape)
        self._view = shape
        self._blocks: list[Block] = []
        self.found: list[Diagnostic] = []

    def walk(self, tags: tuple[Tag, ...]) -> None:
        for tag in tags:
            if tag.opening == "{{" and tag.sound:
                self._output(tag)
            elif tag.opening == "{%" and tag.inner:
                self._statement(tag)
            if len(self.found) > faults.MOST:
                return
        for block in self._blocks:
            what = say("“{word}” has no end", word=block.keyword)
            hint = say("write {end} where it ends", end=f"{{%{block.tag.reach} end{block.keyword} %}}")
            self.found.append(fault(faults.UNBALANCED, block.tag.place(self._file), what, hint))

    def _output(self, tag: Tag) -> None:
        output = self._read(tag, f"{{{{ {tag.inner} }}}}", nodes.Output)
        expressions = output.nodes if output else []
        if not output:
            return
        if len(expressions) != 1 or isinstance(expressions[0], nodes.TemplateData):
            self._wrong(tag, faults.SYNTAX)
            return
        value = self._reader(tag).type_of(expressions[0])
        wrong = None if value is None else unprintable(tag, value, self._file)
        if wrong is not None:
            self.found.append(wrong)

    def _statement(self, tag: Tag) -> None:
        word = tag.keyword
        if word not in _STATEMENTS:
            what = say("a template has no statement “{word}”", word=shortened(word))
            hint = say("write {form}, without a space", form=f"{{%{word}") if word in ("p", "tr", "tc", "r") else None
            self.found.append(fault(faults.NOT_ALLOWED, tag.place(self._file), what, hint or meant(word, _STATEMENTS)))
        elif word in _OPENING:
            self._open(tag, word)
        elif word == "set":
            self._set(tag)
        else:
            self._continue(tag, word)

    def _open(self, tag: Tag, word: str) -> None:
        before = dict(self._scope)
        self._blocks.append(Block(word, tag, before))
        loops = sum(block.keyword == "for" for block in self._blocks)
        if loops > _MOST_LOOPS or len(self._blocks) > _MOST_BLOCKS:
            what = say(
                "more than {most} of these stand in each other", most=_MOST_LOOPS if word == "for" else _MOST_BLOCKS
            )
            self.found.append(fault(faults.NOT_ALLOWED, tag.place(self._file), what))
        if word == "if":
            self._condition(tag, tag.inner)
            return
        loop = self._read(tag, f"{{% {tag.inner} %}}{{% endfor %}}", nodes.For)
        if loop is None:
            self._scope.update(dict.fromkeys([*_NAMED.findall(tag.inner)[:1], "loop"]))
            return
        if loop.recursive or not isinstance(loop.target, nodes.Name):
            what = say("“for” takes one name: {form}", form="{% for item in list %}")
            self.found.append(fault(faults.NOT_ALLOWED, tag.place(self._file), what))
            return
        items = self._reader(tag).type_of(loop.iter)
        if items is not None and items.of is None:
            self.found.append(
                fault(faults.NOT_TEXT, tag.place(self._file), say("“for” needs a list, and this is none"))
            )
        self._ruleless(tag, loop, items)
        self._name_of(tag, loop.target.name)
        item = items.of if items is not None and items.of is not None else None
        self._scope[loop.target.name] = item
        if loop.test is not None:
            self._reader(tag).type_of(loop.test)
        self._scope["loop"] = loop_of(item or OTHER)

    def _condition(self, tag: Tag, inner: str) -> None:
        found = self._read(tag, f"{{% {inner} %}}{{% endif %}}", nodes.If)
        if found is not None:
            self._reader(tag).type_of(found.test)

    def _set(self, tag: Tag) -> None:
        found = self._read(tag, f"{{% {tag.inner} %}}", nodes.Assign) if "=" in tag.inner else None
        if found is None or not isinstance(found.target, nodes.Name):
            self._scope.update(dict.fromkeys(_NAMED.findall(tag.inner)[:1]))
            if tag.sound and ("=" not in tag.inner or found is not None):
                what = say("“set” takes one name and a value: {form}", form="{% set name = value %}")
                self.found.append(fault(faults.NOT_ALLOWED, tag.place(self._file), what))
            return
        value = self._reader(tag).type_of(found.node)
        self._ruleless(tag, found, value)
        self._name_of(tag, found.target.name)
        self._scope[found.target.name] = value

    def _ruleless(self, tag: Tag, node: nodes.Node, value: Type | None) -> None:
        """No name may stand for a rule: it could be printed in the midst of a text."""
        if value is not None and node.find(nodes.Call) is not None:
            what = say("a drawn rule is a paragraph of its own")
            self.found.append(fault(faults.MISPLACED, tag.place(self._file), what, say("write {form}", form=RULE_FORM)))

    def _name_of(self, tag: Tag, name: str) -> None:
        if name in ("loop", "rule") or name.startswith("_") or name in self._view:
            what = say("“{name}” has a meaning already", name=name)
            self.found.append(fault(faults.NOT_ALLOWED, tag.place(self._file), what, say("choose another name")))

    def _continue(self, tag: Tag, word: str) -> None:
        """`elif`, `else`, `endif` and `endfor`: in the block that was begun last, and where it was begun."""
        place = tag.place(self._file)
        wanted = {"endif": ("if",), "endfor": ("for",), "elif": ("if",), "else": ("if", "for")}[word]
        if not self._blocks or self._blocks[-1].keyword not in wanted:
            self._unbalanced(tag, word, wanted)
            return
        block = self._blocks[-1]
        if word != "elif" and tag.inner != word and tag.sound:
            self._wrong(tag, faults.SYNTAX)
        if block.seen_else and word in ("else", "elif"):
            self.found.append(fault(faults.UNBALANCED, place, say("after “else” there is no “{word}”", word=word)))
        if anchor(tag) != anchor(block.tag):
            what = say(
                "the tag stands elsewhere than “{begun}”, which it belongs to", begun=shortened(_shown(block.tag))
            )
            hint = say(
                "one paragraph holds both, or each has a paragraph of its own and is written {form}", form="{%p … %}"
            )
            self.found.append(fault(faults.MISPLACED, place, what, hint))
        if block.keyword == "for":
            self._scope = dict(block.scope)
        if word.startswith("end"):
            self._blocks.pop()
            return
        self._blocks[-1] = block._replace(seen_else=word == "else")
        if word == "elif":
            self._condition(tag, tag.inner[2:])

    def _unbalanced(self, tag: Tag, word: str, wanted: tuple[str, ...]) -> None:
        place = tag.place(self._file)
        if not self._blocks:
            what = say("“{word}” ends or goes on with what was not begun", word=word)
            self.found.append(fault(faults.UNBALANCED, place, what))
            return
        block = self._blocks[-1]
        begun, paragraph = shortened(_shown(block.tag)), shortened(block.tag.paragraph.text)
        what = say(
            "“{word}” stands where {begun} in “{paragraph}” is still open", word=word, begun=begun, paragraph=paragraph
        )
        hint = say("write {end} before it", end=f"{{%{block.tag.reach} end{block.keyword} %}}")
        self.found.append(fault(faults.UNBALANCED, place, what, hint))
        if any(one.keyword in wanted for one in self._blocks):
            while self._blocks[-1].keyword not in wanted:
                self._blocks.pop()
            if word.startswith("end"):
                self._scope = dict(self._blocks.pop().scope)

    def _read(self, tag: Tag, source: str, kind: type[_N]) -> _N | None:
        """The one node that the tag is; None, and a fault, where it is something else."""
        if not tag.sound:
            return None
        try:
            body = self._sandbox.parse(source).body
        except (TemplateError, RecursionError, ValueError, OverflowError) as error:
            self._wrong(tag, faults.SYNTAX, error)
            return None
        if len(body) != 1 or not isinstance(body[0], kind):
            self._wrong(tag, faults.SYNTAX)
            return None
        return body[0]

    def _wrong(self, tag: Tag, code: str, error: Exception | None = None) -> None:
        why = error.message if isinstance(error, TemplateError) and error.message else None
        what = say("the tag cannot be read ({why})", why=why) if why else say("the tag cannot be read")
        self.found.append(
            fault(code, tag.place(self._file), what, say("look for a quotation mark, bracket or word too many"))
        )

    def _reader(self, tag: Tag) -> Reader:
        return Reader(tag.place(self._file), self._scope, self.found)


def _shown(tag: Tag) -> str:
    return tag.paragraph.text[tag.start : tag.end]


def anchor(tag: Tag) -> tuple[str, Element | None, tuple[str, ...]]:
    """Where a tag of a block stands: all of the block's tags must stand alike, or its XML comes apart."""
    paragraph = tag.paragraph.element
    if tag.reach in ("p", "tr", "tc"):
        element = paragraph.up(f"w:{tag.reach}")
        return tag.reach, None if element is None else element.parent, ()
    holder: Element | None = span_of(tag).pieces[0].holder
    if tag.reach == "r" and holder is not None:
        run = holder.up("w:r")
        return tag.reach, None if run is None else run.parent, ()
    path = []
    while holder is not None and holder is not paragraph:
        path.append(holder.name)
        holder = holder.parent
    return tag.reach, paragraph, tuple(path)
