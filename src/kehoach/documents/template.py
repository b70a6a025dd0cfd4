"""A Word template, compiled once and filled in many times."""

from typing import Any

import msgspec
from jinja2.exceptions import SecurityError, TemplateError

from kehoach.diagnostics import Diagnostic
from kehoach.documents import faults
from kehoach.documents.faults import each_once, fault, of_file, shortened
from kehoach.documents.finishing import Finish, finishes
from kehoach.documents.joining import cut_apart, in_order
from kehoach.documents.markup import Part, decoded, read_part
from kehoach.documents.package import CORE, Parts, read_parts
from kehoach.documents.packing import Laid, laid, packed
from kehoach.documents.properties import FileProperties, core_properties
from kehoach.documents.rule_lines import STYLE
from kehoach.documents.sandbox import Compiled, NoValueError, Sandbox
from kehoach.documents.shapes import Type, shape_of
from kehoach.documents.statements import Statements
from kehoach.documents.styles import restyled, rule_style
from kehoach.documents.tags import MOST, Tag, find_tags, lone_braces, too_many
from kehoach.documents.weaving import misplaced, woven
from kehoach.messages import say

MAX_TEXT = 4 << 20
"""A part with tags is not longer; templates that people write have a hundredth of it."""


class _Filled(msgspec.Struct, frozen=True):
    """A part with tags: `tags` by the lines of its source, `finishes` what is done to it once it is filled in."""

    program: Compiled
    tags: dict[int, Tag]
    finishes: tuple[Finish, ...]


class Template:
    """A template without a fault. The same view and properties give the same bytes, on every machine."""

    def __init__(self, file: str, parts: Parts, filled: dict[str, _Filled]) -> None:
        self._file, self._filled = file, filled
        self._parts: list[str | Laid] = []
        for name, data in parts.data.items():
            self._parts.append(name if name in filled else laid(name, data))

    def render(self, view: msgspec.Struct, properties: FileProperties) -> bytes | Diagnostic:
        """The document that says what the view says, or why it cannot be made of it."""
        values = {name: getattr(view, name) for name in view.__struct_fields__}
        done: list[Laid] = []
        for part in self._parts:
            if isinstance(part, str):
                text = self._fill(part, values)
                if isinstance(text, Diagnostic):
                    return text
                part = laid(part, text.encode())
            done.append(part)
        done.append(laid(CORE, core_properties(properties)))
        return packed(done)

    def _fill(self, name: str, values: dict[str, Any]) -> str | Diagnostic:
        part = self._filled[name]
        try:
            text = part.program.filled(values)
        except Exception as error:  # whatever an expression of somebody's comes to
            return self._unfilled(part, error)
        for finish in part.finishes:
            text = finish(text)
        return text

    def _unfilled(self, part: _Filled, error: Exception) -> Diagnostic:
        tag = part.tags.get(part.program.line_of(error))
        if isinstance(error, SecurityError):
            what, hint = say("the document would grow without end"), None
        elif isinstance(error, (NoValueError, TemplateError)):
            what = say("this has no value in this document")
            hint = say("ask before it: {form}", form="{% if name is not none %}")
        else:
            what, hint = say("this cannot be worked out ({why})", why=type(error).__name__), None
        if tag is None:
            return of_file(faults.UNFILLED, self._file, what, hint)
        return fault(faults.UNFILLED, tag.place(self._file), what, hint)


def open_template(data: bytes, name: str, shape: type[msgspec.Struct]) -> Template | tuple[Diagnostic, ...]:
    """The template in a file with this name, or all that is wrong with it.

    `shape` is the class of the views that will fill it in: its fields are the names that the template may use.
    """
    parts = read_parts(data, name)
    if isinstance(parts, Diagnostic):
        return (parts,)
    sandbox, fields = Sandbox(), shape_of(shape)
    filled: dict[str, _Filled] = {}
    found: list[Diagnostic] = []
    for part in parts.filled:
        compiled = _compiled(parts, part, name, fields, sandbox)
        if isinstance(compiled, tuple):
            found.extend(compiled)
        elif compiled is not None:
            filled[part] = compiled
        if sum(len(one.tags) for one in filled.values()) > MOST:
            return (too_many(name),)
        if len(found) > faults.MOST:
            break
    return each_once(found) if found else Template(name, parts, filled)


def _compiled(
    parts: Parts, name: str, file: str, fields: dict[str, Type], sandbox: Sandbox
) -> _Filled | tuple[Diagnostic, ...] | None:
    """A part ready to be filled in, what is wrong with it, or None where there is nothing to fill in."""
    text = decoded(parts.data[name])
    if text is None:
        return (of_file(faults.DAMAGED, file, say("{part} is damaged and cannot be read", part=name)),)
    if not any(sign in text for sign in ("{", "}", "&#")):
        return None
    if len(text) > MAX_TEXT:
        what = say("{part} is longer than {most} MiB", part=name, most=MAX_TEXT >> 20)
        return (of_file(faults.TOO_LARGE, file, what),)
    part = read_part(text)
    if part is None:
        what = say("{part} is not written as Word and LibreOffice write it", part=name)
        return (of_file(faults.DAMAGED, file, what, say("open it in Word or LibreOffice and save it as .docx")),)
    found = find_tags(part.paragraphs, file)
    tags = in_order(found.tags)
    wrong = [*found.faults, *_strays(part, file), *lone_braces(part.paragraphs, fields, file)]
    for tag in tags:
        wrong.extend(one for one in (cut_apart(part, tag, file), misplaced(tag, tags, part, file)) if one)
        if len(wrong) > faults.MOST:
            return tuple(wrong)
    statements = Statements(file, fields, sandbox)
    statements.walk(tags)
    wrong += statements.found
    style = rule_style(parts.data) if any("rule" in tag.inner for tag in tags) else STYLE
    if style is None:
        what = say("the template draws a rule and lacks the paragraph style “{style}”", style=STYLE)
        wrong.append(of_file(faults.NO_STYLE, file, what, say("copy the style from a template that ships")))
    if wrong or style is None:
        return tuple(wrong)
    program = _program(part, tags, file, sandbox, name == parts.document)
    if isinstance(program, _Filled) and style != STYLE:
        return msgspec.structs.replace(program, finishes=(*program.finishes, restyled(style)))
    return program


def _program(
    part: Part, tags: tuple[Tag, ...], file: str, sandbox: Sandbox, main: bool
) -> _Filled | tuple[Diagnostic, ...] | None:
    if not tags:
        return None
    ready = woven(part, tags)
    try:
        program = Compiled(sandbox, ready.source)
    except (TemplateError, SyntaxError, RecursionError, ValueError, MemoryError) as error:
        what = say("the template cannot be read ({why})", why=type(error).__name__)
        tag = ready.tags.get(getattr(error, "lineno", None) or 0)
        place = None if tag is None else tag.place(file)
        return (of_file(faults.SYNTAX, file, what) if place is None else fault(faults.SYNTAX, place, what),)
    return _Filled(program, ready.tags, finishes(ready.source, tags, part.root, main))


def _strays(part: Part, file: str) -> list[Diagnostic]:
    hint = say("tags stand in the text of paragraphs; not in deleted text, fields, alternative texts or settings")
    return [
        of_file(faults.MISPLACED, file, say("“{text}” has a tag where none can stand", text=shortened(stray)), hint)
        for stray in part.strays
    ]
