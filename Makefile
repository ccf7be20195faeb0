# Each target has its explanation after two hash signs; a bare make lists them.
.DEFAULT_GOAL := help
COMPILER ?= go
CORPORA ?= ../shared/corpora

.PHONY: help run test generate corpora schema wasm size bench pictures mutate soak

help: ## list what there is to make
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 18

run: ## try the page with an embedded NetServer on http://127.0.0.1:8086/
	@go run ./web/serve -compiler $(COMPILER)

test: ## run every test, in a real browser too; installs Chromium where it is missing
	@web/e2e/setup
	go run ./web/build/gotest -timeout 20m ./...

generate: ## write the generated code anew
	go generate ./...

corpora: ## generate, compile and vet a package from every WSDL and schema below CORPORA=DIR
	go run ./gen/corpora -work .cache/corpora $(CORPORA)

schema: ## compare the services with a server's: FROM=https://host/SuperOffice/Remote/Services86; APPLY=1 takes them over
	@go run ./schema/update $(if $(filter 1,$(APPLY)),-apply) "$$FROM"

wasm: ## build the page into dist, for any web server; COMPILER=tinygo makes it far smaller
	go run ./web/build -compiler $(COMPILER) -out dist

size: ## tell what the page weighs and what each package takes of it, in both builds; takes three minutes
	@go run ./web/build/size

bench: ## measure everything beside its rivals and print one table; ONLY=REGEXP a part of it, JSON=FILE also writes it; takes ten minutes or more
	@web/e2e/setup
	@cd web/bench && go run ./compare -only "$(ONLY)" -json "$(if $(JSON),$(abspath $(JSON)))"

pictures: ## take a picture of the page in every state, width and theme; .cache/pictures/index.html shows them
	@web/e2e/setup
	go test ./web/e2e -count 1 -timeout 30m -run '^TestStates$$' -pictures "$(CURDIR)/.cache/pictures"
	@echo "open .cache/pictures/index.html"

mutate: ## list the changes of a package that none of its tests notices: PACKAGE=wasm/backend; EVERY=20 samples a big one
	@go run ./web/build/mutate $(if $(EVERY),-every $(EVERY)) $(or $(PACKAGE),$(error no package; name one: make mutate PACKAGE=wasm/backend))

# Every change of the packages in soaked is tried, and every 25th of the others, which are too big for that.
soaked = schema/update wasm/backend web/build/gotest web/standin web/standin/store \
	gen/soap/addressing gen/soap/httptransport gen/soap/mtom gen/soap/pattern gen/soap/wssecurity
sampled = $(filter-out $(soaked),$(shell sed -n 's/^\([a-z][^ ]*\) .*/\1/p' web/build/mutate/goals.txt))

soak: ## load, kill and fill up the embedded server, compile the whole corpora, check the page in every view, with a collection after every call, and with Lighthouse, fuzz each parser for five minutes, mutate every package that has a goal
	@web/e2e/setup
	go test ./web/serve -count 1 -timeout 60m -run '^Test(ManyClients|Killed|DiskFull)$$' -soak
	go test ./web/probe -count 1 -timeout 60m -run '^TestReportNamesTheSwitches$$' -every
	go test ./web/e2e -count 1 -timeout 30m -run '^TestStates$$' -every
	go test ./web/e2e -count 1 -timeout 60m -run '/^tinygo$$' -gc eager
	@go run ./web/lighthouse
	@if [ -d "$(CORPORA)" ]; then $(MAKE) corpora; else echo "no corpora in $(CORPORA): only fuzzing"; fi
	.ci/fuzz 5m
	go run ./web/build/mutate $(soaked)
	go run ./web/build/mutate -every 25 $(sampled)
