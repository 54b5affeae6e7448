"""What the workers of stores share: a job a line, `NAME WORDS…`, answered with the seconds it took and figures."""

import gc
import json
import sys
import time


def run(name, version, jobs):
    """`jobs` by name: each takes the words behind it and answers figures, or (seconds, figures)."""
    print(json.dumps({"name": name, "version": version}), flush=True)
    for line in sys.stdin:
        words = line.split()
        gc.collect()
        start = time.perf_counter()
        figures = jobs[words[0]](words[1:])
        seconds = time.perf_counter() - start
        print(json.dumps({"seconds": seconds, "figures": figures}), flush=True)


class Funnel:
    """`SECONDS FROM TO PROPERTY=VALUE STEP…`, with `-` for what is not asked."""

    def __init__(self, words):
        self.window = int(words[0])
        self.start, self.end = (None if word == "-" else int(word) for word in words[1:3])
        self.filter = None if words[3] == "-" else words[3].split("=")
        self.steps = words[4:]


def levels(rows, steps):
    """Customers by level, from 1 up."""
    counts = dict((int(level), int(count)) for level, count in rows)
    return {f"level{level}": counts.get(level, 0) for level in range(1, steps + 1)}
