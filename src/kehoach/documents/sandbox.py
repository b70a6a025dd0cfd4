"""The Jinja that templates are written in: a small part of it, in a sandbox of its own.

A template may come from anybody. It reads the fields of the view it is given and nothing else, calls nothing but
`rule`, loads no other file, and can neither run for long nor grow without end. What it prints is escaped, always.
"""

from collections.abc import Callable, Iterable, Mapping
from itertools import islice
from typing import Any

import msgspec
from jinja2 import StrictUndefined, nodes, pass_context, pass_eval_context
from jinja2.exceptions import SecurityError
from jinja2.runtime import Context, LoopContext, Undefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.visitor import NodeTransformer
from markupsafe import Markup

from kehoach.documents.cleaning import as_run_text
from kehoach.documents.rule_lines import rule

MOST_TEXT = 64 << 20
MOST_ROUNDS = 2_000_000
_LARGEST = 10**12
_ROUNDS = "rounds of loops"  # no name that a template could spell
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
    return str(value)


def _bounded(text: str) -> str:
    if len(text) > MOST_TEXT:
        raise SecurityError("too long")
    return text


def _replace(value: object, old: str, new: str) -> str:
    text, old, new = _text(value), _text(old), _text(new)
    if len(text) + text.count(old) * len(new) > MOST_TEXT:
        raise SecurityError("too long")
    return text.replace(old, new)


def _joined(values: Iterable[object], between: str = "") -> str:
    parts = [_text(value) for value in values]
    if sum(map(len, parts)) + len(parts) * len(between) > MOST_TEXT:
        raise SecurityError("too long")
    return between.join(parts)


def _first(values: Iterable[Any]) -> Any:
    return next(iter(values), None)


def _last(values: tuple[Any, ...]) -> Any:
    return values[-1] if len(values) else None


def _default(value: Any, instead: Any = "", also_empty: bool = False) -> Any:
    return instead if value is None or isinstance(value, Undefined) or (also_empty and not value) else value


def _concatenated(*values: object) -> str:
    return _joined(values)


FILTERS: Mapping[str, Callable[..., Any]] = {
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
def _entered(context: Context, values: Any) -> Any:
    """The items of a loop, once they are counted: many loops in each other must come to an end, too."""
    rounds = context.parent[_ROUNDS]
    rounds[0] += len(values)
    if rounds[0] > MOST_ROUNDS:
        raise SecurityError("too many rounds")
    return values


@pass_eval_context  # so that Jinja leaves also what a template itself spells to this function
def _printed(_: nodes.EvalContext, value: object) -> str:
    """All that is printed goes through here, once: this is where it is cleaned and escaped."""
    if type(value) is str:
        return as_run_text(value)
    if type(value) is Markup:
        return value
    if value is None:
        raise NoValueError("no value")
    return as_run_text(str(value))  # raises for what is undefined


class Sandbox(ImmutableSandboxedEnvironment):
    """Reads fields of views, and nothing of anything else."""

    intercepted_binops = frozenset(("+", "-", "*", "/", "//", "%", "**"))

    def __init__(self) -> None:
        super().__init__(undefined=StrictUndefined, finalize=_printed, loader=None, cache_size=0)
        self.globals = {"rule": rule}
        self.filters = {**FILTERS, "entered": _entered, "concatenated": _concatenated}
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
            return _bounded(left + right)
        small = all(type(side) in (int, float) and abs(side) < _LARGEST for side in (left, right))
        if not small or operator == "**":
            raise SecurityError("not with these")
        return super().call_binop(context, operator, left, right)


class _Guarded(NodeTransformer):
    """Loops that count their rounds, joined texts that are measured."""

    def visit_For(self, node: nodes.For) -> nodes.For:
        self.generic_visit(node)
        node.iter = nodes.Filter(node.iter, "entered", [], [], None, None, lineno=node.lineno)
        return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Filter:
        self.generic_visit(node)
        first, *others = node.nodes
        return nodes.Filter(first, "concatenated", others, [], None, None, lineno=node.lineno)


class Compiled:
    """A part as a program that fills it in."""

    def __init__(self, sandbox: Sandbox, source: str) -> None:
        """Raises jinja2.TemplateError for a source that was not checked before."""
        tree = _Guarded().visit(sandbox.parse(source))
        tree.set_environment(sandbox)
        self._template = sandbox.template_class.from_code(sandbox, sandbox.compile(tree, filename=FILE), {})

    def filled(self, values: dict[str, Any]) -> str:
        """The part with these values. Raises what its expressions raise, SecurityError where it grows too long."""
        context = self._template.new_context({**values, "rule": rule, _ROUNDS: [0]}, shared=True)
        stream = self._template.root_render_func(context)
        whole: list[str] = []
        size = 0
        while some := list(islice(stream, 512)):
            whole += some
            size += sum(map(len, some))
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
