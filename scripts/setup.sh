#!/usr/bin/env bash
# Makes a checkout ready: system libraries that Qt needs, then .venv as uv.lock says.
#   scripts/setup.sh run    what the app needs
#   scripts/setup.sh test   and what its tests need
# Whatever is there already is left alone; a second run installs nothing. Writes only .venv and .tools.
# WORKBENCH_SYSTEM_LIBRARIES=skip leaves the system libraries to you.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
mode="${1:-run}"
stamp=.venv/.setup
PATH="$PATH:/usr/sbin:/sbin"

say() { printf 'setup: %s\n' "$1" >&2; }
fail() { say "$1"; exit 1; }

# --- Python ------------------------------------------------------------------------------------

is_new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

find_python() {
    local name
    for name in ${PYTHON:+"$PYTHON"} python3 python3.13 python3.12 python3.11; do
        if command -v "$name" >/dev/null && is_new_enough "$name"; then
            "$name" -c 'import sys; print(sys.executable)'
            return
        fi
    done
    fail "Python 3.11 or newer is needed, found $(python3 -V 2>/dev/null || echo none); install it or run make with PYTHON=/path/to/python3.11"
}

# --- system libraries --------------------------------------------------------------------------

# shared library : Debian package
core_libraries="libEGL.so.1:libegl1 libGL.so.1:libgl1 libglib-2.0.so.0:libglib2.0-0 libdbus-1.so.3:libdbus-1-3
    libfontconfig.so.1:libfontconfig1 libxkbcommon.so.0:libxkbcommon0"
window_libraries="libxkbcommon-x11.so.0:libxkbcommon-x11-0 libxcb-cursor.so.0:libxcb-cursor0
    libxcb-icccm.so.4:libxcb-icccm4 libxcb-keysyms.so.1:libxcb-keysyms1 libxcb-shape.so.0:libxcb-shape0
    libxcb-xkb.so.1:libxcb-xkb1"

has_display() { [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; }

has_fonts() {
    local found
    found="$(find /usr/share/fonts /usr/local/share/fonts "${HOME:-/nonexistent}/.fonts" \
        \( -name '*.ttf' -o -name '*.otf' -o -name '*.ttc' \) -print -quit 2>/dev/null || true)"
    [ -n "$found" ]
}

missing_packages() {
    local known pair wanted="$core_libraries"
    if [ "$mode" = run ] && has_display; then wanted="$wanted $window_libraries"; fi
    known="$(ldconfig -p 2>/dev/null || true)"
    for pair in $wanted; do
        case "$known" in *"${pair%%:*}"*) ;; *) printf '%s ' "${pair##*:}" ;; esac
    done
    if ! has_fonts; then printf 'fonts-dejavu-core '; fi
}

administrator() { # prints how to become one, fails when we may not
    if [ "$(id -u)" = 0 ]; then return 0; fi
    if command -v sudo >/dev/null && sudo -n true 2>/dev/null; then echo 'sudo -n'; return 0; fi
    return 1
}

apt_install() { # PACKAGE... ; output goes to .tools/apt.log
    local as
    as="$(administrator)" || return 1
    say "installing system packages: $*"
    local install=($as env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@")
    "${install[@]}" >.tools/apt.log 2>&1 && return
    $as apt-get update >>.tools/apt.log 2>&1 && "${install[@]}" >>.tools/apt.log 2>&1
}

ensure_system_libraries() {
    local missing
    if [ "$(uname -s)" != Linux ] || [ "${WORKBENCH_SYSTEM_LIBRARIES:-}" = skip ]; then return; fi
    missing="$(missing_packages)"
    missing="${missing% }"
    if [ -z "$missing" ]; then return; fi
    if ! command -v apt-get >/dev/null; then
        say "Qt may not start: install what your system calls these Debian packages: $missing"
    elif ! apt_install $missing; then
        explain_libraries "$missing"
    fi
}

explain_libraries() { # MISSING
    local advice="Qt lacks system libraries; run: sudo apt-get update && sudo apt-get install -y --no-install-recommends $1"
    if [ "$1" = fonts-dejavu-core ]; then
        say "no fonts found, text may show as boxes; run: sudo apt-get install -y fonts-dejavu-core"
    elif [ "$mode" = run ] && ! has_display; then
        say "$advice (going on without a window)"
    else
        fail "$advice"
    fi
}

# --- uv and the virtual environment ------------------------------------------------------------

is_usable_uv() { # dependency groups and lock revisions are known since 0.5
    "$1" --version 2>/dev/null | grep -Eq '^uv ([1-9]|0\.([5-9]|[1-9][0-9]))'
}

ensure_venv_module() { # PYTHON
    if "$1" -c 'import venv, ensurepip' 2>/dev/null; then return; fi
    if command -v apt-get >/dev/null; then
        apt_install python3-venv || true
        "$1" -c 'import venv, ensurepip' 2>/dev/null && return
    fi
    fail "Python cannot make virtual environments; run: sudo apt-get install -y python3-venv"
}

explain_download() { # LOG WHAT
    if grep -Eqi 'dns|resolv|connect|timed? ?out|network|unreachable|retries' "$1"; then
        fail "$2 could not be downloaded: check the network and run the same command again (details: $1)"
    fi
    fail "$2 could not be installed: $(grep -v '^ *$' "$1" | tail -1) (details: $1)"
}

find_uv() { # PYTHON
    local own=.tools/uv
    if command -v uv >/dev/null && is_usable_uv uv; then echo uv; return; fi
    if ! is_usable_uv "$own/bin/uv"; then
        ensure_venv_module "$1"
        say "getting uv, the installer"
        rm -rf "$own"
        "$1" -m venv "$own" >.tools/uv.log 2>&1 || explain_download .tools/uv.log "the virtual environment of uv"
        "$own/bin/python" -m pip install --quiet 'uv>=0.5' >.tools/uv.log 2>&1 || explain_download .tools/uv.log "uv"
    fi
    echo "$own/bin/uv"
}

fingerprint() { # PYTHON ; of all that decides what .venv holds, but not of the linters' settings
    "$1" - <<'PY'
import hashlib, json, pathlib, sys, tomllib
project = tomllib.loads(pathlib.Path("pyproject.toml").read_text("utf-8"))
parts = [project.get(key) for key in ("build-system", "project", "dependency-groups")]
facts = [sys.version, sys.executable, str(pathlib.Path.cwd()), parts, project["tool"]["hatch"]]
lock = pathlib.Path("uv.lock").read_bytes()
print(hashlib.sha256(json.dumps(facts).encode() + lock).hexdigest())
PY
}

is_ready() { # FINGERPRINT ; an environment for tests also runs the app
    [ -x .venv/bin/workbench ] && .venv/bin/python -c '' 2>/dev/null || return 1
    grep -qx "$1 test" "$stamp" 2>/dev/null || { [ "$mode" = run ] && grep -qx "$1 run" "$stamp" 2>/dev/null; }
}

sync_environment() { # PYTHON FINGERPRINT
    local uv groups=(--no-default-groups)
    uv="$(find_uv "$1")"
    if [ "$mode" = run ] && grep -q ' test$' "$stamp" 2>/dev/null; then mode=test; fi
    if [ "$mode" = test ]; then groups=(--group dev); fi
    say "installing the packages of uv.lock into .venv"
    # Trust whom the system trusts: offices that inspect traffic have a certificate of their own.
    if [ -e /etc/ssl/certs/ca-certificates.crt ]; then export UV_NATIVE_TLS=1 UV_SYSTEM_CERTS=1; fi
    UV_PYTHON_DOWNLOADS=never UV_HTTP_TIMEOUT="${UV_HTTP_TIMEOUT:-180}" VIRTUAL_ENV='' UV_PROJECT_ENVIRONMENT=.venv \
        "$uv" sync --frozen --no-progress --python "$1" "${groups[@]}" >.tools/sync.log 2>&1 ||
        explain_download .tools/sync.log "the packages"
    printf '%s %s\n' "$2" "$mode" >"$stamp"
}

main() {
    local python wanted
    case "$mode" in run | test) ;; *) fail "usage: scripts/setup.sh run|test" ;; esac
    mkdir -p .tools
    if command -v flock >/dev/null; then exec 9>.tools/lock && flock 9; fi
    if [ -z "${HOME:-}" ] || [ ! -w "${HOME:-}" ]; then # no place for the installers' caches but here
        export UV_CACHE_DIR="$PWD/.tools/cache/uv" PIP_CACHE_DIR="$PWD/.tools/cache/pip"
    fi
    python="$(find_python)"
    wanted="$(fingerprint "$python")"
    ensure_system_libraries
    is_ready "$wanted" || sync_environment "$python" "$wanted"
}

main
