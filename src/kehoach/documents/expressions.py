"""What a tag's expression comes to, read without running it: every name in every branch is one that the view has."""

from collections.abc import Mapping
from functools import reduce

from jinja2 import nodes

from kehoach.diagnostics import Diagnostic
from kehoach.documents import faults
from kehoach.documents.faults import Place, fault, meant, shortened
from kehoach.documents.sandbox import FILTERS, TESTS
from kehoach.documents.shapes import FLAG, NONE, NUMBER, PARAGRAPH, TEXT, Type, either
from kehoach.messages import Message, say

MOST_JOINED = 200
"""How many texts of the view an expression may join, those in variables counted in."""
RULE_FORM = "{{p rule(text, room) }}"
_DEEPEST = 25
_RULE = ("text", "room", "size", "bold", "share")
_ARGUMENTS = {"join": (0, 1), "default": (0, 2), "d": (0, 2), "replace": (2, 2)}
_LISTED = ("first", "last", "join", "length", "count")


class Reader:
    """Finds the type of an expression in a scope. What is wrong with it is added to `found`."""

    def __init__(self, place: Place, scope: Mapping[str, Type | None], found: list[Diagnostic]) -> None:
        self._place, self._scope, self._found = place, scope, found
        self._depth = 0

    def wrong(self, code: str, what: Message, hint: Message | None = None) -> None:
        self._found.append(fault(code, self._place, what, hint))

    def type_of(self, node: nodes.Node) -> Type | None:
        """None where something is wrong that has been said."""
        self._depth += 1
        if self._depth > _DEEPEST:
            if self._depth == _DEEPEST + 1:
                self.wrong(faults.NOT_ALLOWED, say("the expression is nested too deeply"))
            return None
        reader = getattr(self, f"_{type(node).__name__.lower()}", None)
        found: Type | None = reader(node) if reader else self._other(node)
        self._depth -= 1
        if found is not None and found.size > MOST_JOINED:
            self.wrong(faults.NOT_ALLOWED, say("the tag joins more than {most} texts", most=MOST_JOINED))
            return None
        return found

    def _other(self, node: nodes.Node) -> Type | None:
        what = say("a template has no {what} here", what=type(node).__name__.lower())
        self.wrong(faults.NOT_ALLOWED, what, say("it can name fields, compare them, and pass them through filters"))
        return None

    def _name(self, node: nodes.Name) -> Type | None:
        if node.name in self._scope:
            return self._scope[node.name]
        if node.name == "loop":
            self.wrong(faults.UNKNOWN_NAME, say("“loop” is there only inside “for”"))
        elif node.name == "rule":
            self.wrong(faults.NOT_ALLOWED, say("“rule” is a function"), say("write {form}", form=RULE_FORM))
        else:
            self._unknown(node.name, self._scope)
        return None

    def _unknown(self, name: str, known: Mapping[str, Type | None]) -> None:
        what, hint = say("there is no “{name}”", name=shortened(name)), meant(name, known)
        self.wrong(faults.UNKNOWN_NAME, what, hint or _listed(known))

    def _getattr(self, node: nodes.Getattr) -> Type | None:
        return self._field(self.type_of(node.node), node.attr)

    def _field(self, owner: Type | None, name: str) -> Type | None:
        if owner is None:
            return None
        if owner.fields is None:
            what = say("“{name}” is asked of what has no fields", name=name)
            hint = say("go through it with {form}", form="{% for item in … %}") if owner.kind == "list" else None
            self.wrong(faults.UNKNOWN_NAME, what, hint)
            return None
        if name not in owner.fields:
            self._unknown(name, owner.fields)
            return None
        return owner.fields[name]

    def _getitem(self, node: nodes.Getitem) -> Type | None:
        owner = self.type_of(node.node)
        if isinstance(node.arg, nodes.Const) and isinstance(node.arg.value, str):
            return self._field(owner, node.arg.value)
        if isinstance(node.arg, nodes.Slice):
            for bound in (node.arg.start, node.arg.stop, node.arg.step):
                self._whole(bound)
            return owner
        self._whole(node.arg)
        if owner is None or owner.kind == "text":
            return owner
        if owner.of is None:
            self.wrong(faults.NOT_TEXT, say("only a list has items by number"))
        return owner.of

    def _whole(self, node: nodes.Node | None) -> None:
        found = None if node is None else self.type_of(node)
        if found is not None and found.kind != "number":
            self.wrong(faults.NOT_ALLOWED, say("an item is asked for by its number"))

    def _const(self, node: nodes.Const) -> Type:
        value = node.value
        if value is None:
            return NONE
        return FLAG if isinstance(value, bool) else TEXT if isinstance(value, str) else NUMBER

    def _tuple(self, node: nodes.Tuple | nodes.List) -> Type | None:
        items = [found for found in map(self.type_of, node.items) if found is not None]
        if len(items) < len(node.items):
            return None
        of = reduce(either, items) if items else NONE
        return Type("list", of=of, size=max(1, sum(one.size for one in items)))

    _list = _tuple

    def _call(self, node: nodes.Call) -> Type | None:
        if not isinstance(node.node, nodes.Name) or node.node.name != "rule" or "rule" in self._scope:
            what = say("templates call no function but “rule”")
            self.wrong(
                faults.UNKNOWN_WORD, what, say("a filter is written with a bar: {form}", form="{{ text | upper }}")
            )
            return None
        named = [one.key for one in node.kwargs]
        given = [*_RULE[: len(node.args)], *named]
        right = len(node.args) <= len(_RULE) and len({*given}) == len(given) and {*given} <= {*_RULE}
        if not right or not {"text", "room"} <= {*given} or node.dyn_args or node.dyn_kwargs:
            self.wrong(faults.NOT_ALLOWED, say("write {form}, and where needed size, bold or share", form=RULE_FORM))
            return None
        for name, value in zip(given, [*node.args, *(one.value for one in node.kwargs)], strict=True):
            found, wanted = self.type_of(value), {"text": "text", "bold": "flag"}.get(name, "number")
            if found is not None and found.kind != wanted:
                self.wrong(faults.NOT_TEXT, say("“{name}” of “rule” is given something else than it needs", name=name))
        return PARAGRAPH

    def _filter(self, node: nodes.Filter) -> Type | None:
        value = self.type_of(node.node) if node.node is not None else None
        arguments = [self.type_of(one) for one in (*node.args, *(one.value for one in node.kwargs))]
        if node.name not in FILTERS:
            what = say("there is no filter “{name}”", name=node.name)
            self.wrong(faults.UNKNOWN_WORD, what, meant(node.name, FILTERS))
            return None
        least, most = _ARGUMENTS.get(node.name, (0, 0))
        if not least <= len(node.args) <= most or node.kwargs or node.dyn_args or node.dyn_kwargs:
            self.wrong(faults.NOT_ALLOWED, say("the filter “{name}” is given too much or too little", name=node.name))
            return None
        if value is None:
            return None
        return self._filtered(node.name, value, [one for one in arguments if one is not None])

    def _filtered(self, name: str, value: Type, arguments: list[Type]) -> Type | None:
        if name in ("default", "d"):
            instead = arguments[0] if arguments else TEXT
            kept = either(value, instead)
            return kept._replace(size=value.size + instead.size, optional=instead.optional)
        if name in _LISTED and value.kind not in ("list", "text"):
            self.wrong(faults.NOT_TEXT, say("the filter “{name}” needs a list", name=name))
            return None
        if name in ("length", "count"):
            return NUMBER
        if name in ("first", "last"):
            return value if value.of is None else value.of._replace(optional=True)
        if name == "join":
            if value.of is not None and value.of.kind not in ("text", "number"):
                self.wrong(faults.NOT_TEXT, say("the list is not one of texts"))
                return None
            return TEXT._replace(size=value.size)
        if value.kind not in ("text", "number"):
            self.wrong(faults.NOT_TEXT, say("the filter “{name}” needs a text", name=name))
            return None
        return TEXT._replace(size=value.size + sum(one.size for one in arguments))

    def _test(self, node: nodes.Test) -> Type | None:
        value = self.type_of(node.node)
        if node.name not in TESTS:
            what = say("there is no test “{name}”", name=node.name)
            self.wrong(faults.UNKNOWN_WORD, what, meant(node.name, TESTS))
        elif node.args or node.kwargs or node.dyn_args or node.dyn_kwargs:
            self.wrong(faults.NOT_ALLOWED, say("the test “{name}” is given too much", name=node.name))
        elif node.name in ("odd", "even") and value is not None and value.kind != "number":
            self.wrong(faults.NOT_TEXT, say("the test “{name}” needs a number", name=node.name))
        return FLAG

    def _compare(self, node: nodes.Compare) -> Type:
        left = self.type_of(node.expr)
        for operand in node.ops:
            right = self.type_of(operand.expr)
            if left is not None and right is not None and operand.op not in ("eq", "ne"):
                self._comparable(operand.op, left, right)
        return FLAG

    def _comparable(self, operator: str, left: Type, right: Type) -> None:
        within = operator in ("in", "notin")
        if (within and right.kind not in ("list", "text")) or (not within and {left.kind, right.kind} != {"number"}):
            self.wrong(faults.NOT_TEXT, say("these two cannot be compared"), say("texts are compared with == and !="))

    def _not(self, node: nodes.Not) -> Type:
        self.type_of(node.node)
        return FLAG

    def _and(self, node: nodes.BinExpr) -> Type | None:
        left, right = self.type_of(node.left), self.type_of(node.right)
        if left is None or right is None:
            return None
        found = FLAG if "flag" in (left.kind, right.kind) else either(left, right)
        return found._replace(size=left.size + right.size)

    _or = _and

    def _condexpr(self, node: nodes.CondExpr) -> Type | None:
        self.type_of(node.test)
        first = self.type_of(node.expr1)
        second = TEXT if node.expr2 is None else self.type_of(node.expr2)
        if node.expr2 is None:
            self.wrong(faults.NOT_ALLOWED, say("“if” inside a tag needs its “else”"))
        if first is None or second is None:
            return None
        return either(first, second)._replace(size=first.size + second.size)

    def _concat(self, node: nodes.Concat) -> Type:
        size = 0
        for one in node.nodes:
            found = self.type_of(one)
            if found is not None and found.kind not in ("text", "number"):
                self.wrong(faults.NOT_TEXT, say("only texts are joined with ~"))
            size += found.size if found else 1
        return TEXT._replace(size=size)

    def _add(self, node: nodes.BinExpr) -> Type | None:
        left, right = self.type_of(node.left), self.type_of(node.right)
        if left is None or right is None:
            return None
        if left.kind == right.kind == "text":
            return TEXT._replace(size=left.size + right.size)
        if not left.kind == right.kind == "number":
            self.wrong(faults.NOT_TEXT, say("these two cannot be reckoned with"), say("texts are joined with ~"))
            return None
        return NUMBER

    def _sub(self, node: nodes.BinExpr) -> Type | None:
        for side in (node.left, node.right):
            found = self.type_of(side)
            if found is not None and found.kind != "number":
                self.wrong(faults.NOT_TEXT, say("only numbers are reckoned with"))
        return NUMBER

    _mul = _div = _floordiv = _mod = _sub

    def _neg(self, node: nodes.UnaryExpr) -> Type | None:
        found = self.type_of(node.node)
        if found is not None and found.kind != "number":
            self.wrong(faults.NOT_TEXT, say("only numbers are reckoned with"))
        return NUMBER

    _pos = _neg


def _listed(known: Mapping[str, Type | None]) -> Message:
    names = [*known]
    shown = ", ".join(map(shortened, names[:12])) + (", …" if len(names) > 12 else "")
    return say("there are: {names}", names=shown)
