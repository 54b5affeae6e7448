#!/usr/bin/env bash
# What `make unit` does: install what is missing and run all Swift tests.
set -euo pipefail
cd "$(dirname "$0")/.."
source Scripts/common.sh

bash Scripts/setup.sh test
if [ -n "${WAYMARK_DATA:-}" ]; then
    say "Real logs: $WAYMARK_DATA"
else
    say "Real logs: none (WAYMARK_DATA names no folder), so the golden checks are left out"
fi

if [ -x .venv-clickhouse/bin/python ]; then
    say "ClickHouse: the reference of funnels, from .venv-clickhouse"
else
    say "ClickHouse: none (.venv-clickhouse is not there), so funnels are not held against it"
fi

if [ ! -x .venv-office/bin/python ] || ! command -v soffice >/dev/null; then
    say "Office: openpyxl (.venv-office) or soffice is not there, so workbooks are not opened by other programs"
fi

log=$(mktemp)
trap 'rm -f "$log"' EXIT
# One of the tests writes pictures, to be compared with what a browser draws.
rm -rf .build/boxes
WAYMARK_BOXES=.build/boxes swift test 2>&1 | tee "$log"
grep -hi 'golden checks' "$log" | sort -u || true
