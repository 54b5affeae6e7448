"""An XLIFF file in the hands of a translator's program (translate-toolkit), as JSON: `translations.py IN OUT ID TEXT`.

Tells every unit it sees, translates one of them, and saves the file.
"""

import json
import sys

from translate.storage import xliff

source, target, wanted, text = sys.argv[1:5]
store = xliff.xlifffile.parsefile(source)
units = []
for unit in store.units:
    units.append({"id": unit.xmlelement.get("id"), "source": unit.source, "target": unit.target or ""})
    if unit.xmlelement.get("id") == wanted:
        unit.target = text
        unit.markapproved(True)
store.savefile(target)
print(json.dumps({"language": store.gettargetlanguage(), "units": units}))
