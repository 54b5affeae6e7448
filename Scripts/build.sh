#!/usr/bin/env bash
# Builds the release binary, .build/release/waymark, unless nothing has changed since it was last built.
# `Scripts/build.sh next` says at its end where the command is and what to type next.
set -euo pipefail
cd "$(dirname "$0")/.."
source Scripts/common.sh

binary=.build/release/waymark
log=.build/release-build.log

tell_next() {
    [ "${1:-}" = next ] || return 0
    say "The command is $binary. To call it by its name in this terminal, and to begin a map:"
    say "  export PATH=\"$PWD/.build/release:\$PATH\""
    say "  waymark new -o map.yaml"
}

# A few lines of the many that the package manager writes: packages once, then each quarter of the files.
progress() {
    awk '
        /^Fetching/ && !fetched { fetched = 1; print "  fetching packages"; fflush() }
        /^\[[0-9]+\/[0-9]+\]/ {
            split(substr($1, 2), part, /[\/\]]/)
            quarter = int(4 * part[1] / part[2])
            if (part[2] > 200 && quarter > shown && quarter < 4) {
                shown = quarter
                print "  compiling: " 25 * quarter " %"
                fflush()
            }
        }'
}
stamp=.build/release-built
# A folder's own time tells of files added and removed. The stamp bears the time at which the build began.
if [ -x $binary ] && [ -e $stamp ] && [ -z "$(find Package.swift Sources -newer $stamp -print -quit)" ]; then
    tell_next "$@"
    exit 0
fi
mkdir -p .build
rm -f $stamp
touch $stamp.begun
if [ -x $binary ]; then say "Building Waymark."; else say "Building Waymark: the first time takes some minutes."; fi
# The whole output is kept, and shown where it matters: when the build fails.
if ! swift build -c release --product waymark 2>&1 | tee $log | progress; then
    cat $log >&2
    die "the build failed; its whole output is above, and in $log"
fi
mv $stamp.begun $stamp
tell_next "$@"
