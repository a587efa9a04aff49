package guide.summaries;

import static org.assertj.core.api.Assertions.assertThat;

import guide.testing.FreshJvm;

import org.junit.jupiter.api.Test;

import java.io.IOException;

class NoDataBindingTest {

    @Test
    void noReadOfThePresentLoadsAClassOfIt() throws IOException, InterruptedException {
        assertThat(
                        FreshJvm.classesOf(
                                FirstReads.class,
                                "/v1/frameworks",
                                "/v1/frameworks?limit=1&q=fork",
                                "/v1/frameworks/tornado",
                                "/v1/frameworks/tornado.html",
                                "/v1/facts?limit=1&stale=false",
                                "/v1/traits",
                                "/v1/claims",
                                "/v1/catalogue",
                                "/v1/samples?frameworks=tornado"))
                .contains("guide.summaries.FrameworkView")
                .noneMatch(name -> name.startsWith("com.fasterxml.jackson.databind."));
    }
}
