"""Questions on a large log, ours and those of stores that keep such logs, in one run: `stores.measure(…)` answers rows
for compare.py's table. Two threads everywhere; nobody keeps answers."""

import random
import shutil
import statistics
import subprocess
import sys
import time

from worker import Worker, agree

DAY = 86_400
BASE = 1_767_225_600  # 2026-01-01
PEERS = ["chdb", "duckdb", "polars"]


def questions(types, count=20):
    """Seeded funnels of 2 to 6 steps over rare and common types; every third has a period or asks for a property."""
    dice = random.Random(20)
    asked = []
    for number in range(count):
        steps = []
        while len(steps) < 2 + number % 5:
            # Half of the steps are drawn from the ten most common types.
            step = dice.choice(types[:10] if dice.random() < 0.5 else types)
            if step not in steps:
                steps.append(step)
        window = dice.choice([3_600, DAY, 7 * DAY, 30 * DAY])
        start, end, chosen = "-", "-", "-"
        if number % 6 == 2:
            first = dice.randrange(60)
            start, end = BASE + first * DAY, BASE + (first + dice.choice([7, 30])) * DAY
        elif number % 6 == 5:
            chosen = dice.choice(["country=DE", "country=US", "channel=ios", "channel=store"])
        asked.append(f"funnel {window} {start} {end} {chosen} {' '.join(steps)}")
    return asked


FIXED = f"funnel {7 * DAY} - - - product_view add_to_cart checkout_start purchase"


PATHS = "paths app_open"


class Rows(list):
    def add(self, what, ours, peer, theirs, floor, aim):
        self.append(
            {"what": what, "ours": ours, "peer": peer, "theirs": theirs, "ratio": theirs / ours, "bar": floor, "aim": aim}
        )


def interleaved(workers, job, rounds):
    """Everyone is asked in turn; the first round warms up and does not count."""
    for turn in range(rounds + 1):
        agree(job, *[worker.ask(job, keep=turn > 0) for worker in workers])


def measure(program, waymark, python, peers, log, tenth, folder, rounds, types):
    """`log`: the events as CSV, `tenth`: a log like it of a tenth of the events. Answers (rows, single figures as (what,
    value, unit, floor))."""
    say("the log is built by everyone")
    chdb, duckdb, polars = (
        Worker(python, str(peers / f"{name}_worker.py"), str(log), *where)
        for name, where in [("chdb", [f"{folder}/chdb"]), ("duckdb", [f"{folder}/duck.db"]), ("polars", [])]
    )
    ours = Worker(program)
    file = f"{folder}/events.wmlog"
    rows = Rows()
    for _ in range(max(1, rounds // 2)):
        built, loaded = ours.ask(f"build {log} {file}"), duckdb.ask("load")
        agree("load", built, loaded)
    build = f"build {log} {file}"
    rows.add("CSV to a queryable log", ours.median(build), duckdb.name, duckdb.median("load"), 1, 2)
    lines, of_lines = f"{folder}/events.jsonl", f"{folder}/lines.wmlog"
    duckdb.ask(f"export {tenth} {lines}", keep=False)
    ours_lines, theirs_lines = f"build {lines} {of_lines}", f"load-json {lines} {folder}/lines.db"
    for _ in range(max(1, rounds // 2)):
        agree("JSON Lines", ours.ask(ours_lines), duckdb.ask(theirs_lines))
    rows.add("JSON Lines to a log, a tenth", ours.median(ours_lines), duckdb.name, duckdb.median(theirs_lines), 1, 2)
    chdb.ask("load")
    polars.ask("load")
    counts = ours.ask(f"open {file}", keep=False)

    say("funnels")
    asked = questions(types)
    for job in asked:
        interleaved([ours, chdb], job, rounds)
    ratios = sorted((chdb.median(job) / ours.median(job), job) for job in asked)
    middle, worst = statistics.median([ratio for ratio, _ in ratios]), ratios[0]
    for name, ratio, job, floor, aim in [
        ("twenty funnels, the median", middle, min(ratios, key=lambda pair: abs(pair[0] - middle))[1], 15, 30),
        ("twenty funnels, the worst", worst[0], worst[1], 5, 15),
    ]:
        rows.add(name, ours.median(job), chdb.name, chdb.median(job), floor, aim)
        rows[-1]["ratio"] = ratio
    for ratio, job in ratios:
        say(f"  {ratio:6.1f}x {ours.median(job) * 1000:8.2f} ms {chdb.median(job) * 1000:8.1f} ms  {job}")
    interleaved([ours, chdb, duckdb], FIXED, rounds)
    rows.add("the fixed funnel", ours.median(FIXED), chdb.name, chdb.median(FIXED), None, None)
    rows.add("the fixed funnel, ASOF joins", ours.median(FIXED), duckdb.name, duckdb.median(FIXED), 40, 100)

    say("flow, variants, paths")
    interleaved([ours, chdb, polars], "flow", rounds)
    rows.add("directly-follows, mean gaps", ours.median("flow"), chdb.name, chdb.median("flow"), 20, 50)
    rows.add("directly-follows, mean gaps", ours.median("flow"), polars.name, polars.median("flow"), 1, 3)
    interleaved([ours, chdb], "variants", rounds)
    rows.add("distinct variants", ours.median("variants"), chdb.name, chdb.median("variants"), 8, 20)

    interleaved([ours, duckdb], PATHS, rounds)
    rows.add("first five events, top 50", ours.median(PATHS), duckdb.name, duckdb.median(PATHS), 10, 30)

    single = [
        ("bytes an event: columns", counts["columnBytes"] / counts["events"], "B", 8),
        ("bytes an event: postings", counts["postingBytes"] / counts["events"], "B", 7),
    ]
    single += first_answer(waymark, program, file, counts["events"])
    single += appended(program, ours, log, file, folder, ours.median(build), rounds)
    for worker in (ours, chdb, duckdb, polars):
        worker.close()
    single += growth(program, file, tenth, f"{folder}/tenth.wmlog", rounds)
    return rows, single


def appended(program, whole, log, file, folder, rebuild, rounds):
    """The last hundredth of the events, appended to a log of the others that is open: until it can be asked and is safe on
    the disk, over a build of all; and funnels on that log over those on the one of all. `whole` has that one open."""
    older, newer, base = f"{folder}/older.csv", f"{folder}/newer.csv", f"{folder}/older.wmlog"
    split(log, older, newer)
    grown = Worker(program)
    grown.ask(f"build {older} {base}", keep=False)
    for turn in range(rounds + 1):
        shutil.copyfile(base, f"{folder}/grown.wmlog")
        figures = grown.ask(f"append {folder}/grown.wmlog {newer}", keep=turn > 0)
    counts = whole.ask(f"open {file}", keep=False)
    if counts["events"] != figures["events"]:
        raise SystemExit(f"{counts['events']} events were built and {figures['events']} appended to")
    visible = grown.median(f"append {folder}/grown.wmlog {newer}")
    results = [("1 % appended, of a rebuild", visible / rebuild * 100, "%", 3)]
    for name, job in [("funnel", FIXED), ("flow", "flow"), ("variants", "variants")]:
        # Asked anew, close together.
        whole.times.pop(job, None)
        for turn in range(rounds * 3 + 1):
            agree(job, whole.ask(job, keep=turn > 0), grown.ask(job, keep=turn > 0))
        results.append((f"until compaction: {name}", grown.median(job) / whole.median(job), "times", 1.3))
    grown.close()
    return results


def split(log, older, newer):
    """All lines but the last hundredth, and those; each with the line of names."""
    with open(log, "rb") as source:
        names = source.readline()
        start = source.tell()
        count = sum(block.count(b"\n") for block in iter(lambda: source.read(1 << 24), b""))
        source.seek(start)
        with open(older, "wb") as first, open(newer, "wb") as last:
            first.write(names)
            last.write(names)
            left = count - count // 100
            for block in iter(lambda: source.read(1 << 24), b""):
                lines = block.count(b"\n")
                if lines < left:
                    first.write(block)
                    left -= lines
                    continue
                place = 0
                for _ in range(left):
                    place = block.index(b"\n", place) + 1
                left = 0
                first.write(block[:place])
                last.write(block[place:])


def growth(program, large, tenth, small, rounds):
    """What an event costs in a log over what it costs in one a tenth as long, one thread."""
    workers = Worker(program), Worker(program)
    workers[1].ask(f"build {tenth} {small}")
    counts = [worker.ask(f"open-alone {file}")["events"] for worker, file in zip(workers, (large, small))]
    figures = []
    for name, job in [("funnel", FIXED), ("flow", "flow")]:
        for turn in range(rounds * 3 + 1):
            for worker in workers:
                worker.ask(job, keep=turn > 0)
        each = [worker.median(job) / count for worker, count in zip(workers, counts)]
        figures.append((f"an event of a log ten times as long: {name}", each[0] / each[1], "times", 1.3))
    for worker in workers:
        worker.close()
    return figures


def first_answer(waymark, program, file, events):
    """A new process that opens the log and answers one funnel, and what such a process holds beside the file.

    The limit is that of 50 million events; a longer log has in proportion more, since each byte is checked once.
    """
    times = []
    for _ in range(5):
        start = time.perf_counter()
        subprocess.run(
            [waymark, "ask", "funnel", file, "--steps", "product_view,add_to_cart,checkout_start,purchase", "--json"],
            check=True, stdout=subprocess.DEVNULL,
        )
        times.append(time.perf_counter() - start)
    fresh = Worker(program)
    fresh.ask(f"open {file}")
    before = fresh.memory("VmHWM") - fresh.memory("RssFile")
    fresh.ask(FIXED)
    after = fresh.memory("VmHWM") - fresh.memory("RssFile")
    fresh.close()
    return [
        ("new process to its first funnel", statistics.median(times) * 1000, "ms", 500 * max(1, events / 50_000_000)),
        ("memory beside the file, first funnel", max(before, after), "MB", 64),
    ]


def say(line):
    print(f"  {line}", file=sys.stderr)
