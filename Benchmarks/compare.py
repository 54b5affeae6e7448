"""Our times and the peers' in one run: each round asks everyone in turn, so that a slow minute of the machine hits all
of them. Prints medians and ratios, writes them as JSON, and ends with 1 when a bar is missed."""

import argparse
import json
import pathlib
import statistics
import subprocess
import sys
import tempfile


class Worker:
    """A process that does one job a line and says how long the job itself took."""

    def __init__(self, *command):
        self.errors = tempfile.TemporaryFile("w+")
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self.errors, text=True, bufsize=1
        )
        self.about = self.answer()
        self.times = {}

    def answer(self):
        line = self.process.stdout.readline()
        if not line:
            self.errors.seek(0)
            raise SystemExit(f"{' '.join(self.process.args)} ended without an answer:\n{self.errors.read()[-2000:]}")
        return json.loads(line)

    def ask(self, job, keep=True):
        self.process.stdin.write(job + "\n")
        answer = self.answer()
        if keep:
            self.times.setdefault(job, []).append(answer["seconds"])
        return answer["figures"]

    def median(self, job):
        return statistics.median(self.times[job])

    def most_memory(self):
        """The most that the process has held at once, in MB."""
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return int(next(line for line in status.splitlines() if line.startswith("VmHWM:")).split()[1]) / 1000

    def close(self):
        self.process.stdin.close()
        self.process.wait()


def agree(job, ours, *others):
    """Everyone must have done the same work: figures of the same name are equal."""
    for other in others:
        for name in ours.keys() & other.keys():
            if ours[name] != other[name]:
                raise SystemExit(f"{job}: our {name} is {ours[name]}, a peer's {other[name]}")


def measure(ours, pm4py, r4pm, rounds):
    # One round to warm up everyone's files, allocators and code; it does not count.
    for turn in range(rounds + 1):
        keep = turn > 0
        agree("read", ours.ask("read", keep), r4pm.ask("frame", keep), pm4py.ask("read", keep))
        # A second pair close together: ours beside the quicker way of r4pm.
        r4pm.ask("read", keep)
        ours.ask("read", keep)
        for _ in range(3):
            agree("variants", ours.ask("variants", keep), pm4py.ask("variants", keep))
            ours.ask("all-variants", keep)
            agree("flow", ours.ask("flow", keep), pm4py.ask("flow", keep))
        if keep:
            print(f"  round {turn} of {rounds}", file=sys.stderr)


# What is drawn, and the most milliseconds that it may take: steps of a map with something in every lane.
LIMITS = {"draw-10x20-svg": 10, "draw-10x20-pdf": 300, "draw-10x20-png2x": 1500, "draw-40x60-svg": 150}


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
    memory = painter.most_memory()
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
