package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import guide.local.dynamodb.ProjectRoot;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// `make help` tells of every target.
class MakefileTest {

    private static final Pattern PHONY = Pattern.compile("(?m)^\\.PHONY: ((?:.*\\\\\\n)*.*)$");
    private static final Pattern TOLD = Pattern.compile("(?m)^([a-z-]+):[^=\\n]*## \\S.*$");

    @Test
    void everyTargetButThoseOfSamHasALine() throws IOException {
        String makefile = Files.readString(ProjectRoot.root().resolve("Makefile"));
        List<String> told = TOLD.matcher(makefile).results().map(line -> line.group(1)).toList();

        assertThat(told)
                .hasSizeGreaterThan(15)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(targets(makefile));
    }

    private static List<String> targets(String makefile) {
        return PHONY.matcher(makefile)
                .results()
                .flatMap(line -> Stream.of(line.group(1).split("[\\s\\\\]+")))
                .filter(target -> !target.startsWith("$(FUNCTIONS"))
                .toList();
    }
}
