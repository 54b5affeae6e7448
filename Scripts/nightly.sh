#!/usr/bin/env bash
# What `make nightly` does: the tests with WAYMARK_TRIALS (20) times as many seeds, in the release configuration, and
# the browser on a company of ten times the size.
set -euo pipefail
cd "$(dirname "$0")/.."
source Scripts/common.sh

bash Scripts/setup.sh test
export WAYMARK_TRIALS=${WAYMARK_TRIALS:-20}
say "Each property is tried with $WAYMARK_TRIALS times as many seeds."
# Optimised, and still testable; a folder of its own, since the release build proper is not testable.
rm -rf .build/boxes
WAYMARK_BOXES=.build/boxes swift test -c release -Xswiftc -enable-testing --scratch-path .build-nightly
bash Scripts/build.sh
CUSTOMERS=20000 WAYMARK=.build/release/waymark bash Tests/Browser/run.sh
