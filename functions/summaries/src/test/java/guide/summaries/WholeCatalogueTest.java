package guide.summaries;

import static guide.summaries.Sample.fact;
import static guide.summaries.Sample.named;

import static org.assertj.core.api.Assertions.assertThat;

import guide.catalogue.model.Catalogue;
import guide.catalogue.model.Support;
import guide.catalogue.model.TraitKind;

import org.junit.jupiter.api.Test;

import java.util.List;

/// The samples were changed on 2026-01-02 at 03:04:05.678, and checked the day before.
class WholeCatalogueTest {

    private static final Catalogue CATALOGUE =
            Sample.catalogue(
                    7,
                    List.of(Sample.trait("quick", TraitKind.SUPPORT, 30)),
                    named("aqua", "Aqua", "A.", fact("quick", Support.YES)));

    private final Reader reader = new Reader(CATALOGUE);

    @Test
    void onTheDayOfItsRevisionItWasGeneratedThen() {
        reader.waitUntil("2026-01-02T23:59:59Z");

        assertThat(reader.json("/v1/catalogue").path("generatedAt").asText())
                .isEqualTo("2026-01-02T03:04:05.678Z");
    }

    @Test
    void onALaterDayItWasGeneratedWhenThatDayBegan() {
        reader.waitUntil("2026-01-03T12:34:56Z");

        assertThat(reader.json("/v1/catalogue").path("generatedAt").asText())
                .isEqualTo("2026-01-03T00:00:00Z");
        assertThat(reader.json("/v1/catalogue").path("updatedAt").asText())
                .isEqualTo("2026-01-02T03:04:05.678Z");
    }

    @Test
    void itsTagIsThatOfItsBytesAllDayLongAndAnotherOnTheNext() {
        reader.waitUntil("2026-01-30T00:00:00Z");
        Reader.Answer early = reader.get("/v1/catalogue");
        reader.waitUntil("2026-01-30T23:59:59Z");
        Reader.Answer late = reader.get("/v1/catalogue");
        reader.waitUntil("2026-02-01T00:00:00Z");
        Reader.Answer stale = reader.get("/v1/catalogue");

        assertThat(late.body()).isEqualTo(early.body());
        assertThat(late.headers().get("etag")).isEqualTo(early.headers().get("etag"));
        assertThat(stale.headers().get("etag")).isNotEqualTo(early.headers().get("etag"));
        assertThat(stale.json().at("/frameworks/0/facts/0/stale").asBoolean()).isTrue();
    }

    @Test
    void itSaysItsShapeAndItsRevision() {
        assertThat(reader.json("/v1/catalogue").path("schemaVersion").asInt()).isEqualTo(1);
        assertThat(reader.json("/v1/catalogue").path("revision").asLong()).isEqualTo(7);
    }

    @Test
    void thePastWasGeneratedInThePast() {
        assertThat(reader.json("/v1/catalogue?asOf=7").path("generatedAt").asText())
                .isEqualTo("2026-01-02T03:04:05.678Z");
        assertThat(reader.json("/v1/catalogue?asOf=7&on=2026-02-01").path("generatedAt").asText())
                .isEqualTo("2026-02-01T00:00:00Z");
    }
}
