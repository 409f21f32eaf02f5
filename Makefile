# Everything a newcomer needs. `make help` lists the targets.
SHELL := /bin/bash
REGISTER ?= demo/register
WORKBOOK ?= demo/xian-2026.xlsx

SEED ?= 2026

.PHONY: help packages demo test lint build bench fuzz crash fault together soak

help: ## what can be made
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*##/\t/' | expand -t 12

packages: ## install the Debian packages that are missing
	@.ci/packages

build: packages ## build the program (release)
	@swift build -c release --product certflow

demo: packages ## play a whole year and write its workbook
	@.ci/demo "$(REGISTER)" "$(WORKBOOK)"

test: ## install what is missing, lint, build, run every test
	@.ci/check

lint: ## the formatter's strict rules
	@swift format lint --strict --configuration .ci/swift-format.json -r Package.swift Sources Tests Examples

bench: packages ## ratios to a floor measured in the same run
	@swift run -c release certflow-bench

fuzz: packages ## ten minutes of mutated expressions
	@.ci/fuzz 600

crash: packages ## a thousand killed writers; SEED=N names the run
	@swift run -c release certflow-endurance crash --kills 1000 --seed $(SEED)

fault: packages ## a failing disk at every operation; SEED=N names the run
	@swift run -c release certflow-endurance fault --seed $(SEED)

together: packages ## four processes at work for ten minutes; SEED=N names the run
	@swift run -c release certflow-endurance together --seconds 600 --seed $(SEED)
	@swift run -c release certflow-endurance together --seconds 30 --alike yes --seed $(SEED)

soak: packages crash fault together ## the long form of the tests
	@.ci/kill-demo 50
	@CERTFLOW_SOAK=1 swift test -c release -Xswiftc -enable-testing
