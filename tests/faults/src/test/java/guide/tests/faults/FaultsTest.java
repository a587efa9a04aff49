package guide.tests.faults;

import static org.assertj.core.api.Assertions.assertThat;

import guide.local.dynamodb.ProjectRoot;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The list of faults: whole, and held by tests that are there.
class FaultsTest {

    /// How many rows each section has.
    private static final int[] SECTIONS = {11, 7, 10, 4, 12, 13, 7, 9, 6};

    @Test
    void everyRowIsThereOnce() {
        List<String> numbers =
                IntStream.range(0, SECTIONS.length)
                        .boxed()
                        .flatMap(
                                section ->
                                        IntStream.rangeClosed(1, SECTIONS[section])
                                                .mapToObj(row -> (section + 1) + "." + row))
                        .toList();

        assertThat(Rows.all()).extracting(Row::number).isEqualTo(numbers);
    }

    @Test
    void everyRowIsTriedOrTested() {
        assertThat(Rows.all()).noneMatch(row -> row.trial().isEmpty() && row.tests().isEmpty());
    }

    @Test
    void everyTestThatARowNamesIsThere() throws IOException {
        for (Row row : Rows.all()) {
            for (String test : row.tests()) {
                String[] names = test.split("#", 2);
                assertThat(source(names[0])).as(row.number() + " " + test).isPresent();
                if (names.length == 2) {
                    assertThat(Files.readString(source(names[0]).orElseThrow()))
                            .as(row.number())
                            .contains("void " + names[1] + "(");
                }
            }
        }
    }

    private static Optional<Path> source(String name) throws IOException {
        try (Stream<Path> files = Files.walk(ProjectRoot.root())) {
            return files.filter(file -> file.endsWith(name + ".java"))
                    .filter(file -> file.toString().contains("/src/test/"))
                    .findFirst();
        }
    }
}
