#!/usr/bin/env bash
# Builds the release binary, .build/release/waymark, unless nothing has changed since it was last built.
set -euo pipefail
cd "$(dirname "$0")/.."
source Scripts/common.sh

binary=.build/release/waymark
stamp=.build/release-built
# A folder's own time tells of files added and removed. The stamp bears the time at which the build began.
if [ -x $binary ] && [ -e $stamp ] && [ -z "$(find Package.swift Sources -newer $stamp -print -quit)" ]; then
    exit 0
fi
mkdir -p .build
rm -f $stamp
touch $stamp.begun
if [ ! -x $binary ]; then say "Building Waymark: the first time takes some minutes."; fi
swift build -c release --product waymark
mv $stamp.begun $stamp
