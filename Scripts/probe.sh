#!/usr/bin/env bash
# Moves the built binary into an empty folder with an empty home and sees it live there: it writes the sample,
# serves the list and a map page on the loopback, and stops when asked. Needs bash alone. `Scripts/probe.sh [BINARY]`
set -euo pipefail
cd "$(dirname "$0")/.."
source Scripts/common.sh

binary=$(realpath "${1:-.build/release/waymark}")
room=$(mktemp -d)
server=
finish() {
    stop_server || true
    cd /
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
alone=(env -i "HOME=$room/home" PATH=/nowhere ./waymark)

"${alone[@]}" sample company --seed 1 --customers 500 >log 2>&1 </dev/null || fail "the sample could not be written"
port=$(free_port)
start_server log "${alone[@]}" serve --home company --port "$port"

# get PATH: prints the answer's head and body.
get() {
    exec 3<>"/dev/tcp/127.0.0.1/$port" || return 1
    printf 'GET %s HTTP/1.1\r\nHost: 127.0.0.1:%s\r\nConnection: close\r\n\r\n' "$1" "$port" >&3
    cat <&3
    exec 3>&-
}

# expect PATH PART: the page answers 200 and holds the part.
expect() {
    local answer
    answer=$(get "$1") || fail "nothing answers on port $port"
    [[ $answer == "HTTP/1.1 200"* ]] || fail "$1 answers: ${answer%%$'\r'*}"
    [[ $answer == *"$2"* ]] || fail "$1 holds no $2"
    printf '%s' "$answer"
}

# address PATTERN TEXT: the first link that matches.
address() { grep -oE "href=\"$1\"" <<<"$2" | head -n 1 | cut -d '"' -f 2; }

list=$(expect / "</html>")
map=$(address '/maps/[^"#?]*' "$list") || fail "the list names no map"
page=$(expect "$map" "<svg")
style=$(address '[^"]*\.css[^"]*' "$page") || fail "$map names no style sheet"
expect "$style" "{" >/dev/null

stop_server || fail "it did not stop well"
if listens; then fail "port $port is still open"; fi
say "probe: a moved binary wrote the sample, served / and $map, and stopped"
