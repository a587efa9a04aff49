package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import guide.local.dynamodb.ProjectRoot;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Documents speak of files that exist.
class DocumentsTest {

    private static final Path ROOT = ProjectRoot.root();
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(#[^)]*)?\\)");
    private static final Pattern CODE = Pattern.compile("`([A-Za-z0-9_.-]+(/[A-Za-z0-9_.-]*)*)`");

    static List<Path> documents() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !isMade(ROOT.relativize(file)))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyPathInADocumentExists(Path document) throws IOException {
        String text = Files.readString(document);

        assertThat(LINK.matcher(text).results().map(link -> link.group(1)))
                .allSatisfy(link -> assertThat(document.resolveSibling(link)).exists());
        assertThat(CODE.matcher(text).results().map(MatchResult::group).map(DocumentsTest::bare))
                .filteredOn(DocumentsTest::isOurs)
                .allSatisfy(path -> assertThat(ROOT.resolve(path)).exists());
    }

    @Test
    void theWalkOfADeploymentUsesEveryOutputOfTheStack() throws IOException {
        String template = Files.readString(ROOT.resolve("template.yaml"));
        List<String> outputs =
                Pattern.compile("(?m)^  (\\w+):$")
                        .matcher(template.substring(template.indexOf("\nOutputs:\n")))
                        .results()
                        .map(output -> output.group(1))
                        .toList();

        assertThat(outputs).contains("ApiUrl").hasSizeGreaterThan(2);
        assertThat(Files.readString(ROOT.resolve("docs/deploy.md"))).contains(outputs);
    }

    private static String bare(String code) {
        return code.substring(1, code.length() - 1);
    }

    /// A path that begins with a folder of the project, and is not one that a build makes.
    private static boolean isOurs(String path) {
        return path.contains("/")
                && Files.isDirectory(ROOT.resolve(path.substring(0, path.indexOf('/'))))
                && !isMade(Path.of(path));
    }

    private static boolean isMade(Path path) {
        return Stream.of("target", ".aws-sam", ".git", "node_modules")
                .anyMatch(made -> path.startsWith(made) || path.toString().contains("/" + made));
    }
}
