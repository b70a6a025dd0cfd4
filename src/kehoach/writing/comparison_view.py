"""What an appendix that compares two plans says, as text ready to print."""

import msgspec

from kehoach.writing.paper import Appendix


class ComparisonRow(msgspec.Struct, frozen=True):
    """One task or point: what both plans say of it, and what the difference is. Clauses stand in the texts."""

    number: str
    what: str
    left: str
    right: str
    difference: str


class ComparisonSection(msgspec.Struct, frozen=True):
    """Rows that belong together, under a heading that goes across the table."""

    heading: str
    rows: tuple[ComparisonRow, ...]


class ComparisonView(msgspec.Struct, frozen=True):
    """The appendix: `left` and `right` name the plans above their columns, `summary` tells the whole in sentences."""

    heading: Appendix
    left: str
    right: str
    summary: tuple[str, ...]
    sections: tuple[ComparisonSection, ...]
    draft: bool = True
