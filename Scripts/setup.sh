#!/usr/bin/env bash
# Installs what the work at hand needs and is not there yet: `Scripts/setup.sh [run|test|bench|pictures|all]`.
# Says first what is missing; says nothing when nothing is. Debian and Ubuntu by apt-get, elsewhere by telling.
set -euo pipefail
cd "$(dirname "$0")/.."
source Scripts/common.sh

purpose=${1:-all}
missing=()
reasons=()

# need PACKAGE WHY: wants a Debian package; `need PACKAGE WHY COMMAND...` is content when the command succeeds.
need() {
    local package=$1 why=$2
    shift 2
    if [ $# -gt 0 ]; then
        "$@" >/dev/null 2>&1 && return 0
    elif [ -n "$installed" ]; then
        case "$installed" in *" $package "*) return 0 ;; esac
    fi
    missing+=("$package")
    reasons+=("$why")
}

have() { command -v "$1"; }
has_library() { pkg-config --exists "$1"; }
has_header() { echo "#include <$1>" | cc -E - ; }
# LibreOffice with one of its programs: sc for tables, sd for slides; which those are is only known of Debian's packages.
has_office() { have soffice && { [ $debian = no ] || [ -e "/usr/lib/libreoffice/program/lib$1lo.so" ]; }; }
has_font() { [ -n "$(fc-list "$1" family)" ]; }
toolchain_starts() { ! have swift || swift package --version; }

debian=no
installed=
wanted="zlib1g-dev libpango1.0-dev librsvg2-dev libxlsxwriter-dev poppler-utils pkg-config fontconfig fonts-inter fonts-noto-core fonts-noto-cjk tzdata ca-certificates"
if have dpkg-query >/dev/null && have apt-get >/dev/null; then
    debian=yes
    # dpkg-query fails when it does not know one of them: that is an answer, not an error.
    # shellcheck disable=SC2086
    installed=" $({ dpkg-query -W -f='${db:Status-Status} ${Package}\n' $wanted 2>/dev/null || true; } |
        sed -n 's/^installed //p' | sort -u | tr '\n' ' ')"
fi

# Wants by their Debian names; `where` asks the machine itself where dpkg cannot tell.
want() {
    local package=$1 why=$2
    shift 2
    if [ $debian = yes ]; then need "$package" "$why"; else need "$package" "$why" "$@"; fi
}

need git "fetches the Swift packages" have git
need make "runs the Makefile" have make
need g++ "links Swift programs (C and C++ libraries, linker)" have g++
want pkg-config "finds the C libraries" have pkg-config
want zlib1g-dev "zlib: reads gzipped logs, reads and writes the archives of mind maps and slides" has_header zlib.h
want libpango1.0-dev "Pango: measures text as browsers do" has_library pangocairo
want librsvg2-dev "librsvg and cairo: make PNG and PDF" has_library librsvg-2.0
want libxlsxwriter-dev "libxlsxwriter: writes Excel workbooks" has_library xlsxwriter
want fontconfig "finds fonts" have fc-list
want fonts-inter "Inter: Latin and Cyrillic letters" has_font Inter
want fonts-noto-core "Noto Sans: every other alphabet" has_font "Noto Sans"
want fonts-noto-cjk "Noto Sans CJK: Chinese" has_font "Noto Sans CJK SC"
[ $debian = yes ] && need tzdata "time zones"
[ $debian = yes ] && need ca-certificates "fetches the Swift packages over TLS"
if ! toolchain_starts >/dev/null 2>&1; then
    need libcurl4 "Swift's package manager"
    need libxml2 "Swift's package manager"
    need libsqlite3-0 "Swift's package manager"
    need libncurses6 "Swift's package manager"
    need libedit2 "Swift's tools"
fi
case $purpose in pictures | all) need pngquant "makes the pictures of the documents small" have pngquant ;; esac
if [ "$purpose" != run ] && [ "$purpose" != pictures ]; then
    if [ -z "$(find_python)" ]; then
        need python3 "drives the browser in tests, and the programs we compare with" false
        need python3-venv "keeps them in a folder of their own" false
    fi
    [ "$purpose" = bench ] || want poppler-utils "reads the PDFs in the tests" have pdftotext
    [ "$purpose" = bench ] || need libreoffice-calc "opens our workbooks in the tests" has_office sc
    [ "$purpose" = bench ] || need libreoffice-impress "opens our slides in the tests" has_office sd
    [ "$purpose" = bench ] || need chromium "opens every page in the tests" find_chromium
fi

if [ ${#missing[@]} -gt 0 ]; then
    say "Missing on this machine:"
    for i in "${!missing[@]}"; do printf '  %-18s %s\n' "${missing[$i]}" "${reasons[$i]}"; done
    if [ $debian = no ]; then
        say "These are the Debian names. Please install them with this system's own package manager and try again."
        say "What is looked for: the commands git, make, g++, pkg-config, fc-list; the header zlib.h; the pkg-config"
        say "modules pangocairo, librsvg-2.0 and xlsxwriter; the font families Inter, Noto Sans and Noto Sans CJK SC; for the tests"
        say "python3 with venv, pdftotext, pdffonts and pdfinfo, LibreOffice (soffice), and a Chromium (or its path in CHROMIUM)."
        exit 2
    fi
    as_root=()
    if [ "$(id -u)" != 0 ]; then
        have sudo >/dev/null || die "installing needs root: run 'apt-get install ${missing[*]}' as root, then try again"
        as_root=(sudo)
    fi
    export DEBIAN_FRONTEND=noninteractive
    say "Installing them with ${as_root[*]:+sudo }apt-get ..."
    log=$(mktemp)
    install() { "${as_root[@]}" apt-get install -y --no-install-recommends "${missing[@]}" </dev/null >"$log" 2>&1; }
    # The lists of a machine may be old or absent: fetch them when the first try fails.
    if ! install; then
        "${as_root[@]}" apt-get update </dev/null >"$log" 2>&1 || { tail -n 5 "$log" >&2; die "apt-get update failed (above)"; }
        install || { tail -n 15 "$log" >&2; die "apt-get could not install: ${missing[*]} (above)"; }
    fi
    rm -f "$log"
    case " ${missing[*]} " in *" fonts-"*) fc-cache >/dev/null 2>&1 || true ;; esac
fi

check_swift
if [ "$purpose" = test ] || [ "$purpose" = all ]; then
    python_environment .venv Tests/Browser/requirements.txt
    python_environment .venv-clickhouse Tests/Differential/requirements.txt
    python_environment .venv-exchange Tests/Exchange/requirements.txt
    find_chromium >/dev/null || die "no Chromium found: on Ubuntu its package is a snap; set CHROMIUM to a browser's path"
fi
if [ "$purpose" = bench ] || [ "$purpose" = all ]; then
    python_environment .venv-pm4py Benchmarks/Peers/pm4py.txt
    python_environment .venv-r4pm Benchmarks/Peers/r4pm.txt
    python_environment .venv-stores Benchmarks/Peers/stores.txt
fi
