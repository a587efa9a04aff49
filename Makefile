# The two commands: `make run` and `make test`. Everything else is below them.
.PHONY: run test test-localstack test-sam format lint-template deploy seed export pictures bench jdk jars probes probes-bench probes-test image
export JAVA_HOME := $(shell bin/find-jdk 2>/dev/null)
# Maven 3.9 uses what JDK 24 and later warn about.
export MAVEN_OPTS ?= --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED
MVN := ./mvnw --batch-mode --no-transfer-progress
FUNCTIONS := SummariesFunction EntriesFunction ComparisonsFunction PagesFunction ListCommentsFunction PostCommentFunction ChangeCommentFunction ModerateFunction

run: jdk jars
	@exec "$(JAVA_HOME)/bin/java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Dslf4j.internal.verbosity=ERROR -cp 'local/target/local-0.1.0.jar:local/target/lib/*' guide.local.gateway.LocalServer

test: jdk
	bin/test

# What the SAM CLI does with the project, in Docker: build, events, start-api, walk, schemathesis.
test-sam: jdk
	@bin/test-sam

# The tests that talk to a table, against LocalStack in Docker; `make test` runs them too where Docker and the image are.
test-localstack: jdk
	@bin/test-localstack

# Holds template.yaml against cfn-lint and checkov.
lint-template:
	@bin/lint-template

# Builds and deploys; DEPLOY holds options of `sam deploy`, the first time --guided.
deploy: jdk
	@bin/deploy $(DEPLOY)

# Loads data/catalogue into the table that CATALOGUE_TABLE names, with the credentials of the environment, or into that of
# a `make run` that is up. FORCE=1 undoes what people have changed there.
seed: jdk jars
	@exec "$(JAVA_HOME)/bin/java" -Dslf4j.internal.verbosity=ERROR -cp 'local/target/lib/*' guide.data.Seed data/catalogue $(if $(FORCE),--force)

# Writes the same table back to data/catalogue.
export: jdk jars
	@exec "$(JAVA_HOME)/bin/java" -Dslf4j.internal.verbosity=ERROR -cp 'local/target/lib/*' guide.data.Export data/catalogue

# Measures, and writes bench/results (bench/README.md). Isso is measured beside the guide once bench/peers/install has been
# run.
bench: AS_LAMBDA = -Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dslf4j.internal.verbosity=ERROR -cp 'bench/target/bench-0.1.0.jar:bench/target/lib/*'
bench: jdk
	@$(MVN) --quiet -Pquick -DskipTests -pl bench,bench/sample -am package
	@for kind in plain snapshot image; do "$(JAVA_HOME)/bin/java" $(AS_LAMBDA) guide.bench.lambda.Starts $$kind bench/results/starts-$$kind.md || exit 1; done
	@"$(JAVA_HOME)/bin/java" --sun-misc-unsafe-memory-access=allow -cp 'bench/target/bench-0.1.0.jar:bench/target/lib/*' guide.bench.MeasureWarm bench/results/warm.md
	@"$(JAVA_HOME)/bin/java" $(AS_LAMBDA) guide.bench.load.MeasureLoad bench/results/load.md
	@"$(JAVA_HOME)/bin/java" -cp 'bench/target/bench-0.1.0.jar:bench/target/lib/*' guide.bench.ThreadSizes bench/results/threads.md
	@"$(JAVA_HOME)/bin/java" -Xmn1g -cp 'bench/target/bench-0.1.0.jar:bench/target/lib/*' guide.bench.MarkdownBombs bench/results/markdown.md
	@"$(JAVA_HOME)/bin/java" -Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp 'bench/target/bench-0.1.0.jar:bench/target/lib/*' guide.bench.CatalogueSizes bench/results/catalogue.md

# Installs the six frameworks, runs a probe for each trait, and holds what it found against the catalogue (probes/README.md).
# UPDATE=1 refreshes the facts that were found again. PROBE='--trait orm --framework django' runs a part.
probes:
	@python3 probes/run.py $(if $(UPDATE),--update) $(PROBE)

# Measures the six behind their usual servers, and writes probes/bench/results.md and results.json; UPDATE=1 makes facts of
# the figures. Linux only.
probes-bench:
	@python3 probes/benchmark.py $(if $(UPDATE),--update)

# The tests of the probes' own runner.
probes-test:
	@python3 probes/run.py --tests

# Takes pictures of the pages, on a phone and on a desk, light and dark, into docs/pictures; needs Chromium.
pictures: jdk
	@$(MVN) --quiet -Pquick -pl tests/browser -am package -Dtest=PicturesTest -Dpictures=true -Dsurefire.failIfNoSpecifiedTests=false

format: jdk
	$(MVN) --quiet --non-recursive validate -Dexec.skip
	bin/format

# `sam build` calls these, one for each function of the template.
.PHONY: $(FUNCTIONS:%=build-%)
build-SummariesFunction: MODULE = summaries
build-EntriesFunction: MODULE = entries
build-ComparisonsFunction: MODULE = comparisons
build-PagesFunction: MODULE = pages
build-ListCommentsFunction build-PostCommentFunction build-ChangeCommentFunction build-ModerateFunction: MODULE = comments
$(FUNCTIONS:%=build-%): jdk
	bin/build-function $(MODULE) "$(ARTIFACTS_DIR)"

# The functions as container images with an AOT cache each (docs/adr/0029-starts.md); needs Docker.
image: jdk
	@$(MVN) --quiet -Pquick -DskipTests -pl bench -am package
	@bin/build-image SummariesFunction summaries
	@bin/build-image EntriesFunction entries
	@bin/build-image ComparisonsFunction comparisons
	@bin/build-image PagesFunction pages
	@for function in ListCommentsFunction PostCommentFunction ChangeCommentFunction ModerateFunction; do bin/build-image $$function comments || exit 1; done

jars: jdk
	@$(MVN) --quiet -Pquick -DskipTests -pl local -am package

jdk:
	@bin/find-jdk >/dev/null
