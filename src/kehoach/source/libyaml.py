"""libyaml's parser and events, through PyYAML.

PyYAML compiles the patterns of its own pure-Python reader when it is imported, at the price of everything else that
`kehoach validate` does to a plan; libyaml uses none of them. So they are compiled when somebody first uses them.
"""

import re
import sys
from typing import Any

__all__ = [
    "AliasEvent",
    "CParser",
    "DocumentStartEvent",
    "MappingEndEvent",
    "MappingStartEvent",
    "ScalarEvent",
    "SequenceEndEvent",
    "SequenceStartEvent",
    "YAMLError",
]


class LatePattern:
    """A pattern that is compiled when it is first asked for anything."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self._of = (pattern, flags)

    def __getattr__(self, name: str) -> Any:
        return getattr(re.compile(*self._of), name)


if "yaml" not in sys.modules:
    compile_now = re.compile
    re.compile = LatePattern  # type: ignore[assignment]
    try:
        import yaml  # noqa: F401
    finally:
        re.compile = compile_now

from yaml.cyaml import CParser  # type: ignore[attr-defined]  # noqa: E402
from yaml.error import YAMLError  # noqa: E402
from yaml.events import (  # noqa: E402
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)
