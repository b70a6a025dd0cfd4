"""KH602 event-of-strange-body: an event of a body that owes nothing in the task.

What it finds
    An event whose `body` is not among those who lead the task, are told to do it or are asked for it. A group stands
    for its members, each by its own id, unless nobody has listed them; what is given to nobody stands under
    `chua-phan-cong`. Nothing is said where the plan itself names somebody unknown.

Why it matters
    The event belongs to no obligation: whoever owes the result still counts as late.

What to do
    Correct the id, or take the event back with `void` and record it anew for each body that it concerns.

Bad::

    - {id: "1", event: received, on: 18/4/2025, task: ra-soat, body: cac-so}

Good::

    - {id: "1", event: received, on: 18/4/2025, task: ra-soat, body: so-tu-phap}
    - {id: "2", event: received, on: 18/4/2025, task: ra-soat, body: so-noi-vu}
"""

from collections.abc import Iterator
from itertools import islice

from kehoach.messages import Message, say
from kehoach.model.body import NOBODY, Body, Group, Party
from kehoach.model.directory import Directory
from kehoach.model.plan import Task
from kehoach.rules.recorded import Recorded
from kehoach.rules.rule import Context, Finding, Rule
from kehoach.rules.suggestions import MOST_GUESSES, suggestion

RULE = Rule(
    "KH602", "event-of-strange-body", "error", say("an event of a body that owes nothing in the task"), ("progress",)
)
MOST_NAMED = 5


def check(recorded: Recorded, _context: Context) -> Iterator[Finding]:
    directory = recorded.beside.directory if recorded.beside else None
    if directory is None:
        return
    told: dict[tuple[str, str], tuple[Message, Message | None]] = {}
    for path, event, task in recorded.on_tasks:
        owing = recorded.owing(task)
        if event.body is None or owing is None or event.body in owing:
            continue
        key = (task.id, event.body)
        if key not in told:
            unknown = event.body not in directory.parties and len(told) < MOST_GUESSES
            guess = suggestion(event.body, owing) if unknown else None
            told[key] = _explained(event.body, task, owing, directory, guess)
        yield Finding((*path, "body"), *told[key])


def _explained(
    name: str, task: Task, owing: dict[str, Party], directory: Directory, guess: Message | None
) -> tuple[Message, Message | None]:
    """What is wrong with the body of an event, and for whom it may have been meant."""
    party = directory.parties.get(name)
    if isinstance(party, Group):
        members = [member.id for member in directory.members(name) if member.id in owing]
        if members:
            return (
                say("{group} is a group: an event is recorded for each of its members", group=party.name),
                say("name them one by one: {ids}", ids=_listed(members)),
            )
    if name == NOBODY.id:
        message = say("{task} is given to somebody", task=task.id)
    elif party is None:
        message = say("no body has the id {id}", id=name)
    elif any(party.id == member.id for one in task.coordinating for member in directory.members(one)):
        message = say("{body} coordinates in {task} and owes nothing itself", body=party.name, task=task.id)
    else:
        message = say("{body} owes nothing in {task}", body=party.name, task=task.id)
    return message, guess or _owed_by(party, owing)


def _owed_by(party: Party | None, owing: dict[str, Party]) -> Message:
    """Who owes the task instead."""
    if NOBODY.id in owing:
        return say("the plan gives it to nobody: record it for {id}", id=NOBODY.id)
    before = party and next(
        (one.id for one in owing.values() if isinstance(one, Body) and one.successor == party.id), None
    )
    if before:
        return say("it follows {id}, by whose name the plan goes: record it for that one", id=before)
    return say("those who owe it: {ids}", ids=_listed([*owing]))


def _listed(ids: list[str]) -> str:
    return ", ".join((*islice(ids, MOST_NAMED), *(["…"] if len(ids) > MOST_NAMED else [])))
