# `make help` lists the targets.
.PHONY: help test lint

help: ## what can be made
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*##/\t/' | expand -t 12

test: ## install what is missing, lint, build, run every test
	@.ci/check

lint: ## the formatter's strict rules
	@swift format lint --strict --configuration .ci/swift-format.json -r Package.swift Sources Tests
