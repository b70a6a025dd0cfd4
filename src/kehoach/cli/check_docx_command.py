"""`kehoach check-docx`: does a Word file keep to the layout of Decree 30/2020/NĐ-CP?"""

import sys
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kehoach.cli.commands import COMMANDS, Command
from kehoach.cli.exit_status import CLEAN, FINDINGS
from kehoach.cli.options import Lang, one_of
from kehoach.cli.output import wants_colour, write_bytes
from kehoach.messages import Message, gettext, say, translate

if TYPE_CHECKING:
    from kehoach.api import LayoutCheck
    from kehoach.diagnostics import Diagnostic
    from kehoach.layout.runner import LayoutFinding

app = typer.Typer(rich_markup_mode=None, pretty_exceptions_enable=False, add_completion=False)
SEVERITIES = ("error", "warning")
_SHOWN = 4  # places of one fault that are named


@app.command(cls=Command, help=translate(COMMANDS["check-docx"]))
def check_docx(
    files: Annotated[list[str], typer.Argument(metavar="FILE…", help=gettext("Word files (.docx)."))],
    output: Annotated[
        str,
        typer.Option(
            "--format", "-f", parser=one_of("text", "json", "sarif"), metavar="FORMAT", help="text, json, sarif"
        ),
    ] = "text",
    fail_on: Annotated[
        str,
        typer.Option(
            "--fail-on",
            parser=one_of(*SEVERITIES, "never"),
            metavar="SEVERITY",
            help=gettext("Exit with 1 from this severity on: error, warning, never."),
        ),
    ] = "error",
    lang: Lang = None,  # noqa: ARG001 - read before the commands are made
) -> int:
    from kehoach import api

    result = api.check_docx(files)
    if output == "json":
        write_bytes(_as_json(result))
    elif output == "sarif":
        write_bytes(_as_sarif(result))
    else:
        from kehoach.report import as_text

        style = as_text.Style(colour=wants_colour(sys.stdout), notes=True)
        sys.stdout.write(as_text.render(result.files, _gathered(result), style))
    counted = SEVERITIES[: SEVERITIES.index(fail_on) + 1] if fail_on in SEVERITIES else ()
    return FINDINGS if any(found.severity in counted for found in result.findings) else CLEAN


def _gathered(result: "LayoutCheck") -> "list[Diagnostic]":
    """The findings for reading: one fault of many paragraphs is told once, with the places of the first few."""
    groups: dict[tuple[Any, ...], list[LayoutFinding]] = {}
    for found in result.findings:
        groups.setdefault((found.file, found.code, found.severity, translate(found.message)), []).append(found)
    return [_for_reading(group) for group in groups.values()]


def _for_reading(group: "list[LayoutFinding]") -> "Diagnostic":
    """One finding with its place beside the file's name, the text at fault, what the decree asks and where."""
    from kehoach.diagnostics import Diagnostic

    first = group[0]
    names = [translate(place) for one in group if one.where is not None and (place := one.where.message())]
    places = list(dict.fromkeys(names))
    shown = "; ".join(places[:_SHOWN]) + ("; …" if len(places) > _SHOWN else "")
    file = f"{first.file}: {shown}" if shown else first.file
    message = say("{fault}: “{text}”", fault=first.message, text=first.text) if first.text else first.message
    if len(group) > 1:
        message = say("{fault} (and {count} more)", fault=message, count=len(group) - 1)
    return Diagnostic(first.code, first.severity, message, file, hint=_asked(first))


def _asked(found: "LayoutFinding") -> Message | None:
    if found.asks is None or found.clause is None:
        return found.asks
    return say("{asks} ({clause})", asks=found.asks, clause=found.clause)


def _as_json(result: "LayoutCheck") -> bytes:
    """The contract `kehoach/diagnostics/1`, with `where` and `clause` added to each finding."""
    import msgspec

    from kehoach.report import as_json

    value = msgspec.json.decode(as_json.render(result.files, [found.diagnostic for found in result.findings]))
    for entry, found in zip(value["diagnostics"], result.findings, strict=True):
        entry |= _properties(found)
    return msgspec.json.format(msgspec.json.encode(value), indent=2) + b"\n"


def _properties(found: "LayoutFinding") -> dict[str, Any]:
    """What only Word files have: the place, the text that stands there, and the clause of the decree."""
    import msgspec

    where = None
    if found.where is not None:
        place = found.where.message()
        where = {"place": translate(place) if place else None, "text": found.text or None}
        where |= {name: value for name, value in msgspec.structs.asdict(found.where).items() if name != "order"}
    return {"where": where, "clause": found.clause}


def _as_sarif(result: "LayoutCheck") -> bytes:
    from kehoach.layout.runner import all_rules
    from kehoach.report import as_sarif

    rules = [
        as_sarif.RuleEntry(one.rule.code, one.rule.name, one.rule.severity, one.rule.summary, one.manual)
        for one in all_rules()
    ]
    results = [
        as_sarif.Result(found.diagnostic, found.where.message() if found.where else None, _properties(found))
        for found in result.findings
    ]
    return as_sarif.render(results, rules)
