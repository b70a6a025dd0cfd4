"""Many plans at once, as a workbook: tasks down, plans across, gaps grey, what stands out yellow."""

from datetime import datetime
from io import BytesIO

from kehoach.comparing.matrix import Matrix
from kehoach.messages import gettext, printable
from kehoach.render.matrix_page import flat_rows, heading

_NEVER = datetime(2026, 1, 1)  # the same comparison gives the same bytes


def render(whole: Matrix) -> bytes:
    """One sheet with frozen headings. Texts are written as texts: no formula, no link is made of them."""
    import xlsxwriter

    out = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = xlsxwriter.Workbook(out, options)
    book.set_properties({"created": _NEVER})
    look = {"font_name": "Times New Roman", "font_size": 11, "border": 1, "text_wrap": True, "valign": "top"}
    plain, odd, gap, head = (
        book.add_format({**look, **more})
        for more in ({}, {"bg_color": "#FFE9A8"}, {"bg_color": "#E3E3E3"}, {"bold": True, "bg_color": "#DCE6F1"})
    )
    sheet = book.add_worksheet(gettext("Comparison"))
    sheet.write_string(0, 0, gettext("Task"), head)
    for column in range(len(whole.sides)):
        sheet.write_string(0, column + 1, _lines(heading(whole, column)), head)
    for number, (title, cells) in enumerate(flat_rows(whole), 1):
        sheet.write_string(number, 0, _lines(title), head)
        for column, (text, stands_out) in enumerate(cells, 1):
            if text:
                sheet.write_string(number, column, _lines(text), odd if stands_out else plain)
            else:
                sheet.write_blank(number, column, None, gap)
    sheet.set_column(0, 0, 40)
    sheet.set_column(1, len(whole.sides), 26)
    sheet.freeze_panes(1, 1)
    sheet.set_landscape()
    sheet.set_paper(8)  # A3
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    book.close()
    return out.getvalue()


def _lines(text: str) -> str:
    return "\n".join(printable(line) for line in text.split("\n"))
