package guide.tests;

import static org.assertj.core.api.Assertions.assertThat;

import guide.local.dynamodb.ProjectRoot;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// `make test-localstack` runs what has the tag `tables`, `make quick` what has not: whatever talks
/// to a table has it, and `own-tables` where it starts DynamoDB Local by itself.
class TableTagTest {

    private static final Path ROOT = ProjectRoot.root();

    /// The doors through which a test comes to a table.
    private static final Pattern DOOR =
            Pattern.compile("\\b(TestTables|LocalTables|Service)\\.[a-zA-Z]");

    private static final Pattern OWN =
            Pattern.compile(
                    "\\bDynamoDbLocal\\.[a-z]|new LargeCatalogue\\(|\"guide\\.local\\.gateway\\.LocalServer\"");

    @Test
    void everyTestThatTalksToATableHasTheTag() throws IOException {
        List<Path> talking =
                tests().stream().filter(file -> DOOR.matcher(text(file)).find()).toList();

        assertThat(talking)
                .hasSizeGreaterThan(25)
                .allSatisfy(file -> assertThat(text(file)).contains("@Tag(\"tables\")"));
    }

    @Test
    void everyTestThatStartsItsOwnTablesHasTheTag() throws IOException {
        List<Path> starting =
                tests().stream().filter(file -> OWN.matcher(text(file)).find()).toList();

        assertThat(starting)
                .hasSizeGreaterThan(2)
                .allSatisfy(file -> assertThat(text(file)).contains("@Tag(\"own-tables\")"));
    }

    /// Those of tests/browser are about pages, and start a whole run of their own.
    private static List<Path> tests() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith("Test.java"))
                    .filter(file -> file.toString().contains("/src/test/"))
                    .filter(file -> !file.startsWith(ROOT.resolve("tests/browser")))
                    .filter(file -> !ROOT.relativize(file).toString().contains("target/"))
                    .filter(file -> !file.endsWith("TableTagTest.java"))
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
