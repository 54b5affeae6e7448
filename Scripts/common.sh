# What the scripts share; to be sourced with the project's folder as the working directory.

# Where swiftly, Swift's own installer, puts the toolchain when the shell's start files were not read again.
if ! command -v swift >/dev/null && [ -x "${SWIFTLY_BIN_DIR:-$HOME/.local/share/swiftly/bin}/swift" ]; then
    PATH="${SWIFTLY_BIN_DIR:-$HOME/.local/share/swiftly/bin}:$PATH"
fi

say() { printf '%s\n' "$*"; }

die() {
    printf 'error: %s\n' "$*" >&2
    exit 2
}

# Stops with a clear word unless Swift 6.3 or later answers.
check_swift() {
    command -v swift >/dev/null ||
        die "Swift 6.3 is needed and no 'swift' is on the PATH: see https://www.swift.org/install/linux"
    local answer version major minor
    answer=$(swift --version 2>&1) || die "'swift --version' fails: $answer"
    version=$(sed -n 's/.*Swift version \([0-9]*\.[0-9]*\).*/\1/p' <<<"$answer" | head -n 1)
    [ -n "$version" ] || die "Swift 6.3 is needed; 'swift --version' says: $answer"
    major=${version%.*} minor=${version#*.}
    [ "$major" -gt 6 ] || { [ "$major" -eq 6 ] && [ "$minor" -ge 3 ]; } ||
        die "Swift 6.3 or later is needed, this is $version: see https://www.swift.org/install/linux"
}

# A Python that can make environments: the first on the PATH, else the system's.
find_python() {
    local python
    for python in python3 /usr/bin/python3; do
        if command -v "$python" >/dev/null && "$python" -c 'import ensurepip, venv, sys; sys.exit(sys.version_info < (3, 9))' 2>/dev/null; then
            printf '%s' "$python"
            return 0
        fi
    done
}

# find_chromium: prints the path of a Chromium or Chrome, or fails. CHROMIUM overrides.
find_chromium() {
    local name
    for name in ${CHROMIUM:+"$CHROMIUM"} chromium chromium-browser google-chrome google-chrome-stable; do
        command -v "$name" && return 0
    done
    return 1
}

# python_environment FOLDER REQUIREMENTS: makes the environment, or renews it when the requirements changed.
python_environment() {
    local folder=$1 requirements=$2 python
    cmp -s "$requirements" "$folder/requirements.txt" && return 0
    python=$(find_python)
    [ -n "$python" ] || die "no python3 with 'venv' and 'ensurepip' was found"
    say "Python environment $folder: $(grep -v '^#' "$requirements" | tr '\n' ' ')"
    rm -rf "$folder"
    "$python" -m venv "$folder"
    "$folder/bin/python" -m pip install --quiet --disable-pip-version-check -r "$requirements" </dev/null ||
        die "pip could not install $requirements into $folder (above)"
    cp "$requirements" "$folder/requirements.txt"
}

# free_port: prints a port of 127.0.0.1 on which nothing listens.
free_port() {
    local port
    while :; do
        port=$((20000 + RANDOM % 20000))
        (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { printf '%s' "$port" && return 0; }
    done
}
