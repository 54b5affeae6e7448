#!/usr/bin/env bash
# The modules' reference as a web site in .build/documentation: what is `package` or `public`, with its comments.
# Made by the toolchain's own docc from the compiler's symbol graphs; nothing else is installed.
set -euo pipefail
cd "$(dirname "$0")/.."
source Scripts/common.sh

bash Scripts/setup.sh run
site=.build/documentation
room=.build/documentation-parts
rm -rf $site $room
mkdir -p $room
swift build
swift package dump-symbol-graph --minimum-access-level package --skip-synthesized-members >/dev/null
graphs=$(find .build/ -path '*/symbolgraph' -type d | head -n 1)
archives=()
for folder in Sources/Journey*; do
    module=${folder#Sources/}
    mkdir -p "$room/$module"
    cp "$graphs/$module".symbols.json "$room/$module/"
    # Its complaints about links and about missing comments are not ours to stop for.
    pages=()
    if [ -d "$folder/$module.docc" ]; then pages=("$folder/$module.docc"); fi
    docc convert "${pages[@]}" --additional-symbol-graph-dir "$room/$module" --fallback-display-name "$module" \
        --fallback-bundle-identifier "org.waymark.$module" --fallback-default-module-kind "Module" \
        --output-path "$room/$module.doccarchive" >"$room/$module.log" 2>&1 || { cat "$room/$module.log" >&2; exit 1; }
    archives+=("$room/$module.doccarchive")
done
docc merge "${archives[@]}" --synthesized-landing-page-name Waymark --synthesized-landing-page-kind Package \
    --output-path $site
rm -rf $room
say "The reference of ${#archives[@]} modules: $site (any web server will do, such as 'python3 -m http.server -d $site')"
say "Start at /documentation"
