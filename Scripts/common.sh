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
    while port=$((20000 + RANDOM % 20000)) && listens; do :; done
    printf '%s' "$port"
}

# start_server LOG COMMAND...: runs a command that serves on `port` and waits until it answers; sets `server`, its
# process number.
start_server() {
    local log=$1
    shift
    # exec, so that the number we keep is the server's and no shell's.
    (exec "$@" >"$log" 2>&1 </dev/null) &
    server=$!
    for _ in $(seq 1200); do
        if listens; then return 0; fi
        kill -0 "$server" 2>/dev/null || break
        sleep 0.1
    done
    tail -n 20 "$log" >&2
    die "the server does not answer on port $port (its last words above)"
}

# listens: whether anything accepts connections on `port` of 127.0.0.1.
listens() { (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; }

# stop_server: asks it to end and waits up to ten seconds, then insists; fails unless it ended well.
stop_server() {
    [ -n "${server:-}" ] || return 0
    local status=0
    kill -TERM "$server" 2>/dev/null || true
    for _ in $(seq 100); do
        if ! kill -0 "$server" 2>/dev/null; then break; fi
        sleep 0.1
    done
    if kill -KILL "$server" 2>/dev/null; then say "the server had to be killed" >&2; fi
    wait "$server" 2>/dev/null || status=$?
    server=
    # 143: ended by the very signal that asked it to.
    [ $status = 0 ] || [ $status = 143 ] || {
        say "the server ended with status $status" >&2
        return 1
    }
}
