"""A made-up event log to measure with: `events.py EVENTS FILE.csv`, the same bytes each time.

A tenth as many customers, 40 types of events from very common to rare, 90 days, whole seconds that rise strictly within
a customer, so that every engine must count the same. Rows are in the order of time, as a raw log's are."""

import sys

import numpy
import pyarrow
import pyarrow.csv

from event_types import TYPES

DAYS = 90
CHANNELS = ["web", "ios", "android", "email", "store", "call_center"]
COUNTRIES = ["US", "DE", "FR", "GB", "PL", "ES", "IT", "NL", "SE", "BR", "IN", "JP", "CA", "AU", "MX"]
# After the first, the second comes that often.
FOLLOWERS = [
    ("page_view", "search", 0.2), ("page_view", "product_view", 0.2), ("search", "product_view", 0.45),
    ("category_view", "product_view", 0.4), ("product_view", "add_to_cart", 0.2), ("product_view", "review_read", 0.1),
    ("add_to_cart", "view_cart", 0.25), ("add_to_cart", "checkout_start", 0.2), ("view_cart", "checkout_start", 0.3),
    ("checkout_start", "shipping_info", 0.3), ("checkout_start", "payment_info", 0.2), ("shipping_info", "payment_info", 0.5),
    ("payment_info", "purchase", 0.4), ("payment_info", "error_shown", 0.1), ("error_shown", "support_chat", 0.2),
    ("email_open", "email_click", 0.4), ("email_click", "product_view", 0.4), ("app_open", "page_view", 0.3),
    ("app_open", "login", 0.2), ("video_play", "video_end", 0.5), ("ad_click", "product_view", 0.4),
]


def transitions():
    common = 1 / numpy.arange(1, len(TYPES) + 1) ** 1.2
    table = numpy.tile(common / common.sum(), (len(TYPES), 1))
    for first, second, share in FOLLOWERS:
        row = table[TYPES.index(first)]
        row *= 1 - share
        row[TYPES.index(second)] += share
    table = table.cumsum(axis=1)
    table[:, -1] = 1
    return table


def make(count):
    random = numpy.random.default_rng(4)
    customers = max(1, count // 10)
    # Most customers have few events, some have very many.
    weights = numpy.minimum(random.pareto(1.4, customers) + 0.15, 2_000)
    lengths = numpy.maximum(1, (weights / weights.sum() * count * 0.95).astype(numpy.int64))
    while (missing := count - lengths.sum()) != 0:
        chosen = random.integers(0, customers, min(abs(missing), customers))
        if missing > 0:
            numpy.add.at(lengths, chosen, 1)
        else:
            chosen = numpy.unique(chosen)
            lengths[chosen[lengths[chosen] > 1]] -= 1
    customer = numpy.repeat(numpy.arange(1, customers + 1, dtype=numpy.uint32), lengths)
    begins = numpy.concatenate(([True], customer[1:] != customer[:-1])) | (random.random(count) < 0.2)
    session = begins.cumsum() - 1
    sessions = session[-1] + 1
    start = random.integers(0, DAYS, sessions) * 86_400 + numpy.clip(random.normal(54_000, 18_000, sessions), 0, 86_399)
    gaps = numpy.where(begins, 0, numpy.maximum(1, random.lognormal(3.2, 1.3, count))).astype(numpy.int64)
    within = gaps.cumsum()
    time = start.astype(numpy.int64)[session] + within - within[begins][session]
    kind = kinds(random, numpy.flatnonzero(begins), count)
    channel = random.choice(len(CHANNELS), sessions, p=[0.45, 0.2, 0.2, 0.08, 0.05, 0.02])[session].astype(numpy.int8)
    common = 1 / numpy.arange(1, len(COUNTRIES) + 1)
    country = random.choice(len(COUNTRIES), customers, p=common / common.sum()).astype(numpy.int8)[customer - 1]
    del session, gaps, within, begins
    # Times rise strictly within a customer: sorted, then each at least a second after the one before.
    order = numpy.lexsort((time, customer))
    step = numpy.arange(count)
    far = customer.astype(numpy.int64) * 1_000_000_000
    time = numpy.maximum.accumulate(time[order] - step + far) - far + step
    kind, channel = kind[order], channel[order]
    order = numpy.argsort(time, kind="stable")
    base = numpy.datetime64("2026-01-01T00:00:00", "s").astype(numpy.int64)
    return pyarrow.table(
        {
            "customer": customer[order],
            "time": pyarrow.array((base + time[order]).astype("datetime64[s]")),
            "event": named(kind[order], TYPES),
            "channel": named(channel[order], CHANNELS),
            "country": named(country[order], COUNTRIES),
        }
    )


def kinds(random, starts, count):
    """Every session walks through the types by chance; all sessions take a step at once."""
    table = transitions()
    kind = numpy.zeros(count, numpy.int8)
    draws = random.random(count)
    first = table[TYPES.index("logout")]
    ends = numpy.append(starts[1:], count)
    place = starts
    while place.size:
        if place is starts:
            kind[place] = numpy.searchsorted(first, draws[place], side="right").clip(0, len(TYPES) - 1)
        else:
            before = kind[place - 1]
            for code in range(len(TYPES)):
                own = place[before == code]
                kind[own] = numpy.searchsorted(table[code], draws[own], side="right").clip(0, len(TYPES) - 1)
        stays = place + 1 < ends
        place, ends = place[stays] + 1, ends[stays]
    return kind


def named(codes, names):
    dictionary = pyarrow.DictionaryArray.from_arrays(pyarrow.array(codes, pyarrow.int8()), pyarrow.array(names))
    return dictionary.cast(pyarrow.string())


if __name__ == "__main__":
    options = pyarrow.csv.WriteOptions(quoting_style="none")
    pyarrow.csv.write_csv(make(int(float(sys.argv[1]))), sys.argv[2], options)
