package guide.summaries;

import static guide.summaries.Sample.named;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Framework;
import guide.catalogue.model.Slug;
import guide.data.GeneratedCatalogue;
import guide.summaries.Reader.Answer;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

class CataloguePagesTest {

    /// About nine megabytes.
    private static final Catalogue LARGE = GeneratedCatalogue.of(400, 60, 1);

    /// What Lambda takes as a response, in which the body is a JSON string.
    private static final int MOST_BYTES = 6_000_000;

    private final Reader reader = new Reader(LARGE);

    @Test
    void theJoinedPagesAreTheWholeCatalogue() {
        List<Answer> pages = pages(reader, () -> {});

        assertThat(pages).hasSizeGreaterThan(1);
        assertThat(slugs(pages))
                .isEqualTo(
                        LARGE.frameworks().stream().map(Framework::slug).map(Slug::value).toList());
        assertThat(pages.getFirst().json().path("traits")).hasSize(LARGE.traits().size());
        assertThat(pages.getFirst().json().path("claims")).hasSize(LARGE.claims().size());
        assertThat(pages.getLast().json().path("traits").isEmpty()).isTrue();
        assertThat(pages.getLast().json().path("claims").isEmpty()).isTrue();
    }

    @Test
    void everyPageFitsIntoAResponseOfLambda() {
        assertThat(pages(reader, () -> {}))
                .allSatisfy(
                        page ->
                                assertThat(page.body().replace("\"", "\\\"").length())
                                        .isLessThan(MOST_BYTES));
    }

    @Test
    void laterPagesAreOfTheRevisionAndTheDayOfTheFirst() {
        List<Answer> pages =
                pages(
                        reader,
                        () -> {
                            reader.change(
                                    Sample.catalogue(9, LARGE.traits(), named("a", "A", "A.")));
                            reader.waitUntil("2026-07-01T12:00:00Z");
                        });

        assertThat(slugs(pages)).hasSize(LARGE.frameworks().size());
        assertThat(pages)
                .extracting(page -> page.json().path("revision").asLong())
                .containsOnly(LARGE.revision());
        assertThat(pages)
                .extracting(page -> page.json().path("generatedAt").asText())
                .containsOnly("2026-06-01T00:00:00Z");
    }

    @Test
    void aCatalogueThatFitsHasOnePage() {
        Reader small = new Reader(Sample.catalogue(1, LARGE.traits(), named("a", "A", "A.")));

        assertThat(small.json("/v1/catalogue").has("next")).isFalse();
    }

    @Test
    void aCursorBringsItsRevisionAndNoOther() {
        String next = reader.json("/v1/catalogue").path("next").asText();

        assertThat(reader.get("/v1/catalogue?cursor=" + next + "&asOf=1").status()).isEqualTo(400);
        assertThat(reader.get("/v1/catalogue?cursor=" + next + "A").status()).isEqualTo(400);
        assertThat(reader.get("/v1/frameworks?cursor=" + next).status()).isEqualTo(400);
    }

    /// @param meanwhile happens after the first page
    private static List<Answer> pages(Reader reader, Runnable meanwhile) {
        List<Answer> pages = new ArrayList<>(List.of(reader.get("/v1/catalogue")));
        meanwhile.run();
        for (JsonNode page = pages.getFirst().json();
                page.has("next");
                page = pages.getLast().json()) {
            pages.add(reader.get("/v1/catalogue?cursor=" + page.path("next").asText()));
        }
        return pages;
    }

    private static List<String> slugs(List<Answer> pages) {
        return pages.stream().flatMap(page -> stream(page.json().path("frameworks"))).toList();
    }

    private static Stream<String> stream(JsonNode frameworks) {
        return StreamSupport.stream(frameworks.spliterator(), false)
                .map(each -> each.path("slug").asText());
    }
}
