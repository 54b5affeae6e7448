#!/usr/bin/env python3
"""Writes the workbooks of this folder with two programs, and the same table as CSV. Run by hand; what it wrote is kept.

usage: make.py   (openpyxl 3.1, XlsxWriter 3.2)
"""

import csv
import datetime
import pathlib

import openpyxl
import xlsxwriter
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

here = pathlib.Path(__file__).parent
header = ["customer", "event", "time", "amount", "paid", "note", "due"]
when = datetime.datetime
rows = [
    ["c1", "order", when(2024, 5, 31, 13, 45), 12.5, True, "first, “quoted” & <marked>", datetime.date(2024, 6, 30)],
    ["c2", "order", when(2024, 2, 29, 23, 59, 59), 0.1, False, "жук", datetime.date(2024, 3, 1)],
    ["c1", "pay", when(2024, 6, 1, 0, 0, 0, 250000), -3, True, "two\nlines", None],
    ["c3", "order", when(1999, 12, 31, 12), 1000000, None, None, datetime.date(1960, 1, 2)],
    ["c2", "cancel", when(2024, 3, 1), None, False, "  spaces  ", None],
]


def text(value):
    """As Waymark reads the cell."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime.datetime):
        return value.isoformat(timespec="milliseconds" if value.microsecond else "seconds")
    return value.isoformat() if isinstance(value, datetime.date) else str(value)


with open(here / "orders.csv", "w", newline="", encoding="utf-8") as file:
    writer = csv.writer(file, lineterminator="\n")
    writer.writerows([header] + [[text(value) for value in row] for row in rows])


def book(name, epoch=None, blank=0, left=0, rich=False):
    workbook = openpyxl.Workbook()
    if epoch:
        workbook.epoch = epoch
    sheet = workbook.active
    sheet.title = "Orders"
    for r, row in enumerate([header] + rows):
        for c, value in enumerate(row):
            if value is None:
                continue
            cell = sheet.cell(row=r + 1 + blank + (1 if r > 2 and blank else 0), column=c + 1 + left)
            cell.value = value
            if rich and value == "first, “quoted” & <marked>":
                cell.value = CellRichText("first, “quoted”", TextBlock(InlineFont(b=True), " & <marked>"))
            if rich and header[c] == "time" and r:
                cell.number_format = 'dd"d".mm.yy\\ hh:mm;@'
    other = workbook.create_sheet("Other sheet")
    other.append(["id", "action", "when"])
    other.append(["x", "open", "2024-01-01T00:00:00Z"])
    workbook.save(here / name)


book("plain.xlsx")
book("rich-1904.xlsx", epoch=openpyxl.utils.datetime.CALENDAR_MAC_1904, rich=True)
book("moved.xlsx", blank=3, left=2)

# A sheet written row by row has texts within its cells.
workbook = openpyxl.Workbook(write_only=True)
sheet = workbook.create_sheet("Orders")
for row in [header] + rows:
    sheet.append(row)
workbook.save(here / "streamed.xlsx")

# Another program: results of formulas, an error, ZIP64 sizes, a chart before the table and a hidden sheet before both.
workbook = xlsxwriter.Workbook(here / "formulas.xlsx", {"use_zip64": True})
hidden = workbook.add_worksheet("Hidden")
hidden.write_row(0, 0, ["nothing", "to", "see"])
chart = workbook.add_chartsheet("Chart")
sheet = workbook.add_worksheet("Orders")
formats = {
    datetime.date: workbook.add_format({"num_format": 14}),
    when: workbook.add_format({"num_format": '[$-409]d mmm "of" yyyy\\ h:mm:ss.000 AM/PM'}),
}
for r, row in enumerate([header] + rows):
    for c, value in enumerate(row):
        if type(value) in formats:
            sheet.write_datetime(r, c, value, formats[type(value)])
        elif value == 12.5:
            sheet.write_formula(r, c, "=25/2", None, 12.5)
        elif value == "order":
            sheet.write_formula(r, c, '=LOWER("ORDER")', None, "order")
        elif value is None:
            sheet.write_formula(r, c, "=NA()", None, "#N/A")
        else:
            sheet.write(r, c, value)
columns = workbook.add_chart({"type": "column"})
columns.add_series({"values": "=Orders!$D$2:$D$4"})
chart.set_chart(columns)
sheet.activate()
hidden.hide()
workbook.close()
