# Every target makes .venv first, where it is missing or older than pyproject.toml.
PYTHON ?= python3
BIN := .venv/bin
.DEFAULT_GOAL := help
.PHONY: help run speech test check coverage bench bench-peers torture speech-audio picture shell-files clean

help:  ## list these targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

run: .venv/run-ready  ## start the trainer
	@$(BIN)/hotseat

# Editable like run: a copy in .venv would stay as it is when this folder is updated.
speech: .venv/run-ready  ## install what records, recognises words and reads aloud
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[speech,voice]'
	-@$(BIN)/hotseat speech check

# Where Python writes no bytecode, each worker and each program that a test starts would compile everything again.
test coverage torture: export PYTHONDONTWRITEBYTECODE =

test: .venv/dev-ready  ## run the ordinary tests
	$(BIN)/python -m pytest -q -n 2 --dist worksteal --ignore=tests/house

check: .venv/dev-ready  ## check format, lint, types, import rules and the shipped bank
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest -q tests/house
	$(BIN)/hotseat check prompts sessions/examples stories/examples

coverage: .venv/dev-ready  ## measure branch coverage; takes twice as long as make test
	$(BIN)/python -m pytest -q -n 2 --dist worksteal --ignore=tests/house --cov --cov-report=term

torture: .venv/dev-ready  ## run kill loops, fuzzing and soak tests; takes some minutes
	$(BIN)/python -m pytest -q -m "torture or property" --hypothesis-profile torture

bench: .venv/dev-ready  ## measure speed, as ratios
	$(BIN)/python -m bench

bench-peers: .venv/dev-ready  ## install other programs with screens, and measure hotseat beside them
	$(BIN)/python -m bench.peers
	$(BIN)/python -m bench peers

speech-audio: .venv/dev-ready  ## make spoken answers of which everything is known, for tests of speech
	$(BIN)/python -m tests.speech_audio

picture: .venv/dev-ready  ## draw the picture in the README with the program
	$(BIN)/python docs/make_picture.py

shell-files: .venv/dev-ready  ## make the man page and the completions from the arguments of the program
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[shell-files]'
	$(BIN)/python docs/make_shell_files.py

clean:  ## remove files that can be made again
	rm -rf .venv .venv-peers build dist .mypy_cache .ruff_cache .grimp_cache .import_linter_cache .pytest_cache .hypothesis .coverage
	find src tests bench docs -name __pycache__ -exec rm -rf {} +

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
