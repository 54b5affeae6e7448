"""r4pm at work: answers each line of standard input (`read`: into its own event log; `frame`: into a data frame)
with a line of JSON."""

import gc
import json
import sys
import time

import r4pm

path = sys.argv[1]
print(json.dumps({"name": "r4pm", "version": r4pm.__version__}), flush=True)
for line in sys.stdin:
    gc.collect()
    if line.strip() == "read":
        start = time.perf_counter()
        item = r4pm.import_item("EventLog", path)
        seconds = time.perf_counter() - start
        r4pm.remove_item(item)
        figures = {}
    else:
        start = time.perf_counter()
        frame, _ = r4pm.df.import_xes(path)
        seconds = time.perf_counter() - start
        figures = {"cases": frame["case:concept:name"].n_unique(), "events": frame.height}
        del frame
    print(json.dumps({"seconds": seconds, "figures": figures}), flush=True)
