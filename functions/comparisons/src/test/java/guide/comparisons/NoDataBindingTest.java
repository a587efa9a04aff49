package guide.comparisons;

import static org.assertj.core.api.Assertions.assertThat;

import guide.testing.FreshJvm;

import org.junit.jupiter.api.Test;

import java.io.IOException;

class NoDataBindingTest {

    @Test
    void noComparisonLoadsAClassOfIt() throws IOException, InterruptedException {
        assertThat(
                        FreshJvm.classesOf(
                                FirstReads.class,
                                "/v1/comparisons/cyclone-vs-tornado",
                                "/v1/comparisons/cyclone-vs-tornado.html"))
                .contains("guide.catalogue.comparison.Comparison")
                .noneMatch(name -> name.startsWith("com.fasterxml.jackson.databind."));
    }
}
