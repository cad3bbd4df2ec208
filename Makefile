# The words of daily work. Each is short here; what takes more than a line stands in scripts/.
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

# The paths below are promises of the README, whatever the user's own cargo settings say.
export CARGO_TARGET_DIR := $(CURDIR)/target

# More words for the demo, e.g. make demo DEMO_ARGS="--listen 0.0.0.0:9000"
DEMO_ARGS ?=

.PHONY: help
help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: demo
demo: build ## build what is missing and run the sample county (DEMO_ARGS="--listen ..." passes more)
	@exec target/release/doorstep demo $(DEMO_ARGS)

.PHONY: build
build: islands ## make target/release/doorstep
	@cargo build --release --locked --package doorstep

.PHONY: islands
islands: prerequisites ## build the browser islands in web/ when they changed
	@scripts/build-islands

.PHONY: test
test: islands ## install what the tests need and run every one of them
	@scripts/install-test-tools
	@scripts/run-tests

.PHONY: check
check: fmt-check ## the inner loop: formatting, clippy, architecture and unit tests
	@node --test --test-reporter=dot tests/architecture/*.test.mjs
	@cargo clippy --quiet --workspace --all-targets --locked
	@scripts/rust-tests --lib

.PHONY: lint
lint: fmt-check clippy deny ## formatting, clippy with warnings as errors, licences and sources

.PHONY: fmt
fmt: ## format the Rust code
	@cargo fmt --all

.PHONY: fmt-check
fmt-check:
	@cargo fmt --all --check

.PHONY: clippy
clippy: islands
	@cargo clippy --workspace --all-targets --locked -- --deny warnings

.PHONY: deny
deny: ## licences, forbidden crates, sources and advisories of all dependencies (cargo install cargo-deny --locked)
	@if cargo deny --version >/dev/null 2>&1; then scripts/deny; \
	else echo "cargo-deny is not installed: dependencies were not checked (cargo install cargo-deny --locked)."; fi

.PHONY: sbom
sbom: ## what the program is made of, as CycloneDX: target/doorstep.cdx.json
	@scripts/sbom

.PHONY: fuzz
fuzz: ## made-up input for every reader of foreign input, a minute each (scripts/fuzz says more)
	@scripts/fuzz

.PHONY: bench
bench: islands ## measure: write rates on both databases and what else has a benchmark
	@scripts/install-test-tools
	@trap 'scripts/test-postgres stop' EXIT; scripts/test-postgres start; cargo bench --workspace --bench '*' --locked

.PHONY: prerequisites
prerequisites:
	@scripts/check-prerequisites
