#!/usr/bin/env bash
# What `make bench` does: our times and the peers' in one run, and the server's memory after every page was visited.
# ROUNDS (5) says how often each is asked; WAYMARK_DATA names the folder with bpic2012/bpic2012.xes.gz; EVENTS (50 million) is
# the length of the made-up log that stores are asked about, 0 for none.
set -euo pipefail
cd "$(dirname "$0")/.."
source Scripts/common.sh

bash Scripts/setup.sh run
bash Scripts/setup.sh bench
bash Scripts/build.sh
swift build --package-path Benchmarks --scratch-path .build-bench -c release

room=$(mktemp -d)
server=
finish() {
    stop_server || true
    rm -rf "$room"
}
trap finish EXIT

.build/release/waymark sample "$room/company" --seed 1 >/dev/null </dev/null
port=$(free_port)
start_server "$room/log" .build/release/waymark serve --home "$room/company" --port "$port"
visited=$(PYTHONPATH=Tests/Browser .venv-r4pm/bin/python -c "
import sys, walk
print(sum(1 for visit in walk.walk('http://127.0.0.1:$port/') if visit.status == 200))")
memory=$(awk '/^RssAnon:/ { printf "%.1f", $2 / 1000 }' "/proc/$server/status")
stop_server
say "The server answered $visited addresses."

log=()
if [ -n "${WAYMARK_DATA:-}" ]; then
    log=(--log "$WAYMARK_DATA/bpic2012/bpic2012.xes.gz")
else
    say "WAYMARK_DATA names no folder of real logs: nothing is compared with the peers."
fi
events=()
if [ "${EVENTS:-5e7}" != 0 ]; then
    say "A log of ${EVENTS:-5e7} events is made up."
    .venv-stores/bin/python Benchmarks/Peers/events.py "${EVENTS:-5e7}" "$room/events.csv"
    .venv-stores/bin/python Benchmarks/Peers/events.py "$(awk "BEGIN { print ${EVENTS:-5e7} / 10 }")" "$room/tenth.csv"
    events=(--events "$room/events.csv" --tenth "$room/tenth.csv")
fi
.venv-r4pm/bin/python Benchmarks/compare.py --ours .build-bench/release/bench --company "$room/company" \
    "${log[@]}" "${events[@]}" --memory "$memory" --rounds "${ROUNDS:-5}" --out .build/bench.json
say "The same as JSON: .build/bench.json"
