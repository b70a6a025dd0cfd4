"""What the names of a template stand for: the types of a view's fields, as far as a template depends on them."""

import types
from typing import Literal, NamedTuple, Union, get_args, get_origin, get_type_hints

import msgspec

Kind = Literal["text", "number", "flag", "group", "list", "paragraph", "none", "other"]


class Type(NamedTuple):
    """A value's type. `fields` are those of a group, `of` is what a list is made of.

    `size` bounds how often texts of the view are repeated in it: templates may join texts, not grow them without end.
    """

    kind: Kind
    fields: "dict[str, Type] | None" = None
    of: "Type | None" = None
    optional: bool = False
    size: int = 1


TEXT, NUMBER, FLAG, PARAGRAPH = Type("text"), Type("number"), Type("flag"), Type("paragraph")
NONE, OTHER = Type("none", optional=True), Type("other")
_PLAIN = {str: TEXT, int: NUMBER, float: NUMBER, bool: FLAG, type(None): NONE}


def either(first: Type, second: Type) -> Type:
    """The type of what is the one or the other: where they differ, it is of no use but to be asked for."""
    size, optional = max(first.size, second.size), first.optional or second.optional
    if "none" in (first.kind, second.kind):
        found = second if first.kind == "none" else first
    elif {first.kind, second.kind} == {"text", "number"}:
        found = TEXT
    elif first.kind != second.kind or first.fields is not second.fields:
        found = OTHER
    else:
        found = first if first.of is None or second.of is None else first._replace(of=either(first.of, second.of))
    return found._replace(size=size, optional=optional)


def loop_of(item: Type) -> Type:
    """`loop` inside a `for` over such items."""
    whole = ("index", "index0", "revindex", "revindex0", "length", "depth", "depth0")
    neighbour = item._replace(optional=True)
    fields = dict.fromkeys(whole, NUMBER) | dict.fromkeys(("first", "last"), FLAG)
    return Type("group", fields | {"previtem": neighbour, "nextitem": neighbour})


def shape_of(view: type[msgspec.Struct]) -> dict[str, Type]:
    """The fields of a view and of the groups in it."""
    return _fields(view, {})


def _fields(view: type[msgspec.Struct], seen: dict[type, dict[str, Type]]) -> dict[str, Type]:
    if view not in seen:
        seen[view] = {}
        hints = get_type_hints(view)
        seen[view].update({name: _type(hints[name], seen) for name in view.__struct_fields__})
    return seen[view]


def _type(hint: object, seen: dict[type, dict[str, Type]]) -> Type:
    origin, arguments = get_origin(hint), get_args(hint)
    if isinstance(hint, type) and issubclass(hint, msgspec.Struct):
        return Type("group", _fields(hint, seen))
    if isinstance(hint, type) and hint in _PLAIN:
        return _PLAIN[hint]
    if origin is Literal:
        return _PLAIN.get(type(arguments[0]), OTHER)
    if origin in (tuple, list) and arguments:
        return Type("list", of=_type(arguments[0], seen))
    if origin in (Union, types.UnionType):
        others = [one for one in arguments if one is not type(None)]
        found = _type(others[0], seen) if len(others) == 1 else OTHER
        return found._replace(optional=len(others) < len(arguments))
    return OTHER
