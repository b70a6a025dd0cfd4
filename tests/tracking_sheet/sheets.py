"""A small invented plan, its tracking sheet, and how a body fills it in."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from tests.conftest import PLANS

from kehoach import api
from kehoach.api.tracking_sheet import SheetReading, read_sheet
from kehoach.render import tracking_xlsx

PLAN = """\
kind: plan
id: vi-du
title: Kế hoạch bịa để thử
bodies: bodies/an-giang.yaml
issuer: ubnd-tinh
number: 1
symbol: KH-UBND
issued: 14/4/2025
tasks:
  - {id: ra-soat, clause: II.1, title: Rà soát văn bản, lead: so-tu-phap, coordinating: [so-noi-vu],
     report_to: chu-tich-ubnd-tinh, via: cong-an-tinh, deadline: {before: 20/4/2025}}
  - {id: tap-huan, clause: II.2, title: "=HYPERLINK(\\"http://example.org\\")", assigned: [so-y-te, so-noi-vu],
     deadline: {by: 25/4/2025}}
  - {id: xet-xu, clause: II.3, title: Tập huấn xét xử, requested: toa-an-nhan-dan-tinh}
  - {id: bao-cao, clause: II.4, title: Báo cáo quý, lead: so-tai-chinh, deadline: {recurring: quarter, by: 15}}
  - {id: bo-ngo, clause: II.5, title: Việc chưa giao ai}
"""
AS_OF = date(2025, 4, 22)
TODAY = date(2025, 5, 6)
FIRST = 7  # the first row below the headings
RESULT, ON, DOCUMENT, ISSUED, TEXT, ID = "K", "L", "M", "N", "O", "P"
SENT = "Đã gửi kết quả"


def make_plan(folder: Path, ledger: str = "") -> Path:
    """The plan in a folder of its own, with the events of a ledger where there are any."""
    shutil.copytree(PLANS / "bodies", folder / "bodies", dirs_exist_ok=True)
    plan = folder / "vi-du.yaml"
    plan.write_text(PLAN, encoding="utf-8")
    if ledger:
        text = f"kind: progress\nplan: vi-du\nevents:\n{ledger}"
        (folder / "vi-du.progress.yaml").write_text(text, encoding="utf-8")
    return plan


def export(*plans: Path, as_of: date = AS_OF) -> bytes:
    """The tracking sheet of these plans."""
    result = api.status(tuple(map(str, plans)), api.StatusRequest(as_of=as_of))
    assert not result.faults, result.faults
    return tracking_xlsx.render(result.view)


def fill(file: Path, change: Callable[[Worksheet], None], sheet: str | None = None) -> None:
    """Change a sheet as somebody would who has it open."""
    book = load_workbook(file)
    change(book[sheet or book.sheetnames[0]])
    book.save(file)


def sent(sheet: Worksheet, row: int, on: Any = date(2025, 4, 18), document: Any = "12/BC-STP") -> None:
    """A result that came in."""
    sheet[f"{RESULT}{row}"], sheet[f"{ON}{row}"], sheet[f"{DOCUMENT}{row}"] = SENT, on, document


def read(folder: Path, change: Callable[[Worksheet], None], ledger: str = "", today: date = TODAY) -> SheetReading:
    """What comes of a sheet that was exported, changed and sent back."""
    plan = make_plan(folder, ledger)
    file = folder / "phieu.xlsx"
    file.write_bytes(export(plan))
    fill(file, change)
    return read_sheet(str(plan), str(file), today)
