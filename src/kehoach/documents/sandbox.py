"""The Jinja that templates are written in: a small part of it, in a sandbox of its own.

A template may come from anybody. It reads the fields of the view it is given and nothing else, calls nothing but
`rule`, loads no other file, and can neither run for long nor grow without end. What it prints is escaped, always.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

import msgspec
from jinja2 import StrictUndefined, nodes, pass_context
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context, LoopContext, Undefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.visitor import NodeTransformer
from markupsafe import Markup

from kehoach.documents.cleaning import as_run_text
from kehoach.documents.rule_lines import rule

MOST_TEXT = 64 << 20
"""A part is not longer once it is filled in; a text in it has a sixteenth of that at most."""
MOST_WORK = 40_000_000
"""How many steps a part may take, each about one name or sign of a tag, or `_LETTERS` of a text: some seconds."""
_LONGEST = MOST_TEXT >> 4
_LETTERS = 16
_CALL = 1000  # steps that a call of `rule` is worth: it measures letters
_LARGEST = 10**12
_DONE = "work done"  # no name that a template could spell
_LOOP = (
    "index",
    "index0",
    "revindex",
    "revindex0",
    "first",
    "last",
    "length",
    "depth",
    "depth0",
    "previtem",
    "nextitem",
)


class NoValueError(Exception):
    """A name that the template prints has no value in this document."""


def _text(value: object) -> str:
    if value is None or isinstance(value, Undefined):
        raise NoValueError("no value")
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        raise TypeError("no text")
    return str(value)


def _bounded(length: int) -> None:
    if length > _LONGEST:
        raise SecurityError("too long")


def _worked(context: Context, steps: int) -> None:
    """Count what is done: hostile templates, too, must come to an end."""
    done = context.parent[_DONE]
    done[0] += steps
    if done[0] > MOST_WORK:
        raise SecurityError("too much work")


def _weight(value: object) -> int:
    return len(value) // _LETTERS if isinstance(value, (str, tuple, list)) else 1


def _replace(value: object, old: str, new: str) -> str:
    text, old, new = _text(value), _text(old), _text(new)
    _bounded(len(text) + text.count(old) * len(new))
    return text.replace(old, new)


def _joined(values: Iterable[object], between: str = "") -> str:
    parts = [_text(value) for value in values]
    _bounded(sum(map(len, parts)) + len(parts) * len(between))
    return between.join(parts)


def _first(values: Iterable[Any]) -> Any:
    return next(iter(values), None)


def _last(values: tuple[Any, ...]) -> Any:
    return values[-1] if len(values) else None


def _default(value: Any, instead: Any = "", also_empty: bool = False) -> Any:
    return instead if value is None or isinstance(value, Undefined) or (also_empty and not value) else value


def _concatenated(*values: object) -> str:
    return _joined(values)


FILTERS: dict[str, Callable[..., Any]] = {
    "upper": lambda value: _text(value).upper(),
    "lower": lambda value: _text(value).lower(),
    "capitalize": lambda value: _text(value)[:1].upper() + _text(value)[1:].lower(),
    "trim": lambda value: _text(value).strip(),
    "length": len,
    "count": len,
    "join": _joined,
    "first": _first,
    "last": _last,
    "default": _default,
    "d": _default,
    "replace": _replace,
}
TESTS: Mapping[str, Callable[..., bool]] = {
    "defined": lambda value: not isinstance(value, Undefined),
    "undefined": lambda value: isinstance(value, Undefined),
    "none": lambda value: value is None,
    "odd": lambda value: bool(value % 2 == 1),
    "even": lambda value: bool(value % 2 == 0),
}


@pass_context
def _entered(context: Context, values: Any, steps: int) -> Any:
    """The items of a loop, once they are counted, with the steps that each of them is worth."""
    _worked(context, len(values) * steps)
    return values


@pass_context
def _weighed(context: Context, value: Any) -> Any:
    """What is compared or cut out, once it is counted."""
    _worked(context, _weight(value))
    return value


def _counted(filtered: Callable[..., Any]) -> Callable[..., Any]:
    """The filter, what it is given and what it makes counted."""

    @pass_context
    def counted(context: Context, *values: Any) -> Any:
        _worked(context, _weight(values[0]))
        made = filtered(*values)
        _worked(context, _weight(made))
        return made

    return counted


@pass_context  # so that Jinja leaves also what a template itself spells to this function
def _printed(context: Context, value: object) -> str:
    """All that is printed goes through here, once: this is where it is cleaned and escaped."""
    if type(value) is Markup:
        return value
    if isinstance(value, Undefined):
        str(value)  # raises, and names it
    text = _text(value)
    _worked(context, _weight(text))
    return as_run_text(text)


class Sandbox(ImmutableSandboxedEnvironment):
    """Reads fields of views, and nothing of anything else."""

    intercepted_binops = frozenset(("+", "-", "*", "/", "//", "%", "**"))

    def __init__(self) -> None:
        super().__init__(undefined=StrictUndefined, finalize=_printed, loader=None, cache_size=0)
        self.globals = {"rule": rule}
        counted = {name: _counted(one) for name, one in (FILTERS | {"concatenated": _concatenated}).items()}
        self.filters = {**counted, "entered": _entered, "weighed": _weighed}
        self.tests = dict(TESTS)

    def getattr(self, obj: Any, attribute: str) -> Any:
        if isinstance(obj, msgspec.Struct):
            if attribute in obj.__struct_fields__:
                return getattr(obj, attribute)
        elif isinstance(obj, LoopContext) and attribute in _LOOP:
            return getattr(obj, attribute)
        return self.undefined(obj=obj, name=attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        if isinstance(obj, (tuple, list, str)) and isinstance(argument, (int, slice)):
            try:
                return obj[argument]
            except (LookupError, TypeError, ValueError):
                return self.undefined(obj=obj, name=str(argument))
        return self.getattr(obj, argument) if isinstance(argument, str) else self.undefined(obj=obj, name=argument)

    def is_safe_callable(self, obj: Any) -> bool:
        return obj is rule

    def call_binop(self, context: Context, operator: str, left: Any, right: Any) -> Any:
        if operator == "+" and type(left) is str and type(right) is str:
            _bounded(len(left) + len(right))
            return left + right
        small = all(type(side) in (int, float) and abs(side) < _LARGEST for side in (left, right))
        if not small or operator == "**":
            raise SecurityError("not with these")
        return super().call_binop(context, operator, left, right)


class _Guarded(NodeTransformer):
    """Loops that count what their rounds do, texts that are weighed where they are joined, compared or cut."""

    def visit_For(self, node: nodes.For) -> nodes.For:
        steps = sum(_CALL if isinstance(one, nodes.Call) else 1 for one in node.find_all(nodes.Node))
        self.generic_visit(node)
        node.iter = _filter(node.iter, "entered", nodes.Const(steps))
        return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Filter:
        self.generic_visit(node)
        first, *others = node.nodes
        return _filter(first, "concatenated", *others)

    def visit_Compare(self, node: nodes.Compare) -> nodes.Compare:
        self.generic_visit(node)
        node.expr = _filter(node.expr, "weighed")
        for operand in node.ops:
            operand.expr = _filter(operand.expr, "weighed")
        return node

    def visit_Add(self, node: nodes.Add) -> nodes.Filter:
        self.generic_visit(node)
        return _filter(node, "weighed")

    def visit_Getitem(self, node: nodes.Getitem) -> nodes.Getitem | nodes.Filter:
        self.generic_visit(node)
        return _filter(node, "weighed") if isinstance(node.arg, nodes.Slice) else node


def _filter(node: nodes.Node, name: str, *arguments: nodes.Expr) -> nodes.Filter:
    return nodes.Filter(node, name, [*arguments], [], None, None, lineno=node.lineno)


class Compiled:
    """A part as a program that fills it in."""

    def __init__(self, sandbox: Sandbox, source: str) -> None:
        """Raises jinja2.TemplateError for a source that was not checked before."""
        tree = _Guarded().visit(sandbox.parse(source))
        tree.set_environment(sandbox)
        self._template = sandbox.template_class.from_code(sandbox, sandbox.compile(tree, filename=FILE), {})

    def filled(self, values: dict[str, Any]) -> str:
        """The part with these values. Raises what its expressions raise, SecurityError where it grows too long."""
        context = self._template.new_context({**values, "rule": rule, _DONE: [0]}, shared=True)
        whole: list[str] = []
        size = 0
        for some in self._template.root_render_func(context):
            whole.append(some)
            size += len(some)
            if size > MOST_TEXT:
                raise SecurityError("too long")
        return "".join(whole)

    def line_of(self, error: BaseException) -> int:
        """The line of the source that was being filled in when this was raised; 0 where that is not known."""
        trace, line = error.__traceback__, 0
        while trace is not None:
            if trace.tb_frame.f_code.co_filename == FILE:
                line = self._template.get_corresponding_lineno(trace.tb_lineno)
            trace = trace.tb_next
        return line


FILE = "<word template>"
