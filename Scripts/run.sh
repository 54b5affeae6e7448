#!/usr/bin/env bash
# What `make run` does: install what is missing, build, write the sample company if there is no workspace, serve it.
set -euo pipefail
cd "$(dirname "$0")/.."
source Scripts/common.sh

workspace=${WORKSPACE:-workspace}
host=${HOST:-127.0.0.1}
port=${PORT:-8080}

bash Scripts/setup.sh run
bash Scripts/build.sh
if [ -z "$(ls -A "$workspace" 2>/dev/null)" ]; then
    say "Writing the sample company into $workspace"
    .build/release/waymark sample "$workspace"
fi
exec .build/release/waymark serve --home "$workspace" --host "$host" --port "$port"
