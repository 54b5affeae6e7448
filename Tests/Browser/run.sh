#!/usr/bin/env bash
# Writes the sample company, serves it, and has pages.py open every page of it in a headless Chromium; and the pictures
# of twenty random maps, which one of the tests has written into .build/boxes, or writes now.
set -euo pipefail
cd "$(dirname "$0")/../.."
source Scripts/common.sh

binary=${WAYMARK:-.build/release/waymark}
pictures=${PICTURES:-.build/pages}
room=$(mktemp -d)
server=
finish() {
    stop_server || true
    rm -rf "$room"
}
trap finish EXIT

"$binary" sample "$room/company" --seed 1 --customers "${CUSTOMERS:-2000}" >/dev/null </dev/null
port=$(free_port)
start_server "$room/log" "$binary" serve --home "$room/company" --port "$port"
rm -rf "$pictures"
[ -d .build/boxes ] || WAYMARK_BOXES=.build/boxes swift test --filter BrowserBoxTests
# A browser that hangs must not hang the run.
timeout --kill-after=10 "${BROWSER_LIMIT:-1800}" .venv/bin/python Tests/Browser/pages.py "http://127.0.0.1:$port" --chromium "$(find_chromium)" --pictures "$pictures" --boxes .build/boxes --binary "$binary" --company "$room/company" </dev/null || {
    say "The server's last words:"
    tail -n 20 "$room/log"
    exit 1
}
stop_server
