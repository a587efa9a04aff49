package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import guide.local.dynamodb.ProjectRoot;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The version stands in the root pom, and once more in the contract, which others read alone.
class ReleaseVersionTest {

    private static final Path ROOT = ProjectRoot.root();
    private static final Pattern REVISION = Pattern.compile("<revision>([^<]+)</revision>");

    /// Of the contract's `info`, and of the example of it in the contract's own route.
    private static final Pattern OF_CONTRACT =
            Pattern.compile("(?m)(?:^  |info: \\{[^}]*, )version: ([^ ,}\\n]+)");

    @Test
    void theContractHasTheVersionOfTheBuild() throws IOException {
        String contract = Files.readString(ROOT.resolve("api/openapi.yaml"));

        assertThat(matches(OF_CONTRACT, contract)).hasSize(2).containsOnly(version());
    }

    @Test
    void nothingThatBuildsNamesTheVersion() throws IOException {
        String version = version();

        assertThat(buildFiles())
                .hasSizeGreaterThan(30)
                .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContain(version));
    }

    private static String version() throws IOException {
        List<String> versions =
                matches(REVISION, Files.readString(ROOT.resolve("pom.xml"))).toList();
        assertThat(versions).hasSize(1);
        return versions.getFirst();
    }

    private static Stream<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult match) -> match.group(1));
    }

    /// What one runs or builds with, without the root pom.
    private static List<Path> buildFiles() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> builds(ROOT.relativize(file).toString()))
                    .toList();
        }
    }

    private static boolean builds(String path) {
        return (path.endsWith("/pom.xml") && !path.contains("target/"))
                || path.matches("(bin|\\.ci|\\.github|image)/.*")
                || path.matches("Makefile|template\\.yaml|samconfig\\.toml");
    }
}
