# One command sets up and runs: `make demo` checks a fixture, `make test` passes the tests.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
FIXTURE ?= fixtures/docx/cong_van-sai.docx

.PHONY: demo test test-archive lint types rooms check docs package fuzz clean

$(VENV)/.ready: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --editable ".[completion,web]" --group dev --group docs
	touch $@

demo: $(VENV)/.ready
	$(BIN)/vbhc-lint check $(FIXTURE) --fail-on never

# What goes over every example once more covers nothing else: without counting lines it takes less than half the time.
AGAIN := tests/fixtures/test_atomic.py tests/fix/test_laws.py

test: check
	$(BIN)/pytest -n auto --cov --cov-report=term:skip-covered --cov-fail-under=90 $(AGAIN:%=--ignore=%)
	$(BIN)/pytest -n auto $(AGAIN)

# On a real Spark, which is too large for every run: 500 MB, and Java (Debian: openjdk-17-jre-headless).
test-archive: $(VENV)/.ready
	$(BIN)/python -m pip install --quiet --editable ".[spark]"
	$(BIN)/pytest -n0 tests/spark
	$(BIN)/python -m benchmarks.archive 1000

check: $(VENV)/.ready lint types rooms

lint: $(VENV)/.ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.ready
	$(BIN)/mypy

rooms: $(VENV)/.ready
	$(BIN)/lint-imports

# The site, readable from the folder without a server: build/site/index.html
docs: $(VENV)/.ready
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict

# What is installed: dist/*.whl and dist/*.tar.gz
package: $(VENV)/.ready
	rm -rf dist
	$(BIN)/python -m build --outdir dist .
	$(BIN)/twine check --strict dist/*

# As long as wanted: make fuzz FUZZ=-max_total_time=3600
FUZZ ?= -max_total_time=300
fuzz: $(VENV)/.ready
	$(BIN)/python -m fuzz.check_document $(FUZZ)

clean:
	rm -rf $(VENV) build dist
