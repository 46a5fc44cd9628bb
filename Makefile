# Everything here makes .venv from pyproject.toml when it is missing or older than it.
PYTHON ?= python3
BIN := .venv/bin
.DEFAULT_GOAL := help
.PHONY: help run test check coverage bench torture picture clean

help:  ## what can be made
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

run: .venv/run-ready  ## start the trainer
	@$(BIN)/hotseat

test: .venv/dev-ready  ## the ordinary tests
	$(BIN)/python -m pytest -q -n 2 --dist worksteal

check: .venv/dev-ready  ## format, lint, types, the rules of imports and the bank that ships
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest -q tests/test_architecture.py
	$(BIN)/hotseat check prompts sessions/examples

coverage: .venv/dev-ready  ## which branches the ordinary tests take, twice as slow as make test
	$(BIN)/python -m pytest -q -n 2 --dist worksteal --cov --cov-report=term

torture: .venv/dev-ready  ## kill loops, fuzzing and soak: some minutes
	$(BIN)/python -m pytest -q -m "torture or property" --hypothesis-profile torture

bench: .venv/dev-ready  ## what is fast, as ratios in one run
	$(BIN)/python -m bench

picture: .venv/dev-ready  ## the picture in the README, drawn by the program
	$(BIN)/python docs/make_picture.py

clean:  ## remove what can be made again
	rm -rf .venv build dist .mypy_cache .ruff_cache .grimp_cache .import_linter_cache .pytest_cache .hypothesis

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "hotseat needs Python 3.11 or newer; $(PYTHON) is older. Name another: make run PYTHON=python3.12" >&2; exit 1; }
	@echo "Setting up .venv, once: this takes a minute."
	@$(PYTHON) -m venv .venv

.venv/run-ready: pyproject.toml | .venv/bin/python
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

.venv/dev-ready: pyproject.toml | .venv/bin/python
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@ .venv/run-ready
