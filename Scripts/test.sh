#!/usr/bin/env bash
# What `make test` does: run all Swift tests, then open every page in a real browser.
set -euo pipefail
cd "$(dirname "$0")/.."

bash Scripts/unit.sh
WAYMARK=.build/debug/waymark bash Tests/Browser/run.sh
