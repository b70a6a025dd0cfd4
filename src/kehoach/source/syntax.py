"""What libyaml says of broken YAML, in words of ours."""

import re
from itertools import islice
from typing import Any

from kehoach.diagnostics import Span
from kehoach.messages import Message, say

SYNTAX, TAB = "KH020", "KH021"
MAX_TABS = 20

SyntaxFault = tuple[str, Message, Message | None, Span]
_INDENTING_TAB = re.compile(r"\n( *)\t[\t ]*[^\s#]")

_QUOTES = say("put text that holds a colon, #, quotes or brackets in quotes")
_INDENT = say("entries of one list or mapping begin in one column; indent with blanks")
_ESCAPE = (
    say("a backslash in double quotes begins an escape that does not exist"),
    say("use single quotes, or write the backslash twice"),
)

# libyaml's phrase -> what it means for somebody who typed the file, and what to do.
_PHRASES: dict[str, tuple[Message, Message | None]] = {
    "mapping values are not allowed in this context": (say("a colon (:) that does not belong here"), _QUOTES),
    "could not find expected ':'": (say("a key without its colon (:)"), say("write key: value")),
    "did not find expected key": (say("the indentation does not fit, or a value is not closed"), _INDENT),
    "did not find expected '-' indicator": (say("an entry of a list must begin with a dash (-)"), _INDENT),
    "block sequence entries are not allowed in this context": (say("a list cannot begin here"), _INDENT),
    "block mapping keys are not allowed in this context": (say("a key cannot begin here"), _INDENT),
    "found unexpected end of stream": (say("the file ends within quotes or brackets"), say("close them")),
    "found unexpected document indicator": (say("the document ends within quotes or brackets"), say("close them")),
    "did not find expected ',' or ']'": (say("a list in brackets is not closed, or lacks a comma"), None),
    "did not find expected ',' or '}'": (say("a mapping in braces is not closed, or lacks a comma"), None),
    "did not find expected node content": (say("a value is missing here"), None),
    "found unknown escape character": _ESCAPE,
    "did not find expected hexdecimal number": _ESCAPE,
    "found invalid Unicode character escape code": _ESCAPE,
    "did not find expected <document start>": (say("text after the end of the document"), _INDENT),
    "found character that cannot start any token": (
        say("a value cannot begin with this character"),
        say("put the value in quotes"),
    ),
    "did not find expected alphabetic or numeric character": (
        say("an anchor (&) or alias (*) without a name"),
        say("put text that begins with & or * in quotes"),
    ),
    "found undefined tag handle": (say("tags (!) are not read"), say("put text that begins with ! in quotes")),
    "found a tab character that violates indentation": (
        say("a tab where blanks must stand"),
        say("indent with blanks; set the editor to insert blanks for the Tab key"),
    ),
    "found incompatible YAML document": (say("this version of YAML is not read"), say("remove the %YAML line")),
    "found duplicate %YAML directive": (say("this version of YAML is not read"), say("remove the %YAML line")),
}


def syntax_faults(error: Any, text: str) -> list[SyntaxFault]:
    """Code, message, hint and place of the syntax error that ended the reading.

    A tab in the indentation is named as such, whatever libyaml made of it, and with it those of the lines below,
    which nobody could otherwise see before the first one is mended.
    """
    lines = text.split("\n")
    line, column = _place(error, lines)
    tab = _tab_near(lines, line)
    if tab is not None:
        message, hint = _PHRASES["found a tab character that violates indentation"]
        return [(TAB, message, hint, span) for span in (_one_column(*tab), *_tabs_below(lines, tab[0]))]
    problem = str(getattr(error, "problem", "") or error)
    known = _PHRASES.get(problem)
    if known is None:
        known = (say("this is not YAML ({problem})", problem=problem), _QUOTES)
    return [(SYNTAX, known[0], known[1], _one_column(line, column))]


def _place(error: Any, lines: list[str]) -> tuple[int, int]:
    """Where the error is; where only the end of the file showed it, what was opened and never closed."""
    mark, opened = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    mark = mark or opened
    if mark is None:
        return 0, 0
    at_end = mark.line >= len(lines) or not (lines[mark.line][mark.column :] + "".join(lines[mark.line + 1 :])).strip()
    context = str(getattr(error, "context", "") or "")
    if at_end and opened is not None and ("flow" in context or "quoted" in context):
        mark = opened
    line = min(mark.line, len(lines) - 1)
    return line, mark.column if line == mark.line else len(lines[line])


def _one_column(line: int, column: int) -> Span:
    return Span(line + 1, column + 1, line + 1, column + 2)


def _tabs_below(lines: list[str], line: int) -> list[Span]:
    """The first tab in the indentation of each line below this one, as far as `MAX_TABS` of them."""
    below = "\n" + "\n".join(lines[line + 1 :])
    spans = []
    number, last = line, 0
    for match in islice(_INDENTING_TAB.finditer(below), MAX_TABS):
        number += below.count("\n", last, match.start() + 1)
        last = match.start() + 1
        spans.append(_one_column(number, len(match[1])))
    return spans


def _tab_near(lines: list[str], line: int) -> tuple[int, int] | None:
    """The tab in the indentation of this line or the one before it, where there is one."""
    for number in (line, line - 1):
        if 0 <= number < len(lines):
            blank = lines[number][: len(lines[number]) - len(lines[number].lstrip())]
            if "\t" in blank:
                return number, blank.index("\t")
    return None
