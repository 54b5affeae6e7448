"""Our times and the peers' in one run: each round asks everyone in turn, so that a slow minute of the machine hits all
of them. Prints medians and ratios, writes them as JSON, and ends with 1 when a bar is missed."""

import argparse
import json
import pathlib
import sys
import tempfile

import stores
from worker import Worker, agree


def measure(ours, pm4py, r4pm, rounds):
    # One round to warm up everyone's files, allocators and code; it does not count.
    for turn in range(rounds + 1):
        keep = turn > 0
        agree("read", ours.ask("read", keep), r4pm.ask("frame", keep), pm4py.ask("read", keep))
        # A second pair close together: ours beside the quicker way of r4pm.
        r4pm.ask("read", keep)
        ours.ask("read", keep)
        for _ in range(3):
            agree("variants", ours.ask("variants", keep), pm4py.ask("variants", keep), r4pm.ask("variants", keep))
            agree("all variants", ours.ask("all-variants", keep), r4pm.ask("all-variants", keep))
            agree("flow", ours.ask("flow", keep), pm4py.ask("flow", keep))
        if keep:
            print(f"  round {turn} of {rounds}", file=sys.stderr)


# What is drawn, and the most milliseconds that it may take: steps of a map with something in every lane.
LIMITS = {"draw-10x20-svg": 10, "draw-10x20-pdf": 300, "draw-10x20-png2x": 1500, "draw-40x60-svg": 150, "load-5000-cells": 200}


def measure_drawing(ours, rounds):
    for turn in range(rounds * 5 + 1):
        for job in ("draw", "draw-cold"):
            figures = ours.ask(job, keep=turn > 0)
    if figures["steps"] < 10:
        raise SystemExit(f"the map has {figures['steps']} steps, the bar speaks of 10")
    for turn in range(rounds + 1):
        for job in LIMITS:
            ours.ask(job, keep=turn > 0)
    return figures["steps"]


def memory_of_drawing(program):
    """A process that draws one large picture and nothing else, as `waymark draw` does."""
    painter = Worker(program)
    painter.ask("draw-10x20-png2x")
    memory = painter.memory("VmHWM")
    painter.close()
    return memory


def milliseconds(seconds):
    return f"{seconds * 1000:,.1f} ms" if seconds < 1 else f"{seconds:,.2f} s"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--ours", required=True)
    parser.add_argument("--log", help="an XES file; without it nothing is compared with the peers")
    parser.add_argument("--pm4py", default=".venv-pm4py/bin/python")
    parser.add_argument("--r4pm", default=".venv-r4pm/bin/python")
    parser.add_argument("--company", required=True, help="a workspace whose 10-step map is drawn")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--memory", type=float, help="RssAnon of the server after every page, in MB")
    parser.add_argument("--events", type=pathlib.Path, help="a large log as CSV; without it no store is asked")
    parser.add_argument("--tenth", type=pathlib.Path, help="such a log of a tenth of the events")
    parser.add_argument("--stores", default=".venv-stores/bin/python")
    parser.add_argument("--waymark", default=".build/release/waymark")
    parser.add_argument("--out", type=pathlib.Path, required=True)
    options = parser.parse_args()
    peers = pathlib.Path(__file__).parent / "Peers"

    ours = Worker(options.ours, options.company, *([options.log] if options.log else []))
    rows = []
    if options.log:
        pm4py = Worker(options.pm4py, str(peers / "pm4py_worker.py"), options.log)
        r4pm = Worker(options.r4pm, str(peers / "r4pm_worker.py"), options.log)
        measure(ours, pm4py, r4pm, options.rounds)
        for what, job, peer, theirs, bar in [
            ("read the log", "read", pm4py, "read", 6),
            ("read the log", "read", r4pm, "read", 1.5),
            ("read the log (their data frame)", "read", r4pm, "frame", None),
            ("variants, the ten most frequent", "variants", pm4py, "variants", 20),
            ("variants, every one listed", "all-variants", pm4py, "variants", 20),
            ("variants, the ten most frequent", "variants", r4pm, "variants", 20),
            ("variants, every one listed", "all-variants", r4pm, "all-variants", 20),
            ("flow", "flow", pm4py, "flow", 20),
        ]:
            rows.append(
                {
                    "what": what,
                    "ours": ours.median(job),
                    "peer": f"{peer.about['name']} {peer.about['version']}",
                    "theirs": peer.median(theirs),
                    "ratio": peer.median(theirs) / ours.median(job),
                    "bar": bar,
                    "runs": [len(ours.times[job]), len(peer.times[theirs])],
                }
            )
        pm4py.close()
        r4pm.close()
    steps = measure_drawing(ours, options.rounds)
    ours.close()

    large = []
    if options.events:
        sys.path.append(str(peers))
        from event_types import TYPES

        # Beside the log: where there is room for it, there is for what others make of it.
        with tempfile.TemporaryDirectory(dir=options.events.parent) as folder:
            found, large = stores.measure(
                options.ours, options.waymark, options.stores, peers, options.events, options.tenth, folder,
                options.rounds, TYPES,
            )
        rows += found

    missed = 0
    print(f"{'':34}{'ours':>12}  {'peer':>18}{'theirs':>12}{'ratio':>9}  bar")
    for row in rows:
        missed += row["bar"] is not None and row["ratio"] < row["bar"]
        bar = "" if row["bar"] is None else f"≥ {row['bar']}× {'kept' if row['ratio'] >= row['bar'] else 'MISSED'}"
        print(
            f"{row['what']:34}{milliseconds(row['ours']):>12}  {row['peer']:>18}"
            f"{milliseconds(row['theirs']):>12}{row['ratio']:>8.1f}×  {bar}"
        )
    single = [
        (f"a measured map of {steps} steps to SVG", ours.median("draw") * 1000, "ms", 20),
        ("the same, every text new", ours.median("draw-cold") * 1000, "ms", None),
    ]
    single += [(job, ours.median(job) * 1000, "ms", limit) for job, limit in LIMITS.items()]
    single.append(("draw-memory", memory_of_drawing(options.ours), "MB", 150))
    single += large
    if options.memory is not None:
        single.append(("serve, RssAnon after every page", options.memory, "MB", 100))
    for what, value, unit, bar in single:
        missed += bar is not None and value >= bar
        ratio = "" if bar is None else f"{bar / value:.1f}×"
        verdict = "" if bar is None else f"< {bar} {unit} {'kept' if value < bar else 'MISSED'}"
        print(f"{what:34}{value:>9.1f} {unit}{'':32}{ratio:>9}  {verdict}")
        rows.append(
            {"what": what, "ours": value, "unit": unit, "bar": bar, "ratio": bar and bar / value}
        )
    options.out.write_text(json.dumps(rows, indent=2, ensure_ascii=False) + "\n")
    sys.exit(1 if missed else 0)


if __name__ == "__main__":
    main()
