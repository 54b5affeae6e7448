"""What ClickHouse's windowFunnel says of many small customers.

Reads FOLDER/groups.tsv (group, steps, window, modes separated by commas) and FOLDER/events.tsv (group, customer, order of
arrival, time, mask of the steps it matches; times and windows in one unit, none negative), and writes FOLDER/levels.tsv
(customer, level). A group is one question; one query answers it for all of its customers.
"""

import os
import sys
import tempfile

from chdb import session


def main(folder):
    with tempfile.TemporaryDirectory() as room:
        clickhouse = session.Session(os.path.join(room, "store"))
        # One thread, so that rows arrive in the order in which they were written.
        clickhouse.query("set max_threads = 1")
        clickhouse.query("create database d engine = Atomic")
        clickhouse.query(
            "create table d.events (g UInt32, customer UInt32, place UInt32, time UInt64, mask UInt64) "
            "engine = MergeTree order by (g, customer, place)"
        )
        path = os.path.join(folder, "events.tsv").replace("'", "\\'")
        clickhouse.query(f"insert into d.events select * from file('{path}', TSV, 'g UInt32, customer UInt32, place UInt32, time UInt64, mask UInt64')")
        with open(os.path.join(folder, "groups.tsv"), encoding="utf-8") as groups, open(
            os.path.join(folder, "levels.tsv"), "w", encoding="utf-8"
        ) as levels:
            for line in groups:
                group, steps, window, modes = line.rstrip("\n").split("\t")
                options = "".join(f", '{mode}'" for mode in modes.split(",") if mode)
                conditions = ", ".join(f"bitTest(mask, {step})" for step in range(int(steps)))
                answer = clickhouse.query(
                    f"select customer, windowFunnel({window}{options})(time, {conditions}) from "
                    f"(select * from d.events where g = {group} order by customer, place) "
                    "group by customer order by customer settings max_threads = 1",
                    "TabSeparated",
                )
                levels.write(answer.bytes().decode())
        clickhouse.close()


if __name__ == "__main__":
    main(sys.argv[1])
