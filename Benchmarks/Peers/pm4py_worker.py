"""pm4py at work: answers each line of standard input (`read`, `variants`, `flow`) with a line of JSON."""

import contextlib
import gc
import importlib.util
import io
import json
import sys
import time
import warnings

# With either of these beside it pm4py would read with their code instead of its own.
for other in ("r4pm", "rustxes", "polars"):
    assert importlib.util.find_spec(other) is None, f"{other} must not be in this environment"

with contextlib.redirect_stdout(io.StringIO()):
    warnings.simplefilter("ignore")
    import pm4py
    from pm4py.util import constants

    constants.SHOW_PROGRESS_BAR = False

path, log = sys.argv[1], None


def read():
    return pm4py.read_xes(path)


def variants():
    return pm4py.get_variants(log)


def flow():
    return pm4py.discover_dfg(log)


def figures(job, answer):
    if job is read:
        return {"cases": int(answer["case:concept:name"].nunique()), "events": len(answer)}
    if job is variants:
        return {"variants": len(answer)}
    return {"edges": len(answer[0]), "moves": int(sum(answer[0].values()))}


JOBS = {"read": read, "variants": variants, "flow": flow}
print(json.dumps({"name": "pm4py", "version": pm4py.__version__}), flush=True)
for line in sys.stdin:
    job = JOBS[line.strip()]
    if job is read:
        log = None
    gc.collect()
    with contextlib.redirect_stdout(io.StringIO()):
        start = time.perf_counter()
        answer = job()
        seconds = time.perf_counter() - start
    if job is read:
        log = answer
    print(json.dumps({"seconds": seconds, "figures": figures(job, answer)}), flush=True)
