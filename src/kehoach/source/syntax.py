"""What libyaml says of broken YAML, in words of ours."""

from typing import Any

from kehoach.diagnostics import Span
from kehoach.messages import Message, say

SYNTAX, TAB = "KH020", "KH021"

_QUOTES = say("put text that holds a colon, #, quotes or brackets in quotes")
_INDENT = say("entries of one list or mapping begin in one column; indent with blanks")

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
    "found unknown escape character": (
        say("a backslash in double quotes begins an escape that does not exist"),
        say("use single quotes, or write the backslash twice"),
    ),
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


def syntax_fault(error: Any, text: str) -> tuple[str, Message, Message | None, Span]:
    """Code, message, hint and place of the syntax error that ended the reading.

    A tab in the indentation is named as such, whatever libyaml made of it.
    """
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    line, column = (mark.line, mark.column) if mark else (0, 0)
    lines = text.split("\n")
    line = min(line, len(lines) - 1)
    tab = _tab_near(lines, line)
    if tab is not None:
        message, hint = _PHRASES["found a tab character that violates indentation"]
        return TAB, message, hint, Span(tab[0] + 1, tab[1] + 1, tab[0] + 1, tab[1] + 2)
    problem = str(getattr(error, "problem", "") or error)
    known = _PHRASES.get(problem)
    if known is None:
        known = (say("this is not YAML ({problem})", problem=problem), _QUOTES)
    return SYNTAX, known[0], known[1], Span(line + 1, column + 1, line + 1, column + 2)


def _tab_near(lines: list[str], line: int) -> tuple[int, int] | None:
    """The tab in the indentation of this line or the one before it, where there is one."""
    for number in (line, line - 1):
        if 0 <= number < len(lines):
            blank = lines[number][: len(lines[number]) - len(lines[number].lstrip())]
            if "\t" in blank:
                return number, blank.index("\t")
    return None
