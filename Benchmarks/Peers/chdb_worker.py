"""ClickHouse in process, on a table of its own that is sorted by customer and time: `chdb_worker.py FILE.csv FOLDER`."""

import importlib.metadata

import store_worker
import sys

from chdb import session

path, folder = sys.argv[1:]
store = session.Session(folder)


def rows(query):
    # Its cache of answers is off as it is by default.
    text = store.query(query + " SETTINGS max_threads = 2", "TabSeparated").bytes().decode()
    return [line.split("\t") for line in text.splitlines()]


def load(_):
    store.query("DROP TABLE IF EXISTS events")
    store.query(
        "CREATE TABLE events (customer UInt32, time DateTime('UTC'), event LowCardinality(String),"
        " channel LowCardinality(String), country LowCardinality(String)) ENGINE = MergeTree ORDER BY (customer, time)"
    )
    store.query(
        f"INSERT INTO events SELECT * FROM file('{path}', CSVWithNames, 'customer UInt32, time DateTime(''UTC''),"
        " event String, channel String, country String')"
        " SETTINGS max_threads = 2, max_insert_threads = 1, max_memory_usage = 12000000000"
    )
    store.query("OPTIMIZE TABLE events FINAL")
    return {"events": int(rows("SELECT count() FROM events")[0][0])}


def funnel(words):
    asked = store_worker.Funnel(words)
    conditions = ", ".join(f"event = '{step}'" for step in asked.steps)
    chosen = ["event IN (" + ", ".join(f"'{step}'" for step in asked.steps) + ")"]
    if asked.filter:
        chosen.append(f"{asked.filter[0]} = '{asked.filter[1]}'")
    if asked.start is not None:
        chosen.append(f"time >= toDateTime({asked.start}, 'UTC') AND time < toDateTime({asked.end}, 'UTC')")
    query = (
        f"SELECT level, count() FROM (SELECT customer, windowFunnel({asked.window})(time, {conditions}) AS level"
        f" FROM events WHERE {' AND '.join(chosen)} GROUP BY customer) GROUP BY level"
    )
    return store_worker.levels(rows(query), len(asked.steps))


def flow(_):
    edges = rows(
        "SELECT event, follower, count() AS c, avg(gap) FROM (SELECT event, leadInFrame(event) OVER w AS follower,"
        " leadInFrame(toUInt32(time), 1, 0) OVER w AS next, toInt64(next) - toInt64(toUInt32(time)) AS gap FROM events"
        " WINDOW w AS (PARTITION BY customer ORDER BY time ROWS BETWEEN CURRENT ROW AND 1 FOLLOWING))"
        " WHERE next > 0 GROUP BY event, follower"
    )
    return {"edges": len(edges), "moves": sum(int(row[2]) for row in edges)}


def variants(_):
    counts = rows(
        "SELECT count(), max(c) FROM (SELECT count() AS c FROM (SELECT arrayStringConcat(arrayMap(x -> x.2,"
        " arraySort(groupArray((time, event)))), '>') AS v FROM events GROUP BY customer) GROUP BY v)"
    )
    return {"variants": int(counts[0][0]), "top": int(counts[0][1])}


store_worker.run(
    "chdb", importlib.metadata.version("chdb-core"), {"load": load, "funnel": funnel, "flow": flow, "variants": variants}
)
