# Everything runs in the project's own .venv, made once and kept until the locked dependencies change.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.stamp
UV_LOCK := $(BIN)/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate --no-header

CONTAINER_ENGINE ?= docker
# podman's own format has no health checks.
CONTAINER_BUILD = $(CONTAINER_ENGINE) build $(if $(findstring podman,$(CONTAINER_ENGINE)),--format docker)

SHIPPED := build/shipped
# Permissive ones, by the names that packages give them.
LICENCES := MIT;BSD;Apache;Python Software Foundation;PSF;ISC;ZPL;MPL

.DEFAULT_GOAL := help
# No target here is a file of its name.
.PHONY: check $(shell sed -n 's/^\([a-z-]*\):.*\#\# .*/\1/p' Makefile)

help: ## show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-16s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

# A Python without ensurepip (Debian splits it off) still makes an environment, which its own pip then fills.
$(STAMP): requirements/dev.lock pyproject.toml
	@echo "setting up $(VENV) ..."
	@rm -f $(STAMP)
	@$(PYTHON) -m venv $(VENV) >/dev/null 2>&1 || $(PYTHON) -m venv --clear --without-pip $(VENV)
	@if [ -x $(BIN)/pip ]; then pip="$(BIN)/python -m pip"; else pip="$(PYTHON) -m pip --python $(BIN)/python"; fi; \
	  $$pip install -q --disable-pip-version-check --no-deps --require-hashes -r requirements/dev.lock && \
	  $$pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $(STAMP)

setup: $(STAMP) ## make .venv with the locked dependencies

serve: $(STAMP) ## serve on 127.0.0.1:8000 (QUOTH_HOST and QUOTH_PORT change that)
	@exec $(BIN)/quoth serve

test: $(STAMP) ## lint, format check, types and tests with coverage
	@$(MAKE) -s check
	@$(BIN)/python -m pytest -q --cov --cov-report=term

image: ## build the image `quoth` with docker, or with CONTAINER_ENGINE=podman
	@$(CONTAINER_BUILD) -t quoth --build-arg REVISION=$$(git rev-parse HEAD 2>/dev/null || echo unknown) .

container-test: $(STAMP) ## build and run the image with docker or podman, and run the tests inside
	@$(BIN)/python -m pytest -q -m container tests/container

check: lint types

lint: $(STAMP) ## ruff's rules and format
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

format: $(STAMP) ## mend what ruff can mend
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

types: $(STAMP) ## mypy, strict
	@$(BIN)/mypy

lock: $(STAMP) ## renew requirements/*.lock from pyproject.toml
	@$(BIN)/python -m pip install -q uv
	@$(UV_LOCK) --upgrade pyproject.toml -o requirements/runtime.lock
	@$(UV_LOCK) --upgrade --group build -o requirements/build.lock
	@$(UV_LOCK) --upgrade pyproject.toml --group dev -o requirements/dev.lock

golden: $(STAMP) ## check the golden set and compile it to build/golden.jsonl
	@$(BIN)/python -m benchmarks.golden --out build/golden.jsonl

docs: openapi ## write what is made in the documentation: answers, tables, openapi.yaml
	@$(BIN)/python -m scripts.readme
	@$(BIN)/python -m scripts.rules

workers: $(STAMP) ## measure the worker classes side by side, for docs/workers.md
	@$(BIN)/python -m benchmarks.worker_classes --write

sizing: $(STAMP) ## measure one worker's articles a second and memory, for docs/sizing.md
	@$(BIN)/python -m benchmarks.sizing --write

# The runtime's dependencies alone, as the image has them, so that the two reports below are of those.
$(SHIPPED)/.stamp: requirements/runtime.lock $(STAMP)
	@rm -rf $(SHIPPED)
	@$(BIN)/python -m venv --without-pip $(SHIPPED)
	@$(BIN)/python -m pip --python $(SHIPPED)/bin/python install -q --disable-pip-version-check --no-deps --require-hashes -r requirements/runtime.lock
	@touch $@

sbom: $(SHIPPED)/.stamp ## write build/sbom.cdx.json, a CycloneDX bill of what is shipped
	@$(BIN)/cyclonedx-py environment $(SHIPPED)/bin/python --pyproject pyproject.toml --output-reproducible --output-format JSON --output-file build/sbom.cdx.json
	@$(BIN)/python -m scripts.bundled --into-sbom build/sbom.cdx.json

licences: $(SHIPPED)/.stamp ## write build/licences.md, what is shipped under which licence; fails where one is not known to fit
	@$(BIN)/pip-licenses --python $(SHIPPED)/bin/python --with-urls --format markdown --output-file build/licences.md --partial-match --allow-only "$(LICENCES)"
	@$(BIN)/python -m scripts.bundled --into-table build/licences.md

openapi: $(STAMP) ## write openapi.yaml from the schemas
	@$(BIN)/python -m scripts.openapi

accuracy: $(STAMP) ## figures on the golden set, and the judge's where QUOTH_EVAL_DIR is set (ARGS="--errors 5 --diff main")
	@$(BIN)/python -m benchmarks.accuracy $(ARGS)

calibrate: $(STAMP) ## measure the tables that confidence comes from, where QUOTH_EVAL_DIR is set
	@$(BIN)/python -m benchmarks.calibrate
	@$(BIN)/python -m benchmarks.reliability --write
	@$(MAKE) -s docs

reliability: $(STAMP) ## whether confidence is true, where QUOTH_EVAL_DIR is set (ARGS=--write puts it into the docs)
	@$(BIN)/python -m benchmarks.reliability $(ARGS)

ablation: $(STAMP) ## what each rule is worth (ARGS="--sets articles,train")
	@$(BIN)/python -m benchmarks.ablation $(ARGS)

screenshot: $(STAMP) ## the README's pictures of the page, with Chromium
	@$(BIN)/python -m scripts.screenshot

page-speed: $(STAMP) ## how fluent the page is with 200,000 characters, in Chromium
	@$(BIN)/python -m benchmarks.page

speed: $(STAMP) ## the engine's time as a multiple of one tokenising pass (ARGS="--repeats 9")
	@$(BIN)/python -m benchmarks.speed $(ARGS)

floors: $(STAMP) ## the golden set's figures beside their floors (ARGS=--raise lifts these)
	@$(BIN)/python -m benchmarks.floors $(ARGS)

clean: ## remove what was made
	@rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .coverage
