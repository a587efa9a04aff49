package guide.summaries;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;

import guide.catalogue.model.Catalogue;
import guide.catalogue.store.CatalogueSource;
import guide.catalogue.store.CatalogueTable;
import guide.lambda.dynamodb.Cursors;
import guide.lambda.http.NoOpContext;
import guide.lambda.json.Json;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// Reads from a handler of its own, through its stream entry. The catalogue and the day can be
/// changed between two reads.
final class Reader {

    record Answer(int status, Map<String, String> headers, String body) {
        JsonNode json() {
            return Json.readOwn(body, JsonNode.class);
        }
    }

    private static final Cursors CURSORS =
            Cursors.from(Map.of("SIGNING_SECRET", "0123456789abcdef0123456789abcdef"));

    /// Every revision that there has been; the last one is the present.
    private static final class Kept implements CatalogueSource {
        private final List<Catalogue> revisions = new ArrayList<>();

        Kept(Catalogue first) {
            revisions.add(first);
        }

        @Override
        public Catalogue current() {
            return revisions.getLast();
        }

        @Override
        public Optional<Catalogue> at(long revision) {
            return revisions.stream().filter(each -> each.revision() == revision).findAny();
        }
    }

    private final SummariesHandler handler;
    private final Kept kept;
    private Instant now = Instant.parse("2026-06-01T12:00:00Z");

    Reader(Catalogue catalogue) {
        kept = new Kept(catalogue);
        handler =
                new SummariesHandler(
                        kept,
                        (_, _, _) -> new CatalogueTable.Revisions(List.of(), OptionalLong.empty()),
                        () -> now,
                        CURSORS);
    }

    void change(Catalogue to) {
        kept.revisions.add(to);
    }

    void waitUntil(String time) {
        now = Instant.parse(time);
    }

    Answer get(String address) {
        String[] parts = address.split("\\?", 2);
        String event =
                Json.write(
                        Map.of(
                                "rawPath",
                                parts[0],
                                "rawQueryString",
                                parts.length == 1 ? "" : parts[1]));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            handler.handleRequest(
                    new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
                    out,
                    NoOpContext.silent("summaries"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        JsonNode answer = Json.readOwn(out.toString(StandardCharsets.UTF_8), JsonNode.class);
        return new Answer(
                answer.path("statusCode").asInt(),
                Json.readOwn(
                        answer.path("headers").toString(),
                        new TypeReference<Map<String, String>>() {}),
                answer.path("body").asText());
    }

    /// The JSON of what must be there.
    JsonNode json(String address) {
        Answer answer = get(address);
        assertThat(answer.status()).as("%s: %s", address, answer.body()).isEqualTo(200);
        return answer.json();
    }

    /// The items of all pages, one cursor after the other.
    List<JsonNode> all(String address) {
        List<JsonNode> items = new ArrayList<>();
        JsonNode page = json(address);
        page.path("items").forEach(items::add);
        while (page.has("next")) {
            page = json(address + "&cursor=" + page.path("next").asText());
            page.path("items").forEach(items::add);
        }
        return items;
    }
}
