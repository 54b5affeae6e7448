"""polars on a frame in memory that is sorted and coded: `polars_worker.py FILE.csv`."""

import os
import sys

os.environ["POLARS_MAX_THREADS"] = "2"

import polars
import store_worker

path = sys.argv[1]
frame = None


def load(_):
    global frame
    column = polars.col
    frame = (
        polars.scan_csv(path, schema_overrides={"customer": polars.UInt32})
        .select("customer", column("time").str.to_datetime("%Y-%m-%d %H:%M:%S").dt.epoch("s").alias("t"), "event")
        .with_columns(column("event").cast(polars.Categorical))
        .sort("customer", "t")
        .collect()
    )
    return {"events": frame.height}


def flow(_):
    column = polars.col
    edges = (
        frame.lazy()
        .with_columns(b=column("event").shift(-1), n=column("t").shift(-1), c=column("customer").shift(-1))
        .filter(column("c") == column("customer"))
        .group_by("event", "b")
        .agg(polars.len(), (column("n") - column("t")).mean().alias("mean"))
        .collect()
    )
    return {"edges": edges.height, "moves": edges["len"].sum()}


store_worker.run("polars", polars.__version__, {"load": load, "flow": flow})
