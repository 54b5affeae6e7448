# The doors of the house: `make` alone lists them. Every recipe is a script that also runs without make.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.PHONY: help setup run build test unit browser bench lint format docs pictures nightly fuzz probe clean

# Where `make run` keeps the workspace, and where it listens.
export WORKSPACE ?= workspace
export HOST ?= 127.0.0.1
export PORT ?= 8080

# The folder of real event logs that the golden tests and the measurements read. A folder that is named must be whole.
WAYMARK_DATA ?= $(abspath $(wildcard ../shared/data))
ifneq ($(strip $(WAYMARK_DATA)),)
export WAYMARK_DATA
endif

SWIFT_PATHS := Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/Sources/bench \
	Fuzz/Package.swift Fuzz/Readers Fuzz/Sources/FuzzedReading

help: ## this list
	@grep -hE '^[a-z]+:.*##' Makefile | sed -E 's/:[^#]*## /\t/' | expand -t 12

setup: ## install what is missing on this machine, for everything below
	@bash Scripts/setup.sh all

run: ## build, write the sample company if there is no workspace, serve it
	@bash Scripts/run.sh

build: ## the release binary, .build/release/waymark
	@bash Scripts/setup.sh run
	@bash Scripts/build.sh next

test: ## all tests, the browser's too
	@bash Scripts/test.sh

unit: ## only the Swift tests
	@bash Scripts/unit.sh

browser: ## only the browser's: every page, no console error, no axe violation
	@bash Scripts/setup.sh test
	@swift build
	@WAYMARK=.build/debug/waymark bash Tests/Browser/run.sh

bench: ## our times and the peers', in one run, as ratios
	@bash Scripts/bench.sh

lint: ## the style, strictly
	@swift format lint --strict --parallel --recursive $(SWIFT_PATHS)

format: ## mend what the linter can mend
	@swift format --in-place --parallel --recursive $(SWIFT_PATHS)

docs: ## the modules' reference as a web site in .build/documentation
	@bash Scripts/docs.sh

pictures: ## the pictures of README.md and Documentation, drawn anew
	@bash Scripts/pictures.sh

nightly: ## the long runs: more seeds, more trials
	@bash Scripts/nightly.sh

fuzz: ## inputs made up to break each reader, SECONDS=60 each
	@SECONDS_EACH=$(or $(SECONDS),60) bash Scripts/fuzz.sh

probe: build ## the release binary alone in an empty folder
	@bash Scripts/probe.sh

clean: ## remove everything that was built or installed into this folder
	rm -rf .build .build-* .venv .venv-* Benchmarks/.build Tests/Browser/pictures
