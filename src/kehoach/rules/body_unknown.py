"""KH201 body-unknown: a name that nobody in the file of bodies bears.

What it finds
    A body or a group in a task's roles, as issuer, monitor or recipient, that is neither an id nor a name, an alias
    or an abbreviation in the province's file of bodies or in the catalogue; and a name that several of them bear.

Why it matters
    Whoever is not known gets no obligation: the duty would be lost.

What to do
    Correct the spelling, or list the body in the province's file of bodies. Where several bear the name, write the id.

Bad::

    lead: Sở Tư phápp

Good::

    lead: Sở Tư pháp
"""

from collections.abc import Iterator
from itertools import chain

from kehoach.messages import Message, say
from kehoach.model.directory import Directory, names_of
from kehoach.model.names import fold
from kehoach.rules.references import in_header, in_tasks, mentioned
from kehoach.rules.rule import Context, Finding, Rule
from kehoach.source.document import PlanDocument
from kehoach.source.workspace import BAD_BODIES

RULE = Rule("KH201", "body-unknown", "error", say("a body or a group that nobody knows"))


def check(document: PlanDocument, _context: Context) -> Iterator[Finding]:
    directory = document.directory
    # A file of bodies with errors has lost some: what it lacks cannot be known.
    if directory is None or any(fault.code == BAD_BODIES for fault in document.faults):
        return
    told: dict[str, tuple[Message, Message | None]] = {}
    unknown = mentioned(document) - directory.parties.keys()
    for reference in chain(in_header(document), in_tasks(document, unknown)):
        if reference.party in directory.parties:
            continue
        if reference.party not in told:
            told[reference.party] = _explained(reference.party, directory, document.bodies_path)
        yield Finding(reference.path, *told[reference.party])


def _explained(name: str, directory: Directory, file: str | None) -> tuple[Message, Message | None]:
    """What is wrong with a name, and how it may have been meant."""
    several = directory.candidates(name)
    if several:
        return (
            say("“{name}” can mean several bodies: {bodies}", name=name, bodies=_listed(several, directory)),
            say("write the id of the one that is meant"),
        )
    folded = fold(name)
    for party in directory.elsewhere.values():
        if name == party.id or any(fold(known) == folded for known in names_of(party)):
            return (
                say("the catalogue knows “{name}”, but this province's file of bodies does not list it", name=name),
                say("if the province has it, list {id} in {file}", id=party.id, file=file or ""),
            )
    similar = directory.similar(name)
    hint = say("did you mean {bodies}?", bodies=_listed(similar, directory)) if similar else None
    return say("no body or group is called “{name}”", name=name), hint


def _listed(ids: list[str], directory: Directory) -> str:
    return ", ".join(f"{one} ({directory.name(one)})" for one in ids)
