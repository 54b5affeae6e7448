# A workbook as somebody makes or changes it with openpyxl: sheet.py IN OUT STEPS, where IN is - for a new one.
#
# Each step is a list: what is done, the mark or the name of a sheet, and what with.
import json
import sys

import openpyxl
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill

source, target, steps = sys.argv[1:]
book = openpyxl.Workbook() if source == "-" else openpyxl.load_workbook(source)
if source == "-":
    book.active.title = "Plan"


def sheet(name):
    for each in book.worksheets:
        if each.title == name:
            return each
        for row in each.iter_rows(max_row=3, max_col=3):
            for cell in row:
                if str(cell.value).split(" ")[0] == "waymark:" + name:
                    return each
    raise SystemExit("no sheet " + name)


for step, name, *what in json.loads(steps):
    page = sheet(name)
    if step == "set":
        page[what[0]].value = what[1]
    elif step == "replace":
        for row in page.iter_rows():
            for cell in row:
                if isinstance(cell.value, str) and what[0] in cell.value.split("\n"):
                    cell.value = "\n".join(what[1] if line == what[0] else line for line in cell.value.split("\n"))
    elif step == "number":
        page[what[0]].value = float(what[1])
        page[what[0]].number_format = what[2]
    elif step == "colour":
        page[what[0]].fill = PatternFill("solid", fgColor=what[1])
    elif step == "comment":
        page[what[0]].comment = Comment(what[1], "Ann")
    elif step == "merge":
        page.merge_cells(what[0])
    elif step == "insert-rows":
        page.insert_rows(int(what[0]))
    elif step == "insert-columns":
        page.insert_cols(int(what[0]))
    elif step == "delete-row":
        page.delete_rows(int(what[0]))
    else:
        raise SystemExit("no step " + step)
book.save(target)
print(json.dumps({"sheets": book.sheetnames}))
