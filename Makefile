# What people run. `make` alone, or `make help`, lists the targets from the comments beside them.
.DEFAULT_GOAL := help
.PHONY: help run site test faults quick check format test-localstack test-stack test-sam lint-template deploy lint-workflows elements undeploy doctor image seed bench-flood bench-hot-thread bench-import bench-tasks export migrate export-comments import move-threads backup restore probes probes-test \
  links watch probes-bench check-html lighthouse bench bench-starts pictures release jars jdk
export JAVA_HOME := $(shell bin/find-jdk 2>/dev/null)
# Maven 3.9 uses what JDK 24 and later warn about.
export MAVEN_OPTS ?= --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED
# Names of files have any letter, and Java takes their encoding from the locale.
ifeq ($(findstring utf,$(shell printf %s "$${LC_ALL:-$${LC_CTYPE:-$$LANG}}" | tr 'UTF' 'utf')),)
export LC_ALL := C.UTF-8
endif
MVN := ./mvnw --batch-mode --no-transfer-progress
JAVA := "$(JAVA_HOME)/bin/java"
FUNCTIONS := SummariesFunction EntriesFunction ComparisonsFunction PagesFunction ListCommentsFunction PostCommentFunction ChangeCommentFunction SubscriptionsFunction ModerateFunction NotifyFunction WatchFunction

help: ## Lists the targets
	@awk -F ':.*## ' '/^## /{printf "\n%s\n", substr($$0, 4)} /^[a-z-]+:.*## /{printf "  make %-16s %s\n", $$1, $$2}' Makefile

## Run and test
run: jdk jars ## Starts everything on this machine: tables, data, API, pages; prints the addresses; CATALOGUE=folder for another catalogue
	@CATALOGUE='$(CATALOGUE)' exec $(JAVA) -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dslf4j.internal.verbosity=ERROR -cp 'local/target/local.jar:local/target/lib/*' guide.local.gateway.LocalServer

# docs/static-site.md
site: jdk jars ## Writes the guide's pages as static files into TO=target/site; SITE=https://where.they.will.be GUIDE=https://of.a.running.guide CATALOGUE=folder
	@SITE='$(SITE)' GUIDE='$(GUIDE)' CATALOGUE='$(CATALOGUE)' TO='$(TO)' exec $(JAVA) -Dslf4j.internal.verbosity=ERROR -cp 'local/target/local.jar:local/target/lib/*' guide.local.publish.WriteSite

test: jdk ## Every check and every test; says how many ran
	bin/test

faults: jdk ## Tries what once was answered wrongly, row by row; ADDRESS is a `make run`, or one is started
	@bin/faults $(ADDRESS)

quick: jdk ## Every check, and the tests that need no table and no browser
	@bin/quick

# Even so quiet, Maven must show the warnings that fail it.
check: jdk ## The static checks alone: formatter, Error Prone, NullAway, javac's warnings
	@$(MVN) --quiet -Dorg.slf4j.simpleLogger.log.org.apache.maven.plugin.compiler=warn -pl tests/checks compile

format: jdk ## Formats every Java file
	$(MVN) --quiet -pl tests/checks dependency:copy@formatter
	bin/format

# `make test` runs them too where Docker and the image are.
test-localstack: jdk ## The tests that talk to a table, against LocalStack in Docker
	@bin/test-localstack

# docs/emulator.md
test-stack: jdk ## The whole stack on an emulator of AWS: sam deploy, policies, walks, updates, deletion; no Docker
	@bin/test-stack

test-sam: jdk ## What the SAM CLI does with the project, in Docker: build, events, start-api, walk, schemathesis
	@bin/test-sam

lint-template: ## Holds template.yaml against cfn-lint and checkov
	@bin/lint-template

lint-workflows: ## Holds .github/workflows against actionlint; needs Go
	@bin/lint-workflows

check-html: jdk ## Holds every page of a `make run` against the Nu HTML checker; ADDRESS; needs npm once
	@PATH="$(JAVA_HOME)/bin:$$PATH" bin/check-html $(ADDRESS)

lighthouse: ## Measures four pages of a `make run` with Lighthouse as a phone opens them; ADDRESS; needs npm once, and Chromium
	@bin/lighthouse $(ADDRESS)

## Deploy and release
deploy: jdk ## Checks, builds, deploys; STAGE=dev, staging or prod, PARAMETERS='AllowedOrigins=…', DEPLOY holds options of `sam deploy`
	@STAGE='$(STAGE)' PARAMETERS='$(PARAMETERS)' bin/deploy $(DEPLOY)

# With STACK, and credentials, it asks AWS too; docs/doctor.md has what it asks, and what it printed.
doctor: jdk ## Asks a deployment or a `make run` what works: ADDRESS, ORIGINS, TOKEN, DIRECT, STACK
	@bin/doctor

# It says what goes and what remains, and asks. CONFIRM=<stack> confirms in a script.
undeploy: ## Deletes a stack after asking: STACK, or STAGE of samconfig.toml; TABLES=yes deletes the data too
	@python=$$(bin/stack-python) && "$$python" bin/undeploy

# docs/adr/0029-starts.md
image: jdk ## The functions as container images with an AOT cache each, in Docker
	@$(MVN) --quiet -Pquick -DskipTests -pl bench -am package
	@bin/build-image SummariesFunction summaries
	@bin/build-image EntriesFunction entries
	@bin/build-image ComparisonsFunction comparisons
	@bin/build-image PagesFunction pages
	@bin/build-image NotifyFunction notifications
	@bin/build-image WatchFunction watch
	@for function in ListCommentsFunction PostCommentFunction ChangeCommentFunction ModerateFunction; do bin/build-image $$function comments || exit 1; done
	@bin/build-image SubscriptionsFunction notifications

elements: jdk ## The elements and what they load, in target/elements, to be served under /embed/
	@$(MVN) --quiet -Pquick -DskipTests -pl embed -am package
	@rm -rf target/elements && mkdir -p target && cp -R embed/target/classes/embed target/elements

release: jdk ## What a release consists of, in target/release: functions, elements, SBOM, checksums
	@bin/build-release

## The catalogue
# With the credentials of the environment, or into the table of a `make run` that is up.
seed: jdk jars ## Loads CATALOGUE=data/catalogue into the table CATALOGUE_TABLE; FORCE=1 undoes what people have changed there
	@exec $(JAVA) -Dslf4j.internal.verbosity=ERROR -cp 'local/target/lib/*' guide.data.Seed '$(or $(CATALOGUE),data/catalogue)' $(if $(FORCE),--force)

export: jdk jars ## Writes the same table back to CATALOGUE=data/catalogue
	@exec $(JAVA) -Dslf4j.internal.verbosity=ERROR -cp 'local/target/lib/*' guide.data.Export '$(or $(CATALOGUE),data/catalogue)'

## The comments
# docs/upgrade.md says when. RATE bounds the read and write units that it uses in a second.
migrate: jdk jars ## Says what this version stores otherwise than the table COMMENTS_TABLE; APPLY=1 changes it, RATE=50
	@exec $(JAVA) -Dslf4j.internal.verbosity=ERROR -cp 'local/target/lib/*' guide.migrate.Migrate $(if $(APPLY),--apply) $(if $(RATE),--rate=$(RATE))

# docs/import.md has the formats. RATE bounds the write units in a second; FROM=disqus, wordpress, isso, remark42, commento,
# comentario, artalk, waline, twikoo, cusdis, giscus, generic.
import: jdk jars ## Says what comes in from another system's FILE; APPLY=1 writes it. FROM, SITE, REDIRECTS=moved.csv, RATE=1000
	@exec $(JAVA) -Xmx256m -Dslf4j.internal.verbosity=ERROR --enable-native-access=ALL-UNNAMED -cp 'local/target/lib/*' guide.migrate.imports.ImportComments --file='$(FILE)' $(if $(FROM),--from=$(FROM)) $(if $(SITE),--site=$(SITE)) $(if $(REDIRECTS),--redirects='$(REDIRECTS)') $(if $(APPLY),--apply) $(if $(RATE),--rate=$(RATE))

# docs/operate.md. FORMAT=jsonl (loss-free, with e-mail addresses; `make import` reads it back), wxr, jekyll, hugo, eleventy, html.
export-comments: jdk jars ## Writes the table COMMENTS_TABLE into FILE=comments.jsonl, or a site; FORMAT=…, SITE=…, ORIGIN=…, RATE=200
	@exec $(JAVA) -Dslf4j.internal.verbosity=ERROR -cp 'local/target/lib/*' guide.migrate.generators.ExportComments $(if $(FILE),--file='$(FILE)') $(if $(FORMAT),--format='$(FORMAT)') $(if $(SITE),--site='$(SITE)') $(if $(ORIGIN),--origin='$(ORIGIN)') $(if $(RATE),--rate=$(RATE))

# docs/operate.md has what a file of rules looks like. Without APPLY=1 it only says what would move.
move-threads: jdk jars ## Moves threads to other addresses by RULES=file; SITE=…, APPLY=1, RATE=200
	@exec $(JAVA) -Dslf4j.internal.verbosity=ERROR -cp 'local/target/lib/*' guide.migrate.moves.MoveThreads --rules='$(RULES)' $(if $(SITE),--site='$(SITE)') $(if $(APPLY),--apply) $(if $(RATE),--rate=$(RATE))

# docs/operate.md has the drill. Both tables; the place must have no backup yet.
backup: jdk jars ## Writes both tables into TO=folder or TO=s3://bucket/prefix; RATE=200
	@exec $(JAVA) -Dslf4j.internal.verbosity=ERROR -cp 'local/target/lib/*' guide.migrate.backup.Backup --to='$(TO)' $(if $(RATE),--rate=$(RATE))

restore: jdk jars ## Puts a backup back FROM=the same into COMMENTS_TABLE and CATALOGUE_TABLE, and compares; RATE=200
	@exec $(JAVA) -Dslf4j.internal.verbosity=ERROR -cp 'local/target/lib/*' guide.migrate.backup.Backup --from='$(FROM)' $(if $(RATE),--rate=$(RATE))

## The facts
# It installs the frameworks, each in an environment of its own, and runs a probe for each trait (probes/README.md).
probes: ## Holds the facts against what runs find; FRAMEWORK=fastapi TRAIT=orm run a part, UPDATE=1 refreshes the facts
	@python3 probes/run.py $(if $(UPDATE),--update) $(FRAMEWORK:%=--framework %) $(TRAIT:%=--trait %) $(PROBE)

# TABLE=1 does once what the deployed watch does every day, in the table of `make seed`.
ifdef TABLE
watch: jdk jars ## Looks up the newest releases in pip's index; UPDATE=1 writes them into the files; TABLE=1 asks registries, for a table, REGISTRIES=http://…
	@exec $(JAVA) -Dslf4j.internal.verbosity=ERROR -cp 'local/target/local.jar:local/target/lib/*' guide.local.gateway.LocalWatch
else
watch:
	@python3 probes/watch.py $(if $(UPDATE),--update)
endif

# ADDRESS is a `make run` that is up: then all evidence is tried, and what is on the guide's own pages without a network.
links: ## Tries every address that the catalogue leads to, and lists them in target/links.txt; ADDRESS=http://localhost:8080
	@bin/check-links $(ADDRESS)

probes-test: ## The tests of the probes' own runner; PYTEST='-k flipped -rP' for some of them
	@python3 probes/run.py --tests $(PYTEST)

# Writes probes/bench/figures.json, and results.md and results.json of it; needs wrk.
probes-bench: ## Measures all frameworks behind the same servers (Linux, 55 min); CASE=hello a part, UPDATE=1 makes facts of the figures
	@python3 probes/benchmark.py $(if $(UPDATE),--update) $(CASE:%=--case %)

## Measure
# Isso and Remark42 are measured beside the guide once bench/peers/install has been run.
BENCH := 'bench/target/bench.jar:bench/target/lib/*'
AS_LAMBDA := -Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dslf4j.internal.verbosity=ERROR -cp $(BENCH)
bench: jdk bench-starts ## Starts, requests, load, memory, sizes; writes bench/results (bench/README.md)
	@$(JAVA) -cp $(BENCH) guide.bench.MeasureWarm bench/results/warm.md $(if $(BASELINE),$$(bin/build-baseline $(BASELINE)))
	@$(JAVA) -cp $(BENCH) guide.bench.MeasurePages bench/results/pages.md
	@$(JAVA) $(AS_LAMBDA) guide.bench.load.MeasureLoad bench/results/load.md
	@$(JAVA) -cp $(BENCH) guide.bench.ThreadSizes bench/results/threads.md
	@$(JAVA) -Xmn1g -cp $(BENCH) guide.bench.MarkdownBombs bench/results/markdown.md
	@$(JAVA) -Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp $(BENCH) guide.bench.CatalogueSizes bench/results/catalogue.md

PAGES ?= plain tls snapshot image large quota idle
bench-starts: jdk ## The starts alone: PAGES='tls idle' ROUNDS=5 FUNCTIONS=list,framework,posting BASELINE=<commit>
	@$(MVN) --quiet -Pquick -DskipTests -pl bench,bench/sample -am package
	@baseline=$(if $(BASELINE),$$(bin/build-baseline $(BASELINE))) && \
	options="rounds=$(ROUNDS) functions=$(FUNCTIONS) baseline=$$baseline" && \
	for page in $(PAGES); do \
	  case $$page in idle) what="IdleCalls bench/results/idle.md";; *) what="Starts $$page bench/results/starts-$$page.md";; esac; \
	  $(JAVA) -Dslf4j.internal.verbosity=ERROR -cp $(BENCH) guide.bench.lambda.$$what $$options || exit 1; \
	done

bench-import: jdk ## Imports a million comments in 256 MB, killed in between, reads 2 GB, exports, and tries real Isso and Remark42; writes bench/results/import.md
	@$(MVN) --quiet -Pquick -DskipTests -pl bench -am package
	@$(JAVA) -cp $(BENCH) guide.bench.imports.RealExports
	@$(JAVA) -cp $(BENCH) guide.bench.imports.MeasureImport bench/results/import.md $(COMMENTS)
	@$(JAVA) -cp $(BENCH) guide.bench.imports.MeasureLargeFiles bench/results/import.md

# bench/peers/install installs those others.
bench-tasks: jdk ## Does what people do most, here and in Isso and Remark42, in Chromium; counts clicks and keys; writes bench/results/tasks.md
	@$(MVN) --quiet -Pquick -pl tests/browser -am package -Dtest=TasksTest -Dtasks=true -Dsurefire.failIfNoSpecifiedTests=false

bench-hot-thread: jdk ## Simulates many posts to one thread; writes bench/results/hot-thread.md
	@$(MVN) --quiet -Pquick -DskipTests -pl bench -am package
	@$(JAVA) -cp 'bench/target/bench.jar:bench/target/lib/*' guide.bench.hot.MeasureHotThread bench/results/hot-thread.md

bench-flood: jdk ## Two minutes: readers beside sixteen clients with the most expensive requests; writes bench/results/flood.md
	@$(MVN) --quiet -Pquick -DskipTests -pl bench -am package
	@$(JAVA) -cp 'bench/target/bench.jar:bench/target/lib/*' guide.bench.flood.MeasureFlood bench/results/flood.md

pictures: jdk ## Takes pictures of the pages, on a phone and on a desk, light and dark, into docs/pictures; needs Chromium
	@bin/npm-install target/themes tests/themes
	@$(MVN) --quiet -Pquick -pl tests/browser -am package -Dtest=PicturesTest,ThemesTest -Dpictures=true -Dsurefire.failIfNoSpecifiedTests=false

## Pieces of the above
jars: jdk ## What make run, seed, export, import and migrate start
	@$(MVN) --quiet -Pquick -DskipTests -pl local -am package

jdk: ## Finds a JDK 25 or later, or says how to get one
	@bin/find-jdk >/dev/null

# `sam build` calls these, one for each function of the template.
.PHONY: $(FUNCTIONS:%=build-%)
build-SummariesFunction: MODULE = summaries
build-EntriesFunction: MODULE = entries
build-ComparisonsFunction: MODULE = comparisons
build-PagesFunction: MODULE = pages
build-NotifyFunction: MODULE = notifications
build-WatchFunction: MODULE = watch
build-SubscriptionsFunction: MODULE = notifications
build-ListCommentsFunction build-PostCommentFunction build-ChangeCommentFunction build-ModerateFunction: MODULE = comments
$(FUNCTIONS:%=build-%): jdk
	bin/build-function $(MODULE) "$(ARTIFACTS_DIR)"
