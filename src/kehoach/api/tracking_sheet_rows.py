"""A row of a tracking sheet becomes a draft of an event, or a fault with its cell."""

import unicodedata
from datetime import date

import msgspec

from kehoach.api.drafting import Draft
from kehoach.dates import DayFault, parse_day
from kehoach.diagnostics import Diagnostic
from kehoach.messages import Message, say
from kehoach.model.event import Proof
from kehoach.model.names import fold, unaccented
from kehoach.model.plan import Plan
from kehoach.source.tracking_xlsx import Cell, SheetRow
from kehoach.source.tracking_xlsx_form import CHOICES, FILLED, WITNESSES, Choice, Form, Key, mark, plain
from kehoach.tracking.obligation import NOBODY, Obligation

UNKNOWN_ID = "KH658"  # an id that the sheet did not have when it was written, or none
ID_TWICE = "KH659"  # an id on two rows
SHUFFLED = "KH660"  # an id beside another clause, task or body
FORMULA = "KH661"  # a formula where a value is read
ERROR_VALUE = "KH662"  # #REF! and the like
UNKNOWN_WORD = "KH664"  # a result that is not in the list
NO_RESULT = "KH665"  # a row filled in without a result
NO_DAY = "KH666"  # a result without the day it was sent
BAD_DAY = "KH667"  # a day that is none
DAY_BEFORE_PLAN = "KH668"
DAY_AFTER_TODAY = "KH669"
NO_NUMBER = "KH670"  # the day of a document without its number
NO_TEXT = "KH671"  # a difficulty or a request without words
BAD_TEXT = "KH672"  # a text that is none, or holds what cannot be shown
DOCUMENT_AFTER_SENDING = "KH675"
OF_NOBODY = "KH676"  # a result for a task that is assigned to nobody
GONE = "KH677"  # an obligation that the plan no longer has

MOST_LETTERS: dict[Key, int] = {"document": 200, "text": 4000}
_DAY_HINT = say("write a day as {day_first} or {year_first}", day_first="20/4/2025", year_first="2025-04-20")


class Filled(msgspec.Struct, frozen=True):
    """A row that was filled in: its first filled-in cell, the obligation, and the event it comes to."""

    place: str
    obligation: Obligation
    draft: Draft


class _Unfit(Exception):
    """A cell that gives no value; its fault is noted already."""


class RowReader:
    """Reads the rows of one sheet, and keeps what is wrong with them. `seen` are the ids met, with their cell."""

    def __init__(self, file: str, plan: Plan, form: Form, owed: dict[str, Obligation], today: date) -> None:
        self.file, self.plan, self.owed, self.today = file, plan, owed, today
        self.marks = {row.id: row.mark for row in form.rows if row.plan == plan.id}
        self.faults: list[Diagnostic] = []
        self.seen: dict[str, str] = {}
        self.idle = 0

    def read(self, row: SheetRow) -> Filled | None:
        """The event of a row; None where it says nothing, or has a fault."""
        before = len(self.faults)
        obligation = self._obligation(row)
        filled = [row.cells[key] for key in FILLED if row.cells[key].kind != "empty"]
        if obligation is None or not filled:
            self.idle += obligation is not None
            return None
        draft = self._draft(row, obligation)
        if len(self.faults) > before:
            return None
        if draft is None:
            self.idle += 1
            return None
        if obligation.body.id == NOBODY.id:
            self._fault(OF_NOBODY, filled[0], say("the task is assigned to nobody, so nobody's result can be recorded"))
            return None
        return Filled(filled[0].place, obligation, draft)

    def _fault(self, code: str, cell: Cell, message: Message, hint: Message | None = None) -> None:
        placed = say("{cell}: {fault}", cell=cell.place, fault=message)
        self.faults.append(Diagnostic(code, "error", placed, self.file, hint=hint))

    def _obligation(self, row: SheetRow) -> Obligation | None:
        """Whose row it is: known by its id, which must still stand beside what it stood beside."""
        cell = row.cells["id"]
        try:
            name = self._text("id", cell)
            shown = [self._text(key, row.cells[key]) for key in WITNESSES]
        except _Unfit:
            return None
        if not name:
            filled = next((row.cells[key] for key in FILLED if row.cells[key].kind != "empty"), None)
            if filled is not None:
                hint = say("fill in the rows that are there; a row cannot be added")
                self._fault(UNKNOWN_ID, filled, say("this row has lost its id, or was added"), hint)
            return None
        if name not in self.marks:
            self._fault(UNKNOWN_ID, cell, say("the id “{text}” is not one of this sheet", text=name[:80]))
            return None
        if name in self.seen:
            self._fault(ID_TWICE, cell, say("the same row stands at {cell} already", cell=self.seen[name]))
            return None
        self.seen[name] = cell.place
        if self.marks[name] != mark(name, shown):
            message = say("the clause, task and body here are not those of the row's id")
            hint = say("a part of the sheet was sorted or written over; export it again and fill it in anew")
            self._fault(SHUFFLED, row.cells["body"], message, hint)
            return None
        if name not in self.owed:
            self._fault(GONE, cell, say("the plan no longer has this obligation"), say("export the sheet again"))
            return None
        return self.owed[name]

    def _draft(self, row: SheetRow, owed: Obligation) -> Draft | None:
        """What the filled-in cells come to; each of them is looked at, so that every fault is named at once."""
        cells = row.cells
        choice = self._choice(cells["result"])
        on = self._day(cells["on"])
        number = self._optional("document", cells["document"])
        issued = self._day(cells["issued"])
        words = self._optional("text", cells["text"])
        if issued is not None and cells["document"].kind == "empty":
            self._fault(NO_NUMBER, cells["document"], say("the document has a day, and no number"))
        if issued is not None and on is not None and issued > on:
            message = say("the document's day, {issued}, lies after the day it was sent, {on}", issued=issued, on=on)
            self._fault(DOCUMENT_AFTER_SENDING, cells["issued"], message)
        if choice is None:
            return None
        if choice.needs_text and cells["text"].kind == "empty":
            self._fault(NO_TEXT, cells["text"], say("“{word}” needs words: what it is about", word=choice.label))
        if choice.idle and not number and not words:
            return None
        if cells["on"].kind == "empty":
            self._fault(NO_DAY, cells["on"], say("the day it was sent is missing"), _DAY_HINT)
        if on is None:
            return None
        label = owed.occurrence.label if owed.occurrence else None
        proof = Proof(number, issued) if number else None
        return Draft(choice.kind, on, owed.task.id, owed.body.id, label, proof, text=_told(choice, words))

    def _choice(self, cell: Cell) -> Choice | None:
        if cell.kind == "empty":
            names = "; ".join(choice.label for choice in CHOICES)
            self._fault(NO_RESULT, cell, say("the row is filled in, and no result is chosen"), _one_of(names))
            return None
        text = self._optional("result", cell)
        if text is None:
            return None
        for choice in CHOICES:
            if fold(choice.label) == fold(text):
                return choice
        self._fault(UNKNOWN_WORD, cell, say("“{text}” is not in the list of results", text=text[:80]), _meant(text))
        return None

    def _day(self, cell: Cell) -> date | None:
        """The day in a cell; None where there is none, or it is no good."""
        found: date | DayFault | None = None
        if cell.kind == "day" and isinstance(cell.value, date):
            found = cell.value
        elif cell.kind == "number":
            message = say("{text} is a number, not a day", text=str(cell.value))
            self._fault(BAD_DAY, cell, message, _DAY_HINT)
        elif cell.kind != "empty":
            text = self._optional("on", cell)
            found = parse_day(text) if text else None
        if isinstance(found, DayFault):
            self._fault(BAD_DAY, cell, found.message, found.hint)
            return None
        return found if found is None or self._is_possible(cell, found) else None

    def _is_possible(self, cell: Cell, found: date) -> bool:
        issued = self.plan.earliest_issue
        if issued is not None and found < issued:
            self._fault(DAY_BEFORE_PLAN, cell, say("{day} lies before the plan, {issued}", day=found, issued=issued))
        elif found > self.today:
            self._fault(DAY_AFTER_TODAY, cell, say("{day} lies after today, {today}", day=found, today=self.today))
        else:
            return True
        return False

    def _optional(self, key: Key, cell: Cell) -> str | None:
        """The text of a cell; None where there is none, or it is no good."""
        try:
            return self._text(key, cell) or None
        except _Unfit:
            return None

    def _text(self, key: Key, cell: Cell) -> str:
        """The text of a cell in NFC with single blanks, empty where there is none. Raises `_Unfit`."""
        value = cell.value
        if cell.kind == "empty":
            return ""
        if cell.kind == "formula":
            hint = say("type the value, or paste it as a value")
            self._fault(FORMULA, cell, say("a formula stands here; formulas are not evaluated"), hint)
        elif cell.kind == "error":
            self._fault(ERROR_VALUE, cell, say("the error value {text} stands here", text=str(value)))
        elif cell.kind == "number" and key in ("document", "clause"):
            return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)
        elif cell.kind != "text":
            hint = say("spreadsheets make days of texts such as 12/2025; put an apostrophe in front")
            self._fault(BAD_TEXT, cell, say("a text is needed here"), hint if cell.kind == "day" else None)
        else:
            text = plain(str(value).replace("_x000D_", " "))
            most = MOST_LETTERS.get(key, 1000)
            if len(text) > most:
                message = say("the text has {count} letters; at most {most} are taken", count=len(text), most=most)
                self._fault(BAD_TEXT, cell, message)
            elif any(unicodedata.category(letter) in ("Cc", "Cf", "Cs", "Co", "Cn") for letter in text):
                self._fault(BAD_TEXT, cell, say("the text holds characters that cannot be seen"))
            else:
                return text
        raise _Unfit


def _told(choice: Choice, words: str | None) -> str | None:
    """The words of the event; a note says first what was chosen."""
    if choice.kind != "note":
        return words
    return f"{choice.label}: {words}" if words else choice.label


def _one_of(names: str) -> Message:
    return say("choose one of: {names}", names=names)


def _meant(text: str) -> Message:
    """What may have been meant, compared without accents."""
    from difflib import get_close_matches

    labels = {unaccented(choice.label): choice.label for choice in CHOICES}
    wanted = unaccented(text)
    begun = [name for name in labels if len(wanted) > 3 and (name.startswith(wanted) or wanted in name)]
    near = begun or get_close_matches(wanted, labels, n=1, cutoff=0.6)
    if near:
        return say("did you mean {word}?", word=labels[near[0]])
    return _one_of("; ".join(choice.label for choice in CHOICES))
