# Every task of the project, the same for people and for CI. `make help` lists them.

.DEFAULT_GOAL := help
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c

ifneq (help,$(or $(MAKECMDGOALS),help))
ifeq (,$(shell command -v go))
$(error go is missing: install Go 1.26 or newer)
endif
endif

PORT ?= 8065
RESET ?=
CONTRACT_DIR ?= ../shared/contract
CONTRACT_AREAS ?= transport playbooks attributes runs tasks permissions load commands realtime mobile

GO_PACKAGES := ./server/... ./build/... ./assets/... ./e2e/...
BUILD := go run ./build
# A program of its own, not go run, which would hide its exit status and meddle with Ctrl-C.
STACK := go build -buildvcs=false -o .cache/stack ./e2e/stack/cmd/stack && exec .cache/stack
NPM := npm --prefix webapp
PLAYWRIGHT := webapp/node_modules/.bin/playwright test -c e2e/browser/playwright.config.ts
GOLANGCI := go tool -modfile=build/tools/go.mod golangci-lint

export MM_CLIENT_DIR

##@ Try

.PHONY: help
help: ## Show this list
	@awk 'BEGIN {FS = ":.*## "} \
		/^##@ / {printf "\n%s\n", substr($$0, 5)} \
		/^[a-z-]+:.*## / {printf "  make %-14s %s\n", $$1, $$2}' $(MAKEFILE_LIST)
	@echo

.PHONY: run
run: ## Start a real Mattermost with the plugin (PORT=8065, RESET=1 starts afresh, MM_CLIENT_DIR=folder serves a real web client)
	@$(STACK) run -port $(PORT) $(if $(RESET),-reset) -client "$${MM_CLIENT_DIR:-harness}"

##@ Test

.PHONY: test
test: lint test-server test-webapp test-api test-browser ## Run every check and test

.PHONY: lint
lint: ## Check that Go code is formatted and has no suspicious constructs
	@unformatted=$$(gofmt -l server build e2e assets); \
		[ -z "$$unformatted" ] || { echo "not formatted, run make fmt:"; echo "$$unformatted"; exit 1; }
	go vet $(GO_PACKAGES)
	cd e2e/mmserver && go vet .

.PHONY: lint-go
lint-go: ## Check Go code with all linters; the first time they are built, which takes minutes
	$(GOLANGCI) run $(GO_PACKAGES)

.PHONY: test-server
test-server: ## Test the Go side, with the race detector and a real PostgreSQL
	$(STACK) postgres -- go test -race ./server/... ./build/... ./assets/... ./e2e/stack/...

.PHONY: test-webapp
test-webapp: npm ## Check and test the web client, and the size of its bundle
	$(NPM) run --silent check
	$(NPM) test
	$(NPM) run --silent build
	$(NPM) run --silent budgets

.PHONY: test-api
test-api: ## Test the plugin inside a real Mattermost, over HTTP and websocket
	go test -count=1 ./e2e/api/...

.PHONY: test-browser
test-browser: npm ## Test in Chromium, with two people at once
	webapp/node_modules/.bin/tsc -p e2e/browser
	webapp/node_modules/.bin/prettier --config webapp/.prettierrc.json --check --log-level warn e2e/browser
	$(STACK) exec -client harness -- $(PLAYWRIGHT) --project tests

.PHONY: contract
contract: ## Run the contract suite (CONTRACT_DIR, CONTRACT_AREAS; UPDATE=1 rewrites the list of open checks)
	$(STACK) contract -dir "$(CONTRACT_DIR)" $(if $(UPDATE),-update) $(CONTRACT_AREAS)

.PHONY: bench
bench: ## Measure what must be fast
	go build -buildvcs=false -o .cache/stack ./e2e/stack/cmd/stack
	.cache/stack postgres -- go test -run '^$$' -bench . ./server/...
	go test -run '^$$' -bench . -benchtime 2s ./e2e/api/...

.PHONY: screens
screens: npm ## Take pictures of the screens, to look at
	$(STACK) exec -client harness -demo -- $(PLAYWRIGHT) --project screens

##@ Build

.PHONY: generate
generate: npm ## Write the generated sources
	$(BUILD) manifest
	$(NPM) run --silent generate

.PHONY: fmt
fmt: npm ## Format all sources
	$(GOLANGCI) fmt
	$(NPM) run --silent fmt

.PHONY: dist
dist: ## Build the bundle for all platforms into dist/
	$(BUILD) dist

.PHONY: deploy
deploy: ## Install the plugin on a server (MM_SERVICESETTINGS_SITEURL with MM_ADMIN_TOKEN or MM_ADMIN_USERNAME and MM_ADMIN_PASSWORD, else MM_LOCALSOCKETPATH)
	$(BUILD) deploy

.PHONY: npm
npm:
	@$(BUILD) npm
