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
    # Under a name of its own first, so that an interrupted run leaves no half a company behind.
    rm -rf "$workspace.partial"
    .build/release/waymark sample "$workspace.partial"
    rmdir "$workspace" 2>/dev/null || true
    mv "$workspace.partial" "$workspace"
fi
exec .build/release/waymark serve --home "$workspace" --host "$host" --port "$port"
