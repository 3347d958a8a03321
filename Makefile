# Two commands matter: `make run` opens the app on the example study, `make test` checks everything.
SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help run test check lint format bench fuzz laws pictures translations clean ready ready-for-tests

BIN := .venv/bin
ARGS ?=
DISPLAYED := $(DISPLAY)$(WAYLAND_DISPLAY)
ifeq ($(shell uname -s),Darwin)
DISPLAYED := yes
endif
# An empty HOME would put settings at the root of the disk.
ifeq ($(strip $(HOME)),)
unexport HOME
endif

help: ## say what there is
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | while IFS=$$'\t' read -r name what; do printf '  make %-14s %s\n' "$$name" "$$what"; done

run: ready ## set up what is missing and open the app on the example study (ARGS= is passed on)
	@if [ -n "$(ARGS)" ]; then exec $(BIN)/workbench $(ARGS); elif [ -n "$(DISPLAYED)" ]; then exec $(BIN)/workbench open --example; else exec $(BIN)/workbench demo; fi

test: ready-for-tests ## every gate and every test, as CI does
	@scripts/gates.sh format lint types contracts sizes tests coverage

check: ready-for-tests ## the fast half: format, lint, types, contracts, sizes
	@scripts/gates.sh format lint types contracts sizes

lint: ready-for-tests ## ruff alone
	@scripts/gates.sh format lint

format: ready-for-tests ## lay out the code and mend what ruff can mend
	@$(BIN)/ruff check --fix-only --quiet . && $(BIN)/ruff format .

bench: ready-for-tests ## the figures of docs/performance.md
	@$(BIN)/python -m benchmarks $(ARGS)

fuzz: ready-for-tests ## mutated files against every reader, edited ones against refreshing (ARGS="--minutes 60 --seed 7 --format docx")
	@nice -n 15 $(BIN)/python -m tests.fuzz $(ARGS)

laws: ready-for-tests ## every law against thousands of new examples (ARGS="tests/coding -k undo")
	@WORKBENCH_LAWS=many QT_QPA_PLATFORM=offscreen nice -n 15 $(BIN)/python -m pytest -q -n auto -m hypothesis $(ARGS)

pictures: ready-for-tests ## the manual's pictures, in both languages
	@QT_QPA_PLATFORM=$${QT_QPA_PLATFORM:-offscreen} $(BIN)/python scripts/make_pictures.py $(ARGS)

translations: ready-for-tests ## collect the texts of the window and compile their translations
	@$(BIN)/python scripts/make_translations.py $(ARGS)

clean: ## remove what was built, the environment too
	@rm -rf .venv .tools build dist .coverage .coverage.* .hypothesis .mypy_cache .pytest_cache .ruff_cache .import_linter_cache
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

ready:
	@scripts/setup.sh run

ready-for-tests:
	@scripts/setup.sh test
