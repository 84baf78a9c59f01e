# Every target makes what it needs in .venv; a stamp there remembers what is installed, so that a second run is quick.
PYTHON ?= python3
LANGUAGE ?=
ARGS ?= $(if $(LANGUAGE),--language $(LANGUAGE))

VENV := .venv
BIN := $(VENV)/bin
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check

# All runs share one .venv: two installations at once would damage it.
.NOTPARALLEL:
.DEFAULT_GOAL := help
.PHONY: help demo test check lint types floors docs bench differential clean

help: ## show this list
	@sed -n 's/^\([a-z]*\):.*## /\1	/p' $(MAKEFILE_LIST)

demo: $(VENV)/.runtime ## run the example, in Chinese (LANGUAGE=en for English)
	@$(BIN)/python docs/examples/annual_review.py $(ARGS)

# Under `coverage run`, not `pytest --cov`: pytest loads hypothesis' entry points, and with them the package, before
# pytest-cov starts to count. One process for each core, and whole
# files in each, since examples of a page follow one another: in one process alone it takes a quarter of an hour.
test: $(VENV)/.tests ## run the tests and the examples in the documents; every line and branch must be covered
	$(BIN)/coverage erase
	$(BIN)/coverage run -m pytest -n auto --dist loadfile
	$(BIN)/coverage combine --quiet
	$(BIN)/coverage report

check: lint types floors ## lint, formatting, types and the order of imports

lint: $(VENV)/.check
	$(BIN)/ruff check
	$(BIN)/ruff format --check

# The variable keeps pyright from asking a registry for a newer version of itself.
types: $(VENV)/.check
	$(BIN)/mypy
	PYRIGHT_PYTHON_IGNORE_WARNINGS=1 $(BIN)/pyright --warnings

floors: $(VENV)/.tests
	$(BIN)/python -m pytest --quiet tests/test_floors.py

# --fresh-env: the reference lists the packages that exist, which no time stamp of its own page tells.
docs: $(VENV)/.docs ## build the documentation into docs/_build/html
	$(BIN)/sphinx-build --fail-on-warning --keep-going --fresh-env --quiet docs docs/_build/html

bench: $(VENV)/.bench ## run the benchmarks of tests/benchmarks
	$(BIN)/python -m tests.benchmarks $(ARGS)

differential: $(VENV)/.spark ## hold all kinds of frames, Spark among them, against the scalar reading; needs Java
	$(BIN)/python -m pytest docs/frames.md tests/differential
	$(BIN)/python -m tests.differential $(ARGS)

clean: ## remove .venv and all that was built
	rm -rf $(VENV) .bench .coverage .hypothesis .mypy_cache .pytest_cache .ruff_cache docs/_build dist
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV)/.python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make PYTHON=…")'
	$(PYTHON) -m venv $(VENV)
	$(INSTALL) --upgrade 'pip>=25.1' # the first that knows --group
	@touch $@

$(VENV)/.runtime: pyproject.toml | $(VENV)/.python
	$(INSTALL) --editable .
	@touch $@

$(VENV)/.extras: pyproject.toml | $(VENV)/.python
	$(INSTALL) --editable '.[calendar,frames,testing]'
	@touch $@ $(VENV)/.runtime

$(VENV)/.tests: $(VENV)/.extras
	$(INSTALL) --group tests
	@touch $@

$(VENV)/.check: $(VENV)/.tests
	$(INSTALL) --group lint --group typing
	@touch $@

$(VENV)/.docs: $(VENV)/.extras
	$(INSTALL) --group docs
	@touch $@

$(VENV)/.spark: $(VENV)/.tests
	$(INSTALL) --group spark
	@touch $@

$(VENV)/.bench: $(VENV)/.extras
	$(INSTALL) --group bench
	@touch $@
