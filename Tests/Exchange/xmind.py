"""The topics of a mind map as xmindparser reads them, as JSON: `xmind.py FILE`."""

import json
import sys

import xmindparser

sheets = xmindparser.xmind_to_dict(sys.argv[1])
print(json.dumps(sheets[0]["topic"]))
