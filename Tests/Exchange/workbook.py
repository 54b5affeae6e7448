# What openpyxl sees in a workbook of ours, and a change made with it: workbook.py IN OUT SHEET OLD NEW
import json
import sys

import openpyxl

source, target, mark, old, new = sys.argv[1:]
book = openpyxl.load_workbook(source)
sheets = []
for sheet in book.worksheets:
    formulas = [c.coordinate for row in sheet.iter_rows() for c in row if c.data_type == "f"]
    sheets.append(
        {
            "name": sheet.title,
            "mark": sheet["A1"].value,
            "state": sheet.sheet_state,
            "frozen": sheet.freeze_panes,
            "merged": sorted(str(r) for r in sheet.merged_cells.ranges),
            "filter": sheet.auto_filter.ref,
            "formulas": formulas,
            "offers": len(sheet.data_validations.dataValidation),
            "cells": {c.coordinate: str(c.value) for row in sheet.iter_rows() for c in row if c.value is not None},
            "kinds": sorted({c.data_type for row in sheet.iter_rows() for c in row if c.value is not None}),
        }
    )
changed = 0
for sheet in book.worksheets:
    if not str(sheet["A1"].value).startswith("waymark:" + mark):
        continue
    for row in sheet.iter_rows():
        for cell in row:
            if isinstance(cell.value, str) and old in cell.value.split("\n"):
                cell.value = cell.value.replace(old, new)
                changed += 1
book.save(target)
print(json.dumps({"sheets": sheets, "changed": changed, "created": str(book.properties.created)}))
