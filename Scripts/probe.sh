#!/usr/bin/env bash
# Moves the built binary into an empty folder with an empty home and sees it live there: it writes the sample,
# serves the list and a map page on the loopback, and stops when asked. Needs bash alone. `Scripts/probe.sh [BINARY]`
set -euo pipefail
cd "$(dirname "$0")/.."
source Scripts/common.sh

binary=${1:-.build/release/waymark}
room=$(mktemp -d)
server=
finish() {
    if [ -n "$server" ]; then kill -KILL "$server" 2>/dev/null || true; fi
    rm -rf "$room"
}
trap finish EXIT
fail() {
    printf 'probe: %s\n' "$1" >&2
    if [ -s "$room/log" ]; then tail -n 20 "$room/log" >&2; fi
    exit 1
}

mkdir "$room/home"
cp "$binary" "$room/waymark"
cd "$room"
alone() { env -i HOME="$room/home" PATH=/nowhere "$@"; }

alone ./waymark sample company --seed 1 --customers 500 >log 2>&1 </dev/null || fail "the sample could not be written"
port=$(free_port)
# exec, so that the number we keep is the server's own and no shell's.
(exec env -i HOME="$room/home" PATH=/nowhere ./waymark serve --home company --port "$port" >log 2>&1 </dev/null) &
server=$!

# get PATH: prints the answer's head and body.
get() {
    exec 3<>"/dev/tcp/127.0.0.1/$port" || return 1
    printf 'GET %s HTTP/1.1\r\nHost: 127.0.0.1:%s\r\nConnection: close\r\n\r\n' "$1" "$port" >&3
    cat <&3
    exec 3>&-
}

for _ in $(seq 100); do
    if (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then break; fi
    kill -0 "$server" 2>/dev/null || fail "the server ended before it answered"
    sleep 0.1
done

list=$(get /) || fail "nothing answers on port $port"
[[ $list == "HTTP/1.1 200"* ]] || fail "the list of maps answers: ${list%%$'\n'*}"
map=$(grep -o 'href="/maps/[^"#?]*"' <<<"$list" | head -n 1 | cut -d '"' -f 2) || fail "the list names no map"
page=$(get "$map")
[[ $page == "HTTP/1.1 200"* ]] || fail "$map answers: ${page%%$'\n'*}"
[[ $page == *"<svg"* ]] || fail "$map shows no curve"
style=$(grep -o 'href="[^"]*\.css[^"]*"' <<<"$page" | head -n 1 | cut -d '"' -f 2) || fail "$map names no style sheet"
[[ $(get "$style") == "HTTP/1.1 200"* ]] || fail "$style does not answer"

kill -TERM "$server"
for _ in $(seq 100); do
    if ! kill -0 "$server" 2>/dev/null; then break; fi
    sleep 0.1
done
if kill -0 "$server" 2>/dev/null; then fail "the server is still there ten seconds after it was asked to stop"; fi
code=0
wait "$server" || code=$?
server=
[ "$code" = 0 ] || [ "$code" = 143 ] || fail "the server ended with status $code"
(exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null && fail "port $port is still open"
say "probe: a moved binary wrote the sample, served / and $map, and stopped"
