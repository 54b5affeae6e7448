#!/usr/bin/env bash
# What `make fuzz` does: each reader is given SECONDS (60) of inputs that libFuzzer makes up, beginning with the corpus in
# Fuzz/Corpus. READERS names some of them. An input that breaks a reader is kept in .build-fuzz/found, and the run fails.
set -euo pipefail
cd "$(dirname "$0")/.."
source Scripts/common.sh

seconds=${SECONDS_EACH:-60}
readers=${READERS:-csv jsonl xes xlsx gzip mapping patterns}
# A trap must end at once, with its input.
export SWIFT_BACKTRACE=enable=no

# Said once and together: of two, the compiler would only follow the last, and the fuzzer would not see where inputs lead.
swift build --package-path Fuzz --scratch-path .build-fuzz -c debug --sanitize=fuzzer --sanitize=address \
    -Xswiftc -sanitize=fuzzer,address -Xswiftc -O
mkdir -p .build-fuzz/found
for reader in $readers; do
    # Without counters the inputs would be made up blindly.
    answer=$(".build-fuzz/debug/fuzz-$reader" -runs=0 2>&1)
    [[ $answer == *"inline 8-bit counters"* ]] || die "fuzz-$reader was built without coverage"
    say "Fuzzing $reader for $seconds s."
    mkdir -p ".build-fuzz/corpus/$reader"
    ".build-fuzz/debug/fuzz-$reader" -max_total_time="$seconds" -max_len=8192 -timeout=20 -rss_limit_mb=4096 \
        -print_final_stats=1 -verbosity=0 -artifact_prefix=".build-fuzz/found/$reader-" \
        ".build-fuzz/corpus/$reader" "Fuzz/Corpus/$reader"
done
say "Nothing broke."
