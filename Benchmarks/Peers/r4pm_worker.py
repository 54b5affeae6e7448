"""r4pm at work: answers each line of standard input (`read`: into its own event log; `frame`: into a data frame;
`variants`, `all-variants`: the distinct ones of a log that is there, with counts, ten or
all of them listed) with a line of JSON."""

import gc
import json
import sys
import time

import r4pm
from r4pm.bindings.core.event_data.case_centric.utils import activity_projection

path = sys.argv[1]
log = None
print(json.dumps({"name": "r4pm", "version": r4pm.__version__}), flush=True)
for line in sys.stdin:
    gc.collect()
    if line.strip() == "read":
        start = time.perf_counter()
        item = r4pm.import_item("EventLog", path)
        seconds = time.perf_counter() - start
        r4pm.remove_item(item)
        figures = {}
    elif line.strip() in ("variants", "all-variants"):
        log = log or r4pm.import_item("EventLog", path)
        start = time.perf_counter()
        projection = activity_projection.log_to_activity_projection(log)
        count = activity_projection.get_num_variants(projection)
        if line.strip() == "variants":
            listed = activity_projection.get_top_n_variants(projection, 10)
        else:
            listed = activity_projection.get_variants(projection)
        seconds = time.perf_counter() - start
        r4pm.remove_item(projection)
        figures = {"variants": count, "listed": len(listed)}
    else:
        start = time.perf_counter()
        frame, _ = r4pm.df.import_xes(path)
        seconds = time.perf_counter() - start
        figures = {"cases": frame["case:concept:name"].n_unique(), "events": frame.height}
        del frame
    print(json.dumps({"seconds": seconds, "figures": figures}), flush=True)
