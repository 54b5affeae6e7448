#!/usr/bin/env bash
# What `make pictures` does: the pictures of README.md and Documentation, drawn anew from the sample company.
set -euo pipefail
cd "$(dirname "$0")/.."
source Scripts/common.sh

bash Scripts/setup.sh pictures
# WAYMARK names a binary that is there already.
if [ -z "${WAYMARK:-}" ]; then bash Scripts/build.sh; fi
waymark=$(realpath "${WAYMARK:-.build/release/waymark}")
pictures=${PICTURES:-$PWD/Documentation/pictures}
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
"$waymark" sample "$room/tola" --seed 1 --customers 2000 >/dev/null
mkdir -p "$pictures"

# picture NAME ARGUMENT...: one PNG, measured; views of no figures need no log.
picture() {
    local name=$1
    shift
    (cd "$room/tola" && "$waymark" draw "$@" -o "$room/picture.png") </dev/null
    pngquant --quality 60-95 --strip --force --output "$pictures/$name.png" "$room/picture.png"
}
measured=(--log events.wmlog --responses responses/responses.csv)
day=(--today 2026-11-22)

# README.md
picture connect-short maps/connect.yaml --detail short "${measured[@]}" --scale 1
picture connect-ru-dark maps/connect.yaml --detail short "${measured[@]}" --language ru --theme dark --scale 0.5
picture connect-zh maps/connect.yaml --detail short "${measured[@]}" --language zh --scale 0.5
# Documentation/drawing.md
picture connect maps/connect.yaml "${measured[@]}" --scale 0.8
picture connect-print maps/connect.yaml "${measured[@]}" --theme print --scale 0.5
picture outline maps/bill.yaml --view outline "${measured[@]}" --scale 0.6
picture table maps/connect.yaml --view table "${measured[@]}" --scale 0.5
picture blueprint maps/bill.yaml --view blueprint "${measured[@]}" --scale 0.6
picture curves maps/connect.yaml --view curves "${measured[@]}" --compare personas --scale 0.6
picture persona maps/connect.yaml --view persona --persona dilnoza "${measured[@]}" --scale 0.6
picture empathy maps/connect.yaml --view empathy --persona dilnoza --scale 0.6
picture matrix maps/connect.yaml --view matrix --scale 0.6
picture roadmap maps/connect.yaml --view roadmap "${day[@]}" --scale 0.6
picture wall maps/bill.yaml maps/connect.yaml --view portfolio "${measured[@]}" "${day[@]}" --scale 0.6
picture funnel maps/connect.yaml --view funnel "${measured[@]}" --scale 0.6
picture network maps/connect.yaml --view network "${measured[@]}" --scale 0.6
picture heat maps/connect.yaml --view heat --measure drop-off "${measured[@]}" --scale 0.6
picture dwell maps/connect.yaml --view dwell --step moved "${measured[@]}" --scale 0.6
picture retention maps/connect.yaml --view retention --per month "${measured[@]}" --scale 0.6
picture scores maps/connect.yaml --view scores "${measured[@]}" --scale 0.6
picture trend maps/connect.yaml --view trend --step moved --measure drop-off "${measured[@]}" --scale 0.6
du -ch "$pictures"/*.png | tail -n 1
