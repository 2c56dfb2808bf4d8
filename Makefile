# Nothing is needed but Python 3.11 or newer, make and a package index.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
COMPILED := .venv-compiled
# Not those of the checkout's own files, nor those that need a browser, Jupyter or spaCy.
COMPILED_TESTS = $(filter-out $(addprefix test_,$(addsuffix .py,\
	environment figures imports leaflet notebooks pictures readme recognisers)),$(notdir $(wildcard tests/test_*.py)))
CORPORA ?= $(if $(DATELINE_CORPORA),$(DATELINE_CORPORA),../shared/corpora)

.PHONY: help map test lab figures bench pictures wheel compiled clean

help:
	@echo "make map      draw the stories of data/stories; the last line is the path of the HTML file"
	@echo "make test     check the style and the types, and run the tests"
	@echo "make lab      open the notebooks in JupyterLab"
	@echo "make figures  print the figures for the corpora in CORPORA=$(CORPORA), and write the table of README.md"
	@echo "make bench    run the benchmarks"
	@echo "make pictures draw the pictures of README.md, in Chromium"
	@echo "make wheel    build a wheel in dist/ whose rooms are compiled; needs a C compiler"
	@echo "make compiled build that wheel, install it in $(COMPILED), test it there and print its speed"
	@echo "make clean    remove what make made"

$(READY): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit("Dateline needs Python 3.11 or newer; this is " + sys.version.split()[0] + ". Try: make PYTHON=python3.12") if sys.version_info < (3, 11) else None'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev,jupyter]'
	@touch $@

map: $(READY)
	@$(BIN)/geo map data/stories --title "Dateline: sample stories" -o "$(CURDIR)/map.html"

test: $(READY)
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/python -m pytest

lab: $(READY)
	$(BIN)/jupyter lab notebooks

figures: $(READY)
	DATELINE_CORPORA=$(CORPORA) $(BIN)/geo evaluate --folds --details --floors --readme README.md $(CORPORA)/lgl.jsonl $(CORPORA)/tr-news.jsonl
	DATELINE_CORPORA=$(CORPORA) $(BIN)/geo evaluate --folds --floors $(CORPORA)/event-place.jsonl $(CORPORA)/event-types.jsonl $(CORPORA)/same-event.jsonl data/coreference/stories.jsonl
	$(BIN)/geo evaluate --floors $(CORPORA)/event-place.jsonl $(CORPORA)/event-types.jsonl $(CORPORA)/same-event.jsonl

bench: $(READY)
	@for script in benchmarks/*.py; do echo "$$script"; $(BIN)/python $$script || exit 1; done

pictures: $(READY)
	$(BIN)/python docs/pictures.py

wheel: $(READY)
	rm -f dist/dateline-*.whl
	HATCH_BUILD_HOOKS_ENABLE=1 $(BIN)/python -m pip wheel --quiet --disable-pip-version-check --no-deps --wheel-dir dist .
	@ls -sh dist/dateline-*.whl

# The tests are started from their own folder, so that geo is the one that is installed; what they share they find as `tests`.
compiled: wheel
	$(PYTHON) -m venv --clear $(COMPILED)
	$(COMPILED)/bin/python -m pip install --quiet --disable-pip-version-check dist/dateline-*.whl 'hypothesis>=6.100' 'pytest>=8.3'
	mkdir -p build/shared && ln -sfn ../../tests build/shared/tests
	cd tests && DATELINE_COMPILED=true PYTHONPATH=../build/shared ../$(COMPILED)/bin/pytest $(COMPILED_TESTS)
	DATELINE_CORPORA=$(CORPORA) $(COMPILED)/bin/python benchmarks/reading.py

clean:
	rm -rf $(VENV) $(COMPILED) build dist map.html .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find . -name __pycache__ -prune -exec rm -rf {} +
