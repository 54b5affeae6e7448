#!/usr/bin/env bash
# What `make fuzz` does: each reader is given SECONDS (60) of inputs that libFuzzer makes up, beginning with the corpus in
# Fuzz/Corpus: files that somebody wrote, and those of earlier runs that led somewhere new, one a line in base64. READERS
# names some readers. An input that breaks one is kept in .build-fuzz/found, and the run fails. KEEP=1 adds what was found on
# the way to the corpus.
set -euo pipefail
cd "$(dirname "$0")/.."
source Scripts/common.sh

seconds=${SECONDS_EACH:-60}
readers=${READERS:-csv jsonl xes xlsx gzip mapping patterns map tables translations xmind}
# A trap must end at once, with its input.
export SWIFT_BACKTRACE=enable=no
# leaks READER: whether lost memory is looked for. The tables of a map's keys live as long as the process, and the detector does
# not see who holds them.
leaks() { case $1 in map | tables | translations | xmind) printf 0 ;; *) printf 1 ;; esac; }

# unpack FILE FOLDER: a file for each line.
unpack() {
    local line number=0
    rm -rf "$2"
    mkdir -p "$2"
    [ -f "$1" ] || return 0
    while read -r line; do
        base64 -d <<<"$line" >"$2/$((number += 1))"
    done <"$1"
}

# keep READER: the smallest inputs that lead wherever any of them led.
keep() {
    local chosen=.build-fuzz/chosen input
    rm -rf "$chosen"
    mkdir -p "$chosen"
    ".build-fuzz/debug/fuzz-$1" -set_cover_merge=1 -max_len=256 "$chosen" ".build-fuzz/seeds/$1" \
        ".build-fuzz/corpus/$1" 2>/dev/null
    for input in "$chosen"/*; do
        base64 -w 0 "$input"
        echo
    done | LC_ALL=C sort >"Fuzz/Corpus/$1.base64"
}

# Said once and together: of two, the compiler would only follow the last, and the fuzzer would not see where inputs lead.
swift build --package-path Fuzz --scratch-path .build-fuzz -c debug --sanitize=fuzzer --sanitize=address \
    -Xswiftc -sanitize=fuzzer,address -Xswiftc -O
mkdir -p .build-fuzz/found
for reader in $readers; do
    # Without counters the inputs would be made up blindly.
    answer=$(".build-fuzz/debug/fuzz-$reader" -runs=0 2>&1)
    [[ $answer == *"inline 8-bit counters"* ]] || die "fuzz-$reader was built without coverage"
    say "Fuzzing $reader for $seconds s."
    export ASAN_OPTIONS=detect_leaks=$(leaks "$reader")
    mkdir -p ".build-fuzz/corpus/$reader"
    unpack "Fuzz/Corpus/$reader.base64" ".build-fuzz/seeds/$reader"
    ".build-fuzz/debug/fuzz-$reader" -max_total_time="$seconds" -max_len=8192 -timeout=20 -rss_limit_mb=4096 \
        -print_final_stats=1 -verbosity=0 -artifact_prefix=".build-fuzz/found/$reader-" \
        ".build-fuzz/corpus/$reader" "Fuzz/Corpus/$reader" ".build-fuzz/seeds/$reader"
    [ -z "${KEEP:-}" ] || keep "$reader"
done
say "Nothing broke."
