package guide.embed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.stream.Stream;

/// Bytes on the wire, by gzip, in units of 1000 (decision record 18 has the limits and why they
/// grew).
class SizesTest {

    private static final int MAX_TOTAL = 37_000;

    /// What a page with every element loads in the end, each reader's every move included.
    private static final List<String> ALL =
            List.of(
                    "guide.js",
                    "write.js",
                    "edit.js",
                    "proof.js",
                    "quote.js",
                    "report.js",
                    "sign-in.js",
                    "subscribe.js");

    @Test
    void theTableOfSizesIsPrinted() {
        List<Asset> made = Made.all();

        System.out.printf("%n%-24s %8s %8s%n", "embed", "bytes", "gzip");
        made.forEach(
                asset ->
                        System.out.printf(
                                "%-24s %8d %8d%n",
                                asset.name(), asset.bytes().length, asset.gzipped()));
        System.out.printf("%-24s %8s %8d%n%n", String.join(", ", ALL), "", sum(ALL));

        assertThat(made).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"comment-thread.js, 14000", "comment-count.js, 1950"})
    void anElementAloneStaysSmall(String name, int most) {
        assertThat(Made.of(name).gzipped()).isLessThanOrEqualTo(most);
    }

    @Test
    void allElementsAndTheirPartsTogetherStaySmall() {
        assertThat(sum(ALL)).isLessThanOrEqualTo(MAX_TOTAL);
    }

    @Test
    void allPartsAreAmongAll() {
        Stream<String> parts =
                Sources.below(Sources.WEB.resolve("parts"), ".js").stream()
                        .filter(file -> !file.toString().contains("/parts/work/"))
                        .map(file -> file.getFileName().toString());

        assertThat(ALL).containsAll(parts.toList());
    }

    private static int sum(List<String> names) {
        return names.stream().mapToInt(name -> Made.of(name).gzipped()).sum();
    }
}
