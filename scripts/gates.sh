#!/usr/bin/env bash
# Runs the gates named as arguments, all of them even when one fails, and says at the end which failed.
#   scripts/gates.sh format lint types contracts sizes tests coverage
# PYTEST_ARGS is passed on to pytest.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
bin=.venv/bin
export QT_QPA_PLATFORM=offscreen PYTHONDONTWRITEBYTECODE=

gate_format() { $bin/ruff format --check --output-format concise . || { echo 'run: make format'; return 1; }; }
gate_lint() { $bin/ruff check --quiet .; }
gate_types() { $bin/mypy; }
gate_contracts() { $bin/lint-imports >build/contracts.log 2>&1 || { cat build/contracts.log; return 1; }; }
gate_sizes() { $bin/python scripts/check_file_sizes.py; }
gate_coverage() { $bin/python scripts/check_coverage.py build/coverage.json; }
gate_tests() {
    rm -f build/coverage.json
    # One file's tests stay on one core: what they share is made once. Laws get the same examples every time.
    WORKBENCH_LAWS=repeatable $bin/python -m pytest -n auto --dist loadfile --cov --cov-report= --cov-report=json:build/coverage.json ${PYTEST_ARGS:-}
}

mkdir -p build
failed=()
for gate in "$@"; do
    printf '== %s\n' "$gate"
    "gate_$gate" || failed+=("$gate")
done
if [ ${#failed[@]} -gt 0 ]; then
    printf 'gates that failed: %s\n' "${failed[*]}" >&2
    exit 1
fi
