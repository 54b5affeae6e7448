"""DuckDB on a table of its own, sorted by customer and time: `duckdb_worker.py FILE.csv DATABASE`."""

import os
import sys

import duckdb
import store_worker

path, file = sys.argv[1:]
base = None
TYPES = "{'customer': 'UINTEGER', 'time': 'TIMESTAMP_S', 'event': 'VARCHAR', 'channel': 'VARCHAR', 'country': 'VARCHAR'}"


def connect():
    global base
    base = duckdb.connect(file)
    base.execute("SET threads = 2; SET memory_limit = '10GB'; SET preserve_insertion_order = false")


def load(_):
    global base
    if base is not None:
        base.close()
    if os.path.exists(file):
        os.remove(file)
    connect()
    base.execute(
        f"CREATE TABLE events AS SELECT * FROM read_csv('{path}', header = true, columns = {TYPES}) ORDER BY customer, time"
    )
    base.execute("CHECKPOINT")
    return {"events": base.execute("SELECT count(*) FROM events").fetchone()[0]}


def export(words):
    """The rows of a CSV as JSON Lines, in the same order."""
    rows = f"SELECT * FROM read_csv('{words[0]}', header = true, columns = {TYPES})"
    duckdb.connect().execute(f"COPY ({rows}) TO '{words[1]}' (FORMAT json)")
    return {}


def load_json(words):
    other = duckdb.connect(words[1])
    other.execute("SET threads = 2; SET memory_limit = '10GB'; SET preserve_insertion_order = false")
    other.execute(
        "CREATE OR REPLACE TABLE events AS SELECT * FROM"
        f" read_json('{words[0]}', format = 'newline_delimited', columns = {TYPES}) ORDER BY customer, time"
    )
    other.execute("CHECKPOINT")
    return {"events": other.execute("SELECT count(*) FROM events").fetchone()[0]}


def funnel(words):
    asked = store_worker.Funnel(words)
    names = ", ".join(f"'{step}'" for step in asked.steps)
    parts = [
        f"e AS MATERIALIZED (SELECT customer, epoch(time)::BIGINT AS t, event FROM events WHERE event IN ({names}))",
        f"s1 AS MATERIALIZED (SELECT customer, t, t AS start FROM e WHERE event = '{asked.steps[0]}')",
    ]
    for number, step in enumerate(asked.steps[1:], 2):
        parts.append(
            f"s{number} AS MATERIALIZED (SELECT x.customer, x.t, p.start FROM (SELECT * FROM e WHERE event = '{step}') x"
            f" ASOF JOIN s{number - 1} p ON x.customer = p.customer AND x.t > p.t WHERE x.t - p.start <= {asked.window})"
        )
    counts = ", ".join(f"(SELECT count(DISTINCT customer) FROM s{n})" for n in range(1, len(asked.steps) + 1))
    reached = list(base.execute(f"WITH {', '.join(parts)} SELECT {counts}").fetchone()) + [0]
    return {f"level{n + 1}": reached[n] - reached[n + 1] for n in range(len(asked.steps))}


def paths(words):
    """The first five events from a customer's first START on, and the fifty most frequent such paths."""
    start = words[0]
    rows = base.execute(
        "WITH s AS (SELECT list(event ORDER BY time) AS s FROM events GROUP BY customer),"
        f" p AS (SELECT array_to_string(list_slice(s, list_position(s, '{start}'), list_position(s, '{start}') + 4), '>')"
        f" AS path FROM s WHERE list_contains(s, '{start}'))"
        " SELECT path, count(*) AS c FROM p GROUP BY path ORDER BY c DESC, path LIMIT 50"
    ).fetchall()
    return {"paths": len(rows), "first": rows[0][1], "all": sum(row[1] for row in rows)}


if os.path.exists(file):
    connect()
store_worker.run(
    "duckdb", duckdb.__version__,
    {"load": load, "export": export, "load-json": load_json, "funnel": funnel, "paths": paths},
)
