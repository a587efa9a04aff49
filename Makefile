# The two commands: `make run` and `make test`. Everything else is below them.
.PHONY: test format
export JAVA_HOME := $(shell local/bin/find-jdk 2>/dev/null)
MVN := ./mvnw --batch-mode --no-transfer-progress

test: jdk
	local/bin/test

format: jdk
	$(MVN) --quiet --non-recursive validate -Dexec.skip
	local/bin/format

.PHONY: jdk
jdk:
	@local/bin/find-jdk >/dev/null
